/** `parley territory diff A B`: what was gained and lost from one map to the other, holding by holding, the sums checked. */
import { parseArgs } from "node:util";
import { escapeControls, formatDay } from "../../ground/index.ts";
import { say } from "../terminal.ts";
import { type AreaMap, areaMaps } from "../territory/area-days.ts";
import {
  type TerritorySettings,
  tellAreaFaults,
  territoryFlags,
  territorySettings,
  withBordersValue,
} from "../territory/area-settings.ts";
import { type HoldingChange, holdingChanges } from "../territory/holding-changes.ts";
import { pairFaults } from "../territory/two-maps.ts";
import { UsageError } from "./command.ts";
import { changesText, methodOf } from "./territory-measure.ts";
import { textTable } from "./text-table.ts";

export async function diffTerritory(args: string[], signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: withBordersValue(args),
    allowPositionals: true,
    options: territoryFlags,
  });
  const settings = await territorySettings(values, 2);
  if (settings === null) return 1;
  const maps = await twoMaps(positionals, settings, signal);
  if (maps === null) return 1;
  const [before, after] = maps;
  const faults = pairFaults(before, after);
  tellAreaFaults(faults);
  if (faults.some(({ severity }) => severity === "error")) return 1;
  const changes = holdingChanges(before, after, settings);
  tellAreaFaults(changes.flatMap(({ fault }) => fault ?? []));
  const sides = maps.map(({ file, day }) => ({ file, date: day === null ? null : formatDay(day) }));
  if (values.json)
    say(JSON.stringify({ before: sides[0], after: sides[1], changes, faults, method: methodOf(settings) }, null, 2));
  else say(text(changes, settings));
  return changes.some(({ fault }) => fault !== null) ? 1 : 0;
}

/** Both maps whole, or null after their faults were told: a change between halves means nothing. */
export async function twoMaps(
  positionals: readonly string[],
  settings: TerritorySettings,
  signal: AbortSignal,
): Promise<readonly [AreaMap, AreaMap] | null> {
  if (positionals.length !== 2) throw new UsageError("two maps are wanted, A and B");
  const found: AreaMap[] = [];
  const counts = new Map<string, number>();
  for await (const map of areaMaps(positionals, settings, { signal })) {
    found.push(map);
    const file = map.file.split("#")[0] as string;
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  const [first, second] = found;
  if (found.length !== 2 || first === undefined || second === undefined)
    throw new UsageError(`a topology holds several days: say which, as in ${positionals[0]}#2024-08-20`);
  const faults = found.flatMap((map) => map.faults);
  tellAreaFaults(faults);
  return faults.some(({ severity }) => severity === "error") ? null : [first, second];
}

function text(changes: readonly HoldingChange[], settings: TerritorySettings): string {
  const regions = changes.flatMap(({ holder, status, part, gainedByRegion = [], lostByRegion = [] }) => {
    const names = [...new Set([...gainedByRegion, ...lostByRegion].map(({ name }) => name))];
    const of = (list: typeof gainedByRegion, name: string): string =>
      (list.find((it) => it.name === name)?.km2 ?? 0).toFixed(2);
    return names.map((name) => [
      escapeControls([holder, status, part].filter((word) => word !== "").join(" ")),
      escapeControls(name),
      of(gainedByRegion, name),
      of(lostByRegion, name),
    ]);
  });
  const held = changes.every(({ fault }) => fault === null);
  const worst = Math.max(0, ...changes.map(({ residualKm2 }) => Math.abs(residualKm2)));
  return [
    changes.length === 0 ? "No land in either." : changesText(changes),
    ...(regions.length === 0 ? [] : [textTable([["holding", "region", "gained km²", "lost"], ...regions])]),
    `before + gained − lost = after ${held ? "holds" : "DOES NOT HOLD"}, to ${worst.toExponential(1)} km². Borders: ${escapeControls(settings.borders.viewpoint)}.`,
  ].join("\n\n");
}
