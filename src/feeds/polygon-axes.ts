/**
 * Single polygons whose positions are the other way round, and single positions far from the rest of their ring.
 * Takes   features, the order of the file, and where the map's land lies. Gives the features with such polygons turned, and
 *         what was turned, with km² as written, km² turned and how much of that lies on the land. A polygon that is refused
 *         has no rings any more.
 * Source  own. A polygon is turned if no position of it lies in the place as written, most do the other way round, and at
 *         least half of its area then lies on the land; where none of it does, that cannot be believed and is a fault. So is a
 *         polygon that lies far away in either order, unless somebody said that such land is meant.
 * Departs an order that puts a polygon into the place either way cannot be told from the other. None can where the land's
 *         longitudes and latitudes are the same numbers; Ukraine's are not.
 * Faults  `area.axes` (a warning where turned), `area.elsewhere` (a warning where it is meant), `area.position`.
 * Cost    linear; an overlay for each polygon that is turned.
 */
import type { Fault } from "../ground/index.ts";
import {
  type Area,
  type AxisOrder,
  areaKm2,
  type Borders,
  type Bounds,
  edgeKm,
  mendPolygon,
  type Overlay,
  type Position,
} from "../territory/index.ts";
import type { AreaFeature } from "./area-features.ts";

export interface AxesContext {
  readonly borders: Borders | null;
  readonly overlay: Overlay;
  readonly file: string;
  /** Whether a feature is to be measured at all; what is left out may lie anywhere. */
  readonly measured: (feature: AreaFeature) => boolean;
  /** Whether it is measured even where it lies far from the land that the map is about. */
  readonly measuredAnywhere: (feature: AreaFeature) => boolean;
  /** Somebody said that land far away is meant. */
  readonly farIsMeant: boolean;
}

/** Where land is looked for. */
export interface Place {
  /** In a sentence: the borders. */
  readonly named: string;
  readonly bounds: Bounds;
  /** Null where nobody says which of it is land. */
  readonly land: (() => Area) | null;
}

/** Of a polygon that lies in the place, so many positions must; then the others are looked at. */
const mostlyShare = 2 / 3;
/** A position so far from the one before it, and outside of the place, does not belong to its ring. */
const astrayDegrees = 3;
const believedShare = 0.5;

type Polygon = readonly unknown[];
type Told = readonly Fault[];

export function turnedPolygons(
  features: readonly AreaFeature[],
  order: AxisOrder,
  place: Place,
  context: AxesContext,
): { readonly features: readonly AreaFeature[]; readonly faults: Told } {
  const faults: Fault[] = [];
  let land: Area | null = null;
  const onLand = (): Area | null => (land ??= place.land?.() ?? null);
  const checked = features.map((feature) => {
    if (!context.measured(feature)) return feature;
    const polygons = feature.polygons.map((polygon, k) => {
      const path = feature.polygons.length > 1 ? `${feature.path}[${k}]` : feature.path;
      const found = lying(polygon, order, place.bounds);
      if (found === "astray") faults.push(...astray(polygon, path, order, place, context));
      const anywhere = context.measuredAnywhere(feature);
      if (found === "there" || found === "astray" || found === "unknown") return polygon;
      const told = found === "turned" ? believed(polygon, path, order, place, onLand(), context) : null;
      if (told?.severity === "warning") {
        faults.push(told);
        return turned(polygon);
      }
      if (!anywhere) return polygon;
      faults.push(told === null || context.farIsMeant ? far(polygon, path, order, place, context) : told);
      return context.farIsMeant ? polygon : [];
    });
    return polygons.some((polygon, k) => polygon !== feature.polygons[k]) ? { ...feature, polygons } : feature;
  });
  return { features: checked, faults };
}

function lying(polygon: Polygon, order: AxisOrder, bounds: Bounds): "there" | "turned" | "astray" | "far" | "unknown" {
  const outer = positionsOf(polygon[0], order);
  if (outer.length === 0) return "unknown";
  const here = outer.filter((at) => within(at, bounds)).length;
  if (here === 0) {
    const there = outer.filter(([lon, lat]) => within([lat, lon], bounds)).length;
    return there > outer.length / 2 ? "turned" : "far";
  }
  return here < outer.length && here >= mostlyShare * outer.length ? "astray" : "there";
}

