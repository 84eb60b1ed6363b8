/**
 * A picture as a drawing of the word processor: a group of shapes, so lines stay lines and words stay words. No picture in
 * pixels is needed beside it, as it would be beside SVG.
 * Takes a picture, its width on paper, a number. Gives one run with the drawing in it. Cost linear in the paths.
 * Source: [ecma-376] DrawingML, with Word 2010's shapes and groups; older programs get the label.
 */
import {
  clippedArea,
  clippedLine,
  type Look,
  type PathMark,
  type Picture,
  strokesOf,
  type WordsMark,
} from "../picture.ts";
import { escapeXml } from "./xml.ts";

const emuPerMm = 36_000;
const emuPerPoint = 12_700;

export interface DrawingPlace {
  readonly widthMm: number;
  /** Ids of the drawing and its shapes begin after it; a thousand are kept for each. */
  readonly number: number;
  /** At the right edge with the text around it, rather than in the line. */
  readonly atRight?: boolean;
}

export function drawing(picture: Picture, { widthMm, number, atRight = false }: DrawingPlace): string {
  const [, , wide, high] = picture.view;
  const width = Math.round(widthMm * emuPerMm);
  const scale = width / wide;
  const height = Math.round(high * scale);
  const shapes = picture.marks.map((mark, k) => {
    const id = number * 1000 + k + 1;
    return mark.kind === "path" ? pathShape(mark, picture, scale, id) : wordsShape(mark, picture, scale, id);
  });
  const label = escapeXml(picture.label);
  const group = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/><a:chOff x="0" y="0"/><a:chExt cx="${width}" cy="${height}"/></a:xfrm></wpg:grpSpPr>${shapes.join("")}</wpg:wgp>`;
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${group}</a:graphicData></a:graphic>`;
  const named = `<wp:docPr id="${number * 1000}" name="Figure ${number}" descr="${label}"/><wp:cNvGraphicFramePr/>`;
  const extent = `<wp:extent cx="${width}" cy="${height}"/>`;
  const placed = atRight
    ? `<wp:anchor distT="0" distB="36000" distL="144000" distR="0" simplePos="0" relativeHeight="${number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>${extent}<wp:wrapSquare wrapText="left"/>${named}${graphic}</wp:anchor>`
    : `<wp:inline distT="0" distB="0" distL="0" distR="0">${extent}${named}${graphic}</wp:inline>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>${placed}</w:drawing></mc:Choice><mc:Fallback><w:t>${label}</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
}

function pathShape({ path, look }: PathMark, { view }: Picture, scale: number, id: number): string {
  const [left, top, wide, high] = view;
  const [cx, cy] = [Math.round(wide * scale), Math.round(high * scale)];
  const point = ([x, y]: readonly [number, number]): string =>
    `<a:pt x="${Math.round((x - left) * scale)}" y="${Math.round((y - top) * scale)}"/>`;
  const pieces = strokesOf(path).flatMap(({ spots, closed }) =>
    closed
      ? [{ spots: clippedArea(spots, view), end: "<a:close/>" }]
      : clippedLine(spots, view).map((piece) => ({ spots: piece, end: "" })),
  );
  const drawn = pieces
    .filter(({ spots }) => spots.length > 1)
    .map(
      ({ spots: [first, ...others], end }) =>
        `<a:moveTo>${point(first ?? [0, 0])}</a:moveTo>${others.map((spot) => `<a:lnTo>${point(spot)}</a:lnTo>`).join("")}${end}`,
    );
  if (drawn.length === 0) return "";
  const unfilled = look.fill === null ? ' fill="none"' : "";
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${cx}" h="${cy}"${unfilled}>${drawn.join("")}</a:path></a:pathLst></a:custGeom>`;
  return shape(id, `${place(0, 0, cx, cy)}${geometry}${fillOf(look)}${lineOf(look, scale)}`, "", "<wps:bodyPr/>");
}

function fillOf({ fill, opacity }: Look): string {
  if (fill === null) return "<a:noFill/>";
  if (fill === "hatch")
    return `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="123F45"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
  const alpha = opacity === undefined || opacity === 1 ? "" : `<a:alpha val="${Math.round(opacity * 100_000)}"/>`;
  return `<a:solidFill><a:srgbClr val="${colorOf(fill)}">${alpha}</a:srgbClr></a:solidFill>`;
}

function lineOf({ stroke, width, dash }: Look, scale: number): string {
  if (stroke === null) return "<a:ln><a:noFill/></a:ln>";
  const dashed = dash === undefined ? "" : `<a:prstDash val="dash"/>`;
  return `<a:ln w="${Math.max(1, Math.round(width * scale))}"><a:solidFill><a:srgbClr val="${colorOf(stroke)}"/></a:solidFill>${dashed}</a:ln>`;
}

function colorOf(hex: string): string {
  return hex.slice(1).toUpperCase();
}

/** A box of words stands so that its first line lies on the mark’s; wide enough for the words, as they do not wrap. */
function wordsShape(mark: WordsMark, { view }: Picture, scale: number, id: number): string {
  const [left, top] = view;
  const points = (mark.size * scale) / emuPerPoint;
  const halfPoints = Math.max(2, Math.round(points * 2));
  const wide = Math.round(mark.size * scale * (mark.words.length * 0.62 + 1));
  const high = Math.round(mark.size * scale * 1.3);
  const x = Math.round((mark.x - left) * scale);
  const from = { start: x, middle: x - Math.round(wide / 2), end: x - wide }[mark.anchor];
  const y = Math.round((mark.y - top) * scale - mark.size * scale);
  const align = { start: "left", middle: "center", end: "right" }[mark.anchor];
  const text = `<w:p><w:pPr><w:pStyle w:val="InFigure"/><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr><w:color w:val="${colorOf(mark.ink)}"/><w:sz w:val="${halfPoints}"/></w:rPr><w:t xml:space="preserve">${escapeXml(mark.words)}</w:t></w:r></w:p>`;
  const box = `${place(from, y, wide, high)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>`;
  return shape(
    id,
    box,
    `<wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx>`,
    `<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>`,
  );
}

function place(x: number, y: number, cx: number, cy: number): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`;
}

function shape(id: number, properties: string, words: string, body: string): string {
  const isBox = words !== "";
  return `<wps:wsp><wps:cNvPr id="${id}" name="${isBox ? "Words" : "Shape"} ${id}"/><wps:cNvSpPr${isBox ? ' txBox="1"' : ""}/><wps:spPr>${properties}</wps:spPr>${words}${body}</wps:wsp>`;
}
