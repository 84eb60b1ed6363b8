/** Where names of regions stand: in their middle, or as near above or below it as no disc and no size of one is in the way. */

import { discKm, type MapSheet } from "../../../territory/index.ts";
import type { Land } from "./map-lands.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A letter's width and a line's height above and below its base, as shares of the size of the letters. */
const [letter, above, below] = [0.58, 0.85, 0.3];

/** Of a text that is centred on `x`, its letters standing on `y`. */
export function textBox(text: string, x: number, y: number, size: number): Box {
  const half = (text.length * letter * size) / 2;
  return { left: x - half, right: x + half, top: y - above * size, bottom: y + below * size };
}

/** Discs with room for their sizes beside them. */
export function discBoxes(
  lands: readonly Land[],
  { place }: MapSheet,
  sizeRoom: number,
  sizeHeight: number,
): readonly Box[] {
  return lands.flatMap(({ shape }): readonly Box[] => {
    if (shape.kind !== "disc") return [];
    const [x, y] = place(shape.at);
    const radius = discKm(shape.outerKm2);
    const disc = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    const size = { left: x, right: x + radius + sizeRoom, top: y - 1.2 * sizeHeight, bottom: y };
    return sizeRoom === 0 ? [disc] : [disc, size];
  });
}

/** The height nearest to `y` at which the text meets none of the boxes; `y` itself where there is none near. */
export function freeHeight(text: string, x: number, y: number, size: number, boxes: readonly Box[]): number {
  const gap = 0.25 * size;
  const heights = boxes.flatMap(({ top, bottom }) => [bottom + above * size + gap, top - below * size - gap]);
  const near = [y, ...heights].sort((a, b) => Math.abs(a - y) - Math.abs(b - y));
  return near.find((at) => !boxes.some((box) => meet(textBox(text, x, at, size), box))) ?? y;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
