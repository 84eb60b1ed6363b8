/**
 * Which way a change points, as every sentence about it says.
 * Takes   the interval of a change in shares of stakes. Gives its direction.
 * Departs a direction is claimed only where the whole interval lies a tenth of a point or more from none: what prints as
 *         none is none, and an end that does not print its sign has none.
 */
import type { Spread } from "../contract.ts";

/** `either`: both ends say so. `unclear`: an end is too near to none. */
export type ChangeDirection = "up" | "down" | "none" | "either" | "unclear";

const smallestChange = 0.001;

export function changeDirection({ low, high }: Pick<Spread, "low" | "high">): ChangeDirection {
  if (low >= smallestChange) return "up";
  if (high <= -smallestChange) return "down";
  if (low > -smallestChange / 2 && high < smallestChange / 2) return "none";
  return low <= -smallestChange && high >= smallestChange ? "either" : "unclear";
}
