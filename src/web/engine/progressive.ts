/**
 * Futures in growing number: a first answer while the hand still moves, then better ones, then the one asked for.
 * Takes a question and the lanes. Gives each answer by `answer`, from the futures 0 … n − 1 for growing n; the last one has
 * them all and is the same whatever the lanes and the clock did in between.
 */

import { type Batch, mergeBatches, type Run } from "../../assess.ts";
import type { Lane } from "./lanes.ts";
import type { Ask, Piece } from "./protocol.ts";

const pieceMs = 40;
const progressMs = 100;
const firstMs = 250;
const atOnce = 200;
const fewest = 24;
const growth = 2.5;

export interface Hearing {
  readonly wanted: () => boolean;
  readonly progress: (done: number) => void;
  readonly answer: (batch: Batch) => Promise<void>;
}

export async function simulateProgressively(
  id: number,
  ask: Ask,
  run: Run,
  lanes: readonly Lane[],
  hearing: Hearing,
): Promise<void> {
  const began = performance.now();
  const late: Batch[] = [];
  let whole: Batch | null = null;
  let next = 0;
  let done = 0;
  let answered = 0;
  // One by one at first: a lane that comes up late keeps the others waiting for no more than that.
  let size = 1;
  let told = began;

  const take = (): Piece | null => {
    if (next >= ask.futures) return null;
    const piece = { first: next, count: Math.min(size, ask.futures - next) };
    next += piece.count;
    return piece;
  };
  /** The futures from 0 on without a gap. */
  const join = () => {
    late.sort((a, b) => a.first - b.first);
    const ready: Batch[] = whole === null ? [] : [whole];
    let end = whole?.count ?? 0;
    while (late[0]?.first === end) {
      const batch = late.shift() as Batch;
      ready.push(batch);
      end += batch.count;
    }
    if (ready.length > 0) whole = mergeBatches(ready);
  };
  const due = (): boolean => {
    const ready = readyCount(whole, late);
    if (ready >= ask.futures) return answered < ask.futures;
    if (answered > 0) return ready >= answered * growth;
    return ready >= atOnce || (ready >= fewest && performance.now() - began > firstMs);
  };
  // Futures may be quicker than the eye.
  const tellProgress = () => {
    const now = performance.now();
    if (done < ask.futures && now - told < progressMs) return;
    told = now;
    hearing.progress(done);
  };
  const working: Promise<void>[] = [];
  /** Lanes may come up while others are at work. */
  const takeOn = () => {
    while (working.length < lanes.length) {
      const its = work(lanes[working.length] as Lane);
      // Heard of below.
      its.catch(() => undefined);
      working.push(its);
    }
  };
  const work = async (lane: Lane) => {
    for (let piece = take(); piece !== null && hearing.wanted(); piece = take()) {
      const start = performance.now();
      late.push(await lane(id, ask, run, piece));
      if (!hearing.wanted()) return;
      done += piece.count;
      size = Math.max(1, Math.min(500, Math.round((piece.count * pieceMs) / Math.max(0.5, performance.now() - start))));
      tellProgress();
      takeOn();
      if (!due()) continue;
      join();
      if (whole === null) continue;
      answered = whole.count;
      await hearing.answer(whole);
    }
  };
  takeOn();
  for (const its of working) await its;
}

function readyCount(whole: Batch | null, late: readonly Batch[]): number {
  let end = whole?.count ?? 0;
  for (const batch of [...late].sort((a, b) => a.first - b.first)) if (batch.first === end) end += batch.count;
  return end;
}
