/**
 * A map as lines to draw, in km on an equal-area sheet: regions, the borders between states, areas of holdings, discs.
 * Takes   borders, the viewpoint's changes to who has which region, which regions must be in view, polygons, discs.
 * Gives   plain paths for whoever draws (a screen, a page to print). On the sheet an area has the size that it has on the
 *         ground: a disc of so many km² covers as much as a polygon of so many.
 * Source  own; the sheet is `equal-area.ts`.
 * Departs an edge that two regions of different states share is a border between states; edges that are drawn differently on
 *         either side are missed, and then only the regions' outlines show. Positions are rounded to 10 m.
 * Cost    linear in the positions.
 */
import { type Area, type Position, ringsOf } from "./area-geometry.ts";
import { equalArea } from "./equal-area.ts";
import type { Borders, Region } from "./regions.ts";

/** A region given to nobody by the viewpoint. */
export const disputed = "disputed";

export interface MapSheet {
  /** Left, top, width, height in km. */
  readonly view: readonly [number, number, number, number];
  readonly regions: readonly SheetRegion[];
  readonly stateBorders: { readonly settled: string; readonly disputed: string };
  readonly place: (position: Position) => readonly [number, number];
}

export interface SheetRegion {
  readonly id: string;
  readonly name: string;
  /** By the viewpoint; `disputed` where it gives it to nobody. */
  readonly state: string;
  readonly areaKm2: number;
  readonly path: string;
  /** The middle of what is in view of it. */
  readonly middle: readonly [number, number];
  readonly inView: boolean;
}

const marginShare = 0.03;

export function mapSheet(
  borders: Borders,
  states: Readonly<Record<string, string>> = {},
  wanted: readonly string[] = [],
): MapSheet {
  const shown = borders.regions.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const bounds = (shown.length === 0 ? borders.regions : shown).map((each) => each.bounds);
  const [west, east] = [Math.min(...bounds.map((it) => it.west)), Math.max(...bounds.map((it) => it.east))];
  const [south, north] = [Math.min(...bounds.map((it) => it.south)), Math.max(...bounds.map((it) => it.north))];
  const place = equalArea([(west + east) / 2, (south + north) / 2]);
  const drawn = borders.regions.map((region) => ({
    region,
    rings: ringsOf(region.area).map((ring) => ring.map(place)),
  }));
  const view = framed(drawn.filter(({ region }) => shown.includes(region)).flatMap(({ rings }) => rings.flat()));
  const stateOf = ({ id, state }: Region): string => states[id] ?? state;
  return {
    view,
    regions: drawn.map(({ region, rings }) => ({
      id: region.id,
      name: region.name,
      state: stateOf(region),
      areaKm2: region.areaKm2,
      path: ringsPath(rings),
      middle: middleOf(rings.flat(), view),
      inView: shown.includes(region),
    })),
    stateBorders: borderPaths(drawn, stateOf),
    place,
  };
}

type Spot = readonly [number, number];

export function areaPath(area: Area, place: MapSheet["place"]): string {
  return ringsPath(ringsOf(area).map((ring) => ring.map(place)));
}

function ringsPath(rings: readonly (readonly Spot[])[]): string {
  return rings.map((ring) => `M${ring.slice(0, -1).map(spot).join("L")}Z`).join("");
}

export function linesPath(lines: Iterable<readonly Position[]>, place: MapSheet["place"]): string {
  return strokes([...lines].map((line) => line.map(place)));
}

/** Pieces that follow each other are one stroke, so that dashes run on. */
function strokes(lines: readonly (readonly Spot[])[]): string {
  const parts: string[] = [];
  let end = "";
  for (const line of lines) {
    const spots = line.map(spot);
    parts.push(spots[0] === end ? `L${spots.slice(1).join("L")}` : `M${spots.join("L")}`);
    end = spots.at(-1) ?? "";
  }
  return parts.join("");
}

/** The radius in km of a disc that covers so many km². */
export function discKm(km2: number): number {
  return Math.sqrt(Math.max(0, km2) / Math.PI);
}

function spot([x, y]: Spot): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}

function framed(spots: readonly Spot[]): MapSheet["view"] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return [0, 0, 1, 1];
  const margin = marginShare * Math.max(right - left, bottom - top);
  return [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin];
}

/** The mean of what is in view, so that a name stands where its region is seen. */
function middleOf(spots: readonly Spot[], [left, top, width, height]: MapSheet["view"]): Spot {
  const seen = spots.filter(([x, y]) => x >= left && x <= left + width && y >= top && y <= top + height);
  const of = seen.length === 0 ? spots : seen;
  const [xs, ys] = [of.map(([x]) => x), of.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function borderPaths(
  drawn: readonly { readonly region: Region; readonly rings: readonly (readonly Spot[])[] }[],
  stateOf: (region: Region) => string,
): MapSheet["stateBorders"] {
  const seen = new Map<string, string>();
  const settled: (readonly Spot[])[] = [];
  const open: (readonly Spot[])[] = [];
  for (const { region, rings } of drawn) {
    const state = stateOf(region);
    for (const ring of rings)
      for (let k = 1; k < ring.length; k++) {
        const edge = [ring[k - 1] as Spot, ring[k] as Spot];
        const ends = edge.map(spot).sort();
        const key = ends.join("|");
        const other = seen.get(key);
        if (other === undefined) seen.set(key, state);
        else if (other !== state) (other === disputed || state === disputed ? open : settled).push(edge);
      }
  }
  return { settled: strokes(settled), disputed: strokes(open) };
}
