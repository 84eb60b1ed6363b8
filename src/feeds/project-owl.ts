/**
 * Daily maps of Project Owl: areas without properties, in lists by whose they are, positions as [latitude, longitude].
 * Takes   parsed JSON of unknown content. Gives classed features; front lines, units and the rest are counted.
 * Source  own, from the files: `areas` is held by Russia in Ukraine, `areas_ua` by Ukraine in Russia.
 * Departs an entry may be a ring, a polygon with holes, or an object with either in it. Rings of one list that lie in each
 *         other count once, and that is told.
 * Faults  `area.format`, `area.geometry`.
 * Cost    linear.
 */
import type { Fault } from "../ground/index.ts";
import { type AreaFeature, type AreaFeatures, isJson } from "./area-features.ts";
import type { ClassedFeature, HoldingClass } from "./area-snapshots.ts";

const lists: Readonly<Record<string, HoldingClass>> = {
  areas: { holder: "russia", status: "control", part: "in-ukraine" },
  areas_ua: { holder: "ukraine", status: "control", part: "in-russia" },
};

export function looksLikeOwl(value: unknown): boolean {
  return isJson(value) && value.type === undefined && listOf(value.areas) !== null;
}

export interface OwlReading extends AreaFeatures {
  readonly classed: readonly ClassedFeature[];
  readonly leftOut: Readonly<Record<string, number>>;
}

export function projectOwl(value: unknown, file: string): OwlReading {
  const faults: Fault[] = [];
  const classed: ClassedFeature[] = [];
  const leftOut: Record<string, number> = {};
  const fault = (code: string, path: string, expected: string, read: string): void => {
    faults.push({ code, path, expected, read, severity: "error", file });
  };
  const ignored = { points: 0, lines: 0 };
  if (!isJson(value) || listOf(value.areas) === null) fault("area.format", "areas", "a list of areas", "none");
  else
    for (const [name, content] of Object.entries(value)) {
      const as = Object.hasOwn(lists, name) ? lists[name] : undefined;
      if (as === undefined) {
        if (Array.isArray(content)) leftOut[name] = content.length;
        if (name === "frontline" && Array.isArray(content)) ignored.lines += linesIn(content);
        continue;
      }
      const entries = listOf(content);
      if (entries === null) {
        if (content !== null) fault("area.geometry", name, "a list of areas", typeof content);
        continue;
      }
      for (const [k, entry] of entries) {
        const path = `${name}[${k}]`;
        const polygons = polygonsOf(entry);
        if (polygons === null) fault("area.geometry", path, "a ring, or a polygon of rings", kind(entry));
        else classed.push({ feature: { path, properties: { list: name }, polygons }, as });
      }
    }
  return { features: classed.map(({ feature }): AreaFeature => feature), ignored, faults, classed, leftOut };
}

/** Entries by number, or by the keys of a mapping. */
function listOf(value: unknown): readonly (readonly [string | number, unknown])[] | null {
  if (Array.isArray(value)) return [...value.entries()];
  return isJson(value) && Object.values(value).every((it) => typeof it === "object") ? Object.entries(value) : null;
}

/** A list of lines, or one line; none where it is empty. */
function linesIn(content: readonly unknown[]): number {
  return content.length === 0 || depthOf(content) >= 3 ? content.length : 1;
}

/** How many lists lie in each other along the first of each; a position is one. */
function depthOf(value: unknown): number {
  let depth = 0;
  for (let at = value; Array.isArray(at) && depth < 6; at = at[0]) depth += 1;
  return depth;
}

function polygonsOf(entry: unknown): readonly (readonly unknown[])[] | null {
  const content = isJson(entry)
    ? (entry.coordinates ?? entry.points ?? entry.latlngs ?? entry.path ?? entry.polygon)
    : entry;
  if (!Array.isArray(content)) return null;
  const plain = content.map(plainPosition);
  const depth = depthOf(plain.length === 0 ? [[0, 0]] : plain);
  if (depth === 2) return [[plain]];
  if (depth === 3) return [plain.map((ring) => (Array.isArray(ring) ? ring.map(plainPosition) : ring))];
  return depth === 4 ? (plain as readonly (readonly unknown[])[]) : null;
}

/** Leaflet writes positions as objects, too. */
function plainPosition(value: unknown): unknown {
  if (!isJson(value)) return value;
  const { lat, lng, lon } = value;
  return typeof lat === "number" || typeof lat === "string" ? [lat, lng ?? lon] : value;
}

function kind(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? `lists ${depthOf(value)} deep` : typeof value;
}
