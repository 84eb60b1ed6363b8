/**
 * The only bridge from a state of play to plain numbers: what is fixed for all futures is laid out once (`pose`), what
 * is drawn is filled in for each future (`poseFuture`). No chance here: draws come in as numbers.
 * See docs/method.md for the meaning of each quantity.
 */
import type { Case, Front, HeldJudgement, StateOfPlay } from "../case/index.ts";
import { stateOn } from "../case/index.ts";
import { type Distribution, type Day, daysPerMonth, medianOf, misuse, monthsBetween } from "../ground/index.ts";
import { knownPoints, latestPoint, type RateEvidence, rateEvidence, type Series, type SeriesPoint } from "../territory/index.ts";
import { type Multipliers, multipliers, type Reach } from "./multipliers.ts";
import { packageSpace, type PackageSpace, type Rule } from "./package-space.ts";
import type { Grid } from "./grid.ts";

/** Something to draw: the key of its chance is its path. */
export interface Draw {
  readonly path: string;
  readonly distribution: Distribution;
}

/** A rule and who or what it speaks for. */
export interface PosedRule extends Rule {
  readonly id: string;
  readonly cause: "exclusion" | "floor" | "red-line";
  /** Index of the principal whose red line it is; null otherwise. */
  readonly party: number | null;
  /** Whose red line it is, a third party's too: what needs its consent fails for everyone. */
  readonly holder: string | null;
  /** Draws: the credence, and the chance that decides whether it is real; null for rules that always hold. */
  readonly real: { readonly credence: number; readonly chance: number } | null;
}

export interface PosedPace {
  readonly judged: number | null;
  readonly learned: { readonly prior: number; readonly worth: number; readonly chance: number; readonly events: number; readonly months: number } | null;
  /** Draw of each view's belief factor, or null; the analyst's is null. */
  readonly beliefs: readonly (number | null)[];
  readonly multipliers: Multipliers;
}

export interface PosedFront {
  readonly front: Front;
  readonly measured: SeriesPoint | null;
  /** Draw that places the measured value in its band, or null where the level is known. */
  readonly placed: number | null;
  readonly startLevel: number;
  readonly monthsHeld: number;
  readonly retreat: PosedPace | null;
  readonly advance: PosedPace | null;
  readonly moves: readonly { readonly from: number; readonly to: number; readonly draw: number; readonly beliefs: readonly (number | null)[] }[];
}

export interface PosedCost {
  readonly party: number;
  readonly monthly: number;
  readonly grows: number | null;
  readonly front: number | null;
  readonly multipliers: Multipliers;
}

export interface PosedIssue {
  readonly id: string;
  readonly firstOption: number;
  readonly options: number;
  readonly front: number | null;
  /** Per principal: draw of the salience; draws of the values, or the linear values of a divisible good. */
  readonly salience: readonly number[];
  readonly values: readonly (readonly number[] | Float64Array)[];
  readonly drawn: boolean;
  readonly scales: readonly boolean[];
  /** Option → front and level that it needs to be above, or null. */
  readonly needs: readonly ({ readonly front: number; readonly above: number } | null)[];
  /** Option that stands without agreement; with a front, by level. */
  readonly statusQuo: number;
  readonly statusQuoAt: readonly number[];
}

