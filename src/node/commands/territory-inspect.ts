/** `parley territory inspect FILE`: what a file holds, and a mapping proposed for it that a person is to confirm. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import {
  type AreaReading,
  classingProperty,
  classKey,
  guessedClass,
  type ProposedClass,
  proposedMapping,
} from "../../feeds/index.ts";
import { escapeControls, formatDay } from "../../ground/index.ts";
import { areaKm2, boundsOf, mendPolygon, positionCount, ringsOf } from "../../territory/index.ts";
import { say } from "../terminal.ts";
import { areaMaps } from "../territory/area-days.ts";
import {
  type TerritorySettings,
  tellAreaFaults,
  territoryFlags,
  territorySettings,
  withBordersValue,
} from "../territory/area-settings.ts";
import { onePositional } from "./command.ts";

export async function inspectTerritory(args: string[], signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: withBordersValue(args),
    allowPositionals: true,
    options: { ...territoryFlags, output: { type: "string", short: "o" } },
  });
  const path = onePositional(positionals, "FILE");
  const settings = await territorySettings(values, 1);
  if (settings === null) return 1;
  let failed = false;
  for await (const { file, day, snapshots, reading, faults } of areaMaps([path], settings, { signal })) {
    tellAreaFaults(faults);
    failed ||= faults.some(({ severity }) => severity === "error");
    const area = snapshots.flatMap(({ geometry }) => geometry);
    const { west, south, east, north } = boundsOf(ringsOf(area));
    const property = reading === null ? null : classingProperty(reading.features);
    const classes = reading === null || property === null ? [] : proposedClasses(reading, property, file, settings);
    const about = {
      file,
      date: day === null ? null : formatDay(day),
      readAs: reading?.as ?? "stored",
      order: reading?.order ?? "lon-lat",
      features: reading?.features.length ?? 0,
      ignored: reading?.ignored ?? { points: 0, lines: 0 },
      polygons: area.length,
      positions: positionCount(area),
      km2: areaKm2(area),
      bounds: area.length === 0 ? null : { west, south, east, north },
      property,
      classes,
    };
    if (values.json) say(JSON.stringify(about, null, 2));
    else say(aboutText(about));
    if (reading === null || property === null || reading.as === "owl") continue;
    const mapping = proposedMapping(file.split(/[\\/]/).at(-1) ?? file, property, about.order, classes);
    if (values.output !== undefined) await writeFile(values.output, mapping, { flag: "wx" });
    else if (!values.json) say(`\n${mapping}`);
  }
  return failed ? 1 : 0;
}

function proposedClasses(
  { features, order }: AreaReading,
  property: string,
  file: string,
  { overlay }: TerritorySettings,
): readonly ProposedClass[] {
  const keys = [...new Set(features.map((it) => classKey(it, property)))];
  return keys
    .map((key): ProposedClass => {
      const own = features.filter((it) => classKey(it, property) === key);
      const areas = own.flatMap(({ path, polygons }) =>
        polygons.map((rings) => mendPolygon(rings, { file, path }, order, overlay).area),
      );
      const words = own.slice(0, 20).map(({ properties }) => `${properties.name ?? ""} ${properties.folder ?? ""}`);
      return {
        key,
        features: own.length,
        km2: areaKm2(overlay.union(areas)),
        guess: guessedClass([key, ...words].join(" ")),
      };
    })
    .sort((a, b) => b.km2 - a.km2);
}

interface About {
  readonly file: string;
  readonly date: string | null;
  readonly readAs: string;
  readonly order: string;
  readonly features: number;
  readonly ignored: { readonly points: number; readonly lines: number };
  readonly polygons: number;
  readonly positions: number;
  readonly km2: number;
  readonly bounds: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  } | null;
}

function aboutText({ file, date, readAs, order, features, ignored, polygons, positions, km2, bounds }: About): string {
  const place =
    bounds === null
      ? "no land"
      : `${bounds.west.toFixed(3)} to ${bounds.east.toFixed(3)} east, ${bounds.south.toFixed(3)} to ${bounds.north.toFixed(3)} north`;
  return [
    `${escapeControls(file)}, ${date ?? "no date in its name"}, read as ${readAs}, positions as [${order.replace("-", ", ")}]`,
    `  ${features} features with land, ${polygons} polygons, ${positions} positions, ${km2.toFixed(2)} km² added up`,
    `  ${place}; ${ignored.points} points and ${ignored.lines} lines hold no land`,
  ].join("\n");
}
