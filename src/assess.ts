/**
 * The whole chain on one screen: a case, a day, a lens and a seed become an assessment.
 *
 *   case → state of play (what could be known that day) → posing (plain numbers) → futures → assessment
 *
 * Pure: the same inputs give the same bytes in any engine, with any number of workers, in any chunks.
 */
import { type PoseOptions, type Posing, pose } from "./bargaining/index.ts";
import { type Case, stateOfPlay } from "./case/index.ts";
import type { Acceptability, Assessment, Method, Offers, Trade } from "./contract.ts";
import { canonicalJson, formatDay, misuse, parseDay, sha256Hex } from "./ground/index.ts";
import * as outlook from "./outlook/index.ts";
import { english, type Words } from "./words/index.ts";

export { type Batch, mergeBatches } from "./outlook/index.ts";

export const version = "0.1.0";

export interface AssessOptions {
  /** YYYY-MM-DD within the case's timeline; the case's own as-of day by default. */
  readonly asOf?: string;
  /** Id of a lens published by that day; null or absent: the case's own judgements. */
  readonly lens?: string | null;
  /** 1 to 1,000,000; 10,000 by default. */
  readonly futures?: number;
  /** A whole number from 0; 1 by default. */
  readonly seed?: number;
  /** Ids of floor rules to waive; they are named in the method. */
  readonly waive?: readonly string[];
}

export interface Run {
  readonly posing: Posing;
  readonly poseOptions: PoseOptions;
  readonly method: Method;
  /** What the answers of this run are said in. */
  readonly words: Words;
}

/** Throws: `invalid NAME; RULE: VALUE` for a day outside the timeline, an unknown lens, and the like. */
export function prepare(theCase: Case, options: AssessOptions = {}, words: Words = english): Run {
  const { futures = 10_000, seed = 1, lens = null, waive = [] } = options;
  const asOf = asOfDay(theCase, options.asOf);
  if (!Number.isInteger(futures) || futures < 1 || futures > 1_000_000)
    throw misuse("futures", "a whole number from 1 to 1,000,000", futures);
  if (!Number.isSafeInteger(seed) || seed < 0) throw misuse("seed", "a whole number from 0 to 2^53 − 1", seed);
  const poseOptions = { waive };
  const posing = pose(stateOfPlay(theCase, asOf, lens), poseOptions);
  const waived = [...new Set([...theCase.waives, ...waive])].sort();
  return {
    posing,
    poseOptions,
    words,
    method: {
      name: words.methods.assessment.name,
      version,
      exactness: words.methods.assessment.exactness(futures, waived),
      seed,
      futures,
      solution: words.methods.assessment.solution,
      digest: runDigest(theCase, { asOf: formatDay(asOf), futures, lens, seed, waive }),
    },
  };
}

/** What a run rests on, without preparing it: the case's content, every option, the version. */
export function runDigest(theCase: Case, { asOf, futures, lens, seed, waive }: Required<AssessOptions>): string {
  const parameters = { asOf, futures, lens, seed, version, waive: [...waive].sort() };
  return sha256Hex(canonicalJson({ case: theCase.digest, ...parameters }));
}

/** Throws: for a day outside the timeline. */
export function asOfDay(theCase: Case, text: string | undefined): number {
  const asOf = text === undefined ? theCase.asOf : parseDay(text);
  const { from, to } = theCase.timeline;
  if (asOf === null || asOf < from || asOf > to)
    throw misuse("as-of", `a day from ${formatDay(from)} to ${formatDay(to)}`, text ?? formatDay(theCase.asOf));
  return asOf;
}

export function simulate(run: Run, first: number, count: number): outlook.Batch {
  return outlook.simulate(run.posing, run.method.seed, first, count);
}

/** With fewer futures than the run asked for, `method.futures` says how many there were. */
export function summarise(run: Run, batch: outlook.Batch): Assessment {
  return outlook.summarise(run.posing, batch, { ...run.method, futures: batch.count }, run.words);
}

/** One package in every future of a batch. Issues left out of `picks` stay at their status quo. */
export function acceptability(run: Run, batch: outlook.Batch, picks: Readonly<Record<string, string>>): Acceptability {
  return outlook.acceptability(run.posing, batch, outlook.packagePicks(run.posing, picks));
}

export function assess(theCase: Case, options: AssessOptions = {}, words: Words = english): Assessment {
  const run = prepare(theCase, options, words);
  return summarise(run, simulate(run, 0, run.method.futures));
}

/** Each principal's best offer and a mediator's, from a batch. */
export function offers(run: Run, batch: outlook.Batch): Offers {
  return outlook.offers(run.posing, batch, run.method, run.words);
}

/** The changes of one issue among them, quick enough to answer while a package is put together. */
export function oneIssueTrades(
  run: Run,
  batch: outlook.Batch,
  from: Readonly<Record<string, string>>,
): readonly Trade[] {
  return outlook.oneIssueTrades(run.posing, batch, outlook.packagePicks(run.posing, from));
}
