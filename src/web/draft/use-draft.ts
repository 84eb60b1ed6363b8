/** The draft of a case: tries and view in one history, the texts they give, the case those are read as. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Case } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { useSession } from "../sections/review/session.ts";
import type { ChangeView } from "../view/use-view.ts";
import type { View } from "../view/view.ts";
import { beginning, words } from "./beginning.ts";
import type { Draft, Note } from "./draft-context.ts";
import { remember } from "./draft-memory.ts";
import { draftReader } from "./draft-reader.ts";
import { editLabel, sightLabel, typedLabel } from "./draft-words.ts";
import { begun, current, gone, type History, recorded, sameSight, sightChanges, sightOf } from "./history.ts";
import type { JudgementEdit } from "./judgement-edit.ts";
import { changedByBoth, type Ground, laidOver, triesOf } from "./laid-over.ts";
import type { Texts } from "./splice.ts";
import { reversed, type StoredChange } from "./taken-back.ts";
import { type Tries, triedTexts, tryJudgement, tryText, withoutTry } from "./tries.ts";
import { addressOf, editsIn } from "./try-address.ts";
import { useElsewhere } from "./use-elsewhere.ts";
import { useKeep, type Written } from "./use-keep.ts";

interface Held {
  readonly ground: Ground;
  readonly history: History;
  readonly note: Note | null;
  /** What was kept last, to be taken back as a try. */
  readonly stored: StoredChange | null;
}

interface Read {
  readonly shown: Case;
  readonly faults: readonly Fault[];
  readonly of: Texts;
}

export interface DraftOf {
  readonly draft: Omit<Draft, "openFile">;
  /** The case as tried, or the last one of it without a fault. */
  readonly shown: Case;
  /** What undo or redo last did, to be said aloud. */
  readonly said: string;
}

