/**
 * How often edges of rings cross each other, counted only as far as it matters.
 * Takes   closed rings, and the most crossings worth counting. Gives their number, or one more than the most where there are
 *         more: an overlay of so many takes minutes, and what was meant cannot be told from it.
 * Source  own: edges are entered into the cells of a grid that they run through; those of one cell are tried against each
 *         other, and a crossing counts in the cell in which it lies. Edges that only touch do not cross.
 * Departs edges that lie side by side in thousands are tried a hundred million times at most; then the count is given up
 *         as it stands, since such edges cost an overlay little.
 * Cost    linear for rings as maps have them; cells are at most twice as many as edges.
 */
import { type Bounds, boundsOf, type Position, type Ring } from "./area-geometry.ts";

const mostTried = 1e8;
const mostCellsAnEdge = 4096;

interface Edges {
  readonly count: number;
  /** x0, y0, x1, y1 of each. */
  readonly ends: Float64Array;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly columnOf: (x: number) => number;
  readonly rowOf: (y: number) => number;
}

export function crossingsUpTo(rings: readonly Ring[], most: number): number {
  const edges = edgesOf(rings);
  const grid = gridOf(boundsOf(rings), edges.count);
  const cells = edgesByCell(edges, grid);
  let [found, tried] = [0, 0];
  for (const [cell, own] of cells)
    for (let i = 1; i < own.length; i++) {
      tried += i;
      if (tried > mostTried) return found;
      for (let k = 0; k < i; k++)
        if (crossIn(own[i] as number, own[k] as number, cell, edges, grid) && ++found > most) return found;
    }
  return found;
}

function edgesOf(rings: readonly Ring[]): Edges {
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  const ends = new Float64Array(4 * count);
  let at = 0;
  for (const ring of rings)
    for (let k = 1; k < ring.length; k++) {
      ends.set(ring[k - 1] as Position, at);
      ends.set(ring[k] as Position, at + 2);
      at += 4;
    }
  return { count, ends };
}

/** About as many cells as edges, square on the map. */
function gridOf({ west, south, east, north }: Bounds, count: number): Grid {
  const [width, height] = [Math.max(east - west, 1e-12), Math.max(north - south, 1e-12)];
  const size = Math.sqrt((width * height) / Math.max(1, count));
  const along = (length: number): number => Math.max(1, Math.min(mostCellsAnEdge / 2, Math.floor(length / size)));
  const [columns, rows] = [along(width), along(height)];
  const at = (value: number, from: number, length: number, cells: number): number =>
    Math.min(cells - 1, Math.max(0, Math.floor(((value - from) / length) * cells)));
  return { columns, rows, columnOf: (x) => at(x, west, width, columns), rowOf: (y) => at(y, south, height, rows) };
}

/** An edge is entered into each cell of its own bounds that it may run through, row by row. */
function edgesByCell({ count, ends }: Edges, { columns, columnOf, rowOf }: Grid): ReadonlyMap<number, number[]> {
  const cells = new Map<number, number[]>();
  for (let edge = 0; edge < count; edge++) {
    const [x0, y0, x1, y1] = ends.subarray(4 * edge, 4 * edge + 4) as unknown as [number, number, number, number];
    const [low, high] = [rowOf(Math.min(y0, y1)), rowOf(Math.max(y0, y1))];
    const [west, east] = [columnOf(Math.min(x0, x1)), columnOf(Math.max(x0, x1))];
    // Per row the columns between which the edge can be, one more on either side for rounding.
    const aRow = high > low ? (east - west) / (high - low) : 0;
    const risesEast = x1 - x0 > 0 === y1 - y0 > 0;
    for (let row = low; row <= high; row++) {
      const step = risesEast ? row - low : high - row;
      const from = high > low ? Math.max(west, Math.floor(west + (step - 1) * aRow) - 1) : west;
      const to = high > low ? Math.min(east, Math.ceil(west + (step + 1) * aRow) + 1) : east;
      for (let column = from; column <= to; column++) {
        const cell = row * columns + column;
        const own = cells.get(cell);
        if (own === undefined) cells.set(cell, [edge]);
        else own.push(edge);
      }
    }
  }
  return cells;
}

/** Whether two edges cross each other, neither ending on the other, in this cell. */
function crossIn(a: number, b: number, cell: number, { ends }: Edges, { columns, columnOf, rowOf }: Grid): boolean {
  const [ax, ay, bx, by] = [ends[4 * a], ends[4 * a + 1], ends[4 * a + 2], ends[4 * a + 3]] as Four;
  const [cx, cy, dx, dy] = [ends[4 * b], ends[4 * b + 1], ends[4 * b + 2], ends[4 * b + 3]] as Four;
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if (!((c > 0 && d < 0) || (c < 0 && d > 0))) return false;
  const [first, second] = [side(cx, cy, dx, dy, ax, ay), side(cx, cy, dx, dy, bx, by)];
  if (!((first > 0 && second < 0) || (first < 0 && second > 0))) return false;
  const along = c / (c - d);
  const [x, y] = [cx + along * (dx - cx), cy + along * (dy - cy)];
  return rowOf(y) * columns + columnOf(x) === cell;
}

type Four = [number, number, number, number];

/** On which side of the line from a to b a position lies. */
function side(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
