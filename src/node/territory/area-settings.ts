/** What the commands about territory share: borders, the way files are read, whose midnight, and faults told in few lines. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type AreaFormat, readBorders, readMapping } from "../../feeds/index.ts";
import { type Day, type Fault, formatFault } from "../../ground/index.ts";
import { type Borders, clipperOverlay, type DayZone, type Overlay, polygonClipping } from "../../territory/index.ts";
import { UsageError } from "../commands/command.ts";
import { packageFolder } from "../places.ts";
import { warn } from "../terminal.ts";
import { readAreaText } from "./area-files.ts";

export const territoryFlags = {
  as: { type: "string", default: "auto" },
  borders: { type: "string" },
  "day-in": { type: "string", default: "utc" },
  overlay: { type: "string" },
  anywhere: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

export const territoryFlagsHelp = `  --as FORMAT     deepstate, owl, plain, or a mapping file; looked for in the file where not said
  --borders FILE  regions for shares and for the place of polygons; without FILE those shipped with Parley
  --day-in ZONE   utc or kyiv: whose midnight divides the days; utc where not said
  --anywhere      land far from the borders and from the map's other land is meant: counted, no fault
  --overlay NAME  polygon-clipping or clipper2; where not said clipper2 for more than two files or with --borders
  --json          the answer as JSON on stdout`;

export interface TerritorySettings {
  readonly format: AreaFormat;
  /** The name of the source, as told or as its format says it. */
  readonly source: string;
  readonly borders: Borders;
  /** Shares by region were asked for. */
  readonly shares: boolean;
  readonly zone: DayZone;
  readonly overlay: Overlay;
  /** Land far away is meant. */
  readonly anywhere: boolean;
  readonly today: Day;
}

interface FlagValues {
  readonly as?: string;
  readonly borders?: string;
  readonly "day-in"?: string;
  readonly overlay?: string;
  readonly anywhere?: boolean;
  readonly source?: string;
}

const shipped = "shipped";

/** `--borders` may stand alone, which the reader of arguments does not know. */
export function withBordersValue(args: readonly string[]): string[] {
  return args.map((arg, k) => {
    const next = args[k + 1];
    return arg === "--borders" && (next === undefined || next.startsWith("-")) ? `--borders=${shipped}` : arg;
  });
}

/** Settings, or null after the faults of borders or mapping were told. */
export async function territorySettings(values: FlagValues, files: number): Promise<TerritorySettings | null> {
  const zone = values["day-in"];
  if (zone !== "utc" && zone !== "kyiv") throw new UsageError(`--day-in wants utc or kyiv, not ${zone}`);
  const wanted = values.overlay ?? (files > 2 || values.borders !== undefined ? "clipper2" : "polygon-clipping");
  if (wanted !== "clipper2" && wanted !== "polygon-clipping")
    throw new UsageError(`--overlay wants polygon-clipping or clipper2, not ${wanted}`);
  const overlay = wanted === "clipper2" ? await clipperOverlay() : polygonClipping;
  const path = values.borders === undefined || values.borders === shipped ? shippedBorders() : values.borders;
  const borders = readBorders(await readFile(path, "utf8"), path, overlay);
  if (!("regions" in borders)) return refused(borders);
  const format = await formatOf(values.as ?? "auto");
  if (Array.isArray(format)) return refused(format);
  const today = Math.floor(Date.now() / 86_400_000);
  const source = values.source ?? sourceName(format as AreaFormat);
  return {
    format: format as AreaFormat,
    source,
    borders,
    shares: values.borders !== undefined,
    zone,
    overlay,
    anywhere: values.anywhere === true,
    today,
  };
}

function refused(faults: readonly Fault[]): null {
  tellAreaFaults(faults);
  return null;
}

export function shippedBorders(): string {
  return join(packageFolder, "data", "borders", "ukraine-oblasts.geojson");
}

async function formatOf(name: string): Promise<AreaFormat | readonly Fault[]> {
  if (name === "auto" || name === "deepstate" || name === "owl" || name === "plain") return name;
  const text = await readAreaText(name);
  return typeof text === "string" ? readMapping(text, name) : [text];
}

const toldOfEach = 10;

/** Of one code the first ten, and how many more. */
export function tellAreaFaults(faults: readonly Fault[]): void {
  const counts = new Map<string, number>();
  for (const fault of faults) {
    const count = (counts.get(fault.code) ?? 0) + 1;
    counts.set(fault.code, count);
    if (count <= toldOfEach) warn(`${formatFault(fault)}\n`);
  }
  for (const [code, count] of counts) if (count > toldOfEach) warn(`${code}: ${count - toldOfEach} more\n`);
}

function sourceName(format: AreaFormat): string {
  if (typeof format === "object") return format.source;
  return { deepstate: "DeepState", owl: "Project Owl", plain: "plain", auto: "auto" }[format];
}