export function useDraftOf(caseId: string, loaded: Ground, view: View, change: ChangeView): DraftOf {
  const [held, setHeld] = useState<Held>(() => start(caseId, loaded, view));
  const latest = useRef(held);
  const become = useCallback((next: Partial<Held>) => {
    latest.current = { ...latest.current, ...next };
    setHeld(latest.current);
  }, []);
  const [said, say] = useState("");
  const written = useRef<Written | null>(null);
  const sending = useRef(false);
  const elsewhere = useRef(false);
  const toldOfBoth = useRef("");
  const tried = useCallback(() => {
    const { ground, history } = latest.current;
    return { ground, tries: current(history).tries };
  }, []);
  const told = useRef(view.tries);
  const session = useSession();
  const author = session?.case === caseId && session.edits ? session.author : null;

  const { ground, history, note, stored } = held;
  const { tries } = current(history);
  const texts = triedTexts(ground.texts, tries);
  const [read, setRead] = useState<Read>({ shown: ground.theCase, faults: [], of: ground.texts });

  const step = useCallback(
    (label: string, tries: Tries, movement: string | null = null) => {
      const { history } = latest.current;
      const { sight } = current(history);
      become({ history: recorded(history, { label, movement, atMs: performance.now(), tries, sight }) });
    },
    [become],
  );

  // The case in the store was changed, here or elsewhere: what is tried is laid over it. Where both changed the same, the page stays
  // on what was begun with, and tells both versions when it is to be kept.
  useEffect(() => {
    const before = latest.current;
    if (before.ground.theCase === loaded.theCase || sending.current) return;
    const { sight } = current(before.history);
    const kept = written.current;
    written.current = null;
    const others = elsewhere.current;
    elsewhere.current = false;
    if (kept !== null) {
      toldOfBoth.current = "";
      // What was said of the tries before is over with them.
      become({ ground: loaded, history: begun(kept.label, [], sight), stored: kept.stored, note: null });
      return;
    }
    const both = author === null ? "" : changedByBoth(tries, before.ground.texts, loaded.texts).join(", ");
    const news = both !== toldOfBoth.current;
    toldOfBoth.current = both;
    if (both !== "") {
      if (news) become({ note: { text: messages.draft.bothChanged(both), lost: [] } });
      return;
    }
    const laid = laidOver(tries, before.ground.texts, loaded, messages.draft.why);
    const text = tries.length > 0 ? messages.draft.laidOver : others ? messages.draft.changedElsewhere : null;
    const history = begun(messages.draft.elsewhere, laid.tries, sight);
    const note = text === null ? (news ? null : before.note) : { text, lost: laid.lost };
    become({ ground: loaded, history, stored: null, note });
  }, [loaded, tries, author, become]);

  const own = useCallback(() => sending.current || written.current !== null, []);
  useElsewhere(caseId, { revision: ground.revision, own, elsewhere });

  const reader = useMemo(draftReader, []);
  useEffect(() => reader.forget, [reader]);
  useEffect(() => {
    if (texts === ground.texts) {
      reader.forget();
      setRead({ shown: ground.theCase, faults: [], of: texts });
      return;
    }
    const faulty = (faults: readonly Fault[]) => setRead((before) => ({ ...before, faults, of: texts }));
    reader.read(
      texts,
      ({ case: theCase, faults }) => {
        if (theCase === null) faulty(faults.filter(({ severity }) => severity === "error"));
        else setRead({ shown: theCase, faults: [], of: texts });
      },
      (why) => faulty([{ code: "draft.unread", path: "", expected: "a worker", read: why, severity: "error" }]),
    );
  }, [reader, texts, ground]);

  // What is looked at goes into the same history as what is tried.
  const sight = useMemo(() => sightOf(view), [view]);
  useEffect(() => {
    const { history, ground } = latest.current;
    const now = current(history);
    if (sameSight(now.sight, sight)) return;
    const label = sightLabel(ground.theCase, now.sight, sight);
    const movement = `sight:${sightChanges(now.sight, sight).join()}`;
    become({ history: recorded(history, { ...now, label, movement, atMs: performance.now(), sight }) });
  }, [sight, become]);

  // What is tried stands in the address where it is short, and outlives a reload in any case.
  useEffect(() => {
    remember(caseId, ground.theCase.digest, tries);
    const address = addressOf(tries);
    if (address === told.current) return;
    told.current = address;
    change({ tries: address });
  }, [caseId, ground, tries, change]);
  useEffect(() => {
    if (view.tries === told.current) return;
    told.current = view.tries;
    const { ground } = latest.current;
    const laid = triesOf(editsIn(view.tries), ground, words(ground));
    step(messages.draft.addressed, laid.tries);
    if (laid.lost.length > 0)
      become({ note: { text: messages.draft.fromAddress(laid.tries.length), lost: laid.lost } });
  }, [view.tries, step, become]);

  const acts = useMemo(() => {
    const now = () => ({ ...latest.current, tries: current(latest.current.history).tries });
    const go = (to: number) => {
      const history = gone(latest.current.history, to);
      become({ history });
      change(current(history).sight);
    };
    return {
      setJudgement: (edit: JudgementEdit, movement: string | null) => {
        const { ground, tries } = now();
        const label = editLabel(ground.theCase, edit);
        const made = tryJudgement(ground.theCase, ground.texts, tries, edit, { label, why: messages.draft.why });
        if (made === "missing") return messages.draft.missing(edit.path);
        if (made === "entangled") return messages.draft.toText(edit.path);
        if (made !== tries) step(label, made, movement);
        return null;
      },
      setText: (file: string, text: string) => {
        const { ground, tries } = now();
        const before = triedTexts(ground.texts, tries);
        const made = tryText(ground.texts, tries, file, text, (splice) => typedLabel(before, splice));
        if (made !== tries) step(made.at(-1)?.label ?? messages.draft.droppedAll, made, `text:${made.at(-1)?.target}`);
      },
      drop: (target: string) => {
        const { tries } = now();
        const label = tries.find((each) => each.target === target)?.label ?? target;
        step(messages.draft.dropped(label), withoutTry(tries, target));
      },
      dropAll: () => step(messages.draft.droppedAll, []),
      go,
      undo: () => {
        const { history, stored, ground } = latest.current;
        if (history.at > 0) {
          say(messages.draft.undone(current(history).label));
          go(history.at - 1);
        } else if (stored !== null) {
          const label = messages.draft.takeBack(stored.reason);
          step(label, reversed(stored, ground.texts, label));
          become({ stored: null });
          say(label);
        }
      },
      redo: () => {
        const { history } = latest.current;
        const next = history.steps[history.at + 1];
        if (next === undefined) return;
        say(messages.draft.redone(next.label));
        go(history.at + 1);
      },
      dismiss: () => become({ note: null }),
    };
  }, [become, change, step]);

  const { keep, settle } = useKeep(caseId, author, { tried, sending, written });

  const undoes =
    history.at > 0 ? current(history).label : stored === null ? null : messages.draft.takeBack(stored.reason);
  const redoes = history.steps[history.at + 1]?.label ?? null;
  const { faults } = read;
  const reading = read.of !== texts;
  const draft = useMemo(
    () => ({
      caseId,
      ground,
      tries,
      texts,
      history,
      faults,
      reading,
      note,
      author,
      undoes,
      redoes,
      keep,
      settle,
      ...acts,
    }),
    [caseId, ground, tries, texts, history, faults, reading, note, author, undoes, redoes, keep, settle, acts],
  );
  return { draft, shown: read.shown, said };
}

function start(caseId: string, ground: Ground, view: View): Held {
  const { tries, note } = beginning(caseId, ground, view.tries);
  return { ground, history: begun(messages.draft.start, tries, sightOf(view)), note, stored: null };
}
