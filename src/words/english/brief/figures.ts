/** English: numbers, chances, worths and days as the brief prints them. Chances to 5 %, worths to whole hundredths of stakes. */
import type { Spread } from "../../../contract.ts";
import { dateWords } from "../../../evidence/index.ts";
import type { ProbabilityStandard } from "../../../ground/index.ts";
import { chances } from "../chances.ts";
import { numbers } from "../numbers.ts";
import type { ChanceFacts, DateFacts, Ends, Figure, ShareFacts } from "./facts.ts";

/** `1,263`, to a whole number from 10 on, else with one decimal. */
export function number(value: number): string {
  if (Math.abs(value) < 9.95) return minus(String(Math.round(value * 10) / 10 + 0));
  return numbers.whole(value);
}

function minus(text: string): string {
  return text.replace("-", "−");
}

/** `1 claim`, `12 claims`. */
export function count(many: number, one: string, more = `${one}s`): string {
  return `${number(many)} ${many === 1 ? one : more}`;
}

export const and = numbers.list;

export function or(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function degree({ degree }: ChanceFacts): string {
  return (chances.words as Readonly<Record<string, string>>)[degree] ?? degree;
}

/** `about 10%`. */
export function rounded(figure: Figure): string {
  return figure === null ? chances.tooFew : chances[figure.beside](figure.hundredths);
}

/** `10%`, `under 5%`. */
export function bare(figure: Figure): string {
  return rounded(figure).replace("about ", "");
}

/** `5–25%`, `under 5–25%`, `60–over 95%`. */
export function interval([low, high]: Ends): string {
  return `${bare(low).slice(0, -1)}–${bare(high)}`;
}

/** `about 10% (5–25%)`. */
export function share({ middle, ends }: ShareFacts): string {
  return `${rounded(middle)}${ends === null ? "" : ` (${interval(ends)})`}`;
}

/** `very unlikely, about 10% (5–25%)`. */
export function chance(facts: ChanceFacts): string {
  return `${degree(facts)}, ${share(facts)}`;
}

/** Degrees that are no adjectives, with what stands before them. */
const nouns: Readonly<Record<string, string>> = {
  "almost no chance": "has almost no chance",
  "roughly even chance": "has a roughly even chance",
  "remote chance": "has a remote chance",
  "reasonable prospects": "has reasonable prospects",
  "realistic possibility": "is a realistic possibility",
};

/** `is very unlikely (about 10%; 5–25%)`, for a subject to stand before. */
export function isChance(facts: ChanceFacts): string {
  const range = facts.ends === null ? "" : `; ${interval(facts.ends)}`;
  return `${nouns[facts.degree] ?? `is ${degree(facts)}`} (${rounded(facts.middle)}${range})`;
}

/** `45 (30 to 60)`: hundredths of all that is at stake for the party. */
export function worth({ mean, low, high }: Spread): string {
  return withEnds([mean, low, high].map((value) => minus(String(Math.round(value * 100) + 0))));
}

/** `−3 (−9 to +2)`. */
export function change({ mean, low, high }: Spread): string {
  return withEnds([mean, low, high].map((value) => signed(Math.round(value * 100))));
}

function signed(whole: number): string {
  return whole > 0 ? `+${whole}` : minus(String(whole + 0));
}

function withEnds([middle = "", low, high]: readonly string[]): string {
  return low === high ? middle : `${middle} (${low} to ${high})`;
}

function band(low: number, high: number): string {
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** With a full stop, whatever the case’s author wrote last. */
export function closed(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

export const figures = {
  /** As the standards call themselves. */
  standards: {
    "icd-203": "ICD 203",
    cambridge: "Cambridge Settlement Barometer",
    phia: "PHIA probability yardstick",
  } satisfies Record<ProbabilityStandard, string>,
  number: (value: number) => number(value),
  rounded: (figure: Figure) => rounded(figure),
  share: (facts: ShareFacts) => share(facts),
  chance: (facts: ChanceFacts) => chance(facts),
  /** `very unlikely, 5–25%`: where room is short. */
  shortChance: (facts: ChanceFacts) =>
    `${degree(facts)}, ${facts.ends === null ? rounded(facts.middle) : interval(facts.ends)}`,
  worth: (of: Spread) => worth(of),
  change: (of: Spread) => change(of),
  /** `+1.3 (0.9 to 1.6)`: hundredths or points, with the interval of the estimate. */
  estimate: ({ mean, low, high }: Spread) => {
    const of = (value: number): string => minus((Math.round(value * 1000) / 10 + 0).toFixed(1));
    return `${mean > 0.0005 ? "+" : ""}${of(mean)} (${of(low)} to ${of(high)})`;
  },
  /** A share of the futures, its ends in whole per cent. */
  sampled: (middle: Figure, low: number, high: number) => `${rounded(middle)} (${low}–${high}%)`,
  percent: (whole: number) => `${whole}%`,
  unit: (unit: string) => unit.replace(/km2$/, "km²"),
  /** What was measured, from its low end to its high. */
  band: (low: number, high: number) => band(low, high),
  date: (date: DateFacts) => dateWords(date),
  /** On an axis, of YYYY-MM: `Sep 2024`, `Sep`. */
  monthTick: (month: DateFacts, withYear: boolean) => {
    const [name = "", year = ""] = dateWords(month).split(" ");
    return withYear ? `${name.slice(0, 3)} ${year}` : name.slice(0, 3);
  },
  months: (many: number) => count(many, "month"),
  /** A text of the case as a sentence. */
  sentence: (text: string) => closed(text),
  /** A text that begins a sentence. */
  capital: (text: string) => capital(text),
};
