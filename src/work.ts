/**
 * The heavy work, future by future: each kind of work gives rows for futures `first` … `first + count − 1`, and the same
 * rows wherever, in whatever pieces and in whatever order they are computed. So one loop, threads, the page's workers and
 * several machines can share it. What is answered from the rows of all futures is in `assess.ts`.
 */
import { type AssessOptions, type Batch, mergeBatches, prepare, type Run, simulate, version } from "./assess.ts";
import { type Case, stateOfPlay } from "./case/index.ts";
import type { InverseAsked, OfferAsked, VarianceRequest } from "./contract.ts";
import { misuse, parseDay } from "./ground/index.ts";
import { futuresPerOrder, planSplit, type SplitOptions, type SplitRows, splitFutures } from "./outlook/index.ts";
import {
  counterRows,
  inverseRows,
  ladderRows,
  leverRows,
  obstacleRows,
  probeRows,
  timingRows,
  varianceRows,
} from "./questions.ts";

/** A kind of work: what is prepared once from a case and a request (plain JSON), and the rows of a stretch of futures. */
export interface Work<Request, Prepared, Rows> {
  /** Long enough for handing over to cost nothing, short enough for all cores to end together and for Ctrl-C to be heard. */
  readonly futuresPerPiece: number;
  readonly prepare: (theCase: Case, request: Request) => Prepared;
  readonly rows: (prepared: Prepared, first: number, count: number) => Rows;
  /** Parts in the order of their futures, as one. */
  readonly join: (parts: readonly Rows[]) => Rows;
}

/** A split of the difference between two lenses; a lens of null is the case's own judgements. */
export interface SplitRequest {
  readonly asOf: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly seed: number;
  readonly months: number;
  readonly waive: readonly string[];
}

/** A variance to share out; the run of `options` chose the groups, and the design's futures follow its own. */
export interface VarianceWork {
  readonly options: AssessOptions;
  readonly request: VarianceRequest;
}

/** A public offer, and the run to look at it in. */
export interface ProbeRequest {
  readonly options: AssessOptions;
  readonly asked: OfferAsked;
}

/** Judgements to try one at a time, and the run to try them in. */
export interface InverseRequest {
  readonly options: AssessOptions;
  readonly asked: InverseAsked;
}

/** A question that is solved anew a dozen times a future. Even, so that a future and its antithetic neighbour stay together. */
const manySolves = 10;

export const works = {
  futures: work<AssessOptions, ReturnType<typeof prepare>, Batch>({
    futuresPerPiece: 100,
    prepare,
    rows: simulate,
    join: mergeBatches,
  }),
  counters: work({ futuresPerPiece: manySolves, prepare, rows: counterRows, join: endToEnd }),
  timing: work({ futuresPerPiece: 50, prepare, rows: timingRows, join: endToEnd }),
  obstacles: work({ futuresPerPiece: manySolves, prepare, rows: obstacleRows, join: endToEnd }),
  ladder: work({ futuresPerPiece: 100, prepare, rows: ladderRows, join: endToEnd }),
  levers: work({ futuresPerPiece: manySolves, prepare, rows: leverRows, join: endToEnd }),
  variance: work({ futuresPerPiece: manySolves, prepare: variancePlan, rows: varianceWork, join: endToEnd }),
  /** Some hundred solves a future. */
  inverse: work<InverseRequest, InverseWork, Float64Array>({
    futuresPerPiece: 2,
    prepare: (theCase, { options, asked }) => ({ run: prepare(theCase, options), asked }),
    rows: ({ run, asked }, first, count) => inverseRows(run, asked, first, count),
    join: endToEnd,
  }),
  /** Once or twice a future, and posed anew for each piece. */
  probe: work<ProbeRequest, ProbeWork, Float64Array>({
    futuresPerPiece: 50,
    prepare: (theCase, { options, asked }) => ({ run: prepare(theCase, options), asked }),
    rows: ({ run, asked }, first, count) => probeRows(run, asked, first, count),
    join: endToEnd,
  }),
  /** Two runs a piece: coalitions of a run are posed once for all its futures. */
  split: work({ futuresPerPiece: 2 * futuresPerOrder, prepare: splitPlan, rows: splitRows, join: splitsEndToEnd }),
};

