/** What the sections ask of figures before they are put into words: which way they point, how wide they are. */
import type { Spread } from "../contract.ts";
import { interval90, meanOf, type ProbabilityStandard, probabilityBand } from "../ground/index.ts";
import type { Carrier } from "./carrier.ts";

/** Where each standard begins to say "likely". */
export function likelyFrom(standard: ProbabilityStandard): number {
  return probabilityBand(standard === "phia" ? "likely or probable" : "likely", standard)?.low ?? 0.5;
}

export type Direction = "gains" | "loses" | "unsettled";

/** A direction is claimed only where the whole interval points there, as printed. */
export function directionOf(change: Spread): Direction {
  if (Math.round(change.low * 100) > 0) return "gains";
  return Math.round(change.high * 100) < 0 ? "loses" : "unsettled";
}

/** The mean and the 90 % interval of a judgement. */
export function spreadOf(carrier: Carrier): Spread | null {
  if (carrier.distribution === null) return null;
  const [low, high] = interval90(carrier.distribution);
  return { mean: meanOf(carrier.distribution), low, high };
}

/** As the case words it, to stand within a sentence. */
export function unstopped(text: string): string {
  return text.trim().replace(/\.$/, "");
}
