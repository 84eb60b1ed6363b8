/**
 * The polygons of a GeoJSON or TopoJSON text, one entry for each feature, with what else lay in it counted.
 * Takes   parsed JSON of unknown content. Gives polygons as lists of rings that nobody has looked at yet.
 * Source  [rfc-7946]; [topojson-2013].
 * Faults  `area.format`, `area.geometry`, `area.null-geometry` (a warning), `area.too-many`.
 * Cost    linear; nesting deeper than 8 collections is refused.
 */
import type { Fault } from "../ground/index.ts";
import { type Arcs, arcsOf, missingArc, topologyRings } from "./topojson-arcs.ts";

export interface AreaFeature {
  /** Where in the file, for faults. */
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Each the list of its rings. */
  readonly polygons: readonly (readonly unknown[])[];
}

export interface AreaFeatures {
  readonly features: readonly AreaFeature[];
  /** Points and lines hold no land; they are counted. */
  readonly ignored: { readonly points: number; readonly lines: number };
  readonly faults: readonly Fault[];
}

export type Json = Readonly<Record<string, unknown>>;

const deepest = 8;
const mostFeatures = 200_000;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function geojsonFeatures(value: unknown, file: string): AreaFeatures {
  const faults: Fault[] = [];
  const features: AreaFeature[] = [];
  const ignored = { points: 0, lines: 0 };
  const report = (
    code: string,
    path: string,
    expected: string,
    read: string,
    severity: Fault["severity"] = "error",
  ) => {
    faults.push({ code, path, expected, read: read.slice(0, 80), severity, file });
  };
  const topology = isJson(value) && value.type === "Topology" ? arcsOf(value) : null;
  if (topology === "faulty") {
    report("area.format", "arcs", "a TopoJSON with its arcs", "arcs that cannot be read");
    return { features, ignored, faults };
  }
  const add = (geometry: unknown, properties: Json, path: string): void => {
    if (features.length >= mostFeatures) return;
    if (geometry === null || geometry === undefined) {
      const read = geometry === null ? "null" : "none";
      report("area.null-geometry", path, "a geometry", `${read}; nothing is counted for it`, "warning");
      return;
    }
    const polygons: unknown[][] = [];
    collect(geometry, path, 0, { polygons, ignored, report, topology });
    if (polygons.length > 0) features.push({ path, properties, polygons });
  };
  for (const { path, properties, geometry } of listed(value, report)) add(geometry, properties, path);
  if (features.length >= mostFeatures)
    report("area.too-many", "features", `fewer than ${mostFeatures} features`, "more; the rest is not read");
  return { features, ignored, faults };
}

type Report = (code: string, path: string, expected: string, read: string, severity?: Fault["severity"]) => void;

interface Entry {
  readonly path: string;
  readonly properties: Json;
  readonly geometry: unknown;
}

function listed(value: unknown, report: Report): readonly Entry[] {
  if (!isJson(value)) {
    report("area.format", "", "GeoJSON, TopoJSON or KML", kindOf(value));
    return [];
  }
  if (value.type === "FeatureCollection") {
    if (!Array.isArray(value.features)) {
      report("area.format", "features", "a list of features", typeof value.features);
      return [];
    }
    return value.features.flatMap((feature: unknown, k): readonly Entry[] => {
      const path = `features[${k}]`;
      if (!isJson(feature)) {
        report("area.geometry", path, "a feature", kindOf(feature));
        return [];
      }
      const { properties, geometry } = feature;
      return [{ path: named(path, properties), properties: record(properties), geometry }];
    });
  }
  if (value.type === "Topology") {
    return Object.entries(record(value.objects)).flatMap(([name, object]) =>
      topologyEntries(object, `objects.${name}`, 0, { layer: name }),
    );
  }
  if (value.type === "Feature")
    return [{ path: "feature", properties: record(value.properties), geometry: value.geometry }];
  return [{ path: "geometry", properties: {}, geometry: value }];
}

/** Each member of a collection with properties of its own is a feature. */
function topologyEntries(object: unknown, path: string, depth: number, outer: Json): readonly Entry[] {
  if (!isJson(object)) return [{ path, properties: outer, geometry: object }];
  const properties = { ...outer, ...record(object.properties) };
  if (object.type !== "GeometryCollection" || !Array.isArray(object.geometries) || depth > deepest)
    return [{ path: named(path, properties), properties, geometry: object }];
  return object.geometries.flatMap((it: unknown, k) => topologyEntries(it, `${path}[${k}]`, depth + 1, properties));
}

function record(value: unknown): Json {
  return isJson(value) ? value : {};
}

/** The place with the feature's own name, so that a fault can be found on the map. */
function named(path: string, properties: unknown): string {
  const name = isJson(properties) ? (properties.name ?? properties.Name ?? properties.id) : undefined;
  if (typeof name !== "string" && typeof name !== "number") return path;
  const text = String(name).replace(/\s+/gu, " ").trim().slice(0, 60);
  return text === "" ? path : `${path} (${text})`;
}

interface Collecting {
  readonly polygons: unknown[][];
  readonly ignored: { points: number; lines: number };
  readonly report: Report;
  readonly topology: Arcs | null;
}

function collect(geometry: unknown, path: string, depth: number, into: Collecting): void {
  const { polygons, ignored, report, topology } = into;
  if (!isJson(geometry)) {
    report("area.geometry", path, "a geometry", geometry === null ? "null" : typeof geometry);
    return;
  }
  const { type } = geometry;
  const missing = topology === null ? null : missingArc(geometry.arcs, topology);
  if (missing !== null && (type === "Polygon" || type === "MultiPolygon")) {
    report("area.geometry", path, `an arc of the ${topology?.arcs.length} that there are`, `arc ${missing}`);
    return;
  }
  const rings = (): unknown => (topology === null ? geometry.coordinates : topologyRings(geometry.arcs, topology));
  if (type === "Point") ignored.points += 1;
  else if (type === "MultiPoint") ignored.points += lengthOf(geometry.coordinates);
  else if (type === "LineString") ignored.lines += 1;
  else if (type === "MultiLineString") ignored.lines += lengthOf(geometry.coordinates ?? geometry.arcs);
  else if (type === "Polygon") addPolygon(rings(), path, into);
  else if (type === "MultiPolygon") {
    const list = rings();
    if (!Array.isArray(list)) report("area.geometry", path, "a list of polygons", typeof list);
    else for (const [k, polygon] of list.entries()) addPolygon(polygon, `${path}[${k}]`, into);
  } else if (type === "GeometryCollection" && Array.isArray(geometry.geometries) && depth < deepest)
    for (const [k, part] of geometry.geometries.entries()) collect(part, `${path}.geometries[${k}]`, depth + 1, into);
  else report("area.geometry", path, "a geometry of GeoJSON", String(type));
  if (polygons.length > mostFeatures) polygons.length = mostFeatures;
}

function addPolygon(value: unknown, path: string, { polygons, report }: Collecting): void {
  if (Array.isArray(value) && value.length === 0) report("area.geometry", path, "a polygon with a ring", "one without");
  else if (Array.isArray(value)) polygons.push(value);
  else report("area.geometry", path, "a list of rings", value === null ? "null" : typeof value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? `a list of ${value.length}` : (JSON.stringify(value) ?? "nothing");
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
