/** `parley territory measure`: km² per file, date, holder and status; with shares, fronts, changes where asked for. */
import { parseArgs } from "node:util";
import { type Day, escapeControls, type Fault, formatDay } from "../../ground/index.ts";
import { areaKm2, mendPolygon, type Snapshot } from "../../territory/index.ts";
import { say } from "../terminal.ts";
import { type AreaMap, areaMaps } from "../territory/area-days.ts";
import { listAreaFiles } from "../territory/area-files.ts";
import {
  type TerritorySettings,
  tellAreaFaults,
  territoryFlags,
  territorySettings,
  withBordersValue,
} from "../territory/area-settings.ts";
import { type HoldingChange, holdingChanges } from "../territory/holding-changes.ts";
import { type MeasuredBand, type MeasuredHolding, measuredBands, measuredHoldings } from "../territory/measured.ts";
import { mapsBar } from "../territory/own-thread.ts";
import { UsageError } from "./command.ts";
import { textTable } from "./text-table.ts";

interface MeasuredMap {
  readonly file: string;
  readonly date: string | null;
  readonly as: string;
  readonly holdings: readonly MeasuredHolding[];
  readonly bands: readonly MeasuredBand[];
  readonly ignored: { readonly points: number; readonly lines: number };
  readonly leftOut: Readonly<Record<string, number>>;
  readonly complete: boolean;
  readonly features?: readonly { readonly feature: string; readonly km2: number; readonly straightEdgesKm2: number }[];
  readonly faults: readonly Fault[];
}

