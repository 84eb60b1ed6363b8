/**
 * Draws a map for a page that prints: lines and greys only.
 * Takes a map figure, in km. Gives a picture. Cost linear in the paths.
 */
import type { MapFigure } from "./brief-document.ts";
import type { Look, Picture, PictureMark } from "./picture.ts";
import { roundedPlace } from "./picture-svg.ts";

/** Of the sheet's width: so wide is a hair, a letter. */
const hair = 0.0016;
const letter = 0.026;
const ink = "#123f45";

export function mapPicture({ label, sheet, discs, shapes }: MapFigure): Picture {
  const [left, top, wide, high] = sheet.view;
  const unit = wide * hair;
  const line = (stroke: string, width: number): Look => ({ fill: null, stroke, width: width * unit });
  const words = (x: number, y: number, anchor: "start" | "middle", text: string, color: string): PictureMark => ({
    kind: "words",
    x,
    y,
    anchor,
    words: text,
    size: wide * letter,
    ink: color,
  });
  const area = (path: string, held: boolean): PictureMark => ({
    kind: "path",
    path,
    look: { fill: held ? ink : "hatch", opacity: held ? 0.8 : 1, stroke: ink, width: 0.8 * unit },
  });
  const marks: PictureMark[] = [
    ...sheet.regions.map(
      ({ path, inView }): PictureMark => ({
        kind: "path",
        path,
        look: { fill: inView ? "#f1eee7" : "#faf8f3", stroke: "#b9b2a4", width: 0.6 * unit },
      }),
    ),
    { kind: "path", path: sheet.stateBorders.settled, look: line("#444444", 1.6) },
    { kind: "path", path: sheet.stateBorders.disputed, look: { ...line("#444444", 1.6), dash: [8 * unit, 5 * unit] } },
    ...sheet.regions
      .filter(({ inView, areaKm2 }) => inView && Math.sqrt(areaKm2) > wide * 0.1)
      .map(({ middle, name }) => words(middle[0], middle[1], "middle", name, "#6b655a")),
    ...shapes.map(({ path, status }) => area(path, status === "control")),
    ...discs.flatMap(({ x, y, inner, outer, name }) => [
      ...(outer > inner ? [area(`${circle(x, y, outer)}${circle(x, y, inner)}`, false)] : []),
      ...(inner > 0 ? [area(circle(x, y, inner), true)] : []),
      words(x + outer + 4 * unit, y - 3 * unit, "start", name, "#111111"),
    ]),
  ];
  return { label, view: [left, top, wide, high], marks };
}

function circle(x: number, y: number, radius: number): string {
  if (radius === 0) return "";
  const at = (value: number): string => roundedPlace(value, 2);
  const [r, across] = [at(radius), at(2 * radius)];
  return `M${at(x - radius)} ${at(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
}
