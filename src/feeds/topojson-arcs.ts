/**
 * The rings of a TopoJSON geometry, from arcs that may be quantised.
 * Takes   a topology of unknown content. Gives positions; what cannot be resolved stays what it was, for others to refuse.
 * Source  [topojson-2013] 2.1.2 to 2.1.4.
 * Cost    linear.
 */

export interface Arcs {
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

export function arcsOf(topology: Readonly<Record<string, unknown>>): Arcs | "faulty" {
  const { arcs: given, transform } = topology;
  if (!Array.isArray(given)) return "faulty";
  const change = transform === undefined ? null : transformOf(transform);
  if (change === "faulty") return "faulty";
  const arcs: (readonly [number, number])[][] = [];
  for (const arc of given) {
    if (!Array.isArray(arc)) return "faulty";
    let [x, y] = [0, 0];
    const positions: (readonly [number, number])[] = [];
    for (const step of arc) {
      if (!Array.isArray(step) || typeof step[0] !== "number" || typeof step[1] !== "number") return "faulty";
      if (change === null) positions.push([step[0], step[1]]);
      else {
        x += step[0];
        y += step[1];
        positions.push([scaled(x, change.x), scaled(y, change.y)]);
      }
    }
    arcs.push(positions);
  }
  return { arcs };
}

interface Scale {
  readonly scale: number;
  readonly translate: number;
}

function transformOf(transform: unknown): { readonly x: Scale; readonly y: Scale } | "faulty" {
  const { scale, translate } = (transform ?? {}) as { readonly scale?: unknown; readonly translate?: unknown };
  if (!Array.isArray(scale) || !Array.isArray(translate)) return "faulty";
  const numbers: unknown[] = [scale[0], scale[1], translate[0], translate[1]];
  if (!numbers.every((it) => typeof it === "number" && Number.isFinite(it))) return "faulty";
  const [sx, sy, tx, ty] = numbers as [number, number, number, number];
  return { x: { scale: sx, translate: tx }, y: { scale: sy, translate: ty } };
}

/** A scale such as 1e-7 is meant as one in 10,000,000: divided, the number is the one its digits name. */
function scaled(value: number, { scale, translate }: Scale): number {
  const parts = Math.round(1 / scale);
  return (Math.abs(parts * scale - 1) < 1e-12 && parts > 1 ? value / parts : value * scale) + translate;
}

/** Arcs put together into the nesting that they stand in; null in place of an arc that does not exist. */
export function topologyRings(value: unknown, topology: Arcs, depth = 0): unknown {
  if (!Array.isArray(value) || depth > 3) return null;
  if (!value.every((it) => typeof it === "number"))
    return value.map((it: unknown) => topologyRings(it, topology, depth + 1));
  const ring: (readonly [number, number])[] = [];
  for (const number of value as number[]) {
    const arc = topology.arcs[number < 0 ? ~number : number];
    if (arc === undefined) return null;
    const along = number < 0 ? arc.toReversed() : arc;
    for (let k = ring.length === 0 ? 0 : 1; k < along.length; k++) ring.push(along[k] as readonly [number, number]);
  }
  return ring;
}

/** The first number in the nesting that is no arc's; null where there is none. */
export function missingArc(value: unknown, topology: Arcs, depth = 0): unknown {
  if (typeof value === "number")
    return topology.arcs[value < 0 ? ~value : value] === undefined || !Number.isInteger(value) ? value : null;
  if (!Array.isArray(value) || depth > 3) return null;
  for (const it of value) {
    const missing = missingArc(it, topology, depth + 1);
    if (missing !== null) return missing;
  }
  return null;
}
