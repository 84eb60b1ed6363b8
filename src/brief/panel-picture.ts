/**
 * Draws a panel of a figure: a shade, a line, dashes, points. Grey is enough to read it, on paper too.
 * Takes a panel in its own units. Gives a picture of fixed proportions. Cost linear in the points.
 */
import type { Panel, PanelPoint } from "./brief-document.ts";
import type { Look, PathMark, Picture, PictureMark } from "./picture.ts";
import { roundedPlace } from "./picture-svg.ts";

const width = 250;
const height = 102;
const inset = { left: 38, right: 8, top: 6, bottom: 20 };

/** Beside a page’s style sheet these say the same for a format that has none. */
const looks = {
  grid: { name: "grid", fill: null, stroke: "#d5d2ca", width: 0.6 },
  band: { name: "band", fill: "#b9c9c8", stroke: "#8fa3a3", width: 0.4 },
  line: { name: "line", fill: null, stroke: "#123f45", width: 1.8 },
  reference: { name: "reference", fill: null, stroke: "#333333", width: 1.2, dash: [4, 3] },
  filled: { name: "filled", fill: "#1a1a1a", stroke: "#ffffff", width: 0.5 },
  hollow: { name: "hollow", fill: "#ffffff", stroke: "#1a1a1a", width: 1 },
} as const satisfies Readonly<Record<string, Look>>;

export function panelPicture(panel: Panel): Picture {
  const x = scale(panel.x.from, panel.x.to, inset.left, width - inset.right);
  const y = scale(panel.y.from, panel.y.to, height - inset.bottom, inset.top);
  const marks: PictureMark[] = [
    ...panel.y.ticks.flatMap(({ at, name }) => yTick(y(at), name)),
    ...panel.x.ticks.flatMap(({ at, name }, index) =>
      xTick(x(at), name, index === 0 ? "start" : at === panel.x.to ? "end" : "middle"),
    ),
    ...bandMarks(panel, x, y),
    ...strokeMarks(panel.line, x, y, looks.line),
    ...strokeMarks(panel.reference?.points ?? [], x, y, looks.reference),
    ...panel.points.map((point) => pointMark(point, x(point.x), y(point.y))),
  ];
  return { label: panel.title, view: [0, 0, width, height], marks };
}

type Scale = (value: number) => number;

function scale(from: number, to: number, start: number, end: number): Scale {
  const span = to === from ? 1 : to - from;
  return (value) => start + ((value - from) / span) * (end - start);
}

function at(value: number): string {
  return roundedPlace(value, 1);
}

function path(text: string, look: Look): PathMark {
  return { kind: "path", path: text, look };
}

function yTick(y: number, name: string): readonly PictureMark[] {
  return [
    path(`M${inset.left} ${at(y)}H${width - inset.right}`, looks.grid),
    label(inset.left - 4, y + 3, "end", name),
  ];
}

function xTick(x: number, name: string, anchor: "start" | "middle" | "end"): readonly PictureMark[] {
  const base = height - inset.bottom;
  return [path(`M${at(x)} ${base}v3`, looks.grid), label(x, base + 13, anchor, name)];
}

function label(x: number, y: number, anchor: "start" | "middle" | "end", words: string): PictureMark {
  return { kind: "words", x, y, anchor, words, size: 9.5, ink: "#444444", name: "tick" };
}

function bandMarks(panel: Panel, x: Scale, y: Scale): readonly PictureMark[] {
  if (panel.band.length === 0) return [];
  const upper = panel.band.map((point) => `${at(x(point.x))} ${at(y(point.high))}`);
  const lower = [...panel.band].reverse().map((point) => `${at(x(point.x))} ${at(y(point.low))}`);
  return [path(`M${[...upper, ...lower].join("L")}Z`, looks.band)];
}

function strokeMarks(
  points: readonly { readonly x: number; readonly y: number }[],
  x: Scale,
  y: Scale,
  look: Look,
): readonly PictureMark[] {
  if (points.length === 0) return [];
  return [path(`M${points.map((point) => `${at(x(point.x))} ${at(y(point.y))}`).join("L")}`, look)];
}

function pointMark(point: PanelPoint, x: number, y: number): PictureMark {
  const look = point.filled ? looks.filled : looks.hollow;
  if (point.shape === "dot") return path(`M${at(x - 2.6)} ${at(y)}a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z`, look);
  const tip = point.shape === "at-least" ? -3.6 : 3.6;
  return path(`M${at(x - 3.2)} ${at(y - tip / 2)}L${at(x + 3.2)} ${at(y - tip / 2)}L${at(x)} ${at(y + tip)}Z`, look);
}