export interface Posing {
  readonly state: StateOfPlay;
  readonly parties: readonly string[];
  readonly draws: readonly Draw[];
  readonly grid: Grid;
  /** Level of each front in each joint front state: `levelOf[front][f]`. */
  readonly levelOf: readonly Int32Array[];
  readonly issues: readonly PosedIssue[];
  readonly optionCount: number;
  readonly rules: readonly PosedRule[];
  /** Settlement, ceasefire (null where nothing is deferrable: a ceasefire would be the settlement). */
  readonly spaces: readonly (PackageSpace | null)[];
  readonly guarantee: { readonly issue: number; readonly breach: readonly (readonly number[])[]; readonly loss: readonly number[] } | null;
  readonly fronts: readonly PosedFront[];
  readonly drivers: readonly {
    readonly id: string;
    readonly states: number;
    readonly start: number;
    readonly moves: readonly { readonly from: number; readonly to: number; readonly draw: number; readonly beliefs: readonly (number | null)[]; readonly multipliers: Multipliers }[];
  }[];
  readonly costs: readonly PosedCost[];
  readonly patience: readonly number[];
  readonly frozen: readonly number[];
  readonly powers: readonly number[];
  readonly friction: Readonly<Record<"talks" | "breakdown" | "ceasefire" | "settlement", { readonly draw: number; readonly multipliers: Multipliers }>>;
  readonly channel: number;
  readonly measureHaste: Multipliers;
  readonly preconditions: readonly { readonly id: string; readonly credence: number; readonly chance: number; readonly unmet: Uint8Array }[];
  readonly measures: readonly { readonly id: string; readonly first: boolean; readonly monthly: number; readonly detection: number; readonly gain: readonly number[]; readonly temptation: readonly number[] }[];
  readonly referenceMonthly: number;
  readonly talksOpen: boolean;
}

export interface PoseOptions {
  /** Ids of floor rules that are waived. */
  readonly waive?: readonly string[];
}

const wholeUnit: Distribution = { kind: "uniform", low: 0, high: 1 };
const largestGrid = 20_000;

