/** Which package a hand or a key means on the plot: the nearest dot, or the next one along an axis. */

export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** By distance as drawn; of equally near ones the first. Null where there is none. */
export function nearestDot<Dot extends Placed>(
  dots: readonly Dot[],
  at: { readonly x: number; readonly y: number },
): Dot | null {
  let best: Dot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const dot of dots) {
    const far = (dot.x - at.x) ** 2 + (dot.y - at.y) ** 2;
    if (far < least) [best, least] = [dot, far];
  }
  return best;
}

const ways: Readonly<Record<string, readonly ["x" | "y", 1 | -1, "next" | "last"]>> = {
  ArrowRight: ["x", 1, "next"],
  ArrowLeft: ["x", -1, "next"],
  ArrowUp: ["y", 1, "next"],
  ArrowDown: ["y", -1, "next"],
  End: ["x", 1, "last"],
  Home: ["x", -1, "last"],
};

/**
 * The dot that a key leads to: with the arrows that of the next worth to one party, with Home and End the least and the most
 * to the party across. The one it stands on at an end; null for any other key.
 */
export function dotByKey<Dot extends Placed>(dots: readonly Dot[], from: Dot, key: string): Dot | null {
  const way = ways[key];
  if (way === undefined) return null;
  const [axis, sign, how] = way;
  const other = axis === "x" ? "y" : "x";
  // Of equal worth on the axis they follow each other by the other one, so that a key passes every dot
  const order = [...dots].sort((a, b) => sign * (a[axis] - b[axis] || a[other] - b[other] || compare(a.id, b.id)));
  const place = how === "last" ? order.length - 1 : order.findIndex(({ id }) => id === from.id) + 1;
  return order[Math.min(place, order.length - 1)] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
