/**
 * The area of polygons and the length of lines on the WGS 84 ellipsoid.
 * Takes   positions in degrees; an edge is a straight line in longitude and latitude, as GeoJSON has it, or a geodesic.
 * Gives   km², positive for land whatever the direction of its rings; km along a line.
 * Source  [snyder-1987] 3-12, the authalic function q, as a series in e² of which 8 terms leave 1e-16; Simpson's rule along
 *         an edge, on stretches of half a degree of latitude, leaves 1e-11. [karney-2013] is what the tests hold it against.
 * Departs the strip between a straight edge and the geodesic is its leading term, cubic in the edge: from the geodesic
 *         equation at the edge's middle. For edges up to 100 km it leaves 1e-7 of their square.
 * Throws  for a ring around a pole, which no straight edges can bound.
 * Cost    linear: two sines an edge, no allocation.
 */
import { cos, misuse, sin } from "../ground/index.ts";
import type { Area, Position, Ring } from "./area-geometry.ts";

/** What joins two positions: a straight line on the map, or the shortest line on the ground. */
export type Edges = "straight" | "geodesic";

const equatorKm = 6378.137;
const flattening = 1 / 298.257223563;
const eSquared = flattening * (2 - flattening);
const poleKmSquared = equatorKm * equatorKm * (1 - eSquared);
const radians = Math.PI / 180;
const longestStretchDegrees = 0.5;

/** ½ b² q ∕ sin φ = b² Σ (k + 1) ⁄ (2k + 1) e^2k sin^2k φ. */
const series = Array.from({ length: 8 }, (_, k) => {
  let power = poleKmSquared * ((k + 1) / (2 * k + 1));
  for (let i = 0; i < k; i++) power *= eSquared;
  return power;
});
const [q0 = 0, q1 = 0, q2 = 0, q3 = 0, q4 = 0, q5 = 0, q6 = 0, q7 = 0] = series;

/** The area between the equator and a latitude, per radian of longitude. */
function belowKm2(latitudeDegrees: number): number {
  const s = sin(latitudeDegrees * radians);
  const z = s * s;
  return s * (q0 + z * (q1 + z * (q2 + z * (q3 + z * (q4 + z * (q5 + z * (q6 + z * q7)))))));
}

export function areaKm2(area: Area, edges: Edges = "straight"): number {
  let sum = 0;
  for (const polygon of area) sum += polygonKm2(polygon, edges);
  return sum;
}

function polygonKm2(polygon: readonly Ring[], edges: Edges): number {
  let km2 = 0;
  for (let k = 0; k < polygon.length; k++) {
    const ring = Math.abs(ringKm2(polygon[k] as Ring, edges));
    km2 += k === 0 ? ring : -ring;
  }
  return km2;
}

/** Positive counter-clockwise. An unclosed ring is taken as closed. */
export function ringKm2(ring: Ring, edges: Edges = "straight"): number {
  const first = ring[0];
  if (first === undefined) return 0;
  let [sum, turned] = [0, 0];
  let [lon, lat] = first;
  let below = belowKm2(lat);
  for (let k = 1; k <= ring.length; k++) {
    const [nextLon, nextLat] = k < ring.length ? (ring[k] as Position) : first;
    const east = eastward(lon, nextLon);
    const belowNext = belowKm2(nextLat);
    if (east !== 0) {
      sum -=
        east *
        (edgeMeanKm2(lat, nextLat, below, belowNext) + (edges === "geodesic" ? stripKm2(lat, nextLat, east) : 0));
      turned += east;
    }
    [lon, lat, below] = [nextLon, nextLat, belowNext];
  }
  if (turned > 180 || turned < -180) throw misuse("ring", "one that leaves both poles outside", ring.length);
  return sum * radians;
}

/** Whether a ring goes around a pole. */
export function encirclesPole(ring: Ring): boolean {
  let turned = 0;
  for (let k = 0; k < ring.length; k++)
    turned += eastward((ring[k] as Position)[0], (ring[(k + 1) % ring.length] as Position)[0]);
  return turned > 180 || turned < -180;
}

/** Degrees to the east by the shorter way round. */
function eastward(from: number, to: number): number {
  const east = to - from;
  if (east > 180) return east - 360;
  return east < -180 ? east + 360 : east;
}

/** The mean of `belowKm2` along an edge, by Simpson's rule on stretches of at most half a degree of latitude. */
function edgeMeanKm2(from: number, to: number, below: number, belowTo: number): number {
  const north = to - from;
  const stretches = Math.ceil(Math.abs(north) / longestStretchDegrees);
  if (stretches <= 1) return (below + 4 * belowKm2((from + to) / 2) + belowTo) / 6;
  let sum = 0;
  let start = below;
  for (let k = 0; k < stretches; k++) {
    const end = k === stretches - 1 ? belowTo : belowKm2(from + (north * (k + 1)) / stretches);
    sum += start + 4 * belowKm2(from + (north * (k + 0.5)) / stretches) + end;
    start = end;
  }
  return sum / (6 * stretches);
}

/** How much further from the equator the geodesic runs, as area per radian of longitude: −φ″ Δλ² M r ⁄ 12 at the middle. */
function stripKm2(from: number, to: number, eastDegrees: number): number {
  const [east, north, middle] = [eastDegrees * radians, (to - from) * radians, ((from + to) / 2) * radians];
  const [s, c] = [sin(middle), cos(middle)];
  const { meridian, parallel } = curvature(s, c);
  const bend = (3 * meridian * eSquared * s * c) / (1 - eSquared * s * s);
  return (parallel * parallel * s * east * east + (2 * meridian * meridian * s + parallel * bend) * north * north) / 12;
}

/** Radii in km: of the meridian, and of the circle of latitude. */
function curvature(s: number, c: number): { readonly meridian: number; readonly parallel: number } {
  const w2 = 1 - eSquared * s * s;
  const w = Math.sqrt(w2);
  return { meridian: (equatorKm * (1 - eSquared)) / (w2 * w), parallel: (equatorKm / w) * c };
}

/** The length of one edge in km, to 1e-6 of it for edges up to 10 km. */
export function edgeKm([lon, lat]: Position, [lonTo, latTo]: Position): number {
  const middle = ((lat + latTo) / 2) * radians;
  const { meridian, parallel } = curvature(sin(middle), cos(middle));
  const [x, y] = [eastward(lon, lonTo) * radians * parallel, (latTo - lat) * radians * meridian];
  return Math.sqrt(x * x + y * y);
}

export function lineKm(line: readonly Position[]): number {
  let km = 0;
  for (let k = 1; k < line.length; k++) km += edgeKm(line[k - 1] as Position, line[k] as Position);
  return km;
}
