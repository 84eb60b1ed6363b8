/**
 * Whether positions are written [longitude, latitude] or the other way round, told from where the land would lie: first of
 * the whole file, then of each polygon, since one that was turned among good ones would be land somewhere else.
 * Takes   features and the borders of the land that the map is about. Gives the order, and a warning where it is not the
 *         one expected, with the share of positions that either order puts onto that land's bounds; and the features, with
 *         polygons turned, and without those refused, that `polygon-axes.ts` found.
 * Source  own: the order is believed that puts most positions there, if it puts twice as many there as the other.
 * Departs where the borders are not those of the map's land, a polygon is held against where the map's others lie.
 * Faults  `area.axes`, `area.elsewhere` (warnings: of the whole file), and those of `polygon-axes.ts`.
 * Cost    linear; at most 4,000 positions are looked at for the whole, and all of each polygon.
 */
import type { Fault } from "../ground/index.ts";
import { type AxisOrder, type Borders, type Bounds, landMask } from "../territory/index.ts";
import type { AreaFeature } from "./area-features.ts";
import { type AxesContext, centreOf, type Place, turnedPolygons } from "./polygon-axes.ts";

const mostLookedAt = 4000;
/** How far beyond the middle eight tenths of a map's polygons one may still be among them. */
const aroundDegrees = 5;
const fewestOthers = 4;

export interface Axes {
  readonly order: AxisOrder;
  /** One for each feature given, in their order. */
  readonly features: readonly AreaFeature[];
  readonly faults: readonly Fault[];
}

export function axisOrder(features: readonly AreaFeature[], expected: AxisOrder, context: AxesContext): Axes {
  const whole = orderOfAll(features, expected, context);
  const { order, faults } = whole;
  const place =
    whole.atHome && context.borders !== null ? bordersPlace(context.borders, context) : amongOthers(features, order);
  if (place === null) return { order, features, faults };
  const each = turnedPolygons(features, order, place, context);
  return { order, features: each.features, faults: [...faults, ...each.faults] };
}

function orderOfAll(
  features: readonly AreaFeature[],
  expected: AxisOrder,
  { borders, file }: AxesContext,
): { readonly order: AxisOrder; readonly atHome: boolean; readonly faults: readonly Fault[] } {
  if (borders === null || borders.regions.length === 0) return { order: expected, atHome: false, faults: [] };
  const { west, south, east, north } = boundsOfAll(borders);
  const near = (lon: number, lat: number): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
  let [total, asLonLat, asLatLon] = [0, 0, 0];
  for (const [first, second] of sampled(features)) {
    total += 1;
    if (near(first, second)) asLonLat += 1;
    if (near(second, first)) asLatLon += 1;
  }
  if (total === 0) return { order: expected, atHome: false, faults: [] };
  const [here, there] = expected === "lon-lat" ? [asLonLat, asLatLon] : [asLatLon, asLonLat];
  const percent = (count: number): string => `${Math.round((100 * count) / total)} %`;
  const told = (code: string, wanted: string, read: string): readonly Fault[] => [
    { code, path: "", expected: wanted, read, severity: "warning", file },
  ];
  if (there > 2 * here && there > total / 2) {
    const order: AxisOrder = expected === "lon-lat" ? "lat-lon" : "lon-lat";
    const read = `[${order.replace("-", ", ")}]: so read, ${percent(there)} of positions lie within the borders' bounds, else ${percent(here)}`;
    return { order, atHome: true, faults: told("area.axes", `positions as [${expected.replace("-", ", ")}]`, read) };
  }
  if (here + there >= total / 20) return { order: expected, atHome: true, faults: [] };
  const wanted = "a map of the land that the borders show";
  const faults = told("area.elsewhere", wanted, `${percent(here)} of positions within their bounds`);
  return { order: expected, atHome: false, faults };
}

function boundsOfAll({ regions }: Borders): Bounds {
  const bounds = regions.map((it) => it.bounds);
  return {
    west: Math.min(...bounds.map((it) => it.west)),
    east: Math.max(...bounds.map((it) => it.east)),
    south: Math.min(...bounds.map((it) => it.south)),
    north: Math.max(...bounds.map((it) => it.north)),
  };
}

function bordersPlace(borders: Borders, { overlay }: AxesContext): Place {
  const named = "the borders";
  return { named, bounds: boundsOfAll(borders), land: () => landMask(borders, overlay) };
}

/** Where most of the map's own polygons lie; null where there are too few to tell. */
function amongOthers(features: readonly AreaFeature[], order: AxisOrder): Place | null {
  const centres = features.flatMap(({ polygons }) =>
    polygons.map((polygon) => centreOf(polygon, order)).filter((it) => it !== null),
  );
  if (centres.length < fewestOthers) return null;
  const middle = (values: readonly number[]): readonly [number, number] => {
    const inOrder = values.toSorted((a, b) => a - b);
    const at = (share: number): number => inOrder[Math.round(share * (inOrder.length - 1))] as number;
    // Of few polygons one may be a quarter of all: the middle half of them.
    const beyond = inOrder.length < 10 ? 0.25 : 0.1;
    return [at(beyond) - aroundDegrees, at(1 - beyond) + aroundDegrees];
  };
  const [west, east] = middle(centres.map(([lon]) => lon));
  const [south, north] = middle(centres.map(([, lat]) => lat));
  // Where the land's longitudes and latitudes are the same numbers, and none says which of it is land, neither can be told.
  if (west <= north && south <= east) return null;
  return { named: "the map's other polygons", bounds: { west, south, east, north }, land: null };
}

function sampled(features: readonly AreaFeature[]): readonly (readonly [number, number])[] {
  const rings = features
    .flatMap(({ polygons }) => polygons.flat())
    .filter((ring) => Array.isArray(ring)) as unknown[][];
  const count = rings.reduce((sum, ring) => sum + ring.length, 0);
  const every = Math.max(1, Math.ceil(count / mostLookedAt));
  const found: (readonly [number, number])[] = [];
  let k = 0;
  for (const ring of rings)
    for (const position of ring)
      if (
        k++ % every === 0 &&
        Array.isArray(position) &&
        typeof position[0] === "number" &&
        typeof position[1] === "number"
      )
        found.push([position[0], position[1]]);
  return found;
}
