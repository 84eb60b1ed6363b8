/** The hurting stalemate as each side perceives it and as the analyst sees it, when asked for; and the way out. */

import type { TimingAnswer } from "../../../contract.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { wholeNumber } from "../../wording.ts";
import { Conclusions } from "../conclusions.tsx";
import { DataTable } from "../data-table.tsx";
import { WorkOut } from "../work-out.tsx";
import { StalemateCurves } from "./stalemate-curves.tsx";
import { ripeFigure, wayOutFigure } from "./stalemate-figures.ts";
import { StalemateTable } from "./stalemate-table.tsx";
import { WindowFactors } from "./window-factors.tsx";

export function Stalemate() {
  const work = useAnswer("timing", null);
  const { answer } = work;
  return (
    <>
      <WorkOut work={work} label={messages.when.workOut} note={messages.when.workOutNote(wholeNumber(work.of))} />
      {answer === null ? null : (
        <div className="worked">
          <Conclusions
            sentences={answer.conclusions.filter(({ id }) => id.startsWith("stalemate-") || id === "way-out")}
            method={answer.method}
          />
          <StalemateCurves answer={answer} />
          <StalemateTable answer={answer} />
          <WayOut answer={answer} />
          <WindowFactors answer={answer} />
        </div>
      )}
    </>
  );
}

function WayOut({ answer }: { readonly answer: TimingAnswer }) {
  const { asBelieved, ifAllSawAlike } = answer.stalemate.wayOut;
  return (
    <>
      <DataTable
        label={messages.when.wayOut}
        head={[messages.when.wayOut, messages.when.asBelieved, messages.when.ifAlike]}
        rows={(["any", "ceasefire", "settlement"] as const).map((kind) => ({
          id: kind,
          name: messages.when.kinds[kind],
          cells: [
            <Computed
              key="believed"
              wraps
              figure={wayOutFigure(answer, messages.when.kinds[kind], messages.when.asBelieved, asBelieved[kind])}
            />,
            <Computed
              key="alike"
              wraps
              figure={wayOutFigure(answer, messages.when.kinds[kind], messages.when.ifAlike, ifAllSawAlike[kind])}
            />,
          ],
        }))}
      />
      <p>
        {messages.when.ripe} <Computed figure={ripeFigure(answer)} />.
      </p>
    </>
  );
}
