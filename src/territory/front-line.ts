/**
 * The length of the front: of an area's boundary, what runs through land rather than along a state's border or a coast.
 * Takes   an area, and the land in which it lies. Gives the pieces that are front, and their km.
 * Source  own: a piece of boundary is front where it lies inside the land and further from its edge than borders drawn by
 *         two hands differ.
 * Departs pieces of at most 250 m are taken whole, by their middle; the length of a line drawn by hand grows with its detail.
 * Cost    (pieces) × (edges of the land near them, and of its edges at their latitude), by way of a grid and of bands that are
 *         made once for each land.
 */
import { type Area, boundsOf, type Position, ringsOf } from "./area-geometry.ts";
import { edgeKm } from "./geodesic-area.ts";

const longestPieceKm = 0.25;
const usualBorderKm = 2;
const cellDegrees = 0.05;
/** More than there are around the earth: two numbers of a cell make one. */
const cellsAround = 100_000;

export interface FrontLine {
  readonly km: number;
  readonly pieces: readonly (readonly [Position, Position])[];
}

export function frontLine(area: Area, land: Area, borderKm: number = usualBorderKm): FrontLine {
  const grid = gridOf(land);
  const pieces: (readonly [Position, Position])[] = [];
  let km = 0;
  for (const ring of ringsOf(area))
    for (let k = 1; k < ring.length; k++) {
      const [from, to] = [ring[k - 1] as Position, ring[k] as Position];
      const length = edgeKm(from, to);
      const count = Math.max(1, Math.ceil(length / longestPieceKm));
      for (let i = 0; i < count; i++) {
        const [lon, lat] = along(from, to, (i + 0.5) / count);
        if (!grid.inside(lon, lat) || grid.within(lon, lat, borderKm)) continue;
        km += length / count;
        pieces.push([along(from, to, i / count), along(from, to, (i + 1) / count)]);
      }
    }
  return { km, pieces };
}

function along(from: Position, to: Position, share: number): Position {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

type Edge = readonly [Position, Position];

interface EdgeGrid {
  readonly inside: (lon: number, lat: number) => boolean;
  readonly within: (lon: number, lat: number, km: number) => boolean;
}

const grids = new WeakMap<Area, EdgeGrid>();

function gridOf(land: Area): EdgeGrid {
  const grid = grids.get(land) ?? edgeGrid(land);
  grids.set(land, grid);
  return grid;
}

/** Edges by the cells of a grid that they pass, and by bands of latitude. */
function edgeGrid(area: Area): EdgeGrid {
  const cells = new Map<number, Edge[]>();
  const bands = new Map<number, Edge[]>();
  const cell = (degrees: number): number => Math.floor(degrees / cellDegrees);
  const cellAt = (x: number, y: number): number => x * cellsAround + y;
  const put = (into: Map<number, Edge[]>, key: number, edge: Edge): void => {
    const list = into.get(key);
    if (list === undefined) into.set(key, [edge]);
    else list.push(edge);
  };
  for (const ring of ringsOf(area))
    for (let k = 1; k < ring.length; k++) {
      const edge: Edge = [ring[k - 1] as Position, ring[k] as Position];
      const { west, south, east, north } = boundsOf([edge]);
      for (let y = cell(south); y <= cell(north); y++) {
        put(bands, y, edge);
        for (let x = cell(west); x <= cell(east); x++) put(cells, cellAt(x, y), edge);
      }
    }
  return {
    // How often a line to the west meets the boundary: rings of holes and of other polygons count alike.
    inside: (lon, lat) => {
      let inside = false;
      for (const [from, to] of bands.get(cell(lat)) ?? [])
        if (from[1] > lat !== to[1] > lat && lon < from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1]))
          inside = !inside;
      return inside;
    },
    within: (lon, lat, km) => {
      const eastKm = edgeKm([lon, lat], [lon + 1, lat]);
      const northKm = edgeKm([lon, lat], [lon, lat + 1]);
      const [wide, high] = [km / eastKm, km / northKm];
      for (let x = cell(lon - wide); x <= cell(lon + wide); x++)
        for (let y = cell(lat - high); y <= cell(lat + high); y++)
          for (const [[lonFrom, latFrom], [lonTo, latTo]] of cells.get(cellAt(x, y)) ?? []) {
            const [px, py] = [(lonFrom - lon) * eastKm, (latFrom - lat) * northKm];
            const [dx, dy] = [(lonTo - lonFrom) * eastKm, (latTo - latFrom) * northKm];
            const square = dx * dx + dy * dy;
            const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(px * dx + py * dy) / square));
            const [x0, y0] = [px + share * dx, py + share * dy];
            if (x0 * x0 + y0 * y0 <= km * km) return true;
          }
      return false;
    },
  };
}
