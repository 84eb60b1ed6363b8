/**
 * One future of a posed case: the draws put in their places. Takes: a posing and one number for each of its draws.
 * Gives: the problem, and what else of the future the outlook reports. Cost: below that of solving it.
 */
import { gammaQuantile } from "../ground/index.ts";
import type { RoundedFrontier } from "./frontier.ts";
import type { Grid } from "./grid.ts";
import { hasten } from "./hazard.ts";
import { type Multipliers, productsAt } from "./multipliers.ts";
import { keeps } from "./observance.ts";
import { type PickedOptions, type SpaceFrontiers, spaceFrontiers } from "./pose-frontiers.ts";
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
  const { grid, issues, rules, fronts } = posing;
  const at = (draw: number): number => draws[draw] as number;
  const startLevels = fronts.map((front) => startLevel(front, draws));
  const frontState = startLevels.reduce((f, level, c) => f * (grid.levels[c] as number) + level, 0);
  const driverState = posing.drivers.reduce((d, driver) => d * driver.states + driver.start, 0);
  const rulesHold = Uint8Array.from(rules, (rule) =>
    rule.real === null || at(rule.real.chance) < at(rule.real.credence) ? 1 : 0,
  );
  const preconditionsReal = Uint8Array.from(posing.preconditions, (it) => (at(it.chance) < at(it.credence) ? 1 : 0));

  const utility = utilities(posing, draws);
  const breach = breachCosts(posing, draws);
  /** Worth of option o of issue k to party i in front state f; with breach for what is agreed. */
  const worthOf = (i: number, k: number, o: number, f: number, agreed: boolean): number => {
    const issue = issues[k] as Posing["issues"][number];
    const own = utility[i] as Float64Array;
    let worth = own[issue.firstOption + o] as number;
    if (issue.scales[o] && issue.front !== null) {
      const none = own[issue.firstOption + (issue.statusQuoAt[0] as number)] as number;
      worth = none + shareAt(posing, issue.front, f) * (worth - none);
    }
    return agreed && posing.guarantee?.issue === k ? worth - (breach[i]?.[o] as number) : worth;
  };
  const quoOption = (k: number, f: number): number => {
    const issue = issues[k] as Posing["issues"][number];
    return issue.front === null
      ? issue.statusQuo
      : (issue.statusQuoAt[posing.levelOf[issue.front]?.[f] as number] as number);
  };

  const frontiers = posing.spaces.map((space, kind) =>
    space === null
      ? null
      : spaceFrontiers(posing, space, posing.layouts[kind] as SpaceLayout, rulesHold, worthOf, quoOption),
  );
  const nothing: RoundedFrontier = {
    size: 0,
    points: posing.parties.map(() => new Float64Array(0)),
    index: new Int32Array(0),
    hull: new Int32Array(0),
  };
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
    statusQuo: posing.parties.map((_, i) =>
      Float64Array.from({ length: grid.frontStates }, (_, f) =>
        issues.reduce((sum, _, k) => sum + worthOf(i, k, quoOption(k, f), f, false), 0),
      ),
    ),
    cost,
    growth,
    steps: stepsOf(posing, retreat, advance, draws),
    frontiers: frontiers.map((it) => it?.rounded ?? Array.from({ length: grid.frontStates }, () => nothing)),
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
    worth: posing.parties.map((_, i) =>
      Float64Array.from(
        issues.flatMap((issue, k) =>
          Array.from({ length: issue.options }, (_, o) => worthOf(i, k, o, frontState, true)),
        ),
      ),
    ),
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

/** Salience (normalised) times value, per party and option. */
function utilities(posing: Posing, draws: ArrayLike<number>): readonly Float64Array[] {
  return posing.parties.map((_, i) => {
    const out = new Float64Array(posing.optionCount);
    let total = 0;
    for (const issue of posing.issues) total += draws[issue.salience[i] as number] as number;
    for (const issue of posing.issues) {
      const weight = total === 0 ? 1 / posing.issues.length : (draws[issue.salience[i] as number] as number) / total;
      const values = issue.values[i] as readonly number[] | Float64Array;
      for (let o = 0; o < issue.options; o++) {
        const value = issue.drawn ? (draws[values[o] as number] as number) : (values[o] as number);
        out[issue.firstOption + o] = weight * value;
      }
    }
    return out;
  });
}

/** Chance that the other side breaks the deal, times what that costs, per party and guarantee option. */
function breachCosts(posing: Posing, draws: ArrayLike<number>): readonly (readonly number[])[] {
  const { guarantee } = posing;
  if (guarantee === null) return posing.parties.map(() => []);
  return guarantee.breach.map((byOption, i) =>
    byOption.map((draw) => (draws[draw] as number) * (draws[guarantee.loss[i] as number] as number)),
  );
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
  for (let k = 0; k < chances.length; k++) if (flags[k % flags.length]) chances[k] = instead;
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
    let place = 0;
    for (let calendar = 0; calendar < grid.calendars; calendar++)
      for (let d = 0; d < grid.driverStates; d++)
        for (let f = 0; f < grid.frontStates; f++) {
          const share = term.front === null ? 1 : shareAt(posing, term.front, f);
          const now = monthly * share * (products[term.multipliers.classOf[place++] as number] as number);
          const k = calendar * grid.size + f * grid.driverStates + d;
          into[k] = (into[k] as number) + now * (1 + grows * held);
          growing[k] = (growing[k] as number) + now * grows;
        }
  }
  return { cost, growth };
}