/** The fault that says what was turned; an error where turning is not to be believed. */
function believed(
  polygon: Polygon,
  path: string,
  order: AxisOrder,
  { named }: Place,
  land: Area | null,
  { overlay, file }: AxesContext,
): Fault {
  const mended = (rings: Polygon): Area => mendPolygon(rings, { file, path }, order, overlay).area;
  const [written, other] = [mended(polygon), mended(turned(polygon))];
  const km2 = areaKm2(other);
  const landKm2 = land === null ? null : onLandKm2(other, land, overlay);
  const share =
    landKm2 === null || km2 === 0 ? "" : `, ${Math.round((100 * landKm2) / km2)} % of it on land of ${named}`;
  const figures = `${areaKm2(written).toFixed(3)} km² far from ${named} as written; the other way round ${km2.toFixed(3)} km²${share}`;
  const fault = { code: "area.axes", path, expected: `positions as [${order.replace("-", ", ")}]`, file };
  if (landKm2 !== null && km2 > 0 && landKm2 < believedShare * km2)
    return {
      ...fault,
      read: figures,
      severity: "error",
      hint: "neither order puts it on that land; it is left out: look at the polygon",
    };
  return { ...fault, read: `${figures}; turned`, severity: "warning" };
}

/** Nothing where the overlay gives up: then it is not to be believed. */
function onLandKm2(area: Area, land: Area, overlay: AxesContext["overlay"]): number {
  try {
    return areaKm2(overlay.intersection(area, land));
  } catch {
    return 0;
  }
}

function far(
  polygon: Polygon,
  path: string,
  order: AxisOrder,
  { named }: Place,
  { overlay, file, farIsMeant }: AxesContext,
): Fault {
  const km2 = areaKm2(mendPolygon(polygon, { file, path }, order, overlay).area);
  const [lon, lat] = centreOf(polygon, order) ?? [0, 0];
  const read = `${km2.toFixed(3)} km² around ${lon.toFixed(2)}, ${lat.toFixed(2)}, far from them in either order of positions; ${farIsMeant ? "counted, as it is said to be meant" : "left out"}`;
  const fault = { code: "area.elsewhere", path, expected: `land near ${named}`, read, file };
  if (farIsMeant) return { ...fault, severity: "warning" };
  return { ...fault, severity: "error", hint: "if it is meant, say --anywhere, or anywhere: true in the mapping" };
}

/** The first position of each ring that lies outside of the place and far from the one before it. */
function astray(polygon: Polygon, path: string, order: AxisOrder, { bounds }: Place, { file }: AxesContext): Told {
  return polygon.flatMap((ring, r): Told => {
    const positions = positionsOf(ring, order);
    for (const [k, at] of positions.entries()) {
      const before = positions.at(k - 1) as Position;
      const degrees = Math.max(Math.abs(at[0] - before[0]), Math.abs(at[1] - before[1]));
      if (within(at, bounds) || !within(before, bounds) || degrees < astrayDegrees) continue;
      const name = r === 0 ? "outer ring" : `hole ${r}`;
      const kind = within([at[1], at[0]], bounds) ? "; the other way round it lies among them" : "";
      const read = `${name}, ${k}: [${at.join(", ")}], ${Math.round(edgeKm(before, at))} km from the one before${kind}`;
      return [
        { code: "area.position", path, expected: "a position near its ring's others", read, severity: "error", file },
      ];
    }
    return [];
  });
}

function within([lon, lat]: Position, { west, south, east, north }: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** What of a ring can be read, as [longitude, latitude]. */
function positionsOf(ring: unknown, order: AxisOrder): readonly Position[] {
  if (!Array.isArray(ring)) return [];
  return ring.flatMap((at: unknown): Position[] => {
    const [first, second]: unknown[] = Array.isArray(at) ? at : [];
    if (typeof first !== "number" || typeof second !== "number") return [];
    return [order === "lon-lat" ? [first, second] : [second, first]];
  });
}

/** The middle of the outer ring's bounds; null where it has no position. */
export function centreOf(polygon: Polygon, order: AxisOrder): Position | null {
  const positions = positionsOf(polygon[0], order);
  if (positions.length === 0) return null;
  const middle = (axis: 0 | 1): number => {
    let [low, high] = [Infinity, -Infinity];
    for (const at of positions) [low, high] = [Math.min(low, at[axis]), Math.max(high, at[axis])];
    return (low + high) / 2;
  };
  return [middle(0), middle(1)];
}

function turned(polygon: Polygon): Polygon {
  return polygon.map((ring) =>
    Array.isArray(ring)
      ? ring.map((at: unknown) => (Array.isArray(at) && at.length >= 2 ? [at[1], at[0], ...at.slice(2)] : at))
      : ring,
  );
}
