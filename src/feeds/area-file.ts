/**
 * One file of a map, whatever its format, as snapshots.
 * Takes   the text, when it was published, how it is to be read. Gives snapshots, what was left out and why, and faults.
 * Departs a map of unknown classes is read as one holding of nobody, `unclassed`, so that it can be measured; it cannot be
 *         stored as a series.
 * Faults  `area.format`, and those of the files that it uses.
 * Cost    linear in the text, and the overlays of `area-snapshots.ts`.
 */
import type { Day, Fault } from "../ground/index.ts";
import type { AxisOrder, Borders, Overlay, Snapshot } from "../territory/index.ts";
import { type AreaFeature, type AreaFeatures, geojsonFeatures } from "./area-features.ts";
import { type AreaMapping, isLeftOut, mapped } from "./area-mapping.ts";
import { areaSnapshots, type ClassedFeature } from "./area-snapshots.ts";
import { axisOrder } from "./axis-order.ts";
import { deepState, looksLikeDeepState, showsHolding, showsHoldingAnywhere } from "./deepstate.ts";
import { kmlFeatures } from "./kml-features.ts";
import { ownHoldings } from "./own-holdings.ts";
import { looksLikeOwl, projectOwl } from "./project-owl.ts";
import { numbersFromText } from "./text-numbers.ts";
import { innerDateFault, unwrapped } from "./wrapped-map.ts";

/** `auto` looks at the file; `plain` takes every polygon as one. */
export type AreaFormat = "auto" | "deepstate" | "owl" | "plain" | AreaMapping;

export interface AreaFileInput {
  readonly file: string;
  readonly text: string;
  readonly publishedAt: number;
  readonly validFrom: Day;
  readonly source: string;
}

export interface AreaFileContext {
  readonly format: AreaFormat;
  readonly borders: Borders | null;
  readonly overlay: Overlay;
  /** Land far from the borders, or from the map's other land, is meant; a mapping can say so too. */
  readonly anywhere?: boolean;
}

export interface AreaReading {
  /** How it was read: deepstate, owl, holdings, mapping, plain; none where it could not be. */
  readonly as: string;
  readonly snapshots: readonly Snapshot[];
  readonly features: readonly AreaFeature[];
  readonly order: AxisOrder;
  readonly ignored: { readonly points: number; readonly lines: number };
  readonly leftOut: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  /** Nothing was left out by a fault. */
  readonly complete: boolean;
}

interface Read extends AreaFeatures {
  readonly as: string;
  readonly order: AxisOrder;
  readonly classed: readonly ClassedFeature[];
  readonly leftOut: Readonly<Record<string, number>>;
}

export function readAreaFile(input: AreaFileInput, context: AreaFileContext): AreaReading {
  const document = documentOf(input.text, input.file);
  const { features, ignored, faults, as, order, classed, leftOut } = read(document, input, context);
  const { file, source, publishedAt, validFrom } = input;
  const frame = { file, source, publishedAt, validFrom, order, overlay: context.overlay };
  const made = areaSnapshots(classed, frame);
  // Day 0 stands for a map whose name has no date.
  const inner = "faults" in document || validFrom === 0 ? null : innerDateFault(document.value, validFrom, file);
  const all = [...faults, ...(inner === null ? [] : [inner]), ...made.faults];
  if (classed.length === 0 && all.length === 0) all.push(emptiness(file, features, ignored, leftOut));
  const complete = !all.some(({ severity }) => severity === "error");
  return { as, snapshots: made.snapshots, features, order, ignored, leftOut, faults: all, complete };
}

const always = (): boolean => true;

function read(document: Document, { file, text }: AreaFileInput, context: AreaFileContext): Read {
  if ("faults" in document) return none(document.faults);
  const { format, borders, overlay } = context;
  const farIsMeant = context.anywhere === true || (typeof format === "object" && format.anywhere);
  const map = unwrapped(document.value);
  if (format === "owl" || (format === "auto" && looksLikeOwl(map))) {
    const owl = projectOwl(map, file);
    const numbers = numbersFromText(owl.features, file);
    const all = { measured: always, measuredAnywhere: always };
    const axes = axisOrder(numbers.features, "lat-lon", { borders, overlay, file, farIsMeant, ...all });
    const classed = owl.classed.map((it, k) => ({ ...it, feature: axes.features[k] ?? it.feature }));
    return { ...owl, ...axes, as: "owl", classed, faults: [...owl.faults, ...numbers.faults, ...axes.faults] };
  }
  const listed = document.kml ? kmlFeatures(text, file) : geojsonFeatures(map, file);
  const numbers = numbersFromText(listed.features, file);
  const found = { ...listed, features: numbers.features, faults: [...listed.faults, ...numbers.faults] };
  const expected = typeof format === "object" ? format.order : "lon-lat";
  const asDeepState =
    format === "deepstate" ||
    (format === "auto" && borders !== null && !document.kml && looksLikeDeepState(found.features));
  const measured = asDeepState
    ? showsHolding
    : (it: AreaFeature): boolean => typeof format !== "object" || !isLeftOut(it, format);
  const measuredAnywhere = asDeepState ? showsHoldingAnywhere : measured;
  const axes = axisOrder(found.features, expected, { borders, overlay, file, farIsMeant, measured, measuredAnywhere });
  const { features } = axes;
  const base = { ...found, ...axes, faults: [...found.faults, ...axes.faults] };
  if (asDeepState) {
    const classing = deepState(features, axes.order, borders ?? { viewpoint: "", regions: [] }, file);
    return { ...base, ...classing, as: "deepstate", faults: [...base.faults, ...classing.faults] };
  }
  if (typeof format === "object") {
    const classing = mapped(features, format, file);
    return { ...base, ...classing, as: "mapping", faults: [...base.faults, ...classing.faults] };
  }
  const own = format === "auto" ? ownHoldings(features, file) : null;
  if (own !== null) return { ...base, ...own, as: "holdings", faults: [...base.faults, ...own.faults] };
  const nobody = { holder: "unclassed", status: "claimed" as const, part: "" };
  return { ...base, as: "plain", classed: features.map((feature) => ({ feature, as: nobody })), leftOut: {} };
}

/** A map on which nobody holds anything may be meant; it is never passed over in silence. */
function emptiness(
  file: string,
  features: readonly AreaFeature[],
  { points, lines }: AreaReading["ignored"],
  leftOut: Readonly<Record<string, number>>,
): Fault {
  const left = Object.entries(leftOut).map(([what, count]) => `${count} ${what}`);
  const read = `${features.length} features with land${left.length === 0 ? "" : `, left out ${left.join(", ")}`}; ${points} points, ${lines} lines`;
  return { code: "area.empty", path: "", expected: "land that somebody holds", read, severity: "warning", file };
}

function none(faults: readonly Fault[]): Read {
  return {
    as: "none",
    features: [],
    ignored: { points: 0, lines: 0 },
    faults,
    order: "lon-lat",
    classed: [],
    leftOut: {},
  };
}

type Document = { readonly kml: boolean; readonly value: unknown } | { readonly faults: readonly Fault[] };

function documentOf(text: string, file: string): Document {
  // A byte order mark, as some editors leave it.
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (/^\s*</.test(plain)) return { kml: true, value: null };
  try {
    return { kml: false, value: JSON.parse(plain) };
  } catch (error) {
    const read = error instanceof Error ? error.message.slice(0, 120) : "unreadable";
    return { faults: [{ code: "area.format", path: "", expected: "JSON or KML", read, severity: "error", file }] };
  }
}
