/**
 * What one future says of the counters, as a row of numbers, so that workers can share the futures out: the counters'
 * game with shocks and without, and for counters with more to tell the terms of their worth, all others in place.
 * Takes: a state of play, futures and a seed. Gives: rows, laid out by `counter-layout.ts`. Common random numbers throughout.
 * Cost: futures × (counters + 1) solves, as many with a smaller state where there are shocks, and more for a counter that
 * costs something to hold (2), hampers talks (2), or is land (1, and 2 for each milestone where others' cost of it grows).
 */
import { type PoseOptions, type Problem, poseFuture } from "../bargaining/index.ts";
import type { Counter, StateOfPlay } from "../case/index.ts";
import { type CounterLayout, counterLayout, milestones, type PartName } from "./counter-layout.ts";
import {
  clockSetBack,
  landOf,
  posed,
  talksOf,
  type World,
  withFreeHolding,
  withFreeTalks,
  withFrontHeld,
  without,
  withoutShocks,
  worldOf,
} from "./counter-worlds.ts";
import { drawJudgements } from "./draw-judgements.ts";
import { positionsOn } from "./ground-carry.ts";
import { shapleyRows } from "./shapley-by-order.ts";
import { type Solved, solveFuture, type Workroom } from "./solve-future.ts";

/** What futures `first` … `first + count − 1` say of the counters: rows for `counterWorth`. */
export function counterRows(
  state: StateOfPlay,
  options: PoseOptions,
  seed: number,
  first: number,
  count: number,
): Float64Array {
  const layout = counterLayout(state);
  const { counters, gameWidth, hasShocks, width } = layout;
  const desk: Desk = { layout, whole: worldOf(state), options, seed, room: new Map() };
  const studies = counters.map((counter, k) => studyOf(desk, k, counter));
  const shocking = coalitions(desk, desk.whole, (future, solved) => {
    for (const study of studies) study.seeWhole(future, solved);
  });
  const calm = hasShocks ? coalitions(desk, withoutShocks(desk.whole)) : null;
  const rows = new Float64Array(count * width);
  for (let k = 0; k < count; k++) {
    const future = first + k;
    const row = rows.subarray(k * width, (k + 1) * width);
    const play = (worth: typeof shocking.worth): Float64Array =>
      shapleyRows(counters.length, layout.outputs, seed, future, 1, worth);
    row.set(play(shocking.worth), 0);
    if (calm !== null) row.set(play(calm.worth), gameWidth);
    for (const study of studies) study.write(future, shocking.whole(), (calm ?? shocking).whole(), row);
  }
  return rows;
}

interface Desk {
  readonly layout: CounterLayout;
  readonly whole: World;
  readonly options: PoseOptions;
  readonly seed: number;
  readonly room: Workroom;
}

/** The worth of each coalition of counters in a world, and the last future in which all were in place. */
function coalitions(
  { layout: { counters, months }, options, seed, room }: Desk,
  world: World,
  seeWhole: (future: number, solved: Solved) => void = () => {},
) {
  const solvers = new Map<number, (future: number) => Solved>();
  const everyone = (1 << counters.length) - 1;
  let whole: Solved | null = null;
  return {
    whole: (): Solved => whole as Solved,
    worth: (future: number, coalition: number): ArrayLike<number> => {
      const absent = counters.filter((_, k) => !(coalition & (1 << k)));
      const solve = solvers.get(coalition) ?? solveFuture(posed(without(world, absent), options), seed, room);
      // Coalitions are many and seldom met twice: only the two that every future asks for are kept.
      if (coalition === 0 || coalition === everyone) solvers.set(coalition, solve);
      const solved = solve(future);
      if (coalition === everyone) {
        whole = solved;
        seeWhole(future, solved);
      }
      const { positionByMonth, talks, deal } = solved;
      return [...positionByMonth.flatMap((each) => [...each]), talks[months] as number, deal[months] as number];
    },
  };
}

interface Study {
  /** Called while the plan of the world with every counter still stands in the workroom. */
  readonly seeWhole: (future: number, solved: Solved) => void;
  readonly write: (future: number, whole: Solved, calm: Solved, row: Float64Array) => void;
}

