/**
 * What else may be asked of a run: from the futures of a batch that is there, or from rows of futures solved anew, which
 * whoever shares out the work asks for stretch by stretch and lays end to end (`work.ts`).
 */
import { type AssessOptions, asOfDay, offers, type Run, version } from "./assess.ts";
import { judgementName } from "./brief/index.ts";
import { type Case, stateOfPlay } from "./case/index.ts";
import type {
  Arenas,
  CarriedEvent,
  CarriedFigure,
  CounterWorth,
  Influence,
  Inverse,
  InverseAsked,
  Ladder,
  OfferAsked,
  OffersAnswer,
  Probe,
  ScenarioBoxes,
  SeriesAnswer,
  TimingAnswer,
  Trades,
  VarianceGroup,
  VarianceRequest,
  VarianceShares,
  WhatCarries,
  WhyNoDeal,
} from "./contract.ts";
import { canonicalJson, formatDay, misuse, parseDay, sha256Hex } from "./ground/index.ts";
import * as outlook from "./outlook/index.ts";
import { sampledSeries } from "./territory/index.ts";
import { english, type Words } from "./words/index.ts";

/** Rows of futures `first` … `first + count − 1` for `counterWorth`; those of runs that follow each other are laid end to end. */
export function counterRows({ posing, poseOptions, method }: Run, first: number, count: number): Float64Array {
  return outlook.counterRows(posing.state, poseOptions, method.seed, first, count);
}

/** What each bargaining counter brings, from the rows of all futures. */
export function counterWorth({ posing, method, words }: Run, rows: Float64Array): CounterWorth {
  return outlook.counterWorth(posing, method, rows, words);
}

/** Rows of futures `first` … `first + count − 1` for `whyNoDeal`. */
export function obstacleRows({ posing, poseOptions, method }: Run, first: number, count: number): Float64Array {
  return outlook.obstacleRows(posing.state, poseOptions, method.seed, first, count);
}

/** Rows of futures `first` … `first + count − 1` for `timingAnswer`. */
export function timingRows({ posing, poseOptions, method }: Run, first: number, count: number): Float64Array {
  return outlook.timingRows(posing, poseOptions, method.seed, first, count);
}

/** When: to settle or to wait, the windows, and the hurting stalemate, from the rows of all futures. */
export function timingAnswer({ posing, method, words }: Run, rows: Float64Array): TimingAnswer {
  return outlook.timingAnswer(posing, method, rows, words);
}

/** What stands in the way of a deal, from the rows of all futures. */
export function whyNoDeal({ posing, method, words }: Run, rows: Float64Array): WhyNoDeal {
  return outlook.whyNoDeal(posing.state, method, rows, words);
}

/** Judgements to try in `inverse`, at most so many: all where they are few (then no batch is needed), else by the batch. */
export function inverseCandidates(
  { posing, method }: Run,
  most: number,
  batch: outlook.Batch | null,
): readonly string[] {
  const all = outlook.bearingOnZone(posing);
  return all.length <= most || batch === null ? all : outlook.inverseCandidates(posing, method.seed, batch, most);
}

/** Rows of futures `first` … `first + count − 1` for `inverse`. */
export function inverseRows({ posing, method }: Run, asked: InverseAsked, first: number, count: number): Float64Array {
  return outlook.inverseRows(posing, asked.paths, method.seed, first, count);
}

/** What would have to change for a deal to open, or to close: one judgement at a time, from the rows of all futures. */
export function inverse(run: Run, asked: InverseAsked, rows: Float64Array): Inverse {
  return outlook.inverse(run.posing, run.method, asked, rows, namer(run), run.words);
}

/** Rows of futures `first` … `first + count − 1` for `probe`. Throws: as `probe`. */
export function probeRows(run: Run, asked: OfferAsked, first: number, count: number): Float64Array {
  return outlook.probeRows(run.posing, run.poseOptions, asked, run.method.seed, first, count);
}

/** What a public offer is worth, taken or refused, from the rows of all futures. Throws: for an offer that cannot be meant. */
export function probe(run: Run, asked: OfferAsked, rows: Float64Array): Probe {
  return outlook.probe(run.posing, run.method, asked, rows, namer(run), run.words);
}

/** All about what to offer, from a batch; `from`, where given, is the package to trade from, the rest at its status quo. */
export function offersAnswer(
  run: Run,
  batch: outlook.Batch,
  from: Readonly<Record<string, string>> | null = null,
): OffersAnswer {
  const best = offers(run, batch);
  return { ...best, ...outlook.aroundOffers(run.posing, batch, best, from) };
}

/** What is worth more to every principal than a package, from a batch. */
export function trades(run: Run, batch: outlook.Batch, from: Readonly<Record<string, string>>): Trades {
  return outlook.trades(run.posing, batch, outlook.packagePicks(run.posing, from));
}

/** Which judgements carry a figure: rank correlations over the futures of a batch. */
export function whatCarries(run: Run, batch: outlook.Batch, figure: CarriedFigure): WhatCarries {
  return outlook.whatCarries(run.posing, run.method, batch, figure, namer(run), run.words);
}

