/**
 * A picture without a format: strokes, areas and words on a sheet, from which SVG and the drawings of a word processor are
 * written alike. Paths are ours: `M`, `L`, `H`, `V`, `v`, `Z` with absolute places but for `v`, and `a` for half a circle.
 */
export interface Picture {
  readonly label: string;
  /** Left, top, width, height of what is seen, in the picture's own units. */
  readonly view: readonly [number, number, number, number];
  readonly marks: readonly PictureMark[];
}

export type PictureMark = PathMark | WordsMark;

export interface PathMark {
  readonly kind: "path";
  readonly path: string;
  readonly look: Look;
}

export interface WordsMark {
  readonly kind: "words";
  readonly x: number;
  /** Of the line on which they stand. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly words: string;
  /** In the picture's units. */
  readonly size: number;
  readonly ink: string;
  readonly name?: string;
}

export interface Look {
  /** Of a style of the page, which then says the rest. */
  readonly name?: string;
  /** `#rrggbb`; "hatch" is lines at 45 degrees. */
  readonly fill: string | null;
  readonly opacity?: number;
  readonly stroke: string | null;
  /** In the picture's units. */
  readonly width: number;
  /** Drawn and left out, in the picture's units. */
  readonly dash?: readonly [number, number];
}

export type Spot = readonly [number, number];

/** One stroke of a path, whether it closes. */
export interface Stroke {
  readonly spots: readonly Spot[];
  readonly closed: boolean;
}

/** Steps into which half a circle is cut: at the size of a page no corner is seen. */
const stepsOfHalf = 24;

/** The strokes of one of our paths. */
export function strokesOf(path: string): readonly Stroke[] {
  const strokes: { spots: Spot[]; closed: boolean }[] = [];
  for (const [, command = "", rest = ""] of path.matchAll(/([MLHVvaZ])([^MLHVvaZ]*)/g)) {
    const numbers = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    if (command === "M") strokes.push({ spots: [], closed: false });
    const stroke = strokes.at(-1);
    if (stroke === undefined) continue;
    const [x, y] = stroke.spots.at(-1) ?? [0, 0];
    if (command === "Z") stroke.closed = true;
    else if (command === "H") stroke.spots.push([numbers[0] ?? x, y]);
    else if (command === "V") stroke.spots.push([x, numbers[0] ?? y]);
    else if (command === "v") stroke.spots.push([x, y + (numbers[0] ?? 0)]);
    else if (command === "a") stroke.spots.push(...halfCircles([x, y], numbers));
    else
      for (let k = 0; k + 1 < numbers.length; k += 2)
        stroke.spots.push([numbers[k] as number, numbers[k + 1] as number]);
  }
  return strokes.filter(({ spots }) => spots.length > 1);
}

/** `rx ry 0 1 0 dx 0`, as often as it stands there: turning over the top to the right, then below to the left. */
function halfCircles(from: Spot, numbers: readonly number[]): readonly Spot[] {
  const spots: Spot[] = [];
  let [x, y] = from;
  for (let k = 0; k + 6 < numbers.length; k += 7) {
    const across = numbers[k + 5] as number;
    const [middle, radius] = [x + across / 2, across / 2];
    // Without sine and cosine, which differ between machines: half angles by doubling a small turn that is rational.
    for (const [cos, sin] of turn) spots.push([middle - radius * cos, y + radius * sin]);
    x += across;
    y = from[1];
  }
  return spots;
}

/** Rational points of the half circle, by t ↦ ((1 − t²) / (1 + t²), 2t / (1 + t²)), from next to the start to the end. */
const turn: readonly Spot[] = Array.from({ length: stepsOfHalf }, (_, step) => {
  const share = (step + 1) / stepsOfHalf;
  if (share === 1) return [-1, 0];
  const mirrored = share > 0.5;
  const t = (mirrored ? 1 - share : share) * 2;
  const [cos, sin] = [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)];
  return [mirrored ? -cos : cos, sin];
});

/** What of an area lies within a view, by Sutherland and Hodgman: for each side what lies beyond is cut off. */
export function clippedArea(spots: readonly Spot[], view: Picture["view"]): readonly Spot[] {
  const [left, top, wide, high] = view;
  const sides: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, left, 1],
    [0, left + wide, -1],
    [1, top, 1],
    [1, top + high, -1],
  ];
  return sides.reduce<readonly Spot[]>((kept, [axis, bound, sign]) => {
    const inside = (spot: Spot): boolean => sign * (spot[axis] - bound) >= 0;
    return kept.flatMap((spot, k) => {
      const before = kept.at(k - 1) as Spot;
      const crossing = inside(before) === inside(spot) ? [] : [crossingOf(before, spot, axis, bound)];
      return inside(spot) ? [...crossing, spot] : crossing;
    });
  }, spots);
}

/** The pieces of a line within a view. */
export function clippedLine(spots: readonly Spot[], view: Picture["view"]): readonly (readonly Spot[])[] {
  const pieces: Spot[][] = [];
  for (let k = 1; k < spots.length; k++) {
    const part = clippedEdge(spots[k - 1] as Spot, spots[k] as Spot, view);
    if (part === null) continue;
    const last = pieces.at(-1);
    const end = last?.at(-1);
    if (last !== undefined && end?.[0] === part[0][0] && end[1] === part[0][1]) last.push(part[1]);
    else pieces.push([...part]);
  }
  return pieces;
}

function clippedEdge(from: Spot, to: Spot, [left, top, wide, high]: Picture["view"]): readonly [Spot, Spot] | null {
  const bounds = [
    [left, left + wide],
    [top, top + high],
  ] as const;
  let [start, end] = [0, 1];
  for (const axis of [0, 1] as const) {
    const [low, top] = bounds[axis];
    const by = to[axis] - from[axis];
    if (by === 0) {
      if (from[axis] < low || from[axis] > top) return null;
      continue;
    }
    const [a, b] = [(low - from[axis]) / by, (top - from[axis]) / by];
    start = Math.max(start, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  if (start >= end) return null;
  const at = (share: number): Spot => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  return [start === 0 ? from : at(start), end === 1 ? to : at(end)];
}

function crossingOf(from: Spot, to: Spot, axis: 0 | 1, bound: number): Spot {
  const share = (bound - from[axis]) / (to[axis] - from[axis]);
  const across = (from[1 - axis] as number) + share * ((to[1 - axis] as number) - (from[1 - axis] as number));
  return axis === 0 ? [bound, across] : [across, bound];
}