export function pose(state: StateOfPlay, options: PoseOptions = {}): Posing {
  const theCase = state.case;
  const parties = theCase.parties.filter((party) => party.role === "principal").map((party) => party.id);
  const draws: Draw[] = [];
  const drawAt = new Map<string, number>();
  const add = (path: string, distribution: Distribution): number => {
    const known = drawAt.get(path);
    if (known !== undefined) return known;
    drawAt.set(path, draws.length);
    draws.push({ path, distribution });
    return draws.length - 1;
  };
  const held = (path: string): HeldJudgement => {
    const judgement = state.judgements.get(path);
    if (judgement === undefined) throw misuse("case", "a judgement at every path the engine needs", path);
    return judgement;
  };
  const drawOf = (path: string): number => add(path, held(path).distribution);

  const levels = theCase.fronts.map((front) => front.levels.length);
  const current = theCase.drivers.map((driver) => {
    const known = stateOn(driver.start, state.asOf) ?? driver.start[0];
    return Math.max(0, driver.states.findIndex((it) => it.id === known?.state));
  });
  // A driver that never moves stands where it stands: it needs no room in the grid.
  const moving = theCase.drivers.map((driver) => driver.moves.length > 0);
  const states = theCase.drivers.map((driver, j) => (moving[j] ? driver.states.length : 1));
  const calendar = calendarsOf(state, theCase.horizonMonths);
  const frontStates = product(levels);
  const driverStates = product(states);
  const size = frontStates * driverStates;
  if (size > largestGrid) throw misuse("case", `at most ${largestGrid} joint states of fronts and drivers`, String(size));
  const grid: Grid = { parties: parties.length, levels, states, groups: groupsOf(theCase.fronts, levels), frontStates, driverStates, size, horizon: theCase.horizonMonths, calendarOf: calendar.of, calendars: calendar.sets.length };
  const levelOf = digits(levels, frontStates);
  const stateOf = digits(states, driverStates);

  const reaches: readonly Reach[] = [
    ...theCase.drivers.flatMap((driver, j) =>
      driver.states.map((it, k): Reach => ({
        axis: "driver",
        effects: it.effects,
        extent: Float64Array.from(stateOf[j] as Int32Array, (at) => ((moving[j] ? at : current[j]) === k ? 1 : 0)),
      })),
    ),
    ...state.windows.map((window): Reach => ({ axis: "calendar", effects: window.effects, extent: Float64Array.from(calendar.sets, (open) => (open.has(window.id) ? 1 : 0)) })),
    ...theCase.fronts.map((front, c): Reach => ({ axis: "front", effects: front.whileHeld, extent: Float64Array.from(levelOf[c] as Int32Array, (level) => front.levels[level]?.share ?? 0) })),
  ];
  const shape = { calendars: calendar.sets.length, driverStates, frontStates };
  const multiplying = (target: string): Multipliers => multipliers(target, reaches, drawOf, shape);

  const issueIndex = new Map(theCase.issues.map((issue, k) => [issue.id, k]));
  const issues = poseIssues(theCase, parties, drawOf);
  const optionIndex = (issue: number, option: string): number => theCase.issues[issue]?.options.findIndex((it) => it.id === option) ?? -1;
  const strikes = (forbids: Readonly<Record<string, readonly string[]>>): Rule["strikes"] =>
    Object.entries(forbids).map(([issue, listed]) => {
      const k = issueIndex.get(issue) ?? -1;
      return { issue: k, options: listed.map((option) => optionIndex(k, option)) };
    });
  const principal = (party: string): number | null => {
    const i = parties.indexOf(party);
    return i < 0 ? null : i;
  };
  const waived = new Set([...theCase.waives, ...(options.waive ?? [])]);
  for (const id of options.waive ?? [])
    if (!theCase.floor.some((rule) => rule.id === id)) throw misuse("waive", `a floor rule of this case (${theCase.floor.map((rule) => rule.id).join(", ") || "it has none"})`, id);
  const rules: readonly PosedRule[] = [
    ...theCase.exclusions.map((rule): PosedRule => ({ id: rule.id, cause: "exclusion", party: null, holder: null, real: null, strikes: strikes(rule.forbids) })),
    ...theCase.floor.filter((rule) => !waived.has(rule.id)).map((rule): PosedRule => ({ id: rule.id, cause: "floor", party: null, holder: null, real: null, strikes: strikes(rule.forbids) })),
    ...theCase.redLines.map((line): PosedRule => ({ id: line.id, cause: "red-line", party: principal(line.party), holder: line.party, real: { credence: drawOf(line.credence), chance: add(`red-lines.${line.id}.real`, wholeUnit) }, strikes: strikes(line.forbids) })),
  ];
  const optionCounts = issues.map((issue) => issue.options);
  const every = issues.map((_, k) => k);
  const firm = every.filter((k) => !theCase.issues[k]?.deferrable);
  const spaces = [packageSpace(optionCounts, every, rules), firm.length === every.length ? null : packageSpace(optionCounts, firm, rules)];

  /** Draw of each view's own factor on a rate or move, or null; the analyst, last, has none. */
  const beliefsOn = (target: string): readonly (number | null)[] => [
    ...parties.map((party) => {
      const path = theCase.beliefs.find((belief) => belief.party === party && belief.target === target)?.path;
      return path === undefined ? null : drawOf(path);
    }),
    null,
  ];
  const posePace = (front: Front, direction: "retreat" | "advance", evidence: RateEvidence | null): PosedPace | null => {
    const pace = front[direction];
    if (pace === null) return null;
    const target = `fronts.${front.id}.${direction}`;
    return {
      judged: pace.kind === "judged" ? drawOf(pace.rate) : null,
      learned:
        pace.kind === "judged"
          ? null
          : {
              prior: drawOf(pace.prior),
              worth: drawOf(pace.worthMonths),
              chance: add(`${target}.learned`, wholeUnit),
              events: (direction === "retreat" ? evidence?.lost : evidence?.gained) ?? 0,
              months: (direction === "retreat" ? evidence?.monthsOfLoss : evidence?.monthsOfGain) ?? 0,
            },
      beliefs: beliefsOn(target),
      multipliers: multiplying(target),
    };
  };
  const fronts = theCase.fronts.map((front): PosedFront => {
    const series = theCase.series.find((it) => it.id === front.series);
    const measured = series === undefined ? null : latestPoint(series, state.asOf);
    const known = stateOn(front.start, state.asOf) ?? front.start[0];
    const start = front.levels.findIndex((level) => level.id === known?.state);
    const level = (id: string): number => front.levels.findIndex((it) => it.id === id);
    const shown = measured === null ? start : Math.min(levelAt(front, measured.low), levelAt(front, measured.high));
    const certain = measured === null || levelAt(front, measured.low) === levelAt(front, measured.high);
    return {
      front,
      measured,
      placed: certain ? null : add(`fronts.${front.id}.measured`, wholeUnit),
      startLevel: Math.max(0, shown),
      monthsHeld: heldSince(front, series, state.asOf),
      retreat: posePace(front, "retreat", evidenceFor(theCase, state, front, "retreat", series)),
      advance: posePace(front, "advance", evidenceFor(theCase, state, front, "advance", series)),
      moves: front.moves.map((move) => ({
        from: level(move.from),
        to: level(move.to),
        draw: drawOf(move.path),
        beliefs: beliefsOn(`fronts.${front.id}.${move.from}.${move.to}`),
      })),
    };
  });

  const guarantees = theCase.guarantees;
  const guaranteeIssue = guarantees === null ? -1 : (issueIndex.get(guarantees.issue) ?? -1);
  const friction = (name: "talks" | "breakdown" | "ceasefire" | "settlement") => ({ draw: drawOf(`friction.${name}`), multipliers: multiplying(`friction.${name}`) });
  const reference = theCase.referenceClasses.find((it) => it.id === theCase.referenceClass);
  return {
    state,
    parties,
    draws,
    grid,
    levelOf,
    issues,
    optionCount: optionCounts.reduce((sum, count) => sum + count, 0),
    rules,
    spaces,
    guarantee:
      guarantees === null || guaranteeIssue < 0
        ? null
        : {
            issue: guaranteeIssue,
            breach: parties.map((party) => (theCase.issues[guaranteeIssue]?.options ?? []).map((option) => drawOf(guarantees.breach.get(option.id)?.get(party) ?? ""))),
            loss: parties.map((party) => drawOf(guarantees.loss.get(party) ?? "")),
          },
    fronts,
    drivers: theCase.drivers.map((driver, j) => {
      const at = (id: string): number => driver.states.findIndex((it) => it.id === id);
      return {
        id: driver.id,
        states: states[j] as number,
        start: moving[j] ? (current[j] as number) : 0,
        moves: driver.moves.map((move) => {
          const target = `drivers.${driver.id}.${move.from}.${move.to}`;
          return { from: at(move.from), to: at(move.to), draw: drawOf(move.path), beliefs: beliefsOn(target), multipliers: multiplying(target) };
        }),
      };
    }),
    costs: theCase.costs.flatMap((cost) => {
      const party = parties.indexOf(cost.party);
      if (party < 0) return [];
      const front = theCase.fronts.findIndex((it) => it.id === cost.front);
      return [{ party, monthly: drawOf(cost.monthly), grows: cost.grows === null ? null : drawOf(cost.grows), front: front < 0 ? null : front, multipliers: multiplying(`costs.${cost.party}.${cost.id}`) }];
    }),
    patience: parties.map((party) => drawOf(`patience.${party}`)),
    frozen: parties.map((party) => drawOf(`frozen.${party}`)),
    powers: parties.map(() => 1),
    friction: { talks: friction("talks"), breakdown: friction("breakdown"), ceasefire: friction("ceasefire"), settlement: friction("settlement") },
    channel: drawOf("friction.channel"),
    measureHaste: multiplying("friction.measure"),
    preconditions: theCase.preconditions.map((it) => ({
      id: it.id,
      credence: drawOf(it.credence),
      chance: add(`preconditions.${it.id}.real`, wholeUnit),
      unmet: unmetStates(theCase, it.unmetWhile, grid, levelOf, (j, d) => (moving[j] ? (stateOf[j]?.[d] as number) : (current[j] as number))),
    })),
    measures: theCase.measures.map((measure) => ({
      id: measure.id,
      first: measure.after.length === 0,
      monthly: drawOf(measure.monthly),
      detection: drawOf(measure.detection),
      gain: parties.map((party) => drawOf(measure.gain.get(party) ?? "")),
      temptation: parties.map((party) => drawOf(measure.temptation.get(party) ?? "")),
    })),
    referenceMonthly: drawOf(reference?.monthly ?? ""),
    talksOpen: stateOn(theCase.talks, state.asOf)?.state === "open",
  };
}

