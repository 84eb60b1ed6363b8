/** What a map shows on a day: polygons of imported maps where a source has them, else discs of the measured areas. */

import type { Case, CaseMap } from "../../../case/index.ts";
import type { Day } from "../../../ground/index.ts";
import {
  type Area,
  areaKm2,
  type Borders,
  type HoldingStatus,
  knownPoints,
  latestPoint,
  noLand,
  type Position,
  polygonClipping,
  regionShares,
  type Series,
  snapshotsOf,
  storedDays,
} from "../../../territory/index.ts";
import type { MapFiles, MapSource } from "./map-files.ts";

export interface Land {
  readonly key: string;
  /** What it is of: a series or a source. */
  readonly title: string;
  readonly source: string;
  readonly holder: string | null;
  readonly status: HoldingStatus;
  readonly km2: number;
  readonly shares: readonly { readonly name: string; readonly share: number }[];
  readonly from: Day;
  /** Null while it is the newest that was known. */
  readonly to: Day | null;
  readonly claims: readonly string[];
  readonly shape:
    | { readonly kind: "disc"; readonly at: Position; readonly innerKm2: number; readonly outerKm2: number }
    | { readonly kind: "area"; readonly area: Area };
}

export function landsOn(theCase: Case, map: CaseMap, files: MapFiles, day: Day): readonly Land[] {
  const drawn = files.sources.flatMap((source) => {
    const found = dayKnown(source, day);
    return found === null
      ? []
      : [{ source: source.source, lands: polygons(theCase, source, found, files.borders, day) }];
  });
  const discs = map.discs.flatMap(({ series: id, at, region }) => {
    const series = theCase.series.find((each) => each.id === id);
    if (series === undefined || series.unit !== "km2" || drawn.some(({ source }) => source === series.source))
      return [];
    return discsOf(
      theCase,
      series,
      at,
      files.borders.regions.find((each) => each.id === region),
      day,
    );
  });
  return [...drawn.flatMap(({ lands }) => lands), ...discs];
}

/** Days on which something changes, up to the day: measured, or of an imported map. */
export function mapDays(theCase: Case, map: CaseMap, files: MapFiles, day: Day): readonly Day[] {
  const days = new Set<Day>();
  for (const { series: id } of map.discs) {
    const series = theCase.series.find((each) => each.id === id);
    if (series !== undefined) for (const point of knownPoints(series, day)) days.add(point.date);
  }
  for (const { store } of files.sources)
    for (const { validFrom, publishedAt } of storedDays(store))
      if (validFrom <= day && published(publishedAt) <= day) days.add(validFrom);
  return [...days].sort((a, b) => a - b);
}

function discsOf(
  theCase: Case,
  series: Series,
  at: Position,
  region: { readonly name: string; readonly areaKm2: number } | undefined,
  day: Day,
): readonly Land[] {
  const point = latestPoint(series, day);
  if (point === null || point.high <= 0) return [];
  const front = theCase.fronts.find((each) => each.series === series.id);
  const land = (status: HoldingStatus, innerKm2: number, outerKm2: number): Land => {
    const km2 = outerKm2 - innerKm2;
    return {
      key: `${series.id}-${status}`,
      title: series.name,
      source: series.source,
      holder: front?.holder ?? null,
      status,
      km2,
      shares: region === undefined ? [] : [{ name: region.name, share: km2 / region.areaKm2 }],
      from: point.date,
      to: null,
      claims: series.basis,
      shape: { kind: "disc", at, innerKm2, outerKm2 },
    };
  };
  return [
    ...(point.high > point.low ? [land("contested", Math.max(0, point.low), point.high)] : []),
    ...(point.low > 0 ? [land("control", 0, point.low)] : []),
  ];
}

function polygons(
  theCase: Case,
  { source, holders, store }: MapSource,
  day: Day,
  borders: Borders,
  on: Day,
): readonly Land[] {
  const stored = store.days.get(day);
  const title = theCase.sources.find((each) => each.id === source)?.containerTitle ?? source;
  return snapshotsOf(store, day).map(
    ({ holder, status, part, geometry, validFrom, validTo }): Land => ({
      key: `${source}-${holder}-${part}-${status}`,
      title: part === "" ? title : `${title}, ${part}`,
      source,
      holder: holders[holder] ?? null,
      status,
      km2:
        stored?.holdings.find((it) => it.holder === holder && it.status === status && it.part === part)?.areaKm2 ??
        areaKm2(geometry),
      shares: regionShares(geometry, borders, polygonClipping).shares.map(({ name, share }) => ({ name, share })),
      from: validFrom,
      // The day of the next map was not known on the day.
      to: validTo !== null && validTo < on ? validTo : null,
      claims: [],
      shape: { kind: "area", area: geometry },
    }),
  );
}

function dayKnown({ store }: MapSource, day: Day): Day | null {
  const known = storedDays(store).filter((it) => it.validFrom <= day && published(it.publishedAt) <= day);
  return known.at(-1)?.validFrom ?? null;
}

function published(seconds: number): Day {
  return Math.floor(seconds / 86_400);
}

/** All that a holder controls by one source. */
export function controlled(lands: readonly Land[], source: string, holder: string | null): Area {
  return lands.flatMap(({ source: of, holder: by, status, shape }) =>
    of === source && by === holder && status === "control" && shape.kind === "area" ? shape.area : noLand,
  );
}
