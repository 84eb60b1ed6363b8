/**
 * How one future's row of what it says of the counters is laid out: the counters' game with shocks, then without, then for
 * each counter with more to tell the terms of its worth. Takes: a state of play. Gives: places; `partOf` reads them.
 */
import type { Counter, StateOfPlay } from "../case/index.ts";
import { growingCosts, holdingOf, landOf, shocksOf, talksOf } from "./counter-worlds.ts";
import { rowWidth } from "./shapley-by-order.ts";

/** Months after which it is said what remains, and what decay and pressure have done. */
export const milestones: readonly number[] = [1, 3, 6, 12];

/**
 * What a study of a counter leaves behind. `worth…`: positions with it less without it, `[party × months + m]`; `worthOn…`
 * with the share held, the age of the holding or both as today: the first for all months, the others after `milestones`.
 */
export type PartName =
  | "real"
  | "talksLost"
  | "worth"
  | "worthIfHoldingFree"
  | "worthIfTalksFree"
  | "worthOnShare"
  | "worthOnClock"
  | "worthOnBoth"
  | "shares"
  | "sharesWithoutShocks";

export interface CounterLayout {
  readonly counters: readonly Counter[];
  readonly parties: readonly string[];
  /** Months within which talks and deals are counted. */
  readonly months: number;
  /** Months for which positions are known, from 0 on. */
  readonly kept: number;
  /** Numbers of one coalition: positions by party and month, talks, deal. */
  readonly outputs: number;
  /** Width of the rows of one game; the second game is absent where there are no shocks. */
  readonly gameWidth: number;
  readonly hasShocks: boolean;
  /** Per counter: place and length of each part of its study, from the start of the row. */
  readonly studies: readonly ReadonlyMap<PartName, { readonly at: number; readonly length: number }>[];
  readonly width: number;
}

export function counterLayout(state: StateOfPlay): CounterLayout {
  const { case: theCase, counters } = state;
  const parties = theCase.parties.filter((party) => party.role === "principal").map((party) => party.id);
  const horizon = theCase.horizonMonths;
  const kept = Math.min(horizon, 13);
  const outputs = parties.length * kept + 2;
  const gameWidth = rowWidth(counters.length, outputs);
  const hasShocks = shocksOf(state).length > 0;
  let at = gameWidth * (hasShocks ? 2 : 1);
  const studies = counters.map((counter) => {
    const place = new Map<PartName, { readonly at: number; readonly length: number }>();
    for (const [name, length] of partsOf(counter, state, parties.length * kept, horizon + 1)) {
      place.set(name, { at, length });
      at += length;
    }
    return place;
  });
  const months = Math.min(12, horizon);
  return { counters, parties, months, kept, outputs, gameWidth, hasShocks, studies, width: at };
}

function partsOf(
  counter: Counter,
  state: StateOfPlay,
  curves: number,
  horizonMonths: number,
): readonly (readonly [PartName, number])[] {
  const isLand = landOf(counter, state.case) >= 0;
  const costs = holdingOf(counter, state).size > 0;
  const { preconditions, effects } = talksOf(counter, state);
  const hampers = preconditions.length + effects.length > 0;
  const grows = growingCosts(counter, state).length > 0;
  const parts: (readonly [PartName, number, boolean])[] = [
    ["worth", curves, isLand || costs || hampers],
    ["real", 1, hampers],
    ["talksLost", 1, hampers],
    ["worthIfTalksFree", curves, hampers],
    ["worthIfHoldingFree", curves, costs],
    ["worthOnShare", curves, isLand],
    ["worthOnClock", curves, isLand && grows],
    ["worthOnBoth", curves, isLand && grows],
    ["shares", horizonMonths, isLand],
    ["sharesWithoutShocks", horizonMonths, isLand],
  ];
  return parts.flatMap(([name, length, applies]) => (applies ? [[name, length] as const] : []));
}

/** One part of every future's study of a counter, a row for each future; null where the counter has no such part. */
export function partOf(
  { studies, width }: CounterLayout,
  rows: Float64Array,
  counter: number,
  part: PartName,
): readonly Float64Array[] | null {
  const place = studies[counter]?.get(part);
  if (place === undefined) return null;
  return Array.from({ length: rows.length / width }, (_, row) =>
    rows.subarray(row * width + place.at, row * width + place.at + place.length),
  );
}
