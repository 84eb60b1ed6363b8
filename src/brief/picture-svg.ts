/** A picture as SVG text: one `svg` element that fills its column; no script, no font, nothing fetched. */
import { escapeHtml } from "./escape-html.ts";
import type { Look, Picture, PictureMark } from "./picture.ts";

/** Places are written to so many digits behind the point, so that the same numbers give the same bytes. */
export function pictureSvg({ label, view, marks }: Picture, digits: 1 | 2, name = ""): string {
  const at = (value: number): string => roundedPlace(value, digits);
  const hatched = marks.find(({ kind, ...mark }) => kind === "path" && "look" in mark && mark.look.fill === "hatch");
  const defs = hatched === undefined ? "" : hatchPattern(hatched, at);
  const body = marks.map((mark) => markSvg(mark, at)).join("");
  return `<svg${name === "" ? "" : ` class="${name}"`} viewBox="${view.map(at).join(" ")}" role="img" aria-label="${escapeHtml(label)}">${defs}${body}</svg>`;
}

export function roundedPlace(value: number, digits: 1 | 2): string {
  const scale = digits === 1 ? 10 : 100;
  return String(Math.round(value * scale) / scale + 0);
}

type Place = (value: number) => string;

/** A picture has one hatching, spaced by the line of the first mark that is hatched. */
function hatchPattern(mark: PictureMark, at: Place): string {
  const width = mark.kind === "path" ? mark.look.width : 1;
  const across = at(width * 5);
  return `<defs><pattern id="map-hatch" width="${across}" height="${across}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V${across}" stroke="#123f45" stroke-width="${at(width * 2.5)}"/></pattern></defs>`;
}

function markSvg(mark: PictureMark, at: Place): string {
  if (mark.kind === "path") return `<path ${lookSvg(mark.look, at)} d="${mark.path}"/>`;
  const { x, y, anchor, words, size, ink, name } = mark;
  const style = name === undefined ? `style="font-size:${at(size)}px;fill:${ink}"` : `class="${name}"`;
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" ${style}>${escapeHtml(words)}</text>`;
}

function lookSvg({ name, fill, opacity, stroke, width, dash }: Look, at: Place): string {
  if (name !== undefined) return `class="${name}"`;
  const parts = [
    `fill="${fill === null ? "none" : fill === "hatch" ? "url(#map-hatch)" : fill}"`,
    fill === null ? "" : `fill-rule="evenodd"`,
    opacity === undefined ? "" : `fill-opacity="${opacity}"`,
    stroke === null ? "" : `stroke="${stroke}" stroke-width="${at(width)}"`,
    dash === undefined ? "" : `stroke-dasharray="${dash.map(at).join(" ")}"`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}
