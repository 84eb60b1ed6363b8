/**
 * The only bridge from a state of play to plain numbers: what is fixed for all futures is laid out once (`pose`), what
 * is drawn is filled in for each future (`poseFuture`). No chance here: draws come in as numbers.
 * See docs/method.md for the meaning of each quantity.
 */
import type { Front, HeldJudgement, StateOfPlay } from "../case/index.ts";
import { stateOn } from "../case/index.ts";
import { type Distribution, misuse } from "../ground/index.ts";
import { latestPoint, type RateEvidence } from "../territory/index.ts";
import type { Grid } from "./grid.ts";
import { type Multipliers, multipliers, type Reach } from "./multipliers.ts";
import { packageSpace, type Rule } from "./package-space.ts";
import { calendarsOf, digits, evidenceFor, groupsOf, heldSince, levelAt, product, unmetStates } from "./pose-ground.ts";
import { poseIssues } from "./pose-issues.ts";
import type { Draw, PosedFront, PosedPace, PosedRule, Posing } from "./posing.ts";
import { spaceLayout } from "./space-layout.ts";

export interface PoseOptions {
  /** Ids of floor rules that are waived. */
  readonly waive?: readonly string[];
  /** Where fronts and drivers are to stand instead: `fronts.F.start` or `drivers.D.start` → level or state. */
  readonly starts?: ReadonlyMap<string, string>;
  /** Packages may be mixed by lot, or evened out by side payments: agreements anywhere on the hull of the frontier. */
  readonly lotteries?: boolean;
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
    const at = options.starts?.get(`drivers.${driver.id}.start`) ?? known?.state;
    return Math.max(
      0,
      driver.states.findIndex((it) => it.id === at),
    );
  });
  // A driver that never moves stands where it stands: it needs no room in the grid.
  const moving = theCase.drivers.map((driver) => driver.moves.length > 0);
  const states = theCase.drivers.map((driver, j) => (moving[j] ? driver.states.length : 1));
  const calendar = calendarsOf(state, theCase.horizonMonths);
  const frontStates = product(levels);
  const driverStates = product(states);
  const size = frontStates * driverStates;
  if (size > largestGrid)
    throw misuse("case", `at most ${largestGrid} joint states of fronts and drivers`, String(size));
  const grid: Grid = {
    parties: parties.length,
    levels,
    states,
    groups: groupsOf(theCase.fronts, levels),
    frontStates,
    driverStates,
    size,
    horizon: theCase.horizonMonths,
    calendarOf: calendar.of,
    calendars: calendar.sets.length,
  };
  const levelOf = digits(levels, frontStates);
  const stateOf = digits(states, driverStates);

  const reaches: readonly Reach[] = [
    ...theCase.drivers.flatMap((driver, j) =>
      driver.states.map(
        (it, k): Reach => ({
          axis: "driver",
          effects: it.effects,
          extent: Float64Array.from(stateOf[j] as Int32Array, (at) => ((moving[j] ? at : current[j]) === k ? 1 : 0)),
        }),
      ),
    ),
    ...state.windows.map(
      (window): Reach => ({
        axis: "calendar",
        effects: window.effects,
        extent: Float64Array.from(calendar.sets, (open) => (open.has(window.id) ? 1 : 0)),
      }),
    ),
    ...theCase.fronts.map(
      (front, c): Reach => ({
        axis: "front",
        effects: front.whileHeld,
        extent: Float64Array.from(levelOf[c] as Int32Array, (level) => front.levels[level]?.share ?? 0),
      }),
    ),
  ];
  const shape = { calendars: calendar.sets.length, driverStates, frontStates };
  const multiplying = (target: string): Multipliers => multipliers(target, reaches, drawOf, shape);

  const issueIndex = new Map(theCase.issues.map((issue, k) => [issue.id, k]));
  const issues = poseIssues(theCase, parties, drawOf);
  const optionIndex = (issue: number, option: string): number =>
    theCase.issues[issue]?.options.findIndex((it) => it.id === option) ?? -1;
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
    if (!theCase.floor.some((rule) => rule.id === id))
      throw misuse(
        "waive",
        `a floor rule of this case (${theCase.floor.map((rule) => rule.id).join(", ") || "it has none"})`,
        id,
      );
  const rules: readonly PosedRule[] = [
    ...theCase.exclusions.map(
      (rule): PosedRule => ({
        id: rule.id,
        cause: "exclusion",
        party: null,
        holder: null,
        real: null,
        strikes: strikes(rule.forbids),
      }),
    ),
    ...theCase.floor
      .filter((rule) => !waived.has(rule.id))
      .map(
        (rule): PosedRule => ({
          id: rule.id,
          cause: "floor",
          party: null,
          holder: null,
          real: null,
          strikes: strikes(rule.forbids),
        }),
      ),
    ...theCase.redLines.map(
      (line): PosedRule => ({
        id: line.id,
        cause: "red-line",
        party: principal(line.party),
        holder: line.party,
        real: { credence: drawOf(line.credence), chance: add(`red-lines.${line.id}.real`, wholeUnit) },
        strikes: strikes(line.forbids),
      }),
    ),
  ];
  const optionCounts = issues.map((issue) => issue.options);
  const every = issues.map((_, k) => k);
  const firm = every.filter((k) => !theCase.issues[k]?.deferrable);
  const spaces = [
    packageSpace(optionCounts, every, rules),
    firm.length === every.length ? null : packageSpace(optionCounts, firm, rules),
  ];

  /** Draw of each view's own factor on a rate or move, or null; the analyst, last, has none. */
  const beliefsOn = (target: string): readonly (number | null)[] => [
    ...parties.map((party) => {
      const path = theCase.beliefs.find((belief) => belief.party === party && belief.target === target)?.path;
      return path === undefined ? null : drawOf(path);
    }),
    null,
  ];
  const posePace = (
    front: Front,
    direction: "retreat" | "advance",
    evidence: RateEvidence | null,
  ): PosedPace | null => {
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
    const forced = options.starts?.get(`fronts.${front.id}.start`);
    const measured = series === undefined || forced !== undefined ? null : latestPoint(series, state.asOf);
    const known = forced === undefined ? (stateOn(front.start, state.asOf) ?? front.start[0]) : { state: forced };
    const start = front.levels.findIndex((level) => level.id === known?.state);
    const level = (id: string): number => front.levels.findIndex((it) => it.id === id);
    const shown = measured === null ? start : Math.min(levelAt(front, measured.low), levelAt(front, measured.high));
    const certain = measured === null || levelAt(front, measured.low) === levelAt(front, measured.high);
    return {
      front,
      measured,
      placed: certain ? null : add(`fronts.${front.id}.measured`, wholeUnit),
      startLevel: Math.max(0, shown),
      monthsHeld: forced === front.levels[0]?.id ? 0 : heldSince(front, series, state.asOf),
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
  const friction = (name: "talks" | "breakdown" | "ceasefire" | "settlement") => ({
    draw: drawOf(`friction.${name}`),
    multipliers: multiplying(`friction.${name}`),
  });
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
    lotteries: options.lotteries ?? false,
    layouts: spaces.map((space) => (space === null ? null : spaceLayout(space, issues.map(frontsOf)))),
    guarantee:
      guarantees === null || guaranteeIssue < 0
        ? null
        : {
            issue: guaranteeIssue,
            breach: parties.map((party) =>
              (theCase.issues[guaranteeIssue]?.options ?? []).map((option) =>
                drawOf(guarantees.breach.get(option.id)?.get(party) ?? ""),
              ),
            ),
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
          return {
            from: at(move.from),
            to: at(move.to),
            draw: drawOf(move.path),
            beliefs: beliefsOn(target),
            multipliers: multiplying(target),
          };
        }),
      };
    }),
    costs: theCase.costs.flatMap((cost) => {
      const party = parties.indexOf(cost.party);
      if (party < 0) return [];
      const front = theCase.fronts.findIndex((it) => it.id === cost.front);
      return [
        {
          party,
          monthly: drawOf(cost.monthly),
          grows: cost.grows === null ? null : drawOf(cost.grows),
          front: front < 0 ? null : front,
          multipliers: multiplying(`costs.${cost.party}.${cost.id}`),
        },
      ];
    }),
    patience: parties.map((party) => drawOf(`patience.${party}`)),
    frozen: parties.map((party) => drawOf(`frozen.${party}`)),
    powers: parties.map(() => 1),
    friction: {
      talks: friction("talks"),
      breakdown: friction("breakdown"),
      ceasefire: friction("ceasefire"),
      settlement: friction("settlement"),
    },
    channel: drawOf("friction.channel"),
    measureHaste: multiplying("friction.measure"),
    preconditions: theCase.preconditions.map((it) => ({
      id: it.id,
      credence: drawOf(it.credence),
      chance: add(`preconditions.${it.id}.real`, wholeUnit),
      unmet: unmetStates(theCase, it.unmetWhile, grid, levelOf, (j, d) =>
        moving[j] ? (stateOf[j]?.[d] as number) : (current[j] as number),
      ),
    })),
    measures: theCase.measures.map((measure) => ({
      id: measure.id,
      first: measure.after.length === 0,
      after: measure.after.map((id) => theCase.measures.findIndex((it) => it.id === id)),
      eases: measure.eases[0] === undefined ? null : drawOf(measure.eases[0].path),
      monthly: drawOf(measure.monthly),
      detection: drawOf(measure.detection),
      gain: parties.map((party) => drawOf(measure.gain.get(party) ?? "")),
      temptation: parties.map((party) => drawOf(measure.temptation.get(party) ?? "")),
    })),
    referenceMonthly: drawOf(reference?.monthly ?? ""),
    talksOpen: stateOn(theCase.talks, state.asOf)?.state === "open",
  };
}

/** The fronts on which an issue's worth or the options it has depend. */
function frontsOf({ front, needs }: Posing["issues"][number]): readonly number[] {
  return [front, ...needs.map((needed) => needed?.front ?? null)].filter((it) => it !== null);
}
