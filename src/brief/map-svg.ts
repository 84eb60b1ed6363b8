/**
 * Draws a map as SVG text for a page that prints: lines and greys only, no script, no font, nothing fetched.
 * Takes a map figure, in km. Gives one `svg` element that fills its column. Cost linear in the paths.
 */
import type { MapFigure } from "./brief-document.ts";
import { escapeHtml } from "./escape-html.ts";

/** Of the sheet's width: so wide is a hair, a letter. */
const hair = 0.0016;
const letter = 0.026;

export function mapSvg({ label, sheet, discs, shapes }: MapFigure): string {
  const [left, top, wide, high] = sheet.view;
  const unit = wide * hair;
  const size = at(wide * letter);
  const stroke = (width: number): string => `stroke-width="${at(width * unit)}"`;
  const land = sheet.regions.map(
    ({ path, inView }) =>
      `<path d="${path}" fill="${inView ? "#f1eee7" : "#faf8f3"}" stroke="#b9b2a4" ${stroke(0.6)}/>`,
  );
  const names = sheet.regions
    .filter(({ inView, areaKm2 }) => inView && Math.sqrt(areaKm2) > wide * 0.1)
    .map(({ middle, name }) => text(middle[0], middle[1], "middle", name, size, "#6b655a"));
  const hatch = `<defs><pattern id="map-hatch" width="${at(4 * unit)}" height="${at(4 * unit)}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V${at(4 * unit)}" stroke="#123f45" ${stroke(2)}/></pattern></defs>`;
  const drawn = shapes.map(({ path, status }) => area(path, status === "control", stroke(0.8)));
  const measured = discs.map(
    ({ x, y, inner, outer, name }) =>
      (outer > inner ? area(`${circle(x, y, outer)}${circle(x, y, inner)}`, false, stroke(0.8)) : "") +
      (inner > 0 ? area(circle(x, y, inner), true, stroke(0.8)) : "") +
      text(x + outer + 4 * unit, y - 3 * unit, "start", name, size, "#111"),
  );
  return `<svg class="map" viewBox="${[left, top, wide, high].map(at).join(" ")}" role="img" aria-label="${escapeHtml(label)}">${hatch}${land.join("")}<path d="${sheet.stateBorders.settled}" fill="none" stroke="#444" ${stroke(1.6)}/><path d="${sheet.stateBorders.disputed}" fill="none" stroke="#444" stroke-dasharray="${at(8 * unit)} ${at(5 * unit)}" ${stroke(1.6)}/>${names.join("")}${drawn.join("")}${measured.join("")}</svg>`;
}

function area(path: string, held: boolean, stroke: string): string {
  return `<path d="${path}" fill-rule="evenodd" fill="${held ? "#123f45" : "url(#map-hatch)"}" fill-opacity="${held ? 0.8 : 1}" stroke="#123f45" ${stroke}/>`;
}

function circle(x: number, y: number, radius: number): string {
  if (radius === 0) return "";
  const [r, across] = [at(radius), at(2 * radius)];
  return `M${at(x - radius)} ${at(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
}

function text(x: number, y: number, anchor: string, words: string, size: string, fill: string): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" style="font-size:${size}px;fill:${fill}">${escapeHtml(words)}</text>`;
}

/** To a hundredth of a km, so that the same numbers give the same bytes. */
function at(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
