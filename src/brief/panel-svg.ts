/**
 * Draws a panel of a figure as SVG text: a shade, a line, dashes, points. Grey is enough to read it, on paper too.
 * Takes a panel in its own units. Gives one `svg` element of fixed proportions, that fills its column; no script, no font.
 * Cost linear in the points.
 */
import type { Panel, PanelPoint } from "./brief-document.ts";
import { escapeHtml } from "./escape-html.ts";

const width = 250;
const height = 102;
const inset = { left: 38, right: 8, top: 6, bottom: 20 };

export function panelSvg(panel: Panel): string {
  const x = scale(panel.x.from, panel.x.to, inset.left, width - inset.right);
  const y = scale(panel.y.from, panel.y.to, height - inset.bottom, inset.top);
  const parts = [
    ...panel.y.ticks.map(({ at, name }) => yTick(y(at), name)),
    ...panel.x.ticks.map(({ at, name }, index) =>
      xTick(x(at), name, index === 0 ? "start" : at === panel.x.to ? "end" : "middle"),
    ),
    bandShape(panel, x, y),
    stroke(panel.line, x, y, "line"),
    panel.reference === null ? "" : stroke(panel.reference.points, x, y, "reference"),
    ...panel.points.map((point) => pointShape(point, x(point.x), y(point.y))),
  ];
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(panel.title)}">${parts.join("")}</svg>`;
}

type Scale = (value: number) => number;

function scale(from: number, to: number, start: number, end: number): Scale {
  const span = to === from ? 1 : to - from;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** To a tenth of a unit, so that the same numbers give the same bytes. */
function at(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function yTick(y: number, name: string): string {
  return `<path class="grid" d="M${inset.left} ${at(y)}H${width - inset.right}"/>${label(inset.left - 4, y + 3, "end", name, "tick")}`;
}

function xTick(x: number, name: string, anchor: string): string {
  const base = height - inset.bottom;
  return `<path class="grid" d="M${at(x)} ${base}v3"/>${label(x, base + 13, anchor, name, "tick")}`;
}

function label(x: number, y: number, anchor: string, text: string, kind: string): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" class="${kind}">${escapeHtml(text)}</text>`;
}

function bandShape(panel: Panel, x: Scale, y: Scale): string {
  if (panel.band.length === 0) return "";
  const upper = panel.band.map((point) => `${at(x(point.x))} ${at(y(point.high))}`);
  const lower = [...panel.band].reverse().map((point) => `${at(x(point.x))} ${at(y(point.low))}`);
  return `<path class="band" d="M${[...upper, ...lower].join("L")}Z"/>`;
}

function stroke(
  points: readonly { readonly x: number; readonly y: number }[],
  x: Scale,
  y: Scale,
  kind: string,
): string {
  if (points.length === 0) return "";
  return `<path class="${kind}" d="M${points.map((point) => `${at(x(point.x))} ${at(y(point.y))}`).join("L")}"/>`;
}

function pointShape(point: PanelPoint, x: number, y: number): string {
  const kind = point.filled ? "filled" : "hollow";
  if (point.shape === "dot") return `<circle class="${kind}" cx="${at(x)}" cy="${at(y)}" r="2.6"/>`;
  const tip = point.shape === "at-least" ? -3.6 : 3.6;
  return `<path class="${kind}" d="M${at(x - 3.2)} ${at(y - tip / 2)}L${at(x + 3.2)} ${at(y - tip / 2)}L${at(x)} ${at(y + tip)}Z"/>`;
}
