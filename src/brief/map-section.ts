/**
 * Maps for paper: the measured areas of the day as discs of their size, and the lines of an imported map, as plain SVG.
 * Takes   a desk and the maps that whoever writes the brief has read. Gives one figure a map, with its numbers as a table;
 *         nothing where nothing was measured by the day.
 * Departs on paper one day is shown; the hatching is drawn as lines, which print, and hue is left out.
 * Cost    linear in the paths.
 */

import { formatDay } from "../ground/index.ts";
import { discKm, latestPoint } from "../territory/index.ts";
import type { Figure, MapFigure } from "./brief-document.ts";
import type { BriefMap } from "./brief-input.ts";
import { type Desk, maySay } from "./desk.ts";

export function mapFigures(desk: Desk): readonly Figure[] {
  return (desk.maps ?? []).flatMap((map) => figureOf(desk, map) ?? []);
}

function figureOf(desk: Desk, { id, sheet, bordersFrom, shapes: all }: BriefMap): Figure | null {
  const { place: _, ...drawn } = sheet;
  const shapes = all.filter(({ source }) => !desk.redaction.sources.has(source));
  const theMap = desk.case.maps.find((each) => each.id === id);
  const [viewpoint] = theMap?.viewpoints ?? [];
  if (theMap === undefined || viewpoint === undefined) return null;
  const { asOf } = desk.state;
  const { figures, map: words } = desk.tongue.brief;
  const { columns } = words;
  const measured = theMap.discs.flatMap(({ series: of, at, region }) => {
    const series = desk.case.series.find((each) => each.id === of);
    const point = series === undefined || !maySay(desk, series.basis) ? null : latestPoint(series, asOf);
    if (series === undefined || point === null || series.unit !== "km2" || point.high <= 0) return [];
    if (shapes.some(({ source }) => source === series.source)) return [];
    return [{ series, point, at, of: sheet.regions.find((each) => each.id === region) ?? null }];
  });
  if (measured.length + shapes.length === 0) return null;
  const figure: MapFigure = {
    label: words.label(theMap.name, formatDay(asOf)),
    // Lines only: a document is plain data
    sheet: drawn,
    discs: measured.map(({ series, point, at }) => {
      const [x, y] = sheet.place([at[0], at[1]]);
      return {
        x,
        y,
        inner: discKm(point.low),
        outer: discKm(point.high),
        name: words.disc({
          holder: holderOf(desk, series.id),
          held: point.low,
          contested: point.high - point.low,
        }),
      };
    }),
    shapes,
  };
  return {
    kind: "figure",
    title: figure.label,
    panels: [],
    map: figure,
    caption: [
      desk.say(words.caption(measured.length > 0), { nature: "method" }),
      ...(measured.length === 0
        ? []
        : [
            desk.say(
              words.measured(measured.map(({ series, point }) => ({ series: series.name, on: formatDay(point.date) }))),
              { claims: measured.flatMap(({ series }) => series.basis) },
            ),
          ]),
      desk.say(words.borders({ viewpoint: viewpoint.name, because: viewpoint.because, from: bordersFrom }), {
        nature: "method",
      }),
    ],
    columns: [columns.what, columns.control, columns.contested, columns.share, columns.valid],
    rows: [
      ...measured.map(({ series, point, of }) => [
        series.name,
        figures.number(point.low),
        figures.number(point.high - point.low),
        of === null ? "" : words.shareOf((100 * point.low) / of.areaKm2, (100 * point.high) / of.areaKm2, of.name),
        words.valid(formatDay(point.date), null),
      ]),
      ...shapes.map(({ source, holder, status, km2, validFrom, validTo }) => [
        words.shape(
          nameOf(desk, source),
          holder === null ? null : (desk.case.parties.find((each) => each.id === holder)?.name ?? holder),
        ),
        status === "control" ? figures.number(km2) : "",
        status === "control" ? "" : figures.number(km2),
        "",
        words.valid(formatDay(validFrom), validTo === null ? null : formatDay(validTo)),
      ]),
    ],
  };
}

/** Grey does not tell whose: the name does. */
function holderOf(desk: Desk, series: string): string | null {
  const holder = desk.case.fronts.find((front) => front.series === series)?.holder;
  return desk.case.parties.find(({ id }) => id === holder)?.name ?? null;
}

function nameOf(desk: Desk, source: string): string {
  const found = desk.case.sources.find((each) => each.id === source);
  return found?.containerTitle ?? found?.title ?? source;
}
