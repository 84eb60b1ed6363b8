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
  const { grid } = posing;
  const drivers = posing.drivers.map((driver) => driver.moves.map((move) => productsAt(move.multipliers, draws)));
  const paces = posing.fronts.map((front) => ({
    lost: front.retreat === null ? null : productsAt(front.retreat.multipliers, draws),
    gained: front.advance === null ? null : productsAt(front.advance.multipliers, draws),
  }));
  // Views that believe the same, and calendars that multiply alike, share what they would compute twice.
  const rowsOf = new Map<string, FrontRows>();
  const weightsOf = new Map<string, Float64Array>();
  const shared = <T>(known: Map<string, T>, key: string, make: () => T): T => {
    const held = known.get(key) ?? make();
    known.set(key, held);
    return held;
  };
  return Array.from({ length: grid.parties + 1 }, (_, view) => {
    const keys = posing.fronts.map(
      (front, c) =>
        `${c}:${retreats[c]?.[view] ?? 0}:${advances[c]?.[view] ?? 0}:${front.moves.length > 0 ? view : ""}`,
    );
    const rows = posing.fronts.map((front, c) =>
      shared(rowsOf, keys[c] as string, () =>
        frontRows(posing, front, view, paces[c] as Pace, retreats[c]?.[view] ?? 0, advances[c]?.[view] ?? 0, draws),
      ),
    );
    return Array.from({ length: grid.calendars }, (_, calendar) => ({
      fronts: grid.groups.map((group) => {
        const key = group.fronts
          .map((c) => `${keys[c]}@${calendarClass(posing.fronts[c] as PosedFront, calendar)}`)
          .join(" ");
        return shared(weightsOf, key, () => groupWeights(posing, group, rows, calendar));
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
    }));
  });
}

function calendarClass({ retreat, advance }: PosedFront, calendar: number): string {
  return `${retreat?.multipliers.calendarClass[calendar] ?? 0}.${advance?.multipliers.calendarClass[calendar] ?? 0}`;
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
  const { grid } = posing;
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
  const places = grid.calendars * grid.driverStates * grid.frontStates;
  const losses = lost?.length ?? 1;
  const gains = gained?.length ?? 1;
  const lostAt = posed.retreat?.multipliers.classOf;
  const gainedAt = posed.advance?.multipliers.classOf;
  const matrices = new Float64Array(losses * gains * count * count);
  const done = new Uint8Array(losses * gains);
  const matrixOf = new Int32Array(places);
  for (let place = 0; place < places; place++) {
    const l = lostAt?.[place] ?? 0;
    const g = gainedAt?.[place] ?? 0;
    const id = l * gains + g;
    matrixOf[place] = id;
    if (done[id]) continue;
    done[id] = 1;
    birthDeathMonth(count, advance * (gained?.[g] ?? 1), retreat * (lost?.[l] ?? 1), matrices, id * count * count);
  }
  return { matrices, matrixOf };
}

/** The group's chances of each new level, at every old joint front state and new driver state. */
function groupWeights(
  posing: Posing,
  group: Posing["grid"]["groups"][number],
  rows: readonly FrontRows[],
  calendar: number,
): Float64Array {
  const { frontStates, driverStates, levels } = posing.grid;
  const out = new Float64Array(frontStates * group.levels * driverStates);
  const single = group.fronts.length === 1 ? (group.fronts[0] as number) : -1;
  for (let f = 0; f < frontStates; f++)
    for (let g = 0; g < group.levels; g++) {
      const at = g * frontStates * driverStates + f * driverStates;
      for (let d = 0; d < driverStates; d++) {
        const place = (calendar * driverStates + d) * frontStates + f;
        out[at + d] =
          single < 0
            ? jointChance(levels, rows, place, f, g)
            : rowChance(rows[single] as FrontRows, group.levels, place, ((f / group.stride) | 0) % group.levels, g);
      }
    }
  return out;
}

function rowChance({ matrices, matrixOf }: FrontRows, count: number, place: number, from: number, to: number): number {
  return matrices[((matrixOf === null ? 0 : (matrixOf[place] as number)) * count + from) * count + to] as number;
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
    chance *= rowChance(rows[c] as FrontRows, count, place, from % count, to % count);
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
