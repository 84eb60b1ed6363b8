/**
 * All answers to a negotiator's questions on one day: the work they need, and what its rows say.
 *
 *   planAnswers → rows of its jobs → inverseJob → its rows → answersFrom
 *
 * Questions that solve each future a dozen times and more look at `solved` futures; those that solve it once or twice at
 * eight times as many; the assessment itself at all that were asked for. Each answer says how many it looked at.
 */
import { type AssessOptions, type Batch, prepare, type Run, summarise } from "./assess.ts";
import type { Case } from "./case/index.ts";
import type { Answers, Assessment, Comparison, InverseAsked } from "./contract.ts";
import { misuse } from "./ground/index.ts";
import { firstOf, sideBySide } from "./outlook/index.ts";
import {
  arenas,
  counterWorth,
  influence,
  inverse,
  inverseCandidates,
  ladder,
  offersAnswer,
  probe,
  scenarioBoxes,
  timingAnswer,
  whatCarries,
  whyNoDeal,
} from "./questions.ts";
import { english, type Words } from "./words/index.ts";
import type { Job, RowsOf, WorkName } from "./work.ts";

export interface AnswerOptions extends AssessOptions {
  /** Futures for questions that solve each many times; 50 by default, at most `futures`. */
  readonly solved?: number;
}

export interface AnswerPlan {
  readonly theCase: Case;
  readonly options: AssessOptions;
  readonly run: Run;
  readonly few: Run;
  readonly some: Run;
  /** Published by the day, but for the run's own. */
  readonly lenses: readonly (string | null)[];
  readonly jobs: readonly Job[];
}

const usualSolved = 50;
/** So many times more futures where each is solved once or twice. */
const oncePerSolved = 8;
/** A judgement is held at many values in each future: fewer of both. */
const mostJudgements = 12;
const futuresPerInverse = 0.25;

export function planAnswers(
  theCase: Case,
  { solved = usualSolved, ...options }: AnswerOptions = {},
  words: Words = english,
): AnswerPlan {
  if (!Number.isInteger(solved) || solved < 1) throw misuse("solved", "a whole number from 1", solved);
  const run = prepare(theCase, options, words);
  const { futures } = run.method;
  const few = { ...options, futures: Math.min(futures, solved) };
  const some = { ...options, futures: Math.min(futures, solved * oncePerSolved) };
  const { state } = run.posing;
  const published = state.case.lenses.filter((lens) => lens.published <= state.asOf).map(({ id }) => id);
  const lenses = [null, ...published].filter((lens) => lens !== (state.lens?.id ?? null));
  const job = (work: WorkName, request: AssessOptions): Job => ({ work, request, futures: request.futures ?? 0 });
  return {
    theCase,
    options,
    run,
    few: prepare(theCase, few, words),
    some: prepare(theCase, some, words),
    lenses,
    jobs: [
      job("futures", options.futures === undefined ? { ...options, futures } : options),
      job("counters", few),
      job("obstacles", few),
      job("levers", few),
      job("timing", some),
      job("ladder", some),
      ...state.probes.map(
        ({ id }): Job => ({ work: "probe", request: { options: some, asked: { probe: id } }, futures: some.futures }),
      ),
      ...lenses.map((lens) => job("futures", { ...some, lens })),
    ],
  };
}

/** The one job that depends on rows of the others: which judgements to try is seen in the futures. */
export function inverseJob({ options, run, few, jobs }: AnswerPlan, rows: readonly RowsOf<WorkName>[]): Job<"inverse"> {
  const futures = Math.max(1, Math.round(few.method.futures * futuresPerInverse));
  const paths = inverseCandidates(run, mostJudgements, rowsOf<Batch>(jobs, rows, 0));
  return { work: "inverse", request: { options: { ...options, futures }, asked: { paths, threshold: 0.5 } }, futures };
}

export function answersFrom(
  plan: AnswerPlan,
  rows: readonly RowsOf<WorkName>[],
  asked: Job<"inverse">,
  inverseRows: Float64Array,
): { readonly assessment: Assessment; readonly answers: Answers } {
  const { theCase, run, few, some, lenses, jobs } = plan;
  const batch = rowsOf<Batch>(jobs, rows, 0);
  const rowsFor = (at: number): Float64Array => rowsOf<Float64Array>(jobs, rows, at);
  const { probes } = run.posing.state;
  const firstLens = 6 + probes.length;
  const byMonth = Math.min(12, theCase.horizonMonths);
  const ceasefire = { of: "ceasefire", byMonth } as const;
  const request = asked.request as { readonly options: AssessOptions; readonly asked: InverseAsked };
  return {
    assessment: summarise(run, batch),
    answers: {
      counters: counterWorth(few, rowsFor(1)),
      why: whyNoDeal(few, rowsFor(2)),
      inverse: inverse(prepare(theCase, request.options, run.words), request.asked, inverseRows),
      timing: timingAnswer(some, rowsFor(4)),
      offers: offersAnswer(some, firstOf(batch, some.method.futures)),
      probes: probes.map(({ id }, k) => probe(some, { probe: id }, rowsFor(6 + k))),
      ladder: ladder(some, rowsFor(5)),
      lenses: compared(
        plan,
        lenses.map((_, k) => rowsOf<Batch>(jobs, rows, firstLens + k)),
        firstOf(batch, some.method.futures),
        byMonth,
      ),
      carries: whatCarries(run, batch, ceasefire),
      boxes: scenarioBoxes(run, batch, ceasefire),
      influence: influence(few, rowsFor(3)),
      arenas: arenas(some),
    },
  };
}

/** The case's own judgements first, then the lenses in its order; the run's own batch among them. */
function compared(
  { theCase, some, options, lenses, run: { words } }: AnswerPlan,
  batches: readonly Batch[],
  own: Batch,
  byMonth: number,
): Comparison {
  const { futures } = some.method;
  const order = [null, ...theCase.lenses.map(({ id }) => id)];
  const assessments = [
    summarise(some, own),
    ...lenses.map((lens, k) => summarise(prepare(theCase, { ...options, futures, lens }, words), batches[k] as Batch)),
  ].sort((a, b) => order.indexOf(a.lens) - order.indexOf(b.lens));
  const nameOf = (id: string): string => theCase.lenses.find((lens) => lens.id === id)?.name ?? id;
  return sideBySide(assessments, byMonth, nameOf, {}, words);
}

function rowsOf<Rows>(jobs: readonly Job[], rows: readonly RowsOf<WorkName>[], at: number): Rows {
  const found = rows[at];
  if (found === undefined) throw misuse("rows", `of ${jobs.length} jobs, in their order`, rows.length);
  return found as Rows;
}