function poseIssues(theCase: Case, parties: readonly string[], drawOf: (path: string) => number): readonly PosedIssue[] {
  let firstOption = 0;
  return theCase.issues.map((issue) => {
    const front = theCase.fronts.findIndex((it) => it.id === issue.front);
    const at = (id: string): number => Math.max(0, issue.options.findIndex((option) => option.id === id));
    const posed: PosedIssue = {
      id: issue.id,
      firstOption,
      options: issue.options.length,
      front: front < 0 ? null : front,
      salience: parties.map((party) => drawOf(`preferences.${party}.${issue.id}.salience`)),
      drawn: issue.divisible === null,
      values: parties.map((party) => {
        const parts = issue.divisible;
        if (parts === null) return issue.options.map((option) => drawOf(`preferences.${party}.${issue.id}.values.${option.id}`));
        const more = theCase.wants.get(party)?.get(issue.id) !== "less";
        return Float64Array.from(issue.options, (_, o) => (more ? o : parts - o) / parts);
      }),
      scales: issue.options.map((option) => option.scales),
      needs: issue.options.map((option) => {
        const needed = theCase.fronts.findIndex((it) => it.id === option.needs?.front);
        if (option.needs === null || needed < 0) return null;
        return { front: needed, above: theCase.fronts[needed]?.levels.findIndex((level) => level.id === option.needs?.above) ?? 0 };
      }),
      statusQuo: at(issue.statusQuo),
      statusQuoAt: (theCase.fronts[front]?.levels ?? []).map((level) => at(level.option)),
    };
    firstOption += issue.options.length;
    return posed;
  });
}

