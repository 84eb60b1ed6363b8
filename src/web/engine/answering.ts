/** How each answer is got: from futures that are in already, or from rows of futures that are solved anew, or both in turn. */

import { type AssessOptions, type Batch, prepare, type Run } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import { summariseSplit } from "../../outlook/index.ts";
import {
  counterWorth,
  influence,
  inverse,
  inverseCandidates,
  ladder,
  offersAnswer,
  probe,
  scenarioBoxes,
  timingAnswer,
  trades,
  varianceGroups,
  varianceShares,
  whatCarries,
  whyNoDeal,
} from "../../questions.ts";
import type { Words } from "../../words/index.ts";
import { begin, join, type RequestOf, type RowsOf, splitPlan, type WorkName } from "../../work.ts";
import type { AnswerName, AnswerOf, Ask, AskedOf } from "./answer-kinds.ts";

interface Way<Name extends AnswerName> {
  /** From the futures at hand: the answer, or the question made complete. */
  readonly held?: (run: Run, batch: Batch, asked: AskedOf<Name>) => Planned<Name>;
  readonly anew?: Anew<Name>;
}

export type Planned<Name extends AnswerName = AnswerName> =
  | { readonly answer: AnswerOf<Name> }
  | { readonly asked: AskedOf<Name> };

type Rows = (first: number, count: number) => RowsOf<WorkName>;

interface Anew<Name extends AnswerName> {
  readonly begin: (theCase: Case, ask: Ask, asked: AskedOf<Name>) => Rows;
  readonly answer: (
    theCase: Case,
    ask: Ask,
    asked: AskedOf<Name>,
    parts: readonly RowsOf<WorkName>[],
    words: Words,
  ) => AnswerOf<Name>;
}

/** Judgements tried in the inverse question, and groups whose variance is shared out. */
const mostTried = 12;
const mostGroups = 5;

const ways: { readonly [Name in AnswerName]: Way<Name> } = {
  counters: { anew: anew("counters", options, (run, _, rows) => counterWorth(run, rows)) },
  obstacles: { anew: anew("obstacles", options, (run, _, rows) => whyNoDeal(run, rows)) },
  timing: { anew: anew("timing", options, (run, _, rows) => timingAnswer(run, rows)) },
  ladder: { anew: anew("ladder", options, (run, _, rows) => ladder(run, rows)) },
  influence: { anew: anew("levers", options, (run, _, rows) => influence(run, rows)) },
  probe: {
    anew: anew(
      "probe",
      (ask, asked) => ({ options: ask, asked }),
      (run, asked, rows) => probe(run, asked, rows),
    ),
  },
  inverse: {
    held: (run, batch, asked) => ({ asked: { ...asked, paths: inverseCandidates(run, mostTried, batch) } }),
    anew: anew(
      "inverse",
      (ask, asked) => ({ options: ask, asked }),
      (run, asked, rows) => inverse(run, asked, rows),
    ),
  },
  variance: {
    held: (run, batch, { request }) => {
      const groups = varianceGroups(run, whatCarries(run, batch, request.figure), mostGroups);
      return { asked: { request: { ...request, groups }, chosenIn: batch.count } };
    },
    anew: {
      begin: (theCase, ask, { request, chosenIn }) =>
        begin("variance", theCase, { options: { ...ask, futures: chosenIn }, request }),
      answer: (theCase, ask, { request, chosenIn }, parts, words) =>
        varianceShares(
          prepare(theCase, { ...ask, futures: chosenIn }, words),
          request,
          join("variance", parts as readonly Float64Array[]),
        ),
    },
  },
  difference: {
    anew: {
      begin: (theCase, ask, asked) => begin("split", theCase, splitRequest(ask, asked)),
      answer: (theCase, ask, asked, parts, words) => {
        const { plan, seed } = splitPlan(theCase, splitRequest(ask, asked));
        return summariseSplit(plan, seed, join("split", parts as readonly RowsOf<"split">[]), words);
      },
    },
  },
  offers: { held: (run, batch) => ({ answer: offersAnswer(run, batch) }) },
  trades: { held: (run, batch, from) => ({ answer: trades(run, batch, from) }) },
  carries: { held: (run, batch, figure) => ({ answer: whatCarries(run, batch, figure) }) },
  boxes: { held: (run, batch, event) => ({ answer: scenarioBoxes(run, batch, event) }) },
};

export function planned(of: AnswerName, theCase: Case, ask: Ask, asked: unknown, batch: Batch, words: Words): Planned {
  const way = ways[of] as Way<AnswerName>;
  const run = prepare(theCase, { ...ask, futures: batch.count }, words);
  return way.held?.(run, batch, asked as never) ?? { asked: asked as never };
}

export function begun(of: AnswerName, theCase: Case, ask: Ask, asked: unknown): Rows {
  return wayAnew(of).begin(theCase, ask, asked as never);
}

export function concluded(
  of: AnswerName,
  theCase: Case,
  ask: Ask,
  asked: unknown,
  parts: readonly RowsOf<WorkName>[],
  words: Words,
): AnswerOf<AnswerName> {
  return wayAnew(of).answer(theCase, ask, asked as never, parts, words);
}

function wayAnew(of: AnswerName): Anew<AnswerName> {
  const way = (ways[of] as Way<AnswerName>).anew;
  if (way === undefined) throw new Error(`invalid answer; one that is solved anew: ${of}`);
  return way;
}

function anew<Name extends AnswerName, Kind extends WorkName>(
  kind: Kind,
  request: (ask: Ask, asked: AskedOf<Name>) => RequestOf<Kind>,
  answer: (run: Run, asked: AskedOf<Name>, rows: Float64Array) => AnswerOf<Name>,
): Anew<Name> {
  return {
    begin: (theCase, ask, asked) => begin(kind, theCase, request(ask, asked)),
    answer: (theCase, ask, asked, parts, words) =>
      answer(prepare(theCase, ask, words), asked, join(kind, parts as readonly RowsOf<Kind>[]) as Float64Array),
  };
}

function options(ask: Ask): AssessOptions {
  return ask;
}

function splitRequest({ asOf, seed }: Ask, asked: AskedOf<"difference">): RequestOf<"split"> {
  return { ...asked, asOf, seed, waive: [] };
}
