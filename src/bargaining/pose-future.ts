/**
 * One future of a posed case: the draws put in their places. Takes: a posing and one number for each of its draws.
 * Gives: the problem, and what else of the future the outlook reports. Cost: below that of solving it.
 */
import { gammaQuantile } from "../ground/index.ts";
import type { Grid } from "./grid.ts";
import { hasten } from "./hazard.ts";
import { type Multipliers, productsAt } from "./multipliers.ts";
import { keeps } from "./observance.ts";
import { type OptionWorths, optionWorths, placeOf, standingOption } from "./option-worths.ts";
import { nothingToAgree, type PickedOptions, type SpaceFrontiers, spaceFrontiers } from "./pose-frontiers.ts";
import { levelAt } from "./pose-ground.ts";
import { stepsOf } from "./pose-steps.ts";
import type { PosedFront, PosedPace, Posing } from "./posing.ts";
import { dealKinds, type Problem } from "./problem.ts";
import type { SpaceLayout } from "./space-layout.ts";

export interface Future {
  readonly problem: Problem;
  /** Start: joint front state, and level of each front. */
  readonly frontState: number;
  readonly startLevels: readonly number[];
  /** Worth after breach of each option at the start, `worth[i][firstOption + o]`. */
  readonly worth: readonly Float64Array[];
  /** 1 where the rule holds in this future (red lines: is real). */
  readonly rulesHold: Uint8Array;
  readonly preconditionsReal: Uint8Array;
  /** Levels lost and gained a month, `[front][view]`, all else ordinary; NaN is never given, 0 where there is none. */
  readonly retreat: readonly (readonly number[])[];
  readonly advance: readonly (readonly number[])[];
  readonly referenceMonthly: number;
  /** Monthly chance that a first measure is agreed, by those that every principal would keep. */
  readonly measureMonthly: number;
  readonly measuresKept: Uint8Array;
  /** The package at a point of the frontier of a kind at the start. */
  picked(kind: number, point: number): PickedOptions;
}

export function poseFuture(posing: Posing, draws: ArrayLike<number>): Future {
  const { grid, rules, fronts } = posing;
  const at = (draw: number): number => draws[draw] as number;
  const startLevels = fronts.map((front) => startLevel(front, draws));
  const frontState = startLevels.reduce((f, level, c) => f * (grid.levels[c] as number) + level, 0);
  const driverState = posing.drivers.reduce((d, driver) => d * driver.states + driver.start, 0);
  const rulesHold = Uint8Array.from(rules, (rule) =>
    rule.real === null || at(rule.real.chance) < at(rule.real.credence) ? 1 : 0,
  );
  const preconditionsReal = Uint8Array.from(posing.preconditions, (it) => (at(it.chance) < at(it.credence) ? 1 : 0));

  const worths = optionWorths(posing, draws);
  const frontiers = posing.spaces.map((space, kind) =>
    space === null
      ? nothingToAgree(posing)
      : spaceFrontiers(posing, space, posing.layouts[kind] as SpaceLayout, rulesHold, worths),
  );
  const retreat = fronts.map((front) => paces(front.retreat, draws));
  const advance = fronts.map((front) => paces(front.advance, draws));
  const unmet = new Uint8Array(grid.size);
  posing.preconditions.forEach((it, k) => {
    if (preconditionsReal[k]) for (let s = 0; s < grid.size; s++) if (it.unmet[s]) unmet[s] = 1;
  });
  const { cost, growth } = costs(posing, draws);
  const chance = (name: "talks" | "breakdown" | "ceasefire" | "settlement", share = 1): Float64Array =>
    hastened(grid, at(posing.friction[name].draw) * share, posing.friction[name].multipliers, draws);
  const channel = at(posing.channel);
  const problem: Problem = {
    grid,
    patience: posing.patience.map(at),
    frozen: posing.frozen.map(at),
    powers: posing.powers,
    statusQuo: posing.parties.map((_, i) => standing(posing, worths, i)),
    cost,
    growth,
    steps: stepsOf(posing, retreat, advance, draws),
    frontiers: frontiers.map(({ rounded }) => rounded),
    talks: where(unmet, 0, chance("talks")),
    breakdown: where(unmet, 1, chance("breakdown")),
    strike: dealKinds.map((kind) => chance(kind)),
    channelled: dealKinds.map((kind) => chance(kind, channel)),
    measureHaste: onStates(grid, posing.measureHaste, productsAt(posing.measureHaste, draws)),
    start: frontState * grid.driverStates + driverState,
    talksOpen: posing.talksOpen,
  };
  const measuresKept = Uint8Array.from(posing.measures, (measure) =>
    posing.parties.every((_, i) =>
      keeps(
        at(measure.gain[i] as number),
        at(measure.temptation[i] as number),
        at(posing.patience[i] as number),
        at(measure.detection),
      ),
    )
      ? 1
      : 0,
  );
  let noMeasure = 1;
  posing.measures.forEach((measure, k) => {
    if (measure.first && measuresKept[k]) noMeasure *= 1 - at(measure.monthly);
  });
  return {
    problem,
    frontState,
    startLevels,
    worth: posing.parties.map((_, i) => agreedAt(posing, worths, i, frontState)),
    rulesHold,
    preconditionsReal,
    retreat,
    advance,
    referenceMonthly: at(posing.referenceMonthly),
    measureMonthly: 1 - noMeasure,
    measuresKept,
    picked: (kind, point) => (frontiers[kind] as SpaceFrontiers).picked(frontState, point),
  };
}