/** The months' calendars: the set of windows open in the middle of each, and each distinct set once. */
function calendarsOf(state: StateOfPlay, horizon: number): { readonly of: Int32Array; readonly sets: readonly ReadonlySet<string>[] } {
  const sets: ReadonlySet<string>[] = [];
  const known = new Map<string, number>();
  const of = Int32Array.from({ length: horizon }, (_, t) => {
    const middle = Math.floor(state.asOf + (t + 0.5) * daysPerMonth);
    const open = state.windows.filter((window) => isOpen(window, middle)).map((window) => window.id);
    const key = open.join(" ");
    const id = known.get(key) ?? sets.length;
    if (id === sets.length) {
      known.set(key, id);
      sets.push(new Set(open));
    }
    return id;
  });
  return { of, sets };
}

/** A yearly window opens again each 365.25 days. */
export function isOpen(window: { readonly opens: Day; readonly closes: Day; readonly yearly: boolean }, day: Day): boolean {
  if (!window.yearly) return window.opens <= day && day <= window.closes;
  const since = day - window.opens;
  if (since < 0) return false;
  const inYear = since - Math.floor(since / 365.25) * 365.25;
  return inYear <= window.closes - window.opens;
}

/** The level that a measured value stands on: the last one that begins at or below it. */
export function levelAt(front: Front, value: number): number {
  let at = 0;
  front.levels.forEach((level, k) => {
    if (level.from !== null && level.from <= value) at = k;
  });
  return at;
}

