/** What the backward solution knows of every month, kept for the way forward, and room to work in. */
import { type Scratch, scratchFor } from "./expectation.ts";
import type { Grid } from "./grid.ts";
import { zoneWidth } from "./nash-point.ts";
import { dealKinds, type Problem } from "./problem.ts";

/** Modes of a month. */
export const noTalks = 0;
export const openTalks = 1;

/** Index `(t × 2 + mode) × size + s`. */
export interface Plan {
  readonly grid: Grid;
  /** 1 where the zone of the kind is not empty. */
  readonly zone: readonly Uint8Array[];
  /** Worth of the position: of the terms where there is a zone (settlement first), of continuing where there is none. */
  readonly position: readonly Float64Array[];
  /** Reservation values in month 0, `[mode × size + s]`. */
  readonly reservation: readonly Float64Array[];
  /** Months for which `position` is kept. */
  readonly keptMonths: number;
  readonly room: Room;
}

/** Used again by the next future; nothing in it outlives a solve. */
export interface Room {
  /** Per party, at `s × 2 + mode`: the value next month, and its expectation. */
  readonly value: readonly Float64Array[];
  readonly expected: readonly Float64Array[];
  /** Per kind and state: where the zone lay at the last look. */
  readonly zones: Int32Array;
  readonly scratch: Scratch;
}

export const leverageMonths = 12;

/** Everything of one shape that can be used again for the next future. */
export function planFor(grid: Grid): Plan {
  const keptMonths = Math.min(grid.horizon, leverageMonths + 1);
  const perParty = (length: number): readonly Float64Array[] =>
    Array.from({ length: grid.parties }, () => new Float64Array(length));
  return {
    grid,
    zone: dealKinds.map(() => new Uint8Array(grid.horizon * 2 * grid.size)),
    position: perParty(keptMonths * 2 * grid.size),
    reservation: perParty(2 * grid.size),
    keptMonths,
    room: {
      value: perParty(2 * grid.size),
      expected: perParty(2 * grid.size),
      zones: new Int32Array(dealKinds.length * grid.size * zoneWidth),
      scratch: scratchFor(grid),
    },
  };
}

/** Nothing can be agreed anywhere: red lines that are real leave no package. */
export function isBarren({ frontiers }: Problem): boolean {
  for (const kind of frontiers) for (const frontier of kind) if (frontier.size > 0) return false;
  return true;
}
