/**
 * The assessment of the case as it is stored, beside the one that is tried: the same day, lens, seed and futures, so that
 * chance is the same in both. What was computed before anything was tried is used again; else it is computed once the
 * figures of the tried case have settled.
 */

import { useEffect, useRef, useState } from "react";
import type { Case } from "../../case/index.ts";
import type { Assessment } from "../../contract.ts";
import { mostWorkers, startEngine } from "../engine/engine.ts";
import type { Ask } from "../engine/protocol.ts";
import type { Hearing } from "../engine/use-assessment.ts";

export interface Before {
  readonly assessment: Assessment;
  /** Futures behind it. */
  readonly shown: number;
}

const mostKnown = 12;
const restMs = 400;

/** Null while nothing is tried, and until it is there. */
export function useBefore(stored: Case, tried: Case, ask: Ask, { answer, progress }: Hearing): Before | null {
  const known = useRef<{ readonly of: Case; readonly byAsk: Map<string, Before> }>({ of: stored, byAsk: new Map() });
  if (known.current.of !== stored) known.current = { of: stored, byAsk: new Map() };
  const [, redraw] = useState(0);
  const key = JSON.stringify(ask);
  const keep = (byAsk: Map<string, Before>, its: string, before: Before) => {
    byAsk.delete(its);
    byAsk.set(its, before);
    const [oldest] = byAsk.keys();
    if (byAsk.size > mostKnown && oldest !== undefined) byAsk.delete(oldest);
  };
  const { assessment, answered, answeredOf, shown } = answer;
  useEffect(() => {
    if (assessment === null || answered === null || answeredOf !== stored) return;
    keep(known.current.byAsk, JSON.stringify(answered), { assessment, shown });
  });

  const held = known.current.byAsk.get(key) ?? null;
  const complete = held !== null && held.shown >= ask.futures;
  const wanted = tried !== stored && !complete && !progress.working && answeredOf === tried;
  useEffect(() => {
    if (!wanted) return;
    const { byAsk } = known.current;
    let end = () => {};
    const rest = setTimeout(() => {
      const engine = startEngine(stored, mostWorkers, (report) => {
        if (report.kind !== "assessed") return;
        keep(byAsk, key, { assessment: report.assessment, shown: report.done });
        redraw((count) => count + 1);
      });
      end = engine.end;
      engine.assess(JSON.parse(key), null);
    }, restMs);
    return () => {
      clearTimeout(rest);
      end();
    };
  }, [wanted, stored, key]);
  return tried === stored ? null : held;
}
