/** The workbench on a case: the bar, the contents, the screens, the side sheet. */

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { type Case, stateOfPlay } from "../case/index.ts";
import { ledgerOn } from "../evidence/index.ts";
import { TopBar } from "./bar/top-bar.tsx";
import { useDraft } from "./draft/draft-context.ts";
import { useBefore } from "./draft/use-before.ts";
import { useAssessment } from "./engine/use-assessment.ts";
import { messages } from "./messages.ts";
import { Column } from "./screens/column.tsx";
import { knownPicks } from "./sections/packages/use-picks.ts";
import { Sheet } from "./sheet/sheet.tsx";
import type { Subject } from "./sheet/subject.ts";
import { askOf, asOfDay } from "./view/ask.ts";
import type { CaseName } from "./view/use-cases.ts";
import type { ChangeView } from "./view/use-view.ts";
import type { View } from "./view/view.ts";
import { NowProvider, type Workbench, WorkbenchProvider } from "./workbench.ts";

interface Props {
  readonly theCase: Case;
  readonly cases: readonly CaseName[];
  readonly view: View;
  readonly change: ChangeView;
}

export function WorkbenchPage({ theCase, cases, view, change }: Props) {
  const { asOf, lens: inView, seed, futures } = view;
  const day = asOfDay(theCase, view);
  const picks = useMemo(() => knownPicks(theCase, view.picks), [theCase, view.picks]);
  const ask = useMemo(
    () => askOf(theCase, { asOf, lens: inView, seed, futures }),
    [theCase, asOf, inView, seed, futures],
  );
  const hearing = useAssessment(theCase, ask, picks);
  const { answer, progress, acceptability, trades, offering, lend, stop } = hearing;
  const before = useBefore(useDraft().ground.theCase, theCase, ask, hearing);
  const [subjects, setSubjects] = useState<readonly Subject[]>([]);
  const open = useCallback((subject: Subject) => setSubjects((before) => [...before, subject]), []);
  const close = useCallback(() => setSubjects([]), []);
  const back = useCallback(() => setSubjects((before) => before.slice(0, -1)), []);

  const state = useMemo(() => stateOfPlay(theCase, day, ask.lens), [theCase, day, ask.lens]);
  const ledger = useMemo(() => ledgerOn(theCase.claims, theCase.sources, day), [theCase, day]);
  const principals = useMemo(() => {
    const all = theCase.parties.filter((party) => party.role === "principal");
    return view.swapped ? all.toReversed() : all;
  }, [theCase, view.swapped]);
  const answered = answer.answered;
  const busy =
    answer.answeredOf !== theCase ||
    answered === null ||
    answered.asOf !== ask.asOf ||
    answered.lens !== ask.lens ||
    answered.seed !== ask.seed;
  const workbench = useMemo<Workbench>(
    () => ({ theCase, day, state, ledger, change, answer, before, busy, principals, open, lend }),
    [theCase, day, state, ledger, change, answer, before, busy, principals, open, lend],
  );
  // The bar follows the hand at once; the long column follows as soon as the browser has time for it.
  const column = useDeferredValue(workbench);

  return (
    <NowProvider value={{ view, progress, stop, acceptability, trades, offering }}>
      <WorkbenchProvider value={workbench}>
        <button type="button" className="skip" onClick={() => document.getElementById("argument")?.focus()}>
          {messages.skip}
        </button>
        <TopBar cases={cases} onStop={stop} />
        <Column workbench={column} />
        <Sheet subjects={subjects} onBack={back} onClose={close} />
      </WorkbenchProvider>
    </NowProvider>
  );
}
