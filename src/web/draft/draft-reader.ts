/** The page's side of the reading worker: always the newest texts next, and what some gave is known when one comes back to them. */

import type { CaseReading } from "../../case/index.ts";
import type { ReadDraft } from "./reading.worker.ts";
import type { Texts } from "./splice.ts";

export interface DraftReader {
  /** Texts that newer ones overtake before their turn are never read. */
  readonly read: (texts: Texts, hear: (reading: CaseReading) => void, fail: (why: string) => void) => void;
  /** What was asked for last is no longer wanted. */
  readonly forget: () => void;
  readonly end: () => void;
}

interface Asked {
  readonly texts: Texts;
  readonly hear: (reading: CaseReading) => void;
  readonly fail: (why: string) => void;
}

const mostKnown = 24;

export function draftReader(): DraftReader {
  const known = new Map<Texts, CaseReading>();
  let worker: Worker | null = null;
  let under: Asked | null = null;
  let wanted: Asked | null = null;

  const next = () => {
    under = wanted;
    wanted = null;
    if (under !== null) hired().postMessage(under.texts);
  };
  const over = (tell: (asked: Asked) => void) => {
    // Told even where newer texts wait: a hand that moves on sees what it passes.
    if (under !== null) tell(under);
    next();
  };
  const hired = (): Worker => {
    if (worker !== null) return worker;
    worker = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<ReadDraft>) =>
      over((asked) => {
        if ("failure" in data) {
          asked.fail(data.failure);
          return;
        }
        known.set(asked.texts, data.reading);
        const [oldest] = known.keys();
        if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
        asked.hear(data.reading);
      });
    worker.onerror = (event) => over((asked) => asked.fail(event.message || "a worker could not be started"));
    return worker;
  };
  const forget = () => {
    wanted = null;
    if (under !== null) under = { ...under, hear: () => {}, fail: () => {} };
  };
  return {
    read: (texts, hear, fail) => {
      const before = known.get(texts);
      if (before !== undefined) {
        forget();
        hear(before);
        return;
      }
      wanted = { texts, hear, fail };
      if (under === null) next();
    },
    forget,
    end: () => worker?.terminate(),
  };
}