/** Where in the space of judgements an event is likely, from the futures of a batch. */
export function scenarioBoxes(run: Run, batch: outlook.Batch, event: CarriedEvent): ScenarioBoxes {
  return outlook.scenarioBoxes(run.posing, run.method, batch, event, namer(run), run.words);
}

/** Which draws are drawn anew together: so many judgements that carry the figure most, and the rest; or whole sections. */
export function varianceGroups(run: Run, carried: WhatCarries, most: number | "section"): readonly VarianceGroup[] {
  if (most === "section") return outlook.groupsBySection(run.posing);
  return outlook.groupsByJudgement(run.posing, carried, most, namer(run), run.words);
}

/** Rows `first` … `first + count − 1` of a design for `varianceShares`; its futures are those after the run's own. */
export function varianceRows(run: Run, request: VarianceRequest, first: number, count: number): Float64Array {
  return outlook.varianceRows(run.posing, run.method, request, first, count);
}

/** How a figure's variance is shared out among groups of judgements, from the rows of the whole design. */
export function varianceShares(run: Run, request: VarianceRequest, rows: Float64Array): VarianceShares {
  return outlook.varianceShares(run.posing, run.method, request, rows, run.words);
}

/** Where the actors of each arena would meet: issues that many decide. */
export function arenas({ posing, method, words }: Run): Arenas {
  const says = words.methods.arenas;
  return outlook.arenas(posing.state, {
    ...method,
    name: says.name,
    exactness: says.exactness(method.futures),
    solution: says.solution,
    digest: sha256Hex(canonicalJson({ assessment: method.digest, arenas: true })),
  });
}

export interface SeriesOptions extends Pick<AssessOptions, "asOf" | "lens" | "seed"> {
  /** YYYY-MM-DD after the as-of day: hold what was foretold against what was measured by then. */
  readonly against?: string;
  /** Days between what happens and what a map shows; 3 by default. */
  readonly lagDays?: number;
}

/** What was measured, claimed and foretold of each front. Nothing is drawn but series without a change of pace. */
export function seriesAnswer(
  theCase: Case,
  { against, lagDays = 3, ...options }: SeriesOptions = {},
  words: Words = english,
): SeriesAnswer {
  const { asOf, lens = null, seed = 1 } = options;
  const state = stateOfPlay(theCase, asOfDay(theCase, asOf), lens);
  const later = against === undefined ? null : parseDay(against);
  if (against !== undefined && later === null) throw misuse("against", "a day, YYYY-MM-DD", against);
  if (!Number.isInteger(lagDays) || lagDays < 0 || lagDays > 31)
    throw misuse("lag", "whole days from 0 to 31", lagDays);
  const parameters = { asOf: formatDay(state.asOf), lens: lens ?? "", against: against ?? "", lagDays };
  return outlook.seriesAnswer(
    state,
    { against: later, lagDays, seed },
    {
      name: words.methods.series.name,
      version,
      exactness: words.methods.series.exactness(sampledSeries),
      parameters,
      seed,
      futures: 0,
      digest: sha256Hex(canonicalJson({ case: theCase.digest, series: parameters, seed, version })),
    },
    words,
  );
}

/** Rows of futures `first` … `first + count − 1` for `influence`. */
export function leverRows({ posing, poseOptions, method }: Run, first: number, count: number): Float64Array {
  return outlook.leverRows(posing.state, poseOptions, method.seed, first, count);
}

/** Who can move whom, from the rows of all futures. */
export function influence({ posing, method, words }: Run, rows: Float64Array): Influence {
  const says = words.methods.influence;
  return outlook.influence(
    posing.state,
    {
      ...method,
      name: says.name,
      exactness: says.exactness(method.futures),
      digest: sha256Hex(canonicalJson({ assessment: method.digest, influence: true })),
    },
    rows,
    words,
  );
}

/** Rows of futures `first` … `first + count − 1` for `ladder`. */
export function ladderRows({ posing, method }: Run, first: number, count: number): Float64Array {
  return outlook.ladderRows(posing, method.seed, first, count);
}

/** The month by the end of which `ladder` counts: "6", "2025-01-20", or a year where absent. Throws: beyond the horizon. */
export function ladderMonths({ posing }: Run, by?: string): number {
  return outlook.ladderMonths(posing, by);
}

/** Which measures would be kept, and which to work on first, from the rows of all futures. */
export function ladder(run: Run, rows: Float64Array, by?: string): Ladder {
  const months = ladderMonths(run, by);
  const { method, words } = run;
  return outlook.ladder(
    run.posing,
    rows,
    {
      ...method,
      name: words.methods.ladder.name,
      exactness: words.methods.ladder.exactness(method.futures),
      digest: sha256Hex(canonicalJson({ assessment: method.digest, ladder: { months } })),
    },
    months,
    words,
  );
}

/** Judgements by their names, in the words of the run. */
function namer({ posing, words }: Run): (path: string) => string {
  return (path) => judgementName(posing.state.case, path, words.judgements);
}
