/**
 * What each bargaining counter brings, and what becomes of that as months pass without a deal.
 * Worth is the Shapley value of the counters in each principal's position, on the day and after m months without a deal,
 * each switched off as the case says it would be without it, under common random numbers; the same with drivers that are
 * shocks held where they stand. Decay, growing pressure, the cost of holding and what holding does to talks are
 * differences between worlds, all other counters in place (`counter-worlds.ts`).
 * A counter that costs more than it brings, or that another party makes a precondition, can be worth less than nothing.
 * Takes: a posing, its run's method, the rows of all futures from 0 on. Gives: `CounterWorth`. Cost: that of sorting the rows.
 * Source: [shapley-1953]; own: a game whose coalitions are the counters held.
 */
import type { Posing } from "../bargaining/index.ts";
import { type StateOfPlay, stateOn } from "../case/index.ts";
import type {
  BelowNothing,
  CounterFigures,
  CounterWorth,
  Estimated,
  EstimatedSpread,
  HoldingCost,
  Method,
  Perishability,
  TalksCost,
} from "../contract.ts";
import { formatDay } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { counterBasis } from "./counter-basis.ts";
import { counterConclusions } from "./counter-conclusions.ts";
import { added, atMonth, byMonth, estimatedSpread, gainFrom } from "./counter-curves.ts";
import { type CounterLayout, counterLayout, milestones, type PartName, partOf } from "./counter-layout.ts";
import { holdingOf, landOf, shocksOf, talksOf } from "./counter-worlds.ts";
import { halfLifeOf, remainsOf } from "./half-life.ts";
import { landTerms } from "./land-terms.ts";
import { answerMethod } from "./sensitivity/answer-method.ts";
import { shapleySplit } from "./shapley-by-order.ts";
import { deviate90, wilsonInterval } from "./wilson-interval.ts";

export function counterWorth(posing: Posing, run: Method, rows: Float64Array, words: Words = english): CounterWorth {
  const { state } = posing;
  const layout = counterLayout(state);
  const { counters, parties, months, kept, outputs, gameWidth, hasShocks, width } = layout;
  const futures = rows.length / width;
  const game = (at: number): Float64Array => {
    const out = new Float64Array(futures * gameWidth);
    for (let row = 0; row < futures; row++)
      out.set(rows.subarray(row * width + at, row * width + at + gameWidth), row * gameWidth);
    return out;
  };
  const shocking = game(0);
  const calm = hasShocks ? game(gameWidth) : shocking;
  const split = shapleySplit(shocking, counters.length, outputs);
  const byParty = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, i) => [party, of(i)]));
  const figures = counters.map((counter, k): CounterFigures => {
    const share = (j: number): Estimated => split.shares[k]?.[j] as Estimated;
    const perishable = (of: Float64Array, shares: PartName): Perishability =>
      perishability(layout, of, k, partOf(layout, rows, k, shares));
    const withShocks = perishable(shocking, "shares");
    const own = added(layout, shocking, k, parties.indexOf(counter.holder));
    return {
      id: counter.id,
      name: counter.name,
      holder: counter.holder,
      inPosition: byParty((i) => share(i * kept)),
      inTalks: share(outputs - 2),
      inDeal: share(outputs - 1),
      withShocks,
      withoutShocks: perishable(calm, "sharesWithoutShocks"),
      land: landTerms(layout, rows, k, state.case.fronts[landOf(counter, state.case)]?.id ?? ""),
      holding: holdingCost(layout, rows, k, state),
      talks: talksCost(layout, rows, k, state),
      belowNothing: own === null ? null : belowNothing(own, withShocks.byMonth[counter.holder] ?? []),
      ...counterBasis(posing, counter),
    };
  });
  const answer: Omit<CounterWorth, "conclusions"> = {
    method: answerMethod(run, futures, words, "counters", {
      exactness: words.methods.counters.exactness(futures),
      parameters: { months, worthMonths: kept - 1, counters: counters.length },
    }),
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    futures,
    seed: run.seed,
    months,
    worthMonths: kept - 1,
    horizonMonths: state.case.horizonMonths,
    shocks: shocksOf(state).map((driver) => {
      const now = stateOn(driver.start, state.asOf) ?? driver.start[0];
      return { id: driver.id, name: driver.name, state: now?.state ?? driver.states[0]?.id ?? "" };
    }),
    withAll: byParty((i) => split.all[i * kept] as number),
    withNone: byParty((i) => split.none[i * kept] as number),
    counters: figures,
  };
  return { ...answer, conclusions: counterConclusions(posing, answer, words) };
}

function perishability(
  layout: CounterLayout,
  game: Float64Array,
  k: number,
  shares: readonly Float64Array[] | null,
): Perishability {
  const { parties, counters, kept } = layout;
  const own = added(layout, game, k, parties.indexOf(counters[k]?.holder ?? ""));
  const worth = Object.fromEntries(
    parties.map((party, i) => [party, byMonth(added(layout, game, k, i) as readonly Float64Array[])]),
  );
  return {
    byMonth: worth,
    remains:
      own === null
        ? []
        : milestones
            .filter((month) => month < kept)
            .map((month) => ({
              month,
              worth: estimatedSpread(atMonth(own, month)),
              ofNow: remainsOf(atMonth(own, 0), atMonth(own, month)),
            })),
    halfLife: own === null ? null : halfLifeOf(own),
    shareHeld: shares === null ? null : byMonth(shares).map(({ mean, low, high }) => ({ mean, low, high })),
    shareHalfLife: shares === null ? null : halfLifeOf(shares),
  };
}

function holdingCost(layout: CounterLayout, rows: Float64Array, k: number, state: StateOfPlay): HoldingCost | null {
  const cost = gainFrom(layout, rows, k, "worthIfHoldingFree");
  const counter = layout.counters[k];
  return cost === null || counter === undefined
    ? null
    : { byMonth: cost, judgements: [...holdingOf(counter, state).keys()] };
}

function talksCost(layout: CounterLayout, rows: Float64Array, k: number, state: StateOfPlay): TalksCost | null {
  const cost = gainFrom(layout, rows, k, "worthIfTalksFree");
  const [real, lost] = [partOf(layout, rows, k, "real"), partOf(layout, rows, k, "talksLost")];
  const counter = layout.counters[k];
  if (cost === null || real === null || lost === null || counter === undefined) return null;
  const { preconditions, effects } = talksOf(counter, state);
  return {
    byMonth: cost,
    preconditions: preconditions.map(({ id, party, words }) => ({ id, party, words })),
    real: wilsonInterval(real.filter((flag) => flag[0] === 1).length, real.length),
    talksLost: estimatedSpread(atMonth(lost, 0)),
    judgements: [...preconditions.map(({ credence }) => credence), ...effects.map(({ path }) => path)],
  };
}

function belowNothing(own: readonly Float64Array[], worth: readonly EstimatedSpread[]): BelowNothing {
  // Rounding in the last bits is not a loss.
  const below = own.filter((curve) => (curve[0] as number) < -1e-9).length;
  const stretches: { from: number; to: number; clear: boolean }[] = [];
  worth.forEach(({ mean, standardError }, m) => {
    if (mean >= -1e-9) return;
    const clear = mean + deviate90 * standardError < 0;
    const last = stretches.at(-1);
    if (last?.to === m - 1) {
      last.to = m;
      last.clear &&= clear;
    } else stretches.push({ from: m, to: m, clear });
  });
  return { share: wilsonInterval(below, own.length), stretches };
}
