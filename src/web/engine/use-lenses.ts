/** Each lens that is published by the day, and the case's own judgements, at a thousand futures, when asked to compare. */

import { useEffect, useState } from "react";
import type { Case } from "../../case/index.ts";
import type { Assessment } from "../../contract.ts";
import { parseDay } from "../../ground/index.ts";
import { type Engine, mostWorkers, startEngine } from "./engine.ts";

export const lensFutures = 1_000;

export interface LensAnswer {
  readonly assessment: Assessment;
  /** Futures behind it so far. */
  readonly done: number;
}

export type ByLens = ReadonlyMap<string | null, LensAnswer>;

export function useLenses(theCase: Case, asOf: string, seed: number, wanted: boolean): ByLens {
  const [byLens, setByLens] = useState<ByLens>(new Map());
  useEffect(() => {
    setByLens(new Map());
    if (!wanted) return;
    const lenses = [
      null,
      ...theCase.lenses.filter((lens) => lens.published <= (parseDay(asOf) ?? 0)).map((lens) => lens.id),
    ];
    let at = 0;
    let engine: Engine | null = null;
    const ask = () => {
      const lens = lenses[at];
      if (lens === undefined) engine?.end();
      else engine?.assess({ asOf, lens, seed, futures: lensFutures }, null);
    };
    // The hand may still be on the slider: wait until it rests.
    const rest = setTimeout(() => {
      engine = startEngine(theCase, Math.min(2, mostWorkers), (report) => {
        if (report.kind === "assessed") {
          const { assessment, done } = report;
          const lens = lenses[at] ?? null;
          setByLens((before) => new Map(before).set(lens, { assessment, done }));
          if (done < lensFutures) return;
        } else if (report.kind !== "failed") return;
        at += 1;
        ask();
      });
      ask();
    }, 600);
    return () => {
      clearTimeout(rest);
      engine?.end();
    };
  }, [theCase, asOf, seed, wanted]);
  return byLens;
}
