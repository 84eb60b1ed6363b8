/**
 * The polygons of a KML text, one entry for each placemark.
 * Takes   the text. Gives polygons with `name`, `folder`, `styleUrl`, `fill` (the colour of the area, as #rrggbb) and the
 *         extended data as properties; points and lines counted.
 * Source  [ogc-kml].
 * Departs no network links, no regions, no time spans. A file with a document type is refused, so that none can declare
 *         entities.
 * Faults  `area.format`, `area.null-geometry` (a warning).
 * Cost    linear.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Fault } from "../ground/index.ts";
import { type AreaFeature, type AreaFeatures, isJson, type Json } from "./area-features.ts";

const several = new Set([
  "Folder",
  "Document",
  "Placemark",
  "Polygon",
  "innerBoundaryIs",
  "MultiGeometry",
  "Style",
  "StyleMap",
  "Pair",
  "Data",
  "SimpleData",
  "SchemaData",
  "Point",
  "LineString",
  "LinearRing",
]);
const deepest = 12;

export function kmlFeatures(text: string, file: string): AreaFeatures {
  const faults: Fault[] = [];
  const empty = { features: [], ignored: { points: 0, lines: 0 }, faults };
  const refuse = (read: string): AreaFeatures => {
    faults.push({
      code: "area.format",
      path: "",
      expected: "well-formed KML without a document type",
      read,
      severity: "error",
      file,
    });
    return empty;
  };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refuse("a document type");
  let root: unknown;
  try {
    const valid = XMLValidator.validate(text);
    if (valid !== true) return refuse(plainly(valid.err, text).slice(0, 120));
    root = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "@",
      parseTagValue: false,
      parseAttributeValue: false,
      removeNSPrefix: true,
      isArray: (name, _, __, isAttribute) => !isAttribute && several.has(name),
    }).parse(text);
  } catch (error) {
    return refuse(error instanceof Error ? error.message.slice(0, 120) : "unreadable");
  }
  const kml = isJson(root) && isJson(root.kml) ? root.kml : null;
  if (kml === null) return refuse("no element kml");
  const reading: Reading = {
    features: [],
    ignored: { points: 0, lines: 0 },
    faults,
    file,
    fills: new Map(),
    maps: new Map(),
    count: 0,
  };
  gatherStyles(kml, reading, 0);
  walk(kml, "", reading, 0);
  return { features: reading.features, ignored: reading.ignored, faults };
}

/** Of a text that breaks off the validator gives the elements left open as JSON, and the first line. */
function plainly({ line, msg }: { readonly line: number; readonly msg: string }, text: string): string {
  if (!/^Invalid '\[/.test(msg)) return `line ${line}: ${msg}`;
  const open = [...msg.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  return `line ${text.split("\n").length}: the text breaks off, not closed: ${open.join(", ")}`;
}

interface Reading {
  readonly features: AreaFeature[];
  readonly ignored: { points: number; lines: number };
  readonly faults: Fault[];
  readonly file: string;
  /** Style → #rrggbb. */
  readonly fills: Map<string, string>;
  readonly maps: Map<string, string>;
  count: number;
}

function children(of: Json, name: string): readonly Json[] {
  const value = of[name];
  return Array.isArray(value) ? value.filter(isJson) : isJson(value) ? [value] : [];
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return isJson(value) && typeof value["#text"] === "string" ? value["#text"] : "";
}

/** KML writes alpha, blue, green, red. */
function fillOf(style: Json | undefined): string | undefined {
  const colour = /^[0-9a-f]{2}([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    textOf(children(style ?? {}, "PolyStyle")[0]?.color).trim(),
  );
  return colour === null ? undefined : `#${colour[3]}${colour[2]}${colour[1]}`.toLowerCase();
}

function gatherStyles(of: Json, reading: Reading, depth: number): void {
  for (const style of children(of, "Style")) {
    const fill = fillOf(style);
    if (fill !== undefined) reading.fills.set(`#${textOf(style["@id"])}`, fill);
  }
  for (const map of children(of, "StyleMap")) {
    const normal = children(map, "Pair").find((pair) => textOf(pair.key).trim() === "normal");
    reading.maps.set(`#${textOf(map["@id"])}`, textOf(normal?.styleUrl).trim());
  }
  if (depth < deepest)
    for (const name of ["Document", "Folder"])
      for (const inner of children(of, name)) gatherStyles(inner, reading, depth + 1);
}

function walk(of: Json, folder: string, reading: Reading, depth: number): void {
  for (const placemark of children(of, "Placemark")) addPlacemark(placemark, folder, reading);
  if (depth >= deepest) return;
  for (const name of ["Document", "Folder"])
    for (const inner of children(of, name))
      walk(inner, name === "Folder" ? textOf(inner.name).trim() : folder, reading, depth + 1);
}

function addPlacemark(placemark: Json, folder: string, reading: Reading): void {
  const name = textOf(placemark.name).replace(/\s+/gu, " ").trim();
  const path = `Placemark ${reading.count++}${name === "" ? "" : ` (${name.slice(0, 60)})`}`;
  const polygons: unknown[][] = [];
  const before = reading.ignored.points + reading.ignored.lines;
  gatherPolygons(placemark, polygons, reading, 0);
  if (polygons.length === 0) {
    if (reading.ignored.points + reading.ignored.lines === before)
      reading.faults.push({
        code: "area.null-geometry",
        path,
        expected: "a geometry",
        read: "none; nothing is counted for it",
        severity: "warning",
        file: reading.file,
      });
    return;
  }
  const styleUrl = textOf(placemark.styleUrl).trim();
  const fill = fillOf(children(placemark, "Style")[0]) ?? reading.fills.get(reading.maps.get(styleUrl) ?? styleUrl);
  const data = children(placemark, "ExtendedData").flatMap((extended) => [
    ...children(extended, "Data").map((it) => [textOf(it["@name"]), textOf(it.value).trim()]),
    ...children(extended, "SchemaData").flatMap((schema) =>
      children({ all: simple(schema) }, "all").map((it) => [textOf(it["@name"]), textOf(it["#text"]).trim()]),
    ),
  ]);
  const properties = { ...Object.fromEntries(data), name, folder, styleUrl, ...(fill === undefined ? {} : { fill }) };
  reading.features.push({ path, properties, polygons });
}

function simple(schema: Json): readonly unknown[] {
  return Array.isArray(schema.SimpleData) ? schema.SimpleData : [];
}

function gatherPolygons(of: Json, polygons: unknown[][], reading: Reading, depth: number): void {
  reading.ignored.points += length(of.Point);
  reading.ignored.lines += length(of.LineString);
  for (const polygon of children(of, "Polygon")) {
    const boundaries = [...children(polygon, "outerBoundaryIs"), ...children(polygon, "innerBoundaryIs")];
    polygons.push(boundaries.map((boundary) => positions(textOf(children(boundary, "LinearRing")[0]?.coordinates))));
  }
  if (depth < deepest)
    for (const inner of children(of, "MultiGeometry")) gatherPolygons(inner, polygons, reading, depth + 1);
}

function length(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function positions(text: string): readonly unknown[] {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?, ?/g, ",")
    .split(" ")
    .filter((it) => it !== "")
    .map((it) =>
      it
        .split(",")
        .map((part) =>
          part.length <= 60 && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(part) ? Number(part) : part,
        ),
    );
}
