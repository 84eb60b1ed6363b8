/**
 * Made-up days of a made-up front, of the size of real ones: for examples, tests and benchmarks. It shows no real place's
 * holder, and everything written from it says so.
 * Takes   a name for its chance, days, patches, positions and how many of them move a day.
 * Gives   for each day an area held and an area contested, clean, on a grid of 1e-7 degrees.
 * Source  own: a front whose latitudes rise, so that it never crosses itself, before a border that stands; patches ahead of it.
 * Cost    linear in days × positions.
 */
import { cos, drawKey, sin, uniform } from "../ground/index.ts";
import { type Area, orientedArea, type Position, type Ring } from "./area-geometry.ts";

export interface SyntheticOptions {
  readonly name: string;
  readonly days: number;
  readonly patches: number;
  /** Of the large polygon, half of them along the front. */
  readonly positions: number;
  /** Positions of the front and of patches that are new each day. */
  readonly movedADay: number;
}

export interface SyntheticDay {
  readonly held: Area;
  readonly contested: Area;
}

export const syntheticSource = "synthetic (made up; no real place)";

const south = 46;
const degreesNorth = 6;
const frontLon = 37;
const patchCorners = 40;

export function syntheticDays(options: SyntheticOptions): readonly SyntheticDay[] {
  const key = drawKey(`synthetic front ${options.name}`);
  let drawn = 0;
  const next = (): number => uniform(1, drawn++, key);
  const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
  const half = Math.ceil(options.positions / 2);
  const spaced = (count: number, at: (share: number) => Position): Position[] =>
    Array.from({ length: count }, (_, k) => at((k + 0.5 + 0.4 * (next() - 0.5)) / count));
  const border = spaced(half, (share) => [
    rounded(frontLon + 4 + 0.3 * sin(9 * share) + 0.01 * next()),
    rounded(south + degreesNorth * (1 - share)),
  ]);
  let front = spaced(half, (share) => [
    rounded(frontLon + 0.4 * sin(7 * share) + 0.02 * next()),
    rounded(south + degreesNorth * share),
  ]);
  // Patches stand ahead of the front, one above the other, so that none touches another.
  const patch = (k: number): Ring => {
    const step = degreesNorth / options.patches;
    const radius = (0.25 + 0.2 * next()) * step;
    const corners = Array.from({ length: patchCorners }, (_, i): Position => {
      const angle = (2 * Math.PI * (i + 0.6 * next())) / patchCorners;
      const reach = radius * (0.7 + 0.3 * next());
      return [rounded(frontLon - 1.2 + reach * cos(angle)), rounded(south + step * (k + 0.5) + reach * sin(angle))];
    });
    return [...corners, corners[0] as Position];
  };
  const patches = Array.from({ length: options.patches }, (_, k) => patch(k));
  return Array.from({ length: options.days }, (_, day): SyntheticDay => {
    if (day > 0) {
      const redrawn = Math.min(Math.floor(options.movedADay / (4 * patchCorners)), options.patches);
      for (let i = 0; i < redrawn; i++) {
        const k = Math.floor(next() * options.patches);
        patches[k] = patch(k);
      }
      front = advanced(front, options.movedADay - redrawn * patchCorners, next, rounded);
    }
    const ring = [...front, ...border].reverse();
    return {
      held: orientedArea([[[...ring, ring[0] as Position]]]),
      contested: orientedArea(patches.map((it) => [it])),
    };
  });
}

/** Stretches of about sixteen positions are drawn anew, a little further on, with one more or fewer. */
function advanced(
  front: readonly Position[],
  moved: number,
  next: () => number,
  rounded: (degrees: number) => number,
): Position[] {
  let line = [...front];
  for (let left = moved; left > 0; ) {
    const length = Math.min(left, 8 + Math.floor(17 * next()));
    left -= length;
    // The front moves in its middle third.
    const from = Math.floor(line.length * (0.33 + 0.33 * next()));
    const to = Math.min(line.length - 1, from + length + 1);
    const [start, end] = [line[from] as Position, line[to] as Position];
    const count = Math.max(1, length + (next() < 0.5 ? 1 : -1));
    const drawn = Array.from({ length: count }, (_, k): Position => {
      const share = (k + 0.6 + 0.4 * (next() - 0.5)) / (count + 0.2);
      const forward = 0.02 * sin(Math.PI * share) * next();
      return [
        rounded(start[0] + (end[0] - start[0]) * share - forward),
        rounded(start[1] + (end[1] - start[1]) * share),
      ];
    });
    line = [...line.slice(0, from + 1), ...drawn, ...line.slice(to)];
  }
  return line;
}
