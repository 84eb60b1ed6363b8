/**
 * Puts a chance into words, and into no more digits than its futures support.
 * Takes   a chance in [0, 1]; the standard whose words are used; the chance's standard error, if it comes from sampling.
 * Gives   the word of the half-open band [from, to) that the chance falls in. All bounds but PHIA's are multiples of 5 %, so
 *         a chance rounded to 5 % never leaves the closed band of its word.
 * Source  [icd-203-2015] §D.6.e(2)(a); [cambridge-settlement-barometer]; [phia-2019] probability yardstick.
 * Departs the bounds that ICD 203 and the Barometer share belong to the upper band; what lies outside their scales (below
 *         1 %, above 99 %) takes the outermost word. PHIA leaves gaps between its bands on purpose: each gap is split in its middle,
 *         and 50 % to 52.5 % stays with "realistic possibility".
 * Throws  for a chance outside [0, 1] or a negative standard error.
 * Cost    constant.
 */
import { misuse } from "./fault.ts";

export type ProbabilityStandard = "icd-203" | "cambridge" | "phia";

/** A word and the chance below which it holds; the last band holds 1 too. */
interface Band {
  readonly below: number;
  readonly word: string;
}

const bands: Readonly<Record<ProbabilityStandard, readonly Band[]>> = {
  "icd-203": [
    { below: 0.05, word: "almost no chance" },
    { below: 0.2, word: "very unlikely" },
    { below: 0.45, word: "unlikely" },
    { below: 0.55, word: "roughly even chance" },
    { below: 0.8, word: "likely" },
    { below: 0.95, word: "very likely" },
    { below: 1, word: "almost certain" },
  ],
  cambridge: [
    { below: 0.1, word: "extremely unlikely" },
    { below: 0.25, word: "very unlikely" },
    { below: 0.4, word: "unlikely" },
    { below: 0.6, word: "reasonable prospects" },
    { below: 0.75, word: "likely" },
    { below: 0.9, word: "very likely" },
    { below: 1, word: "extremely likely" },
  ],
  phia: [
    { below: 0.075, word: "remote chance" },
    { below: 0.225, word: "highly unlikely" },
    { below: 0.375, word: "unlikely" },
    { below: 0.525, word: "realistic possibility" },
    { below: 0.775, word: "likely or probable" },
    { below: 0.925, word: "highly likely" },
    { below: 1, word: "almost certain" },
  ],
};

export const probabilityStandards: Readonly<Record<ProbabilityStandard, string>> = {
  "icd-203": "ICD 203",
  cambridge: "Cambridge Settlement Barometer",
  phia: "PHIA probability yardstick",
};

export function probabilityWord(p: number, standard: ProbabilityStandard = "icd-203"): string {
  demandChance(p);
  const scale = bands[standard];
  const band = scale.find((candidate) => p < candidate.below) ?? scale[scale.length - 1];
  if (band === undefined) throw misuse("standard", "one of icd-203, cambridge, phia", standard);
  return band.word;
}

/** The band that a word stands for, from its lower bound to its upper; null for what is no word of the standard. */
export function probabilityBand(
  word: string,
  standard: ProbabilityStandard = "icd-203",
): { readonly low: number; readonly high: number } | null {
  const scale = bands[standard];
  const at = scale.findIndex((band) => band.word === word.trim().toLowerCase());
  const band = scale[at];
  return band === undefined ? null : { low: scale[at - 1]?.below ?? 0, high: band.below };
}

/** A chance as it is printed: what stands before the percent sign, and what before the number. */
export interface ChanceFigure {
  readonly beside: "under" | "about" | "over";
  readonly hundredths: number;
}

/**
 * A chance for print: under 1 %, under 5 %, about 15 %, over 95 %, over 99 %. With a standard error the steps
 * widen from 5 % to 10 % and 25 % so that half a step stays at least one standard error, and "under" and "over" hold for
 * the chance plus or minus two. Null where so few futures tell nothing.
 */
export function chanceFigure(p: number, standardError = 0): ChanceFigure | null {
  demandChance(p);
  if (!(standardError >= 0)) throw misuse("standard error", "a number of 0 or more", standardError);
  const most = p + 2 * standardError;
  const least = p - 2 * standardError;
  if (p < 0.05) {
    if (most < 0.01) return { beside: "under", hundredths: 1 };
    if (most < 0.05) return { beside: "under", hundredths: 5 };
    if (most < 0.1) return { beside: "under", hundredths: 10 };
  }
  if (p > 0.95) {
    if (least > 0.99) return { beside: "over", hundredths: 99 };
    if (least > 0.95) return { beside: "over", hundredths: 95 };
    if (least > 0.9) return { beside: "over", hundredths: 90 };
  }
  if (tooFewToSay(standardError)) return null;
  const step = stepOf(standardError);
  const rounded = nearest(p, step);
  if (rounded <= 0) return { beside: "under", hundredths: step };
  return rounded >= 100 ? { beside: "over", hundredths: 100 - step } : { beside: "about", hundredths: rounded };
}

/** `chanceFigure` in plain English: "under 1%", "about 15%". Sentences take their own language's from the room of words. */
export function roundedChance(p: number, standardError = 0): string {
  const figure = chanceFigure(p, standardError);
  return figure === null ? "too few futures to say" : `${figure.beside} ${figure.hundredths}%`;
}

/** The error is so large that no step of 25 % could be told from the next. */
export function tooFewToSay(standardError: number): boolean {
  return standardError > 0.125;
}

/**
 * The word beside `roundedChance(p, standardError)`: where the steps are wide it is that of the rounded chance, so that none
 * reads "unlikely, about 50%"; "" where there is no chance to give.
 */
export function roundedWord(p: number, standardError: number): string {
  if (tooFewToSay(standardError)) return "";
  const step = stepOf(standardError);
  const rounded = nearest(p, step);
  const asItIs = step === 5 || p < 0.05 || p > 0.95 || rounded <= 0 || rounded >= 100;
  return probabilityWord(asItIs ? p : rounded / 100);
}

function stepOf(standardError: number): number {
  return standardError <= 0.025 ? 5 : standardError <= 0.05 ? 10 : 25;
}

function nearest(p: number, step: number): number {
  return Math.floor((p * 100) / step + 0.5) * step;
}

function demandChance(p: number): void {
  if (!(p >= 0 && p <= 1)) throw misuse("chance", "a number from 0 to 1", p);
}
