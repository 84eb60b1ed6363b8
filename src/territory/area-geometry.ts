/**
 * Polygons on a map: positions are [longitude, latitude] in degrees, edges straight lines in them, as GeoJSON has it.
 * Takes   rings in either direction, closed (the last position is the first) or not.
 * Gives   orientation, bounds, whether a point lies inside, and rings put together into polygons with holes.
 * Source  [rfc-7946] 3.1.1 for what an edge is, 3.1.6 for the direction of rings.
 * Cost    linear in the positions; `nested` is quadratic in the rings at worst, with bounds looked at first.
 */

export type Position = readonly [number, number];
/** Closed: the last position is the first. */
export type Ring = readonly Position[];
/** The outer ring counter-clockwise, then its holes clockwise. */
export type Polygon = readonly Ring[];
/** Interiors do not overlap. None means no land. */
export type Area = readonly Polygon[];

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const noLand: Area = [];

/** In square degrees, positive counter-clockwise. Relative to the first position, so that small rings keep their digits. */
export function signedSquareDegrees(ring: Ring): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let twice = 0;
  let [x0, y0] = [0, 0];
  for (const [lon, lat] of ring) {
    const [x, y] = [lon - origin[0], lat - origin[1]];
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return twice / 2;
}

const turnsLeft = new WeakMap<Ring, boolean>();

export function oriented(ring: Ring, counterClockwise: boolean): Ring {
  // An overlay asks each time; the rings of a border, and of a map's unchanged parts, are the same ones.
  const left = turnsLeft.get(ring) ?? signedSquareDegrees(ring) > 0;
  turnsLeft.set(ring, left);
  return left === counterClockwise ? ring : [...ring].reverse();
}

/** Outer rings counter-clockwise, holes clockwise. */
export function orientedArea(area: Area): Area {
  return area.map((polygon) => polygon.map((ring, k) => oriented(ring, k === 0)));
}

export function closed(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

export function boundsOf(rings: Iterable<Ring>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [lon, lat] of ring) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  return { west, south, east, north };
}

const known = new WeakMap<Ring, Bounds>();

/** Of a ring that is asked about again and again. */
export function boundsOnce(ring: Ring): Bounds {
  const bounds = known.get(ring) ?? boundsOf([ring]);
  known.set(ring, bounds);
  return bounds;
}

/** Of one or more. */
export function boundsTogether(all: readonly Bounds[]): Bounds {
  return all.reduce((a, b) => ({
    west: Math.min(a.west, b.west),
    south: Math.min(a.south, b.south),
    east: Math.max(a.east, b.east),
    north: Math.max(a.north, b.north),
  }));
}

export function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/** By crossings; a point on the boundary may come out either way. */
export function insideRing(lon: number, lat: number, ring: Ring): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (let k = 0; k < ring.length; k++) {
    const at = ring[k] as Position;
    if (before !== undefined && at[1] > lat !== before[1] > lat) {
      const crossing = ((before[0] - at[0]) * (lat - at[1])) / (before[1] - at[1]) + at[0];
      if (lon < crossing) inside = !inside;
    }
    before = at;
  }
  return inside;
}

export function insideArea(lon: number, lat: number, area: Area): boolean {
  return area.some((polygon) => polygon.reduce((inside, ring) => inside !== insideRing(lon, lat, ring), false));
}

/** A position inside a polygon, with the width in degrees of the stretch whose middle it is. */
export interface InnerPosition {
  readonly at: Position;
  readonly width: number;
}

/** The middles of the stretches that lines of latitude, evenly spaced, have inside the polygon. */
export function innerPositions(polygon: Polygon, lines: number): readonly InnerPosition[] {
  const { south, north } = boundsOf(polygon.slice(0, 1));
  return Array.from({ length: lines }, (_, k) => south + ((k + 0.5) / lines) * (north - south)).flatMap((lat) => {
    const crossings = polygon.flatMap((ring) => crossingsAt(lat, ring)).sort((a, b) => a - b);
    const found: InnerPosition[] = [];
    for (let k = 1; k < crossings.length; k += 2) {
      const [from, to] = [crossings[k - 1] as number, crossings[k] as number];
      found.push({ at: [(from + to) / 2, lat], width: to - from });
    }
    return found;
  });
}

/** A position well inside the polygon: the middle of the widest stretch on a few lines through it. */
export function innerPosition(polygon: Polygon): Position {
  const widest = innerPositions(polygon, 3).reduce<InnerPosition | null>(
    (best, it) => (best === null || it.width > best.width ? it : best),
    null,
  );
  return widest?.at ?? polygon[0]?.[0] ?? [0, 0];
}

function crossingsAt(lat: number, ring: Ring): number[] {
  const found: number[] = [];
  for (let k = 1; k < ring.length; k++) {
    const [[x0, y0], [x, y]] = [ring[k - 1] as Position, ring[k] as Position];
    if (y > lat !== y0 > lat) found.push(((x0 - x) * (lat - y)) / (y0 - y) + x);
  }
  return found;
}

/** Polygons from rings of which the counter-clockwise are outer and the clockwise are holes, none crossing another. */
export function nested(rings: readonly Ring[]): Area {
  const outers = rings
    .filter((ring) => signedSquareDegrees(ring) > 0)
    .map((ring) => ({ bounds: boundsOf([ring]), size: signedSquareDegrees(ring), polygon: [ring] }))
    .sort((a, b) => a.size - b.size);
  for (const ring of rings) {
    if (signedSquareDegrees(ring) >= 0) continue;
    const bounds = boundsOf([ring]);
    const [lon, lat] = innerPosition([ring]);
    const around = outers.find(
      (outer) => boundsMeet(outer.bounds, bounds) && insideRing(lon, lat, outer.polygon[0] as Ring),
    );
    around?.polygon.push(ring);
  }
  return outers.map(({ polygon }) => polygon);
}

export function ringsOf(area: Area): readonly Ring[] {
  return area.flat();
}

export function positionCount(area: Area): number {
  return area.reduce((sum, polygon) => sum + polygon.reduce((inner, ring) => inner + ring.length, 0), 0);
}
