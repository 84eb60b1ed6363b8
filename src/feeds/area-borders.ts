/**
 * Regions and the states they are given to, from a GeoJSON whose features have `id`, `name` and `state`.
 * Takes   the text. Gives borders with the viewpoint that the file declares, or faults. A file that does not say whose view
 *         it takes is refused: who is shown to have what is never silent.
 * Faults  `area.borders`, and those of reading polygons.
 * Cost    linear, and one overlay for each region.
 */
import type { Fault } from "../ground/index.ts";
import { type Borders, mendPolygon, type Overlay, region } from "../territory/index.ts";
import { geojsonFeatures, isJson } from "./area-features.ts";

export function readBorders(text: string, file: string, overlay: Overlay): Borders | readonly Fault[] {
  const refuse = (path: string, expected: string, read: string): readonly Fault[] => [
    { code: "area.borders", path, expected, read, severity: "error", file },
  ];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse("", "JSON", error instanceof Error ? error.message.slice(0, 120) : "unreadable");
  }
  const about = isJson(value) && isJson(value.parley) ? value.parley : {};
  const { viewpoint } = about;
  if (typeof viewpoint !== "string" || viewpoint === "")
    return refuse("parley.viewpoint", "whose view of the borders this is", "nothing");
  const { features, faults } = geojsonFeatures(value, file);
  const all: Fault[] = [...faults];
  const regions = features.flatMap(({ path, properties, polygons }) => {
    const { id, name, state } = properties;
    if (typeof id !== "string" || typeof name !== "string" || typeof state !== "string") {
      all.push(...refuse(path, "properties id, name and state", JSON.stringify(properties).slice(0, 80)));
      return [];
    }
    const mended = polygons.map((polygon) => mendPolygon(polygon, { file, path }, "lon-lat", overlay));
    all.push(...mended.flatMap((it) => it.faults));
    return [region(id, name, state, overlay.union(mended.map(({ area }) => area)))];
  });
  if (regions.length === 0) all.push(...refuse("features", "at least one region", "none"));
  const errors = all.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? errors : { viewpoint, regions };
}
