/**
 * Which judgements to try, one at a time, for the inverse question: all where they are few; else those whose draws go most
 * with there being something to agree, and the foremost of each obstacle.
 * Takes: a posing and a batch. Gives: paths.
 * Departs: of many judgements those that are points are left out: nothing goes with what does not vary.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Batch } from "./batch.ts";
import { figureByFuture } from "./sensitivity/carried-figure.ts";
import { drawnColumns } from "./sensitivity/drawn-columns.ts";
import { averageRanks, correlation } from "./sensitivity/rank-correlation.ts";

/** The base rate, measures and how fast they come touch no zone. */
const idle = /^(?:measures|reference-classes)\.|\.multiplies\.friction\.measure$/;
/** Obstacles, by the judgements in which they lie; of each the foremost few are tried. */
const obstacleSections = ["beliefs", "guarantees", "red-lines", "preconditions", "costs"];
const ofEachObstacle = 2;

/** Every judgement that could bear on whether there is a zone, by path. */
export function bearingOnZone({ draws, state }: Posing): readonly string[] {
  return draws
    .map(({ path }) => path)
    .filter((path) => state.judgements.has(path) && !idle.test(path))
    .sort();
}

export function inverseCandidates(posing: Posing, seed: number, batch: Batch, most: number): readonly string[] {
  const bearing = bearingOnZone(posing);
  if (bearing.length <= most) return bearing;
  const zone = averageRanks(figureByFuture(posing, batch, { of: "zone" }));
  const sizes = new Map<string, number>();
  for (const { path, values } of drawnColumns(posing, seed, batch, (it) => it)) {
    // Whether a red line is real stands for the credence behind it.
    const judged = path.replace(/\.real$/, ".credence");
    if (!bearing.includes(judged)) continue;
    const size = Math.abs(correlation(averageRanks(values), zone) ?? 0);
    sizes.set(judged, Math.max(size, sizes.get(judged) ?? 0));
  }
  const ordered = [...sizes].sort(([p, a], [q, b]) => b - a || (p < q ? -1 : 1)).map(([path]) => path);
  const foremost = obstacleSections.flatMap((section) =>
    ordered.filter((path) => path.startsWith(`${section}.`)).slice(0, ofEachObstacle),
  );
  const chosen = new Set(foremost.slice(0, most));
  for (const path of ordered) if (chosen.size < most) chosen.add(path);
  return [...chosen].sort();
}
