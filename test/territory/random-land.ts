/** Random polygons, and the reference that areas are held against. */
import { Geodesic } from "geographiclib-geodesic";
import { drawKey, uniform } from "../../src/ground/index.ts";
import type { Position, Ring } from "../../src/territory/area-geometry.ts";

/** Numbers in [0, 1) in a row, the same for the same name. */
export function chance(name: string): () => number {
  const key = drawKey(name);
  let k = 0;
  return () => uniform(1, k++, key);
}

/** A star-shaped ring, counter-clockwise, closed; its radius in degrees of latitude, from half of it to the whole. */
export function randomRing(centre: Position, radius: number, corners: number, next: () => number, wobble = 0.5): Ring {
  const widen = 1 / Math.cos((centre[1] * Math.PI) / 180);
  const ring = Array.from({ length: corners }, (_, k): Position => {
    const angle = (2 * Math.PI * (k + 0.8 * next())) / corners;
    const r = radius * (1 - wobble * next());
    return [centre[0] + r * Math.cos(angle) * widen, centre[1] + r * Math.sin(angle)];
  });
  return [...ring, ring[0] as Position];
}

/** km² of one ring with geodesic edges, by GeographicLib. Positive. */
export function referenceKm2(ring: Ring): number {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
}

/** The ring with every edge cut along its straight line on the map into pieces of at most so many degrees. */
export function cutStraight(ring: Ring, degrees: number): Ring {
  return ring.flatMap((to, k): readonly Position[] => {
    const from = ring[k - 1];
    if (from === undefined) return [to];
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / degrees));
    return Array.from({ length: pieces }, (_, i): Position => {
      const share = (i + 1) / pieces;
      return share === 1 ? to : [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
}