function startLevel({ front, measured, placed, startLevel: certain }: PosedFront, draws: ArrayLike<number>): number {
  if (measured === null || placed === null) return certain;
  return levelAt(front, measured.low + (draws[placed] as number) * (measured.high - measured.low));
}

function shareAt(posing: Posing, front: number, f: number): number {
  return posing.fronts[front]?.front.levels[posing.levelOf[front]?.[f] as number]?.share as number;
}

/** What stands without agreement is worth in each front state, all issues together. */
function standing(posing: Posing, { standing: table, levels }: OptionWorths, i: number): Float64Array {
  const out = new Float64Array(posing.grid.frontStates);
  const own = table[i] as Float64Array;
  for (let f = 0; f < out.length; f++) {
    let sum = 0;
    for (const issue of posing.issues)
      sum += own[placeOf(posing, levels, issue, standingOption(posing, issue, f), f)] as number;
    out[f] = sum;
  }
  return out;
}

/** Worth after breach of each option in a front state. */
function agreedAt(posing: Posing, { agreed, levels }: OptionWorths, i: number, f: number): Float64Array {
  const out = new Float64Array(posing.optionCount);
  const own = agreed[i] as Float64Array;
  for (const issue of posing.issues)
    for (let o = 0; o < issue.options; o++)
      out[issue.firstOption + o] = own[placeOf(posing, levels, issue, o, f)] as number;
  return out;
}

/** The rate in each view: as judged, or learned from the series by a gamma–Poisson update of the view's prior. */
function paces(pace: PosedPace | null, draws: ArrayLike<number>): readonly number[] {
  if (pace === null) return [];
  return pace.beliefs.map((belief) => {
    const factor = belief === null ? 1 : (draws[belief] as number);
    if (pace.judged !== null) return factor * (draws[pace.judged] as number);
    if (pace.learned === null) return 0;
    const { prior, worth, chance, events, months } = pace.learned;
    const evidenceMonths = draws[worth] as number;
    const shape = factor * (draws[prior] as number) * evidenceMonths + events;
    const exposure = evidenceMonths + months;
    return shape <= 0 || exposure <= 0 ? 0 : gammaQuantile(shape, draws[chance] as number) / exposure;
  });
}

/** The chances, but `instead` where a state is flagged, in every calendar. */
function where(flags: Uint8Array, instead: number, chances: Float64Array): Float64Array {
  for (let at = 0; at < chances.length; at += flags.length)
    for (let s = 0; s < flags.length; s++) if (flags[s]) chances[at + s] = instead;
  return chances;
}

/** A monthly chance at every calendar and state. */
function hastened(grid: Grid, chance: number, multipliers: Multipliers, draws: ArrayLike<number>): Float64Array {
  return onStates(
    grid,
    multipliers,
    productsAt(multipliers, draws).map((factor) => hasten(chance, factor)),
  );
}

/** Values by class, laid out at `calendar × size + s`. */
function onStates(
  { calendars, driverStates, frontStates, size }: Grid,
  { classOf }: Multipliers,
  byClass: ArrayLike<number>,
): Float64Array {
  const out = new Float64Array(calendars * size);
  let place = 0;
  for (let calendar = 0; calendar < calendars; calendar++)
    for (let d = 0; d < driverStates; d++)
      for (let f = 0; f < frontStates; f++)
        out[calendar * size + f * driverStates + d] = byClass[classOf[place++] as number] as number;
  return out;
}

/** Monthly costs and their growth. A cost with a front is for the share held, and grows with the months it has been held. */
function costs(
  posing: Posing,
  draws: ArrayLike<number>,
): { readonly cost: readonly Float64Array[]; readonly growth: readonly Float64Array[] } {
  const { grid } = posing;
  const cells = grid.calendars * grid.size;
  const cost = posing.parties.map(() => new Float64Array(cells));
  const growth = posing.parties.map(() => new Float64Array(cells));
  for (const term of posing.costs) {
    const monthly = draws[term.monthly] as number;
    const grows = term.grows === null ? 0 : (draws[term.grows] as number);
    const held = term.front === null ? 0 : (posing.fronts[term.front] as PosedFront).monthsHeld;
    const products = productsAt(term.multipliers, draws);
    const [into, growing] = [cost[term.party] as Float64Array, growth[term.party] as Float64Array];
    const { front } = term;
    const shares = Float64Array.from({ length: grid.frontStates }, (_, f) =>
      front === null ? 1 : shareAt(posing, front, f),
    );
    const { classOf } = term.multipliers;
    let place = 0;
    for (let calendar = 0; calendar < grid.calendars; calendar++)
      for (let d = 0; d < grid.driverStates; d++)
        for (let f = 0; f < grid.frontStates; f++) {
          const now = monthly * (shares[f] as number) * (products[classOf[place++] as number] as number);
          const k = calendar * grid.size + f * grid.driverStates + d;
          into[k] = (into[k] as number) + now * (1 + grows * held);
          growing[k] = (growing[k] as number) + now * grows;
        }
  }
  return { cost, growth };
}
