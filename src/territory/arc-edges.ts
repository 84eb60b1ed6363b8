/**
 * Where each edge of a topology's arcs lies, by its two positions, whichever of them comes first.
 * Takes   arcs on a grid, a list that grows. Gives for an edge of a ring the arc that has it, which of its edges it is, and in which direction.
 * Departs of several arcs with one edge the newest is told: what was drawn last is likeliest to be drawn again.
 * Cost    linear; one entry for each position and one for each edge.
 */

export interface EdgePlace {
  readonly arc: number;
  readonly edge: number;
  readonly backwards: boolean;
}

export interface ArcEdges {
  /** An arc that was pushed; of one that was cut from another only what that other was told to have. */
  readonly add: (number: number, arc: Float64Array, cutFrom: number | null) => void;
  /** Of the edge between two of a ring's positions; null where no arc has it. */
  readonly placeOf: (ring: Float64Array, from: number, to: number) => EdgePlace | null;
}

/** 2²⁶: more positions than any store holds, and pairs of them stay whole numbers. */
const most = 67_108_864;

export function arcEdges(arcs: readonly Float64Array[]): ArcEdges {
  const positions = new Map<string, number>();
  const edges = new Map<number, number>();
  const keyOf = (line: Float64Array, at: number): string => `${line[2 * at]} ${line[2 * at + 1]}`;
  const numbered = (line: Float64Array, at: number): number => {
    const key = keyOf(line, at);
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, positions.size);
    return positions.size - 1;
  };
  const pair = (a: number, b: number): number => (a < b ? a * most + b : b * most + a);
  const add = (number: number, arc: Float64Array, cutFrom: number | null): void => {
    let before = numbered(arc, 0);
    for (let k = 1; k < arc.length / 2; k++) {
      const at = numbered(arc, k);
      const key = pair(before, at);
      before = at;
      if (cutFrom !== null && Math.floor((edges.get(key) ?? 0) / most) !== cutFrom) continue;
      edges.set(key, number * most + k - 1);
    }
  };
  for (const [number, arc] of arcs.entries()) add(number, arc, null);
  return {
    add,
    placeOf: (ring, from, to) => {
      const [a, b] = [positions.get(keyOf(ring, from)), positions.get(keyOf(ring, to))];
      const found = a === undefined || b === undefined ? undefined : edges.get(pair(a, b));
      if (found === undefined) return null;
      const [arc, edge] = [Math.floor(found / most), found % most];
      const line = arcs[arc] as Float64Array;
      const forwards = line[2 * edge] === ring[2 * from] && line[2 * edge + 1] === ring[2 * from + 1];
      return { arc, edge, backwards: !forwards };
    },
  };
}