export async function measureTerritory(args: string[], signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: withBordersValue(args),
    allowPositionals: true,
    options: {
      ...territoryFlags,
      changes: { type: "boolean", default: false },
      front: { type: "boolean", default: false },
      features: { type: "boolean", default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError("FILES are missing");
  const { files, faults } = await listAreaFiles(positionals);
  // A topology without a day is all of its days.
  const many = files.some((file) => /\.topojson(?:\.gz)?$/i.test(file));
  const settings = await territorySettings(values, many ? Infinity : files.length);
  if (settings === null) return 1;
  const bar = mapsBar();
  const measured: MeasuredMap[] = [];
  const changes: HoldingChange[] = [];
  // The last whole map of each source: two are never one series.
  const last = new Map<string, { readonly day: Day; readonly snapshots: readonly Snapshot[] }>();
  try {
    for await (const map of areaMaps(files, settings, { signal, onProgress: bar.show })) {
      measured.push(measuredMap(map, settings, values.front, values.features));
      if (!values.changes || map.day === null || !(map.reading?.complete ?? true)) continue;
      const source = map.source ?? map.reading?.as ?? "";
      const before = last.get(source);
      const { day, snapshots } = map;
      if (before !== undefined && before.day < day)
        changes.push(...holdingChanges(before, { day, snapshots }, settings));
      last.set(source, { day, snapshots });
    }
  } finally {
    bar.clear();
  }
  const all = [...faults, ...measured.flatMap((it) => it.faults), ...changes.flatMap(({ fault }) => fault ?? [])];
  tellAreaFaults(all);
  say(
    values.json
      ? JSON.stringify(answer(measured, changes, values.changes, settings), null, 2)
      : text(measured, changes, settings),
  );
  return all.some(({ severity }) => severity === "error") ? 1 : 0;
}

function measuredMap(map: AreaMap, settings: TerritorySettings, front: boolean, features: boolean): MeasuredMap {
  const { file, day, snapshots, reading, faults } = map;
  return {
    file,
    date: day === null ? null : formatDay(day),
    as: reading?.as ?? "stored",
    holdings: measuredHoldings(snapshots, settings, front),
    bands: measuredBands(snapshots, settings),
    ignored: reading?.ignored ?? { points: 0, lines: 0 },
    leftOut: reading?.leftOut ?? {},
    complete: reading?.complete ?? faults.length === 0,
    ...(features && reading !== null ? { features: featureAreas(map, settings) } : {}),
    faults,
  };
}

function featureAreas({ file, reading }: AreaMap, { overlay }: TerritorySettings) {
  return (reading?.features ?? []).map(({ path, polygons }) => {
    const order = reading?.order ?? "lon-lat";
    const area = overlay.union(polygons.map((rings) => mendPolygon(rings, { file, path }, order, overlay).area));
    return { feature: path, km2: areaKm2(area, "geodesic"), straightEdgesKm2: areaKm2(area) };
  });
}

/** One row for each file, date, holder and status; then what belongs to files. */
function answer(
  measured: readonly MeasuredMap[],
  changes: readonly HoldingChange[],
  asked: boolean,
  settings: TerritorySettings,
): unknown {
  const rows = measured.flatMap(({ file, date, holdings }) => holdings.map((holding) => ({ file, date, ...holding })));
  const files = measured.map(({ holdings: _, ...rest }) => rest);
  return { rows, files, ...(asked ? { changes } : {}), method: methodOf(settings) };
}

export function methodOf({ borders, overlay, zone }: TerritorySettings): unknown {
  return {
    area: "WGS 84, authalic latitude; km2 of measure with geodesic edges, all that must add up with edges straight on the map",
    overlay: overlay.name,
    days: zone,
    boundaryViewpoint: borders.viewpoint,
  };
}

function text(
  measured: readonly MeasuredMap[],
  changes: readonly HoldingChange[],
  settings: TerritorySettings,
): string {
  const parts = measured.map(({ file, date, as, holdings, bands, ignored, leftOut, complete }) => {
    const fronts = holdings.some(({ frontKm }) => frontKm !== undefined);
    const rows = holdings.map(({ holder, status, part, km2, frontKm }) => [
      escapeControls(holder),
      status,
      escapeControls(part),
      km2.toFixed(2),
      ...(frontKm === undefined ? [] : [frontKm.toFixed(1)]),
    ]);
    const shares = holdings.flatMap(({ holder, status, part, shares: own = [], elsewhereKm2 = 0 }) =>
      [
        ...own,
        ...(elsewhereKm2 > 0.005 ? [{ name: "in none of the regions", km2: elsewhereKm2, share: null }] : []),
      ].map((it) => [
        escapeControls([holder, status, part].filter((word) => word !== "").join(" ")),
        escapeControls(it.name),
        it.km2.toFixed(2),
        it.share === null ? "" : `${(100 * it.share).toFixed(1)} %`,
      ]),
    );
    const left = Object.entries({ ...leftOut, ...ignored }).filter(([, count]) => count > 0);
    return [
      `${escapeControls(file)}, ${date ?? "no date"}, read as ${as}${complete ? "" : "; INCOMPLETE, see the faults"}`,
      rows.length === 0
        ? "  no land"
        : textTable([["holder", "status", "part", "km²", ...(fronts ? ["front km"] : [])], ...rows]),
      ...bands
        .filter((it) => it.controlAndContestedKm2 > it.controlKm2)
        .map(
          (it) =>
            `  ${escapeControls(`${it.holder} ${it.part}`.trim())}: ${it.controlKm2.toFixed(1)} to ${it.controlAndContestedKm2.toFixed(1)} km² (control; with contested)`,
        ),
      ...(shares.length === 0 ? [] : [textTable([["holding", "region", "km²", "share"], ...shares])]),
      ...(left.length === 0
        ? []
        : [`  Left out: ${left.map(([what, count]) => `${count} ${escapeControls(what)}`).join(", ")}.`]),
    ].join("\n");
  });
  const moved = changes.length === 0 ? [] : [changesText(changes)];
  return [
    ...parts,
    ...moved,
    `Borders: ${escapeControls(settings.borders.viewpoint)}. Overlay: ${settings.overlay.name}.`,
  ].join("\n\n");
}

export function changesText(changes: readonly HoldingChange[]): string {
  const rows = changes.map((it) => [
    it.from === null || it.to === null ? "" : `${it.from} to ${it.to}`,
    escapeControls([it.holder, it.status, it.part].filter((word) => word !== "").join(" ")),
    it.beforeKm2.toFixed(2),
    it.gainedKm2.toFixed(2),
    it.lostKm2.toFixed(2),
    it.afterKm2.toFixed(2),
    signed(it.netKm2),
    it.netKm2ADay === null ? "" : signed(it.netKm2ADay),
    it.netKm2AWeek === null ? "" : signed(it.netKm2AWeek),
  ]);
  return textTable([["days", "holding", "before km²", "gained", "lost", "after", "net", "a day", "a week"], ...rows]);
}

function signed(value: number): string {
  const text = value.toFixed(2).replace(/^-(?=0\.00$)/, "");
  return value > 0 && text !== "0.00" ? `+${text}` : text.replace("-", "−");
}