function evidenceFor(theCase: Case, state: StateOfPlay, front: Front, direction: "retreat" | "advance", series: Series | undefined): RateEvidence | null {
  const pace = front[direction];
  if (series === undefined || pace?.kind !== "learned") return null;
  const memory = state.judgements.get(pace.memoryMonths);
  if (memory === undefined) return null;
  const factorOn = (target: string, day: Day): number => {
    let factor = 1;
    for (const driver of theCase.drivers) {
      const known = stateOn(driver.start, day);
      const effects = driver.states.find((it) => it.id === known?.state)?.effects ?? [];
      for (const effect of effects) if (effect.target === target) factor *= medianOf(state.judgements.get(effect.path)?.distribution ?? { kind: "point", value: 1 });
    }
    return factor;
  };
  return rateEvidence(knownPoints(series, state.asOf), state.asOf, pace.step, Math.max(0.01, medianOf(memory.distribution)), (day) => ({
    loss: factorOn(`fronts.${front.id}.retreat`, day),
    gain: factorOn(`fronts.${front.id}.advance`, day),
  }));
}

/** Months since the front was last on its lowest level; 0 where it is there now. */
function heldSince(front: Front, series: Series | undefined, asOf: Day): number {
  const floor = front.levels[1]?.from ?? null;
  if (series !== undefined && floor !== null) {
    const points = knownPoints(series, asOf);
    if (points.length === 0 || (points.at(-1) as SeriesPoint).high < floor) return 0;
    const last = points.findLastIndex((point) => point.high < floor);
    return monthsBetween((points[last + 1] ?? points[0] as SeriesPoint).date, asOf);
  }
  const lowest = front.levels[0]?.id;
  const known = stateOn(front.start, asOf);
  return known === null || known.state === lowest ? 0 : monthsBetween(known.since, asOf);
}

function unmetStates(
  theCase: Case,
  unmet: { readonly front: string; readonly above: string } | { readonly driver: string; readonly state: string },
  grid: Grid,
  levelOf: readonly Int32Array[],
  stateAt: (driver: number, d: number) => number,
): Uint8Array {
  return Uint8Array.from({ length: grid.size }, (_, s) => {
    const [f, d] = [Math.floor(s / grid.driverStates), s % grid.driverStates];
    if ("front" in unmet) {
      const c = theCase.fronts.findIndex((front) => front.id === unmet.front);
      const above = theCase.fronts[c]?.levels.findIndex((level) => level.id === unmet.above) ?? 0;
      return (levelOf[c]?.[f] ?? 0) > above ? 1 : 0;
    }
    const j = theCase.drivers.findIndex((driver) => driver.id === unmet.driver);
    return theCase.drivers[j]?.states[stateAt(j, d)]?.id === unmet.state ? 1 : 0;
  });
}

/** Fronts one by one, each after those that its pace depends on; all in one group where they depend on each other in a circle. */
function groupsOf(fronts: readonly Front[], levels: readonly number[]): Grid["groups"] {
  const stride = (c: number): number => product(levels.slice(c + 1));
  const waitsFor = fronts.map((front) =>
    fronts.flatMap((other, c) => (other.whileHeld.some((effect) => effect.target.startsWith(`fronts.${front.id}.`)) ? [c] : [])),
  );
  const ordered: number[] = [];
  while (ordered.length < fronts.length) {
    const next = fronts.findIndex((_, c) => !ordered.includes(c) && waitsFor[c]?.every((other) => ordered.includes(other)));
    if (next < 0) return [{ fronts: fronts.map((_, c) => c), levels: product(levels), stride: 1 }];
    ordered.push(next);
  }
  return ordered.map((c) => ({ fronts: [c], levels: levels[c] as number, stride: stride(c) }));
}

/** The digit of each chain in each joint index, the last chain running fastest. */
function digits(bases: readonly number[], total: number): readonly Int32Array[] {
  return bases.map((base, at) => {
    const below = product(bases.slice(at + 1));
    return Int32Array.from({ length: total }, (_, k) => Math.floor(k / below) % base);
  });
}

function product(values: readonly number[]): number {
  return values.reduce((total, value) => total * value, 1);
}
