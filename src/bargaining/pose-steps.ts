/**
 * How the ground of one future moves in a month, in each view and calendar: the drivers' matrices, and the fronts' laid
 * out for the sums of `expectation`. Takes: posing, rates by front and view, draws. Gives: `steps[view][calendar]`.
 */
import { birthDeathMonth } from "./birth-death.ts";
import type { Step } from "./expectation.ts";
import { hasten } from "./hazard.ts";
import { productsAt } from "./multipliers.ts";
import type { PosedFront, Posing } from "./posing.ts";

type Rates = readonly (readonly number[])[];

export function stepsOf(
  posing: Posing,
  retreats: Rates,
  advances: Rates,
  draws: ArrayLike<number>,
): readonly (readonly Step[])[] {
  const { grid, fronts } = posing;
  const drivers = posing.drivers.map((driver) => driver.moves.map((move) => productsAt(move.multipliers, draws)));
  const paces = fronts.map((front) => ({
    lost: front.retreat === null ? null : productsAt(front.retreat.multipliers, draws),
    gained: front.advance === null ? null : productsAt(front.advance.multipliers, draws),
  }));
  // Views that believe the same, and calendars that multiply alike, share what they would compute twice.
  const alike = (c: number, view: number, other: number): boolean =>
    fronts[c]?.moves.length === 0 &&
    retreats[c]?.[view] === retreats[c]?.[other] &&
    advances[c]?.[view] === advances[c]?.[other];
  const rows: FrontRows[][] = [];
  const steps: Step[][] = [];
  for (let view = 0; view <= grid.parties; view++) {
    const own = fronts.map((front, c) => {
      for (let other = 0; other < view; other++) if (alike(c, view, other)) return rows[other]?.[c] as FrontRows;
      return frontRows(
        posing,
        front,
        view,
        paces[c] as Pace,
        retreats[c]?.[view] ?? 0,
        advances[c]?.[view] ?? 0,
        draws,
      );
    });
    rows.push(own);
    const byCalendar: Step[] = [];
    for (let calendar = 0; calendar < grid.calendars; calendar++)
      byCalendar.push({
        fronts: grid.groups.map((group, n) => {
          const sees = (other: number): boolean => group.fronts.every((c) => rows[other]?.[c] === own[c]);
          for (let other = 0; other <= view; other++) {
            if (!sees(other)) continue;
            const known = other === view ? byCalendar : (steps[other] as readonly Step[]);
            for (let earlier = 0; earlier < known.length; earlier++)
              if (group.fronts.every((c) => samePace(fronts[c] as PosedFront, calendar, earlier)))
                return known[earlier]?.fronts[n] as Float64Array;
          }
          return groupWeights(posing, group, own, calendar);
        }),
        drivers: posing.drivers.map((driver, j) =>
          stochastic(
            driver.states,
            driver.moves.map((move, m) => {
              const belief = move.beliefs[view];
              const haste = drivers[j]?.[m]?.[
                move.multipliers.classOf[calendar * grid.driverStates * grid.frontStates] as number
              ] as number;
              return {
                from: move.from,
                to: move.to,
                chance: hasten(draws[move.draw] as number, haste * (belief == null ? 1 : (draws[belief] as number))),
              };
            }),
          ),
        ),
      });
    steps.push(byCalendar);
  }
  return steps;
}

function samePace({ retreat, advance }: PosedFront, calendar: number, other: number): boolean {
  const [lost, gained] = [retreat?.multipliers.calendarClass, advance?.multipliers.calendarClass];
  return lost?.[calendar] === lost?.[other] && gained?.[calendar] === gained?.[other];
}

interface Pace {
  readonly lost: Float64Array | null;
  readonly gained: Float64Array | null;
}

/** Transition matrices of one front in one view, and which holds where. */
interface FrontRows {
  /** Row-major levels × levels matrices, one after another. */
  readonly matrices: Float64Array;
  /** `matrixOf[(calendar × driverStates + d) × frontStates + f]`; null where one matrix holds everywhere. */
  readonly matrixOf: Int32Array | null;
}

