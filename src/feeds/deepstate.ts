/**
 * Daily maps of DeepState, as their raw GeoJSON: which feature shows whose holding, from the colour of its fill and its place.
 * Takes   features and borders. Gives classed features; what is liberated or lies elsewhere is counted, not classed.
 * Source  own, from the files: `name` is "UA /// EN /// key" with line breaks and hard spaces, and tells classes apart no
 *         better than chance; the fill does, together with the state in whose land the polygon lies.
 * Departs a polygon lies where most of its land lies, by lines through it. Outside of all borders known the colour alone decides.
 * Faults  `area.colour`, `area.place`.
 * Cost    linear; a few dozen places in a polygon are looked up.
 */
import type { Fault } from "../ground/index.ts";
import {
  type AxisOrder,
  areaKm2,
  type Borders,
  encirclesPole,
  type InnerPosition,
  innerPositions,
  type Position,
  type Ring,
  stateAt,
} from "../territory/index.ts";
import type { AreaFeature } from "./area-features.ts";
import type { ClassedFeature, HoldingClass } from "./area-snapshots.ts";

export interface Classing {
  readonly classed: readonly ClassedFeature[];
  /** Features that are known and meant to be left out, by what they are. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
}

interface ColourMeaning {
  /** In Ukraine, in Russia, outside of the borders that are known. */
  readonly UA: HoldingClass | string;
  readonly RU: HoldingClass | string;
  readonly other: HoldingClass | string;
  readonly usual: "UA" | "RU" | null;
}

const holding = (holder: string, status: "control" | "contested", part: string): HoldingClass => ({
  holder,
  status,
  part,
});
const occupied = holding("russia", "control", "in-ukraine");
const before2022 = holding("russia", "control", "before-2022");
const heldInRussia = holding("ukraine", "control", "in-russia");
const contestedInUkraine = holding("russia", "contested", "in-ukraine");
const contestedInRussia = holding("ukraine", "contested", "in-russia");

const meanings: Readonly<Record<string, ColourMeaning>> = {
  "#a52714": { UA: occupied, RU: holding("russia", "control", "in-russia"), other: occupied, usual: "UA" },
  "#880e4f": { UA: before2022, RU: "elsewhere", other: "elsewhere", usual: "UA" },
  "#bcaaa4": { UA: contestedInUkraine, RU: contestedInRussia, other: contestedInUkraine, usual: "UA" },
  "#bdbdbd": { UA: contestedInUkraine, RU: contestedInRussia, other: contestedInRussia, usual: "RU" },
  "#01579b": { UA: holding("ukraine", "control", "in-ukraine"), RU: heldInRussia, other: heldInRussia, usual: "RU" },
  "#0f9d58": { UA: "liberated", RU: "liberated", other: "liberated", usual: null },
  "#0288d1": { UA: "liberated", RU: "liberated", other: "liberated", usual: null },
  "#ff5252": { UA: "elsewhere", RU: "elsewhere", other: "elsewhere", usual: null },
};
/** Contested land keeps its colour on either side of the border. */
const eitherSide = new Set(["#bcaaa4", "#bdbdbd"]);

const lookedUpLines = 5;
const widestPieceDegrees = 0.3;
/** A polygon of less is a mark, not land. */
const markKm2 = 1;

/** Whether most coloured features have colours of these, and more tells than one colour that any map may have. */
export function looksLikeDeepState(features: readonly AreaFeature[]): boolean {
  const fills = features.map(fillOf).filter((it) => it !== null);
  const known = fills.filter((it) => it in meanings);
  const named = features.some(({ properties }) => String(properties.name ?? "").includes("///"));
  return known.length > fills.length / 2 && (named || new Set(known).size > 1);
}

/** Whether the colour can mean somebody's holding: what was liberated or lies elsewhere is not looked at. */
export function showsHolding(feature: AreaFeature): boolean {
  const meaning = meanings[fillOf(feature) ?? ""];
  return meaning !== undefined && [meaning.UA, meaning.RU, meaning.other].some((it) => typeof it !== "string");
}

/** Whether it does so outside of the borders that are known, too. */
export function showsHoldingAnywhere(feature: AreaFeature): boolean {
  const meaning = meanings[fillOf(feature) ?? ""];
  return meaning !== undefined && typeof meaning.other !== "string";
}

