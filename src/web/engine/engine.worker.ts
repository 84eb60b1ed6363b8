/**
 * The engine beside the page: it leads (answers the page's questions, the newest only, with helpers if it has any) or
 * serves one who leads. Picks are judged on the futures at hand, so that they answer while the hand moves.
 */

import { acceptability, type Batch, offers, oneIssueTrades, prepare, type Run, summarise } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import { firstOf } from "../../outlook/index.ts";
import { wordsOfPage } from "../language/worker-words.ts";
import { helperLane, type Lane, ownLane, serve } from "./lanes.ts";
import { simulateProgressively } from "./progressive.ts";
import { type Ask, type FromWorker, offerFutures, type Picks, type ToWorker } from "./protocol.ts";
import { othersTurn } from "./turns.ts";

const words = wordsOfPage();
const lanes: Lane[] = [ownLane];
let theCase: Case | null = null;
let version = 0;
let awaiting: (() => void)[] = [];
let current = 0;
let held: { readonly id: number; readonly run: Run; readonly batch: Batch } | null = null;
let wanted: Picks | null = null;
let judging = false;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "case":
      // What is under way is about another case.
      current = 0;
      ({ theCase, version } = data);
      for (const go of awaiting) go();
      awaiting = [];
      return;
    case "lead":
      lanes.push(helperLane(data.helper, () => version));
      return;
    case "serve":
      serve(data.leader, caseOf);
      return;
    case "stop":
      current = 0;
      return;
    case "pick":
      wanted = data.picks;
      void judge();
      return;
    case "offers":
      void seek();
      return;
    case "lend":
      tell({ kind: "lent", id: current, batch: held?.id === current ? firstOf(held.batch, data.most) : null });
      return;
    case "assess":
      current = data.id;
      wanted = data.picks;
      void assess(data.id, data.ask);
  }
};

async function assess(id: number, ask: Ask): Promise<void> {
  // A slider sends a question per day it passes; only the last one in the queue is worth starting.
  await othersTurn();
  const said = await words;
  if (current !== id || theCase === null) return;
  try {
    const run = prepare(theCase, ask, said);
    await simulateProgressively(id, ask, run, lanes, {
      wanted: () => current === id,
      progress: (done) => tell({ kind: "simulated", id, done }),
      answer: async (batch) => {
        held = { id, run, batch };
        tell({ kind: "assessed", id, done: batch.count, assessment: summarise(run, batch) });
        await judge();
      },
    });
  } catch (error) {
    if (current === id) tell({ kind: "failed", id, message: wordsOf(error) });
  }
}

async function caseOf(wanted: number): Promise<Case> {
  while (theCase === null || version < wanted) await new Promise<void>((go) => awaiting.push(go));
  return theCase;
}

/** The last picks asked for, on the futures at hand; those asked for meanwhile replace them. */
async function judge(): Promise<void> {
  if (judging) return;
  judging = true;
  await othersTurn();
  judging = false;
  if (held === null || wanted === null) return;
  const { id, run, batch } = held;
  const picks = wanted;
  try {
    tell({ kind: "picked", id, picks, acceptability: acceptability(run, batch, picks) });
    await othersTurn();
    if (wanted !== picks || held.id !== id) return;
    tell({ kind: "traded", id, trades: oneIssueTrades(run, firstOf(batch, offerFutures), picks) });
  } catch (error) {
    tell({ kind: "failed", id, message: wordsOf(error) });
  }
}

/** What to offer, on as many of the futures at hand as are searched in a second or two. */
async function seek(): Promise<void> {
  await othersTurn();
  if (held === null) return;
  const { id, run, batch } = held;
  try {
    tell({ kind: "offered", id, offers: offers(run, firstOf(batch, offerFutures)) });
  } catch (error) {
    tell({ kind: "failed", id, message: wordsOf(error) });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(report: FromWorker): void {
  postMessage(report);
}
