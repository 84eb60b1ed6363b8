/** Maps to show, from validated entries: which borders and whose view of them, which files of areas, which measured discs. */
import { type Building, basisOf, idOf } from "./building.ts";
import type * as Case from "./case.ts";
import { entryFault } from "./case-entries.ts";
import { refer } from "./references.ts";

/** The borders that come with the program. */
export const shippedBorders = "shipped";

/** In a folder of their own, which is not read with the case: a year of maps is larger than all its texts. */
const mapFile = /^territory\/[a-z0-9][a-z0-9._-]{0,99}\.(?:geojson|topojson|json)$/i;

export function buildMaps(building: Building): readonly Case.CaseMap[] {
  const { known, faults } = building;
  return building.entries.maps.map((entry) => {
    const { name, borders = shippedBorders, regions = [], viewpoints, areas = {}, discs = {}, basis } = entry.value;
    const file = (keys: readonly string[], path: string): string => {
      if (!mapFile.test(path))
        faults.push(entryFault(entry, keys, "map.file", "a file such as territory/NAME.topojson", path));
      return path;
    };
    if (Object.keys(viewpoints).length === 0)
      faults.push(
        entryFault(entry, ["viewpoints"], "map.viewpoint", "whose view of the borders is shown, and why", "none"),
      );
    for (const source of Object.keys(areas)) {
      refer(entry, ["areas", source], "a source", source, known.ids("sources"), faults, true);
      for (const [holder, party] of Object.entries(areas[source]?.holders ?? {}))
        refer(entry, ["areas", source, "holders", holder], "a party", party, known.ids("parties"), faults);
    }
    for (const series of Object.keys(discs))
      refer(entry, ["discs", series], "a series", series, known.ids("series"), faults, true);
    return {
      id: idOf(entry),
      name,
      borders: borders === shippedBorders ? borders : file(["borders"], borders),
      regions,
      viewpoints: Object.entries(viewpoints).map(([id, it]) => ({
        id,
        name: it.name,
        because: it.because,
        states: it.states ?? {},
      })),
      areas: Object.entries(areas).map(([source, it]) => ({
        source,
        file: file(["areas", source, "file"], it.file),
        holders: it.holders,
      })),
      discs: Object.entries(discs).map(([series, { at, region }]) => ({
        series,
        at: [at[0] ?? 0, at[1] ?? 0] as const,
        region: region ?? null,
      })),
      basis: basisOf(building, entry, [], basis),
    };
  });
}
