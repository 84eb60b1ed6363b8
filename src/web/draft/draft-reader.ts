/** Reads the texts of a draft: always the newest next, and what some gave is known when one comes back to them. */

import type { CaseReading } from "../../case/index.ts";
import { readBeside } from "../reading/read-beside.ts";
import type { Texts } from "./splice.ts";

export interface DraftReader {
  /** Texts that newer ones overtake before their turn are never read. */
  readonly read: (texts: Texts, hear: (reading: CaseReading) => void, fail: (why: string) => void) => void;
  /** What was asked for last is no longer wanted. */
  readonly forget: () => void;
}

interface Asked {
  readonly texts: Texts;
  readonly hear: (reading: CaseReading) => void;
  readonly fail: (why: string) => void;
}

const mostKnown = 24;

export function draftReader(): DraftReader {
  const known = new Map<Texts, CaseReading>();
  let under: Asked | null = null;
  let wanted: Asked | null = null;

  const next = async () => {
    while (wanted !== null) {
      const { texts } = wanted;
      under = wanted;
      wanted = null;
      try {
        const reading = await readBeside(texts);
        known.set(texts, reading);
        const [oldest] = known.keys();
        if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
        // Told even where newer texts wait: a hand that moves on sees what it passes.
        under?.hear(reading);
      } catch (error) {
        under?.fail(error instanceof Error ? error.message : String(error));
      }
    }
    under = null;
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
      if (under === null) void next();
    },
    forget,
  };
}
