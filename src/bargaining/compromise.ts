/**
 * An issue that many actors decide: where they would meet, if each counts by its capability times its salience.
 * Takes   for each actor a position on one scale, and two weights of 0 or more.
 * Gives   `compromise`: the weighted mean. `weightedMedian`: the ends of what beats or ties every other position by weighted
 *         majority, which the challenge model starts from. `winset`: what a weighted majority prefers to a reference
 *         position, each actor the more the nearer it is; null where nothing is. `disagreement`: the weighted standard
 *         deviation. `pull`: by how much an actor moves the mean, against the mean of all others.
 * Source  [vandenbos-1991], [achen-2006] for the mean; [bueno-de-mesquita-1994] for capability times salience, and the median
 *         voter; [black-1948] for the median. On which model forecasts best: [thomson-2011] ch. 7.
 * Throws  without actors, for a weight below 0, and where no actor has weight.
 * Cost    actors, times their logarithm for the median.
 */
import { misuse } from "../ground/index.ts";

export interface ArenaActor {
  readonly position: number;
  readonly salience: number;
  readonly capability: number;
}

export function compromise(actors: readonly ArenaActor[]): number {
  const { weights, total } = weigh(actors);
  let sum = 0;
  actors.forEach(({ position }, k) => {
    sum += (weights[k] as number) * position;
  });
  // Rounding may carry the mean past all that weigh in it.
  const positions = actors.filter((_, k) => (weights[k] as number) > 0).map(({ position }) => position);
  return Math.max(Math.min(...positions), Math.min(Math.max(...positions), sum / total));
}

export function disagreement(actors: readonly ArenaActor[]): number {
  const { weights, total } = weigh(actors);
  const middle = compromise(actors);
  let sum = 0;
  actors.forEach(({ position }, k) => {
    sum += (weights[k] as number) * (position - middle) * (position - middle);
  });
  return Math.sqrt(sum / total);
}

/** Shares of the whole weight. */
export function weightShares(actors: readonly ArenaActor[]): readonly number[] {
  const { weights, total } = weigh(actors);
  return weights.map((weight) => weight / total);
}

export function weightedMedian(actors: readonly ArenaActor[]): readonly [low: number, high: number] {
  return [leastHolding(actors, false), mostHolding(actors, false)];
}

/** Open at both ends. */
export function winset(actors: readonly ArenaActor[], reference: number): readonly [low: number, high: number] | null {
  // Something above is preferred by all whose position lies above the middle between it and the reference.
  const above = mostHolding(actors, true);
  if (above > reference) return [reference, 2 * above - reference];
  const below = leastHolding(actors, true);
  if (below < reference) return [2 * below - reference, reference];
  return null;
}

/** Null for the only actor with weight. */
export function pull(actors: readonly ArenaActor[], actor: number): number | null {
  const others = actors.filter((_, k) => k !== actor);
  if (others.every(({ salience, capability }) => salience * capability === 0)) return null;
  return compromise(actors) - compromise(others);
}

/** The greatest position at or above which half the weight lies; with `strictly`, more than half. */
function mostHolding(actors: readonly ArenaActor[], strictly: boolean): number {
  const mirrored = actors.map((actor) => ({ ...actor, position: -actor.position }));
  const most = -leastHolding(mirrored, strictly);
  return most === 0 ? 0 : most;
}

function leastHolding(actors: readonly ArenaActor[], strictly: boolean): number {
  const { weights, total } = weigh(actors);
  const order = actors.map((_, k) => k).sort((p, q) => (actors[p]?.position ?? 0) - (actors[q]?.position ?? 0));
  // Halves that are equal but for rounding are equal.
  const half = (total / 2) * (strictly ? 1 + 1e-12 : 1 - 1e-12);
  let sum = 0;
  for (const [at, k] of order.entries()) {
    sum += weights[k] as number;
    const position = actors[k]?.position as number;
    const next = actors[order[at + 1] ?? -1]?.position;
    if (next !== position && (strictly ? sum > half : sum >= half)) return position;
  }
  return actors[order.at(-1) as number]?.position as number;
}

function weigh(actors: readonly ArenaActor[]): { readonly weights: readonly number[]; readonly total: number } {
  if (actors.length === 0) throw misuse("actors", "at least one", "none");
  const weights = actors.map(({ salience, capability }) => {
    if (!(salience >= 0 && capability >= 0)) throw misuse("weights", "0 or more", [salience, capability]);
    return salience * capability;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw misuse("weights", "above 0 for some actor", 0);
  return { weights, total };
}
