/**
 * Who simulates a piece of futures: this worker itself, or a helper at the other end of a port. Each lane takes the next
 * piece as soon as it is free; what it gives does not depend on which lane it was.
 */

import { type Batch, prepare, type Run, simulate } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { Ask, FromHelper, Piece, ToHelper } from "./protocol.ts";
import { othersTurn } from "./turns.ts";

export type Lane = (id: number, ask: Ask, run: Run, piece: Piece) => Promise<Batch>;

export const ownLane: Lane = async (_id, _ask, run, { first, count }) => {
  const batch = simulate(run, first, count);
  await othersTurn();
  return batch;
};

/** `version`: of the case that is asked about. */
export function helperLane(port: MessagePort, version: () => number): Lane {
  const waiting: { readonly keep: (batch: Batch) => void; readonly fail: (error: Error) => void }[] = [];
  port.onmessage = ({ data }: MessageEvent<FromHelper>) => {
    const asker = waiting.shift();
    if ("batch" in data) asker?.keep(data.batch);
    else asker?.fail(new Error(data.failure));
  };
  return (id, ask, _run, piece) =>
    new Promise((keep, fail) => {
      waiting.push({ keep, fail });
      port.postMessage({ id, version: version(), ask, ...piece } satisfies ToHelper);
    });
}

/** The helper's end: one run is prepared for each question and kept until the next. The case comes on another way, and may come later. */
export function serve(port: MessagePort, caseOf: (version: number) => Promise<Case>): void {
  let prepared: { readonly id: number; readonly run: Run } | null = null;
  port.onmessage = async ({ data: { id, version, ask, first, count } }: MessageEvent<ToHelper>) => {
    try {
      const held = await caseOf(version);
      if (prepared?.id !== id) prepared = { id, run: prepare(held, ask) };
      const batch = simulate(prepared.run, first, count);
      const buffers = new Set(Object.values(batch.tables).map((table) => table.buffer as ArrayBuffer));
      port.postMessage({ batch } satisfies FromHelper, [...buffers]);
    } catch (error) {
      port.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies FromHelper);
    }
  };
}
