/**
 * The engine beside the page. A few hundred futures at once, so that the hand is followed; then more in short pieces, so
 * that a newer question is heard between two of them and ends the older one's work. Picks are judged on the futures at hand.
 */

import { acceptability, type Batch, mergeBatches, prepare, type Run, simulate, summarise } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { Ask, FromWorker, Picks, ToWorker } from "./protocol.ts";

const pieceMs = 40;
const atOnce = 200;
const first = 1_000;

let theCase: Case | null = null;
let current = 0;
let held: { readonly id: number; readonly run: Run; readonly batch: Batch } | null = null;
let wanted: Picks | null = null;
let judging = false;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "case") theCase = data.theCase;
  else if (data.kind === "stop") current = 0;
  else if (data.kind === "pick") {
    wanted = data.picks;
    void judge();
  } else {
    current = data.id;
    wanted = data.picks;
    void assess(data.id, data.ask);
  }
};

async function assess(id: number, ask: Ask): Promise<void> {
  // A slider sends a question per day it passes; only the last one in the queue is worth starting.
  await othersTurn();
  if (current !== id || theCase === null) return;
  try {
    const run = prepare(theCase, ask);
    let batch: Batch | null = null;
    let done = 0;
    let piece = 20;
    const stages = [...new Set([atOnce, first, ask.futures].map((count) => Math.min(count, ask.futures)))];
    for (const stage of stages) {
      while (done < stage) {
        const began = performance.now();
        const count = Math.min(piece, stage - done);
        const more = simulate(run, done, count);
        batch = batch === null ? more : mergeBatches([batch, more]);
        done += count;
        const took = Math.max(0.5, performance.now() - began);
        piece = Math.max(5, Math.min(500, Math.round((count * pieceMs) / took)));
        tell({ kind: "simulated", id, done });
        await othersTurn();
        if (current !== id) return;
      }
      if (batch === null) return;
      held = { id, run, batch };
      tell({ kind: "assessed", id, done, assessment: summarise(run, batch) });
      await judge();
      if (current !== id) return;
    }
  } catch (error) {
    if (current === id) tell({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** The last picks asked for, on the futures at hand; those asked for meanwhile replace them. */
async function judge(): Promise<void> {
  if (judging) return;
  judging = true;
  await othersTurn();
  judging = false;
  if (held === null || wanted === null) return;
  const picks = wanted;
  try {
    tell({ kind: "picked", id: held.id, picks, acceptability: acceptability(held.run, held.batch, picks) });
  } catch (error) {
    tell({ kind: "failed", id: held.id, message: error instanceof Error ? error.message : String(error) });
  }
}

const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

/** Lets messages that have arrived be heard; unlike a timer it waits no longer than that. */
function othersTurn(): Promise<void> {
  return new Promise((resume) => {
    turns.push(resume);
    channel.port2.postMessage(null);
  });
}

function tell(report: FromWorker): void {
  postMessage(report);
}
