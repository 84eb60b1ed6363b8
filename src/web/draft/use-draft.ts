/** The draft of a case: tries and view in one history, the texts they give, the case those are read as. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Case, changedUnits, wholeFile } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { caseChanged, useSession } from "../sections/review/session.ts";
import type { ChangeView } from "../view/use-view.ts";
import type { View } from "../view/view.ts";
import { beginning, words } from "./beginning.ts";
import type { Draft, KeepOutcome, Note } from "./draft-context.ts";
import { remember } from "./draft-memory.ts";
import { draftReader } from "./draft-reader.ts";
import { editLabel, sightLabel, typedLabel } from "./draft-words.ts";
import { begun, current, gone, type History, recorded, sameSight, sightChanges, sightOf } from "./history.ts";
import type { JudgementEdit } from "./judgement-edit.ts";
import { type Clash, keep as keepInStore, revisionOf, takeAway } from "./keeping.ts";
import { type Ground, laidOver, triesOf } from "./laid-over.ts";
import type { Texts } from "./splice.ts";
import { reversed, type StoredChange } from "./taken-back.ts";
import { changedFiles, type Tries, triedTexts, tryJudgement, tryText, withoutTry } from "./tries.ts";
import { addressOf, editsIn } from "./try-address.ts";

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
  const keeping = useRef<StoredChange | null>(null);
  const revision = useRef<number | null>(null);
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

  // The case in the store was changed, here or elsewhere: what is tried is laid over it.
  useEffect(() => {
    const before = latest.current;
    if (before.ground.theCase === loaded.theCase) return;
    const { tries, sight } = current(before.history);
    const kept = keeping.current;
    keeping.current = null;
    revision.current = null;
    if (kept !== null) {
      become({ ground: loaded, history: begun(messages.draft.keptStep(kept.reason), [], sight), stored: kept });
      return;
    }
    const laid = laidOver(tries, before.ground.texts, loaded, messages.draft.why);
    const text = tries.length === 0 ? null : messages.draft.laidOver;
    const history = begun(messages.draft.elsewhere, laid.tries, sight);
    become({ ground: loaded, history, stored: null, note: text === null ? before.note : { text, lost: laid.lost } });
  }, [loaded, become]);

  useEffect(() => {
    if (author === null) return;
    let wanted = true;
    void revisionOf(caseId, ground.theCase.digest).then((found) => {
      if (wanted) revision.current = found;
    });
    return () => {
      wanted = false;
    };
  }, [author, caseId, ground]);

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
      settle: (clashes: readonly Clash[], mine: boolean) => {
        const { tries, ground } = now();
        const left = mine ? tries : clashes.reduce((some, clash) => apart(some, ground.texts, clash), tries);
        if (left !== tries) step(messages.draft.elsewhere, left);
        window.dispatchEvent(new Event(caseChanged));
      },
    };
  }, [become, change, step]);

  const keep = useCallback(
    async (reason: string): Promise<KeepOutcome> => {
      const { ground, history } = latest.current;
      const { tries } = current(history);
      // What is new in the file says why in the file too.
      const worded = laidOver(tries, ground.texts, ground, reason);
      const files = changedFiles(ground.texts, worded.lost.length === 0 ? worded.tries : tries);
      if (author === null) {
        await takeAway(caseId, files);
        return { kind: "taken", files: files.size };
      }
      const base = revision.current ?? (await revisionOf(caseId, ground.theCase.digest));
      if (base === null) {
        window.dispatchEvent(new Event(caseChanged));
        return { kind: "moved" };
      }
      const outcome = await keepInStore(caseId, base, reason, files);
      if (outcome.kind !== "kept") return outcome;
      keeping.current = { reason, before: ground.texts, after: files };
      window.dispatchEvent(new Event(caseChanged));
      return outcome;
    },
    [author, caseId],
  );

  const undoes =
    history.at > 0 ? current(history).label : stored === null ? null : messages.draft.takeBack(stored.reason);
  const redoes = history.steps[history.at + 1]?.label ?? null;
  const { faults } = read;
  const reading = read.of !== texts;
  const draft = useMemo(
    () => ({ caseId, ground, tries, texts, history, faults, reading, note, author, undoes, redoes, keep, ...acts }),
    [caseId, ground, tries, texts, history, faults, reading, note, author, undoes, redoes, keep, acts],
  );
  return { draft, shown: read.shown, said };
}

function start(caseId: string, ground: Ground, view: View): Held {
  const { tries, note } = beginning(caseId, ground, view.tries);
  return { ground, history: begun(messages.draft.start, tries, sightOf(view)), note, stored: null };
}

/** Without the tries that touch what clashed. */
function apart(tries: Tries, base: Texts, { path, unit }: Clash): Tries {
  const touching = tries.filter(({ splice }, i) => {
    if (splice.file !== path) return false;
    const [before, after] = [tries.slice(0, i), tries.slice(0, i + 1)].map((some) => triedTexts(base, some).get(path));
    return (
      unit === wholeFile || changedUnits(before ?? "", after ?? "").some((each) => each === unit || each === wholeFile)
    );
  });
  return touching.reduce((some, { target }) => withoutTry(some, target), tries);
}
