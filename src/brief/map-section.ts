/**
 * Maps for paper: the measured areas of the day as discs of their size, and the lines of an imported map, as plain SVG.
 * Takes   a desk and the maps that whoever writes the brief has read. Gives one figure a map, with its numbers as a table;
 *         nothing where nothing was measured by the day.
 * Departs on paper one day is shown; the hatching is drawn as lines, which print, and hue is left out.
 * Cost    linear in the paths.
 */
import { discKm, latestPoint } from "../territory/index.ts";
import type { Figure, MapFigure } from "./brief-document.ts";
import type { BriefMap } from "./brief-input.ts";
import { type Desk, maySay } from "./desk.ts";
import { dayWords, numberWords } from "./phrases.ts";

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
  const measured = theMap.discs.flatMap(({ series: of, at, region }) => {
    const series = desk.case.series.find((each) => each.id === of);
    const point = series === undefined || !maySay(desk, series.basis) ? null : latestPoint(series, asOf);
    if (series === undefined || point === null || series.unit !== "km2" || point.high <= 0) return [];
    if (shapes.some(({ source }) => source === series.source)) return [];
    return [{ series, point, at, of: sheet.regions.find((each) => each.id === region) ?? null }];
  });
  if (measured.length + shapes.length === 0) return null;
  const figure: MapFigure = {
    label: `${theMap.name}, ${dayWords(asOf)}`,
    // Lines only: a document is plain data
    sheet: drawn,
    discs: measured.map(({ series, point, at }) => {
      const [x, y] = sheet.place([at[0], at[1]]);
      const name =
        point.high > point.low
          ? `${numberWords(point.low)} + ${numberWords(point.high - point.low)}`
          : numberWords(point.low);
      return {
        x,
        y,
        inner: discKm(point.low),
        outer: discKm(point.high),
        name: `${holderOf(desk, series.id)}${name} km²`,
      };
    }),
    shapes,
  };
  const what =
    measured.length > 0
      ? "A disc covers on the map what the area covers on the ground; its place and shape mean nothing. "
      : "";
  return {
    kind: "figure",
    title: figure.label,
    panels: [],
    map: figure,
    caption: [
      desk.say(`${what}Dark: under control; hatched: contested.`, { nature: "method" }),
      ...(measured.length === 0
        ? []
        : [
            desk.say(
              `Measured: ${measured.map(({ series, point }) => `${series.name}, ${dayWords(point.date)}`).join("; ")}.`,
              { claims: measured.flatMap(({ series }) => series.basis) },
            ),
          ]),
      desk.say(`${viewpoint.name}: ${viewpoint.because} Lines of regions: ${bordersFrom}.`, { nature: "method" }),
    ],
    columns: ["What", "Control, km²", "Contested, km²", "Share of the region", "Valid"],
    rows: [
      ...measured.map(({ series, point, of }) => [
        series.name,
        numberWords(point.low),
        numberWords(point.high - point.low),
        of === null ? "" : `${share(point.low, of.areaKm2)} to ${share(point.high, of.areaKm2)} of ${of.name}`,
        `from ${dayWords(point.date)}`,
      ]),
      ...shapes.map(({ source, holder, status, km2, validFrom, validTo }) => [
        `${nameOf(desk, source)}: ${holder === null ? "nobody named" : (desk.case.parties.find((each) => each.id === holder)?.name ?? holder)}`,
        status === "control" ? numberWords(km2) : "",
        status === "control" ? "" : numberWords(km2),
        "",
        validTo === null ? `from ${dayWords(validFrom)}` : `${dayWords(validFrom)} to ${dayWords(validTo)}`,
      ]),
    ],
  };
}

/** Grey does not tell whose: the name does. */
function holderOf(desk: Desk, series: string): string {
  const holder = desk.case.fronts.find((front) => front.series === series)?.holder;
  const name = desk.case.parties.find(({ id }) => id === holder)?.name;
  return name === undefined ? "" : `${name}: `;
}

function share(km2: number, of: number): string {
  return `${((100 * km2) / of).toFixed(1)} %`;
}

function nameOf(desk: Desk, source: string): string {
  const found = desk.case.sources.find((each) => each.id === source);
  return found?.containerTitle ?? found?.title ?? source;
}
