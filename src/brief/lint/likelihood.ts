/**
 * What a sentence says of likelihood and of confidence: words of the published standards, chances in per cent, words that say
 * no likelihood, levels of confidence.
 */
import { type ProbabilityStandard, probabilityBand, probabilityStandards } from "../../ground/index.ts";

/** As published; longer ones first, so that "very likely" is not read as "likely". */
const wordsOf: Readonly<Record<ProbabilityStandard, readonly string[]>> = {
  "icd-203": [
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "very likely",
    "almost certain",
    "likely",
  ],
  cambridge: [
    "extremely unlikely",
    "very unlikely",
    "unlikely",
    "reasonable prospects",
    "extremely likely",
    "very likely",
    "likely",
  ],
  phia: [
    "remote chance",
    "highly unlikely",
    "unlikely",
    "realistic possibility",
    "likely or probable",
    "highly likely",
    "almost certain",
  ],
};

/** The other row of ICD 203 (D.6.e(2)(a)), which a product must not mix with the first. */
const otherRow = [
  "is remote",
  "highly improbable",
  "improbable",
  "roughly even odds",
  "probable",
  "probably",
  "highly probable",
  "nearly certain",
];

const standards = Object.keys(probabilityStandards) as ProbabilityStandard[];
const everyWord = [...new Set(standards.flatMap((each) => wordsOf[each]))];

export interface LikelihoodWord {
  readonly word: string;
  /** The standards that have it. */
  readonly of: readonly ProbabilityStandard[];
  readonly at: number;
}

/** Longest first at each place; a comparison ("less likely") is no degree; a word inside a longer one is not counted. */
export function likelihoodWords(text: string): readonly LikelihoodWord[] {
  return matchesOf(text, everyWord).map(({ word, at }) => ({
    word,
    at,
    of: standards.filter((standard) => wordsOf[standard].includes(word)),
  }));
}

/** Words of ICD 203’s second row, outside those of the first. */
export function otherRowWords(text: string): readonly string[] {
  return matchesOf(text, [...everyWord, ...otherRow])
    .map(({ word }) => word)
    .filter((word) => !everyWord.includes(word));
}

function matchesOf(text: string, words: readonly string[]): readonly { readonly word: string; readonly at: number }[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?<!\\b(?:more|less|most|least|as|how|equally) )(?:${longestFirst.join("|")})(?![\\p{L}-])`,
    "giu",
  );
  return [...text.matchAll(pattern)].map((match) => ({ word: match[0].toLowerCase(), at: match.index }));
}

/** Chances in per cent, in order: of "5–25%" both ends. */
export function percentages(text: string): readonly number[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)(?:\s*%|(?=\s*[–-]\s*(?:over )?\d+(?:\.\d+)?\s*%))/g)].map((match) =>
    Number(match[1]),
  );
}

export interface WordAndNumber {
  readonly word: string;
  readonly percent: number;
  /** What the standard lets the word mean, in per cent. */
  readonly from: number;
  readonly to: number;
}

/** Words with the number right behind them that lies outside the band of the word, by more than rounding. */
export function gainsaid(text: string, standard: ProbabilityStandard): readonly WordAndNumber[] {
  return likelihoodWords(text).flatMap(({ word, of, at }) => {
    if (!of.includes(standard)) return [];
    const behind = text.slice(at + word.length);
    const match = /^[\s,(]{1,3}(?:(about|under|over) )?(\d+(?:\.\d+)?)\s?%/.exec(behind);
    const band = probabilityBand(word, standard);
    if (match === null || band === null) return [];
    const percent = Number(match[2]);
    const [from, to] = [band.low * 100, band.high * 100];
    const below = match[1] !== "over" && percent < from - halfStep;
    const above = match[1] !== "under" && percent > to + halfStep;
    return below || above ? [{ word, percent, from, to }] : [];
  });
}

/** Chances are printed to 5 %. */
const halfStep = 2.5;

/** A level of confidence in the basis, not likelihood. */
export function saysConfidence(text: string): boolean {
  return /\b(?:high|moderate|medium|low)[ -]confidence\b|\bconfidence\b[^.]{0,60}\b(?:is|are|:)? ?(?:high|moderate|medium|low)\b|\b(?:very |highly |moderately )?confident that\b/i.test(
    text,
  );
}

/** Words that leave it open what they mean: a fair chance was read as anything from 15 to 75 %. */
const vague =
  /\b(?:could well|might|may well|possibly|perhaps|conceivabl[ey]|fair chance|some chance|good chance|a chance that|serious possibility|cannot be (?:ruled out|excluded)|can ?not be discounted|potentially)\b/i;

export function vagueWord(text: string): string | null {
  return vague.exec(text)?.[0] ?? null;
}
