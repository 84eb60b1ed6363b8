/** Numbers and dates in the brief's words. Chances to 5 % with their word; worths to whole hundredths of a party's stakes. */
import type { Spread } from "../contract.ts";
import { dateWords } from "../evidence/index.ts";
import {
  type Day,
  formatDay,
  interval90,
  meanOf,
  type ProbabilityStandard,
  probabilityBand,
  probabilityWord,
  roundedChance,
} from "../ground/index.ts";
import type { Carrier } from "./carrier.ts";

/** `very unlikely, about 10% (5–25%)`. */
export function chanceWords(chance: Spread, standard: ProbabilityStandard): string {
  const ends = intervalWords(chance);
  return `${probabilityWord(chance.mean, standard)}, ${roundedChance(chance.mean)}${ends === null ? "" : ` (${ends})`}`;
}

/** `is very unlikely (about 10%; 5–25%)`, for a subject to stand before. */
export function chancePredicate(chance: Spread, standard: ProbabilityStandard): string {
  const ends = intervalWords(chance);
  return `${predicate(chance.mean, standard)} (${roundedChance(chance.mean)}${ends === null ? "" : `; ${ends}`})`;
}

/** `is unlikely (about 30%)`, of a share of the futures. */
export function sampledPredicate(share: number, standardError: number, standard: ProbabilityStandard): string {
  return `${predicate(share, standard)} (${roundedChance(share, standardError)})`;
}

/** Words that are no adjectives, with what stands before them. */
const nouns: Readonly<Record<string, string>> = {
  "almost no chance": "has almost no chance",
  "roughly even chance": "has a roughly even chance",
  "remote chance": "has a remote chance",
  "reasonable prospects": "has reasonable prospects",
  "realistic possibility": "is a realistic possibility",
};

function predicate(chance: number, standard: ProbabilityStandard): string {
  const word = probabilityWord(chance, standard);
  return nouns[word] ?? `is ${word}`;
}

/** Where each standard begins to say "likely". */
export function likelyFrom(standard: ProbabilityStandard): number {
  return probabilityBand(standard === "phia" ? "likely or probable" : "likely", standard)?.low ?? 0.5;
}

/** `very unlikely, 5–25%`: the word of the mean and the interval, where room is short. */
export function briefChanceWords(chance: Spread, standard: ProbabilityStandard): string {
  return `${probabilityWord(chance.mean, standard)}, ${intervalWords(chance) ?? roundedChance(chance.mean)}`;
}

/** `about 10% (5–25%)`, without the word: for a base rate or a share among futures. */
export function shareWords(share: Spread): string {
  const ends = intervalWords(share);
  return `${roundedChance(share.mean)}${ends === null ? "" : ` (${ends})`}`;
}

/** `5–25%`, `under 5–25%`, `60–over 95%`; null where both ends print alike. */
export function intervalWords({ low, high }: { readonly low: number; readonly high: number }): string | null {
  const [from, to] = [endWords(low), endWords(high)];
  if (from === to) return null;
  return from.startsWith("too") || to.startsWith("too") ? `${from} to ${to}` : `${from.slice(0, -1)}–${to}`;
}

/** `unlikely, about 30%`: a share of the futures, which has no interval but that of sampling. */
export function sampledChanceWords(share: number, standardError: number, standard: ProbabilityStandard): string {
  return `${probabilityWord(share, standard)}, ${roundedChance(share, standardError)}`;
}

function endWords(chance: number): string {
  return roundedChance(chance).replace("about ", "");
}

/** `45 (30 to 60)`: hundredths of all that is at stake for the party. */
export function worthWords(worth: Spread): string {
  return withEnds(hundredths(worth.mean), hundredths(worth.low), hundredths(worth.high));
}

/** `−3 (−9 to +2)`. */
export function changeWords(change: Spread): string {
  return withEnds(signed(change.mean), signed(change.low), signed(change.high));
}

function withEnds(middle: string, low: string, high: string): string {
  return low === high ? middle : `${middle} (${low} to ${high})`;
}

export type Direction = "gains" | "loses" | "unsettled";

/** A direction is claimed only where the whole interval points there, as printed. */
export function directionOf(change: Spread): Direction {
  if (Math.round(change.low * 100) > 0) return "gains";
  return Math.round(change.high * 100) < 0 ? "loses" : "unsettled";
}

function hundredths(worth: number): string {
  return minus(String(Math.round(worth * 100) + 0));
}

function signed(change: number): string {
  const rounded = Math.round(change * 100);
  return rounded > 0 ? `+${rounded}` : minus(String(rounded + 0));
}

function minus(number: string): string {
  return number.replace("-", "−");
}

/** The mean and the 90 % interval of a judgement. */
export function spreadOf(carrier: Carrier): Spread | null {
  if (carrier.distribution === null) return null;
  const [low, high] = interval90(carrier.distribution);
  return { mean: meanOf(carrier.distribution), low, high };
}

/** `1,263`, to a whole number from 10 on, else with one decimal. */
export function numberWords(value: number): string {
  if (Math.abs(value) < 9.95) return minus(String(Math.round(value * 10) / 10 + 0));
  return minus(String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ","));
}

export function unitWords(unit: string): string {
  return unit.replace(/km2$/, "km²");
}

export function dayWords(day: Day): string {
  return dateWords(formatDay(day));
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[], last = "and"): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** `1 claim`, `12 claims`. */
export function countWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberWords(count)} ${count === 1 ? singular : plural}`;
}

/** With a full stop, whatever the case's author wrote last. */
export function sentenceWords(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