export function deepState(
  features: readonly AreaFeature[],
  order: AxisOrder,
  borders: Borders,
  file: string,
): Classing {
  const classed: ClassedFeature[] = [];
  const leftOut: Record<string, number> = {};
  const faults: Fault[] = [];
  for (const whole of features)
    for (const feature of onePolygonEach(whole)) {
      const fill = fillOf(feature);
      const state = stateOf(feature, order, borders);
      const meaning = fill === null ? undefined : meanings[fill];
      const tell = (code: string, severity: Fault["severity"], expected: string, read: string): void => {
        faults.push({ code, path: feature.path, expected, read, severity, file });
      };
      if (meaning === undefined) {
        // Land of neither state is none of a front that this map is read for; a mark on the map hardly any land.
        const km2 = roughKm2(feature, order);
        const severity = state === null || km2 < markKm2 ? "warning" : "error";
        const read = `${fill ?? `${JSON.stringify(feature.properties.fill) ?? "no"} fill`.slice(0, 40)}, ${km2.toFixed(3)} km²; left out`;
        tell("area.colour", severity, `a fill of ${Object.keys(meanings).join(", ")}`, read);
        continue;
      }
      const as = meaning[state ?? "other"];
      if (typeof as === "string") {
        leftOut[as] = (leftOut[as] ?? 0) + 1;
        continue;
      }
      if (state !== null && meaning.usual !== null && state !== meaning.usual && !eitherSide.has(fill ?? ""))
        tell("area.place", "warning", `${fill} in ${meaning.usual}`, `most of it in ${state}; counted as ${as.part}`);
      classed.push({ feature, as });
    }
  return { classed, leftOut, faults };
}

/** Parts of one feature may lie in different places. */
function onePolygonEach(feature: AreaFeature): readonly AreaFeature[] {
  if (feature.polygons.length === 1) return [feature];
  return feature.polygons.map((polygon, k) => ({ ...feature, path: `${feature.path}[${k}]`, polygons: [polygon] }));
}

function fillOf({ properties }: AreaFeature): string | null {
  const { fill } = properties;
  // Two more digits are how much shines through.
  const colour = typeof fill === "string" ? /^\s*(#[0-9a-f]{6})(?:[0-9a-f]{2})?\s*$/i.exec(fill) : null;
  return colour?.[1]?.toLowerCase() ?? null;
}

/** What of the outer ring can be read at all. */
function outerRing(polygons: AreaFeature["polygons"], order: AxisOrder): Ring {
  const drawn = polygons[0]?.[0];
  if (!Array.isArray(drawn)) return [];
  return drawn.flatMap((at: unknown): Position[] => {
    const [first, second]: unknown[] = Array.isArray(at) ? at : [];
    if (typeof first !== "number" || typeof second !== "number") return [];
    const [lon, lat] = order === "lon-lat" ? [first, second] : [second, first];
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [[lon, lat]] : [];
  });
}

/** Of the outer ring as drawn. */
function roughKm2({ polygons }: AreaFeature, order: AxisOrder): number {
  const ring = outerRing(polygons, order);
  return encirclesPole(ring) ? Infinity : areaKm2([[ring]]);
}

/** The state in which most of the polygon lies; null outside of the borders that are known. */
function stateOf({ polygons }: AreaFeature, order: AxisOrder, borders: Borders): "UA" | "RU" | null {
  const ring = outerRing(polygons, order);
  const widths = { UA: 0, RU: 0 };
  // Along its edge a polygon may follow the border itself: only what lies inside it tells.
  for (const { at, width } of innerPositions([ring], lookedUpLines).flatMap(inPieces)) {
    const state = stateAt(at[0], at[1], borders);
    if (state === "UA" || state === "RU") widths[state] += width;
  }
  if (widths.UA + widths.RU === 0) return null;
  return widths.UA >= widths.RU ? "UA" : "RU";
}

/** A wide stretch may lie in both states: it is looked up in several places. */
function inPieces({ at, width }: InnerPosition): readonly InnerPosition[] {
  const pieces = Math.min(9, Math.ceil(width / widestPieceDegrees));
  return Array.from({ length: pieces }, (_, k) => ({
    at: [at[0] + width * ((k + 0.5) / pieces - 0.5), at[1]],
    width: width / pieces,
  }));
}

/** The three parts of a name, its line breaks and hard spaces made plain. */
export function deepStateName(text: string): { readonly uk: string; readonly en: string; readonly key: string } {
  const [uk = "", en = "", key = ""] = text.split("///").map((it) => it.replace(/\s+/gu, " ").trim());
  return { uk, en, key };
}
