/**
 * Answers on several cores: the bytes of one thread, for any number of threads.
 * Takes  what `prepare` takes, and how many threads at most. Throws what `prepare` throws; the signal's reason when aborted.
 */
import { type AssessOptions, type Batch, prepare, type Run, summarise } from "../assess.ts";
import type { Case } from "../case/index.ts";
import type {
  Assessment,
  CounterWorth,
  DifferenceSplit,
  Influence,
  Ladder,
  OffersAnswer,
  TimingAnswer,
  VarianceShares,
  WhyNoDeal,
} from "../contract.ts";
import { summariseSplit } from "../outlook/index.ts";
import {
  counterWorth,
  influence,
  ladder,
  ladderMonths,
  offersAnswer,
  timingAnswer,
  varianceShares,
  whyNoDeal,
} from "../questions.ts";
import { wordsIn } from "../words/index.ts";
import { type SplitRequest, splitPlan, type VarianceWork } from "../work.ts";
import { type ParallelOptions, rowsInParallel } from "./threads.ts";

export type { ParallelOptions } from "./threads.ts";

/** All futures of a run, for questions that are answered from them. */
export async function simulateInParallel(
  theCase: Case,
  options: AssessOptions = {},
  parallel: ParallelOptions = {},
): Promise<{ readonly run: Run; readonly batch: Batch }> {
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  const { futures } = run.method;
  return { run, batch: await rowsInParallel(theCase, { work: "futures", request: options, futures }, parallel) };
}

export async function assessInParallel(
  theCase: Case,
  options: AssessOptions = {},
  parallel: ParallelOptions = {},
): Promise<Assessment> {
  const { run, batch } = await simulateInParallel(theCase, options, parallel);
  return summarise(run, batch);
}

export async function offersInParallel(
  theCase: Case,
  options: AssessOptions,
  from: Readonly<Record<string, string>> | null,
  parallel: ParallelOptions = {},
): Promise<OffersAnswer> {
  const { run, batch } = await simulateInParallel(theCase, options, parallel);
  return offersAnswer(run, batch, from);
}

export async function counterWorthInParallel(
  theCase: Case,
  options: AssessOptions,
  parallel: ParallelOptions = {},
): Promise<CounterWorth> {
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  const { futures } = run.method;
  return counterWorth(run, await rowsInParallel(theCase, { work: "counters", request: options, futures }, parallel));
}

export async function timingInParallel(
  theCase: Case,
  options: AssessOptions,
  parallel: ParallelOptions = {},
): Promise<TimingAnswer> {
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  const { futures } = run.method;
  return timingAnswer(run, await rowsInParallel(theCase, { work: "timing", request: options, futures }, parallel));
}

export async function whyNoDealInParallel(
  theCase: Case,
  options: AssessOptions,
  parallel: ParallelOptions = {},
): Promise<WhyNoDeal> {
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  const { futures } = run.method;
  return whyNoDeal(run, await rowsInParallel(theCase, { work: "obstacles", request: options, futures }, parallel));
}

/** Counts by `by`, a day or a number of months; refused before any work where it lies beyond the horizon. */
export async function ladderInParallel(
  theCase: Case,
  options: AssessOptions,
  by: string | undefined,
  parallel: ParallelOptions = {},
): Promise<Ladder> {
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  ladderMonths(run, by);
  const { futures } = run.method;
  return ladder(run, await rowsInParallel(theCase, { work: "ladder", request: options, futures }, parallel), by);
}

/** The difference between two lenses, shared out to the judgements that cause it. */
export async function splitInParallel(
  theCase: Case,
  request: SplitRequest,
  futures: number,
  parallel: ParallelOptions = {},
): Promise<DifferenceSplit> {
  const { plan, seed } = splitPlan(theCase, request);
  const words = await wordsIn(parallel.language);
  const rows = await rowsInParallel(theCase, { work: "split", request, futures }, parallel);
  return summariseSplit(plan, seed, rows, words);
}

export async function influenceInParallel(
  theCase: Case,
  options: AssessOptions,
  parallel: ParallelOptions = {},
): Promise<Influence> {
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  const { futures } = run.method;
  return influence(run, await rowsInParallel(theCase, { work: "levers", request: options, futures }, parallel));
}

/** How the variance of a figure is shared out among groups of judgements, over `rows` futures after those of the options. */
export async function varianceInParallel(
  theCase: Case,
  { options, request }: VarianceWork,
  rows: number,
  parallel: ParallelOptions = {},
): Promise<VarianceShares> {
  const job = { work: "variance", request: { options, request }, futures: rows } as const;
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  return varianceShares(run, request, await rowsInParallel(theCase, job, parallel));
}
