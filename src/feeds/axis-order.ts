/**
 * Whether positions are written [longitude, latitude] or the other way round, told from where the land would lie.
 * Takes   features and the borders of the land that the map is about. Gives the order, and a warning where it is not the
 *         one expected, with the share of positions that either order puts onto that land's bounds.
 * Source  own: the order is believed that puts most positions there, if it puts twice as many there as the other.
 * Faults  `area.axes`, `area.elsewhere` (warnings).
 * Cost    linear; at most 4,000 positions are looked at.
 */
import type { Fault } from "../ground/index.ts";
import type { AxisOrder, Borders } from "../territory/index.ts";
import type { AreaFeature } from "./area-features.ts";

const mostLookedAt = 4000;

export function axisOrder(
  features: readonly AreaFeature[],
  expected: AxisOrder,
  borders: Borders | null,
  file: string,
): { readonly order: AxisOrder; readonly faults: readonly Fault[] } {
  if (borders === null || borders.regions.length === 0) return { order: expected, faults: [] };
  const bounds = borders.regions.map((it) => it.bounds);
  const [west, east] = [Math.min(...bounds.map((it) => it.west)), Math.max(...bounds.map((it) => it.east))];
  const [south, north] = [Math.min(...bounds.map((it) => it.south)), Math.max(...bounds.map((it) => it.north))];
  const near = (lon: number, lat: number): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
  let [total, asLonLat, asLatLon] = [0, 0, 0];
  for (const [first, second] of sampled(features)) {
    total += 1;
    if (near(first, second)) asLonLat += 1;
    if (near(second, first)) asLatLon += 1;
  }
  if (total === 0) return { order: expected, faults: [] };
  const [here, there] = expected === "lon-lat" ? [asLonLat, asLatLon] : [asLatLon, asLonLat];
  const percent = (count: number): string => `${Math.round((100 * count) / total)} %`;
  const told = (code: string, wanted: string, read: string): readonly Fault[] => [
    { code, path: "", expected: wanted, read, severity: "warning", file },
  ];
  if (there > 2 * here && there > total / 2) {
    const order: AxisOrder = expected === "lon-lat" ? "lat-lon" : "lon-lat";
    const read = `[${order.replace("-", ", ")}]: so read, ${percent(there)} of positions lie within the borders' bounds, else ${percent(here)}`;
    return { order, faults: told("area.axes", `positions as [${expected.replace("-", ", ")}]`, read) };
  }
  if (here < total / 20)
    return {
      order: expected,
      faults: told(
        "area.elsewhere",
        "a map of the land that the borders show",
        `${percent(here)} of positions within their bounds`,
      ),
    };
  return { order: expected, faults: [] };
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