/** The parts of one counter; those that the layout has no place for are not computed. */
function studyOf(desk: Desk, k: number, counter: Counter): Study {
  const { layout, whole: world, options, seed, room } = desk;
  const places = layout.studies[k] as CounterLayout["studies"][number];
  if (places.size === 0) return { seeWhole: () => {}, write: () => {} };
  const solverIn = (where: World): ((future: number) => Solved) => solveFuture(posed(where, options), seed, room);
  const pair = (part: PartName, change: (world: World) => World) =>
    places.has(part)
      ? { withIt: solverIn(change(world)), withoutIt: solverIn(without(change(world), [counter])) }
      : null;
  const bareWorld = without(world, [counter]);
  const bare = solverIn(bareWorld);
  const freeHolding = pair("worthIfHoldingFree", (it) => withFreeHolding(it, counter));
  const freeTalks = pair("worthIfTalksFree", (it) => withFreeTalks(it, counter));
  const land = landOf(counter, world.state.case);
  const [ground, bareGround] = land < 0 ? [null, null] : [world, bareWorld].map((it) => heldGround(desk, counter, it));
  const younger = places.has("worthOnClock") ? [world, bareWorld].map((it) => clockRuns(desk, counter, it)) : null;
  const hampering = talksOf(counter, world.state).preconditions.map((it) => world.state.case.preconditions.indexOf(it));
  let wholeOnShare: Float64Array = new Float64Array(0);
  return {
    seeWhole: (future, { plan, problem }) => {
      if (ground != null) wholeOnShare = positionsOn(ground(future), plan, problem.talksOpen);
    },
    write: (future, whole, calm, row) => {
      const set = (part: PartName, values: ArrayLike<number>): void => {
        const place = places.get(part);
        if (place !== undefined) row.set(values, place.at);
      };
      const bareSolved = bare(future);
      set("worth", less(positionsOf(whole), positionsOf(bareSolved)));
      if (bareGround != null) {
        const bareOnShare = positionsOn(bareGround(future), bareSolved.plan, bareSolved.problem.talksOpen);
        set("worthOnShare", less(wholeOnShare, bareOnShare));
        set("shares", sharesOf(world, land, whole));
        set("sharesWithoutShocks", sharesOf(world, land, calm));
      }
      if (younger !== null && ground != null && bareGround != null) {
        const [withIt, withoutIt] = [younger[0]?.(future, ground), younger[1]?.(future, bareGround)] as const;
        if (withIt === undefined || withoutIt === undefined) return;
        set("worthOnClock", less(withIt.moving, withoutIt.moving));
        set("worthOnBoth", less(withIt.held, withoutIt.held));
      }
      set("real", [hampering.some((it) => whole.preconditionsReal[it]) ? 1 : 0]);
      if (freeTalks !== null) {
        const held = freeTalks.withIt(future);
        set("worthIfTalksFree", less(positionsOf(held), positionsOf(freeTalks.withoutIt(future))));
        set("talksLost", [(held.talks[layout.months] as number) - (whole.talks[layout.months] as number)]);
      }
      if (freeHolding !== null)
        set(
          "worthIfHoldingFree",
          less(positionsOf(freeHolding.withIt(future)), positionsOf(freeHolding.withoutIt(future))),
        );
    },
  };
}

/** The ground of a world in which the counter's front stays where it stands. */
function heldGround({ options, seed }: Desk, counter: Counter, world: World): (future: number) => Problem {
  const posing = posed(withFrontHeld(world, counter), options);
  const drawsOf = drawJudgements(posing, seed);
  return (future) => poseFuture(posing, drawsOf(future)).problem;
}

/** Positions after each milestone if by then the holding were only as old as it is today: on the ground as it moves, and held. */
function clockRuns({ layout: { kept, parties }, options, seed, room }: Desk, counter: Counter, world: World) {
  const posing = posed(world, options);
  const runs = milestones
    .filter((month) => month < kept)
    .map((month) => ({ month, solve: solveFuture(posing, seed, room, clockSetBack(posing, counter, month)) }));
  return (future: number, ground: (future: number) => Problem) => {
    const [moving, held] = [new Float64Array(parties.length * kept), new Float64Array(parties.length * kept)];
    const still = ground(future);
    for (const { month, solve } of runs) {
      const solved = solve(future);
      const [all, onHeld] = [positionsOf(solved), positionsOn(still, solved.plan, solved.problem.talksOpen)];
      for (let at = month; at < all.length; at += kept) {
        moving[at] = all[at] as number;
        held[at] = onHeld[at] as number;
      }
    }
    return { moving, held };
  };
}

/** `[party × months + m]`. */
function positionsOf({ positionByMonth }: Solved): Float64Array {
  return Float64Array.from(positionByMonth.flatMap((each) => [...each]));
}

function less(values: Float64Array, others: Float64Array): Float64Array {
  return values.map((value, j) => value - (others[j] as number));
}

/** Expected share of the front held after m months without a deal. */
function sharesOf({ state }: World, front: number, { levels }: Solved): Float64Array {
  const shares = (state.case.fronts[front]?.levels ?? []).map((level) => level.share);
  const table = levels[front] as Float64Array;
  return Float64Array.from({ length: table.length / shares.length }, (_, m) =>
    shares.reduce((sum, share, level) => sum + share * (table[m * shares.length + level] as number), 0),
  );
}