function frontRows(
  posing: Posing,
  posed: PosedFront,
  view: number,
  { lost, gained }: Pace,
  retreat: number,
  advance: number,
  draws: ArrayLike<number>,
): FrontRows {
  const count = posed.front.levels.length;
  if (lost === null && gained === null)
    return {
      matrices: stochastic(
        count,
        posed.moves.map(({ from, to, draw, beliefs }) => {
          const belief = beliefs[view];
          return { from, to, chance: hasten(draws[draw] as number, belief == null ? 1 : (draws[belief] as number)) };
        }),
      ),
      matrixOf: null,
    };
  const { matrixOf, pairs } = pacesOf(posing, posed);
  const gains = gained?.length ?? 1;
  const matrices = new Float64Array((lost?.length ?? 1) * gains * count * count);
  for (const id of pairs) {
    const l = (id / gains) | 0;
    const g = id % gains;
    birthDeathMonth(count, advance * (gained?.[g] ?? 1), retreat * (lost?.[l] ?? 1), matrices, id * count * count);
  }
  return { matrices, matrixOf };
}

interface Paces {
  readonly matrixOf: Int32Array;
  /** Pairs of a class of losses and one of gains that occur. */
  readonly pairs: readonly number[];
}

/** The same in every future of a posing. */
const known = new WeakMap<PosedFront, Paces>();

function pacesOf({ grid }: Posing, posed: PosedFront): Paces {
  const held = known.get(posed);
  if (held !== undefined) return held;
  const lost = posed.retreat?.multipliers;
  const gained = posed.advance?.multipliers;
  const gains = gained?.classes ?? 1;
  const matrixOf = new Int32Array(grid.calendars * grid.driverStates * grid.frontStates);
  for (let place = 0; place < matrixOf.length; place++)
    matrixOf[place] = (lost?.classOf[place] ?? 0) * gains + (gained?.classOf[place] ?? 0);
  const paces = { matrixOf, pairs: [...new Set(matrixOf)] };
  known.set(posed, paces);
  return paces;
}

/** The group's chances of each new level, at every old joint front state and new driver state. */
function groupWeights(
  posing: Posing,
  group: Posing["grid"]["groups"][number],
  rows: readonly FrontRows[],
  calendar: number,
): Float64Array {
  const { frontStates, driverStates, levels, size } = posing.grid;
  const out = new Float64Array(frontStates * group.levels * driverStates);
  const single = group.fronts.length === 1 ? rows[group.fronts[0] as number] : undefined;
  const count = group.levels;
  for (let f = 0; f < frontStates; f++) {
    const from = ((f / group.stride) | 0) % count;
    for (let d = 0; d < driverStates; d++) {
      const place = (calendar * driverStates + d) * frontStates + f;
      const at = f * driverStates + d;
      if (single === undefined)
        for (let g = 0; g < count; g++) out[g * size + at] = jointChance(levels, rows, place, f, g);
      else {
        const { matrices, matrixOf } = single;
        const row = ((matrixOf === null ? 0 : (matrixOf[place] as number)) * count + from) * count;
        for (let g = 0; g < count; g++) out[g * size + at] = matrices[row + g] as number;
      }
    }
  }
  return out;
}

/** Fronts that depend on each other in a circle move as one: the product of their chances. */
function jointChance(
  levels: readonly number[],
  rows: readonly FrontRows[],
  place: number,
  f: number,
  g: number,
): number {
  let from = f;
  let to = g;
  let chance = 1;
  for (let c = levels.length - 1; c >= 0; c--) {
    const count = levels[c] as number;
    const { matrices, matrixOf } = rows[c] as FrontRows;
    const matrix = matrixOf === null ? 0 : (matrixOf[place] as number);
    chance *= matrices[(matrix * count + (from % count)) * count + (to % count)] as number;
    from = (from / count) | 0;
    to = (to / count) | 0;
  }
  return chance;
}

/** Rows of monthly chances; the rest stays. Departs: chances of a row that add up to more than 1 are scaled to 1. */
function stochastic(
  count: number,
  moves: readonly { readonly from: number; readonly to: number; readonly chance: number }[],
): Float64Array {
  const matrix = new Float64Array(count * count);
  for (let from = 0; from < count; from++) {
    let total = 0;
    for (const move of moves) if (move.from === from && move.to !== from) total += move.chance;
    const scale = Math.max(1, total);
    for (const { from: at, to, chance } of moves)
      if (at === from && to !== from)
        matrix[from * count + to] = (matrix[from * count + to] as number) + chance / scale;
    matrix[from * count + from] = 1 - total / scale;
  }
  return matrix;
}