export type WorkName = keyof typeof works;
export type RequestOf<Name extends WorkName> = Parameters<(typeof works)[Name]["prepare"]>[1];
export type RowsOf<Name extends WorkName> = ReturnType<(typeof works)[Name]["rows"]>;

/** Futures 0 … `futures − 1` of one kind of work. */
export interface Job<Name extends WorkName = WorkName> {
  readonly work: Name;
  readonly request: RequestOf<Name>;
  readonly futures: number;
}

/** A run of consecutive futures. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** The pieces in which a job is shared out, in the order of their futures. */
export function stretchesOf({ work, futures }: Job): readonly Stretch[] {
  const size = works[work].futuresPerPiece;
  return Array.from({ length: Math.ceil(futures / size) }, (_, k) => ({
    first: k * size,
    count: Math.min(size, futures - k * size),
  }));
}

/** Prepares work on a case. Throws: what its `prepare` throws for a request that cannot be meant. */
export function begin<Name extends WorkName>(
  name: Name,
  theCase: Case,
  request: RequestOf<Name>,
): (first: number, count: number) => RowsOf<Name> {
  const { prepare, rows } = works[name] as unknown as Work<RequestOf<Name>, unknown, RowsOf<Name>>;
  const prepared = prepare(theCase, request);
  return (first, count) => rows(prepared, first, count);
}

export function join<Name extends WorkName>(name: Name, parts: readonly RowsOf<Name>[]): RowsOf<Name> {
  return (works[name] as unknown as Work<unknown, unknown, RowsOf<Name>>).join(parts);
}

/** Whether what was read from elsewhere has the outer form of rows of this work. */
export function looksLikeRows(name: WorkName, rows: unknown, { first, count }: Stretch): boolean {
  if (name === "split") return Array.isArray(rows);
  if (name !== "futures") return rows instanceof Float64Array;
  const batch = rows as Partial<Batch> | null;
  return typeof batch?.tables === "object" && batch.first === first && batch.count === count;
}

/** The memory of rows, which a thread hands over instead of copying. */
export function buffersOf(rows: RowsOf<WorkName>): ArrayBuffer[] {
  const tables = rows instanceof Float64Array ? [rows] : "tables" in rows ? Object.values(rows.tables) : [];
  const buffers = tables.map(({ buffer }) => buffer);
  return [...new Set(buffers)].filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer);
}

function work<Request, Prepared, Rows>(it: Work<Request, Prepared, Rows>): Work<Request, Prepared, Rows> {
  return it;
}

function endToEnd(parts: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function variancePlan(
  theCase: Case,
  { options, request }: VarianceWork,
): { readonly run: Run; readonly request: VarianceRequest } {
  return { run: prepare(theCase, options), request };
}

function varianceWork({ run, request }: ReturnType<typeof variancePlan>, first: number, count: number): Float64Array {
  return varianceRows(run, request, first, count);
}

interface InverseWork {
  readonly run: Run;
  readonly asked: InverseAsked;
}

interface ProbeWork {
  readonly run: ReturnType<typeof prepare>;
  readonly asked: OfferAsked;
}

interface SplitWork {
  readonly plan: ReturnType<typeof planSplit>;
  readonly seed: number;
}

export function splitPlan(theCase: Case, { asOf, from, to, seed, months, waive }: SplitRequest): SplitWork {
  const day = parseDay(asOf);
  if (day === null) throw misuse("as-of", "a day, YYYY-MM-DD", asOf);
  const options: SplitOptions = { months, version, waive };
  return { plan: planSplit(stateOfPlay(theCase, day, from), stateOfPlay(theCase, day, to), options), seed };
}

function splitRows({ plan, seed }: SplitWork, first: number, count: number): readonly SplitRows[] {
  return [splitFutures(plan, seed, first, count)];
}

function splitsEndToEnd(parts: readonly (readonly SplitRows[])[]): readonly SplitRows[] {
  return parts.flat();
}
