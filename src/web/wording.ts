/** Numbers in words as this screen prints them: chances to 5 % with the ICD 203 word, intervals beside, no digit too many. */

import type { Estimated, Interval, Spread } from "../contract.ts";
import { chanceFigure } from "../ground/index.ts";
import { libraryWords } from "./language/library-words.ts";
import { fixed, isEnglish, percentOf, percentRange, plainNumber, signed, wholeNumber } from "./language/numbers.ts";
import { numberMessages as words } from "./messages/number-messages.ts";

export { fixed, signed, wholeNumber };

/** A number of any size to about three figures. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.001) return words.under(plainNumber(0.001));
  if (size >= 1000) return wholeNumber(value);
  if (size >= 100 || Number.isInteger(value)) return plainNumber(Math.round(value));
  return plainNumber(Number(value.toPrecision(size >= 10 ? 3 : 2)));
}

export function percent(share: number): string {
  return percentOf(Math.round(share * 100));
}

/** A share of futures: what happens in a few of many is not nothing. */
export function sharePercent(share: number): string {
  if (share > 0 && share < 0.01) return words.under(percentOf(1));
  return share < 1 && share > 0.99 ? words.over(percentOf(99)) : percent(share);
}

/** The least round top that holds all the curves, so that small chances can be seen; the same for curves side by side. */
export function chanceDomain(curves: readonly (readonly Spread[])[]): readonly [number, number] {
  const most = Math.max(...curves.flatMap((points) => points.map((point) => point.high)));
  return [0, [0.1, 0.2, 0.5].find((top) => most <= top) ?? 1];
}

/** Shares of stakes, to a whole percent; under ten percent to a tenth where the interval itself is that narrow. */
export function shareInterval(spread: Spread): string {
  const fine = spread.high - spread.low < 0.02 && Math.abs(spread.high) < 0.1;
  return interval(spread, (value) => fixed(value * 100, fine ? 1 : 0), percentSign());
}

/** Differences in points of stakes, signed; to a tenth where the interval is narrow or a whole point would hide an end's sign. */
export function pointsInterval(spread: Spread): string {
  const hidden = (end: number) => Math.abs(end) >= 0.0005 && Math.abs(end) < 0.005;
  const fine = spread.high - spread.low < 0.02 || hidden(spread.low) || hidden(spread.high);
  return interval(spread, (value) => signed(value * 100, fine ? 1 : 0), "");
}

/** The interval of a chance, ends to 5 %. */
export function chanceInterval(spread: Spread): string {
  const [low, high] = [Math.round(spread.low * 20) * 5, Math.round(spread.high * 20) * 5];
  if (low === high) return endChance(low);
  return percentRange(low, high);
}

function endChance(hundredths: number): string {
  if (hundredths === 0) return words.under(percentOf(5));
  return hundredths === 100 ? words.over(percentOf(95)) : words.about(percentOf(hundredths));
}

/** An en dash at which no line ends. */
const dash = "\u2060–\u2060";

/** `very unlikely, about 15%` */
export function chance(share: number, standardError = 0): string {
  const held = Math.min(1, Math.max(0, share));
  return words.chance(chanceWord(held), roundedPercent(held, standardError));
}

/** The word of ICD 203 for a chance. */
export function chanceWord(share: number): string {
  return libraryWords.chances.word(share);
}

/** `about 15%` */
export function roundedPercent(share: number, standardError = 0): string {
  const figure = chanceFigure(share, standardError);
  return figure === null ? words.tooFew : words[figure.beside](percentOf(figure.hundredths));
}

/** `very unlikely, about 15% (5–30%)`; of zero there is nothing to draw an interval around. */
export function chanceSpread(spread: Spread): string {
  return `${chance(spread.mean)} (${chanceInterval(spread)})`;
}

/** Standard error of a share of so many futures. */
export function standardError(share: number, futures: number): number {
  return futures > 0 ? Math.sqrt((share * (1 - share)) / futures) : 0;
}

/** Rates a month with their interval. */
export function rateInterval(spread: Spread): string {
  return interval(spread, (value) => figure(value), "");
}

/** The 90 % interval of an estimate. */
export function estimateSpread({ mean, standardError }: Estimated): Spread {
  const margin = 1.645 * standardError;
  return { mean, low: mean - margin, high: mean + margin };
}

/** `+1.3 (+0.9 to +1.6)`, in hundredths or points. */
export function estimate({ mean, low, high }: Spread): string {
  const tenths = (value: number) => signed(value * 100, 1);
  const [from, to] = [tenths(low), tenths(high)];
  return from === to ? tenths(mean) : `${tenths(mean)} (${words.fromTo(from, to)})`;
}

/** A share of futures with the interval of its estimate. */
export function shareWithin({ value, low, high }: Interval): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? chance(value) : `${chance(value)} (${percentRange(from, to)})`;
}

export function spreadOf({ value, low, high }: Interval): Spread {
  return { mean: value, low, high };
}

export function crossesZero({ low, high }: Spread): boolean {
  return low <= 0 && high >= 0;
}

export function overlap(a: Spread, b: Spread): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** `12.5%`, always with its tenth. */
export function tenthPercent(share: number): string {
  return fixed(share * 100, 1) + percentSign();
}

/** As it stands after a number: French has a space before it. */
function percentSign(): string {
  return isEnglish() ? "%" : percentOf(0).replace(plainNumber(0), "");
}

/** `5% to 30%`, of ends as they are printed. */
export function fromTo(low: string, high: string): string {
  return words.fromTo(low, high);
}

/** Of hundredths, as many digits as they have: `0.5%`. */
export function figurePercent(share: number): string {
  return figure(share * 100) + percentSign();
}

function interval(spread: Spread, format: (value: number) => string, unit: string): string {
  const [low, high] = [format(spread.low), format(spread.high)];
  if (low === high) return `${low}${unit}`;
  return /[−+-]/.test(low + high) ? words.fromTo(low, high + unit) : `${low}${dash}${high}${unit}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `A, B and C` */
export function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : words.list(names.slice(0, -1).join(", "), names.at(-1) ?? "");
}
