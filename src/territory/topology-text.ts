/**
 * A topology as the text of a TopoJSON file, and back: one line an arc and one line a day, so that a day added is lines added.
 * Takes   a store; a text of unknown content. Gives the text; a store or faults.
 * Source  [topojson-2013]: quantised positions, each as the step from the one before it.
 * Faults  `area.topology`.
 * Cost    linear.
 */
import { type Fault, formatDay, parseDay } from "../ground/index.ts";
import { holdingStatuses } from "./snapshot.ts";
import {
  fewestPlaces,
  mostPlaces,
  powerOfTen,
  type StoredDay,
  type StoredHolding,
  storedDays,
  type TopologyStore,
  topologyStore,
} from "./topology-store.ts";

const format = 1;

export function topologyText(store: TopologyStore): string {
  const perDegree = powerOfTen(store.places);
  const head = {
    type: "Topology",
    parley: { format, source: store.source, places: store.places },
    transform: { scale: [1 / perDegree, 1 / perDegree], translate: [0, 0] },
  };
  const objects = storedDays(store).map(
    (day) => `${JSON.stringify(formatDay(day.validFrom))}:${JSON.stringify(dayObject(day))}`,
  );
  const arcs = store.arcs.map((arc) => JSON.stringify(steps(arc)));
  return `${JSON.stringify(head).slice(0, -1)},"objects":{\n${objects.join(",\n")}\n},"arcs":[\n${arcs.join(",\n")}\n]}\n`;
}

function dayObject({ publishedAt, validTo, file, holdings }: StoredDay): unknown {
  return {
    type: "GeometryCollection",
    properties: { publishedAt, validTo: validTo === null ? null : formatDay(validTo), file },
    geometries: holdings.map(({ holder, status, part, areaKm2, arcs }) => ({
      type: "MultiPolygon",
      properties: { holder, status, part, km2: areaKm2 },
      arcs,
    })),
  };
}

function steps(arc: Float64Array): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let [x0, y0] = [0, 0];
  for (let k = 0; k < arc.length; k += 2) {
    const [x, y] = [arc[k] as number, arc[k + 1] as number];
    found.push([x - x0, y - y0]);
    [x0, y0] = [x, y];
  }
  return found;
}

/** Whether a text that was parsed is one of ours, and not any other TopoJSON. */
export function isTopologyStore(value: unknown): boolean {
  return isRecord(value) && value.type === "Topology" && isRecord(value.parley);
}

export function readTopology(value: unknown, file: string): TopologyStore | Fault {
  const refuse = (path: string, expected: string): Fault => ({
    code: "area.topology",
    path,
    expected,
    read: "something else",
    severity: "error",
    file,
  });
  if (!isRecord(value) || !isRecord(value.parley) || value.parley.format !== format)
    return refuse("parley", `a topology of format ${format}, as territory import writes it`);
  const { source, places } = value.parley;
  if (typeof source !== "string") return refuse("parley.source", "the name of the source");
  if (typeof places !== "number" || !Number.isInteger(places) || places < fewestPlaces || places > mostPlaces)
    return refuse("parley.places", `${fewestPlaces} to ${mostPlaces} digits`);
  if (!Array.isArray(value.arcs)) return refuse("arcs", "a list of arcs");
  const store = topologyStore(source);
  store.places = places;
  for (const [k, given] of value.arcs.entries()) {
    const arc = arcOf(given);
    if (arc === null) return refuse(`arcs[${k}]`, "two positions or more, in whole numbers");
    store.arcs.push(arc);
  }
  if (!isRecord(value.objects)) return refuse("objects", "the days by their dates");
  for (const [date, object] of Object.entries(value.objects)) {
    const day = dayOf(date, object, store);
    if (day === null) return refuse(`objects.${date}`, "a day with its holdings");
    store.days.set(day.validFrom, day);
  }
  return store;
}

function arcOf(given: unknown): Float64Array | null {
  if (!Array.isArray(given) || given.length < 2) return null;
  const arc = new Float64Array(2 * given.length);
  let [x, y] = [0, 0];
  for (const [k, step] of given.entries()) {
    if (!Array.isArray(step) || !Number.isSafeInteger(step[0]) || !Number.isSafeInteger(step[1])) return null;
    x += step[0];
    y += step[1];
    arc[2 * k] = x;
    arc[2 * k + 1] = y;
  }
  return arc;
}

function dayOf(date: string, object: unknown, store: TopologyStore): StoredDay | null {
  const validFrom = parseDay(date);
  if (validFrom === null || !isRecord(object) || !isRecord(object.properties) || !Array.isArray(object.geometries))
    return null;
  const { publishedAt, validTo, file } = object.properties;
  const until = typeof validTo === "string" ? parseDay(validTo) : validTo;
  if (typeof publishedAt !== "number" || typeof file !== "string" || (until !== null && typeof until !== "number"))
    return null;
  const holdings = object.geometries.map((geometry) => holdingOf(geometry, store));
  if (holdings.includes(null)) return null;
  return { publishedAt, validFrom, validTo: until, file, holdings: holdings as StoredHolding[] };
}

function holdingOf(geometry: unknown, store: TopologyStore): StoredHolding | null {
  if (!isRecord(geometry) || geometry.type !== "MultiPolygon" || !isRecord(geometry.properties)) return null;
  const { holder, status, part, km2 } = geometry.properties;
  const known = holdingStatuses.find((it) => it === status);
  if (typeof holder !== "string" || known === undefined || typeof part !== "string" || typeof km2 !== "number")
    return null;
  const exists = (arc: unknown): boolean => {
    const number = typeof arc === "number" && Number.isInteger(arc) ? (arc < 0 ? ~arc : arc) : -1;
    return number >= 0 && number < store.arcs.length;
  };
  const rings = (polygon: unknown): boolean =>
    Array.isArray(polygon) && polygon.every((ring) => Array.isArray(ring) && ring.length > 0 && ring.every(exists));
  if (!Array.isArray(geometry.arcs) || !geometry.arcs.every(rings)) return null;
  return { holder, status: known, part, areaKm2: km2, arcs: geometry.arcs };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
