/**
 * A split of the answer on show, when asked for: workers of its own take pieces of futures as they are free, so that picks
 * and the timeline go on answering. It is dropped as soon as the question behind the figures is another.
 */

import { useCallback, useEffect, useState } from "react";
import type { Case } from "../../case/index.ts";
import { mostWorkers, startWorker } from "./engine.ts";
import type { Ask, FromSplitter, SplitKind, Splits, ToWorker } from "./protocol.ts";

/** Small enough that the count moves and the workers end together; the answer does not depend on it. */
const pieceFutures = 4;

export interface SplitWork<Kind extends SplitKind> {
  readonly split: Splits[Kind] | null;
  readonly working: boolean;
  readonly done: number;
  readonly of: number;
  readonly failure: string | null;
  readonly start: () => void;
  readonly stop: () => void;
}

interface Held<Kind extends SplitKind> {
  readonly split: Splits[Kind] | null;
  readonly done: number;
  readonly failure: string | null;
}

const nothing = { split: null, done: 0, failure: null };

export function useSplit<Kind extends SplitKind>(
  theCase: Case,
  answered: Ask | null,
  kind: Kind,
  mostFutures: number,
): SplitWork<Kind> {
  const [working, setWorking] = useState(false);
  const [held, setHeld] = useState<Held<Kind>>(nothing);
  const { asOf = "", lens = null, seed = 0 } = answered ?? {};
  const futures = Math.min(mostFutures, answered?.futures ?? 0);

  // Another question, whichever part of it changed, drops the answer
  useEffect(() => {
    setWorking(false);
    setHeld(nothing);
  }, [theCase, asOf, lens, seed, futures]);

  useEffect(() => {
    if (!working || futures === 0) return;
    const ask = { asOf, lens, seed, futures };
    const parts = new Map<number, Float64Array>();
    let next = 0;
    let done = 0;
    const pieces = Math.ceil(futures / pieceFutures);
    const workers = Array.from({ length: Math.min(mostWorkers, pieces) }, startWorker);
    const send = (worker: Worker, message: ToWorker) => worker.postMessage(message);
    const give = (worker: Worker) => {
      if (next >= futures) return;
      const count = Math.min(pieceFutures, futures - next);
      send(worker, { kind: "rows", of: kind, ask, first: next, count });
      next += count;
    };
    const fail = (failure: string) => {
      setHeld({ ...nothing, failure });
      setWorking(false);
    };
    const hear = (worker: Worker, report: FromSplitter) => {
      switch (report.kind) {
        case "rows":
          parts.set(report.first, report.rows);
          done = Math.min(futures, done + pieceFutures);
          setHeld({ ...nothing, done });
          if (parts.size === pieces) send(worker, { kind: "split", of: kind, ask, rows: endToEnd(parts) });
          else give(worker);
          return;
        case "split":
          setHeld({ split: report.split as Splits[Kind], done: futures, failure: null });
          setWorking(false);
          return;
        case "failed":
          fail(report.message);
      }
    };
    for (const worker of workers) {
      worker.onmessage = ({ data }: MessageEvent<FromSplitter>) => hear(worker, data);
      worker.onerror = (event) => fail(event.message || "a worker could not be started");
      send(worker, { kind: "case", theCase });
      give(worker);
    }
    return () => {
      for (const worker of workers) worker.terminate();
    };
  }, [theCase, asOf, lens, seed, futures, kind, working]);

  const start = useCallback(() => {
    setHeld(nothing);
    setWorking(true);
  }, []);
  const stop = useCallback(() => {
    setWorking(false);
    setHeld(nothing);
  }, []);
  return { ...held, working, of: futures, start, stop };
}

/** The rows in the order of their futures. */
function endToEnd(parts: ReadonlyMap<number, Float64Array>): Float64Array {
  const ordered = [...parts].sort(([a], [b]) => a - b).map(([, rows]) => rows);
  const whole = new Float64Array(ordered.reduce((sum, rows) => sum + rows.length, 0));
  let at = 0;
  for (const rows of ordered) {
    whole.set(rows, at);
    at += rows.length;
  }
  return whole;
}
