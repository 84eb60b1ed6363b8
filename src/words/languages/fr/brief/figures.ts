/** French: numbers, chances, worths and days as the brief prints them. */
import type { Spread } from "../../../../contract.ts";
import type { ChanceFacts, Ends, Figure, ShareFacts } from "../../../english/brief/facts.ts";
import type { BriefWords } from "../../../words.ts";
import { chances } from "../chances.ts";
import { fixed, list, numbers, percent } from "../numbers.ts";
import { spaced } from "./spaced.ts";

/** `1 263`, to a whole number from 10 on, else with one decimal. */
export function number(value: number): string {
  if (Math.abs(value) >= 9.95) return numbers.whole(value);
  const tenths = Math.round(value * 10) / 10 + 0;
  return fixed(tenths, Number.isInteger(tenths) ? 0 : 1);
}

/** Below two the singular. */
export function count(many: number, one: string, more = `${one}s`): string {
  return `${number(many)}\u00a0${Math.abs(many) < 2 ? one : more}`;
}

export const and = list;

export function or(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ou ${names.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function quoted(text: string): string {
  return spaced`« ${text} »`;
}

export function degree({ degree }: ChanceFacts): string {
  return (chances.words as Readonly<Record<string, string>>)[degree] ?? degree;
}

/** `environ 10 %`. */
export function rounded(figure: Figure): string {
  return figure === null ? chances.tooFew : chances[figure.beside](figure.hundredths);
}

/** `10 %`, `moins de 5 %`. */
export function bare(figure: Figure): string {
  return figure?.beside === "about" ? percent(figure.hundredths) : rounded(figure);
}

/** `5–25 %`, `moins de 5 % à 25 %`, `60 % à plus de 95 %`. */
export function interval([low, high]: Ends): string {
  return low.beside === "about" && high.beside === "about"
    ? `${low.hundredths}–${percent(high.hundredths)}`
    : `${bare(low)} à ${bare(high)}`;
}

export function share({ middle, ends }: ShareFacts): string {
  return `${rounded(middle)}${ends === null ? "" : ` (${interval(ends)})`}`;
}

export function chance(facts: ChanceFacts): string {
  return `${degree(facts)}, ${share(facts)}`;
}

type Gender = "m" | "f";

/** Degrees that are more than an adjective, or agree with what they are said of. */
const predicates: Readonly<Record<string, (gender: Gender) => string>> = {
  "almost no chance": (gender) => (gender === "f" ? "est presque exclue" : "est presque exclu"),
  "almost certain": (gender) => (gender === "f" ? "est presque certaine" : "est presque certain"),
  "roughly even chance": () => "a à peu près une chance sur deux",
  "remote chance": () => "n’est qu’une très faible possibilité",
  "reasonable prospects": () => "a des perspectives raisonnables",
  "realistic possibility": () => "est une possibilité réaliste",
};

/** `est très improbable (environ 10 % ; 5–25 %)`. */
export function isChance(facts: ChanceFacts, gender: Gender): string {
  const range = facts.ends === null ? "" : spaced` ; ${interval(facts.ends)}`;
  const says = predicates[facts.degree]?.(gender) ?? `est ${degree(facts)}`;
  return `${says} (${rounded(facts.middle)}${range})`;
}

export function worth({ mean, low, high }: Spread): string {
  return withEnds([mean, low, high].map((value) => numbers.whole(Math.round(value * 100) + 0)));
}

export function change({ mean, low, high }: Spread): string {
  return withEnds([mean, low, high].map((value) => signed(Math.round(value * 100) + 0)));
}

function signed(whole: number): string {
  return `${whole > 0 ? "+" : ""}${numbers.whole(whole)}`;
}

function withEnds([middle = "", low, high]: readonly string[]): string {
  return low === high ? middle : `${middle} (${low} à ${high})`;
}

export function band(low: number, high: number): string {
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

export function unit(name: string): string {
  return name.replace(/km2$/, "km²");
}

/** With a full stop, whatever the case’s author wrote last. */
export function closed(text: string): string {
  const trimmed = text.trim();
  return /[.!?…](?:["”’)]|[\s\u00a0\u202f]»)?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

export const date = numbers.date;

/** With its article where it is a day: `le 24 septembre 2024`, but `septembre 2024`. */
export function on(edtf: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? `le ${date(edtf)}` : date(edtf);
}

/** `au 24 septembre 2024`. */
export function asOf(edtf: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? `au ${date(edtf)}` : date(edtf);
}

const ticks = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

export const figures: BriefWords["brief"]["figures"] = {
  standards: {
    "icd-203": "ICD\u00a0203",
    cambridge: "Cambridge Settlement Barometer",
    phia: "PHIA probability yardstick",
  },
  number,
  rounded,
  share,
  chance,
  shortChance: (facts) => `${degree(facts)}, ${facts.ends === null ? rounded(facts.middle) : interval(facts.ends)}`,
  worth,
  change,
  estimate: ({ mean, low, high }) => {
    const of = (value: number): string => fixed(Math.round(value * 1000) / 10 + 0, 1);
    return `${mean > 0.0005 ? "+" : ""}${of(mean)} (${of(low)} à ${of(high)})`;
  },
  sampled: (middle, low, high) => `${rounded(middle)} (${low}–${percent(high)})`,
  percent: (whole) => percent(whole),
  unit,
  band,
  date,
  monthTick: (month, withYear) => {
    const name = ticks[Number(month.slice(5, 7)) - 1] ?? "";
    return withYear ? `${name} ${month.slice(0, 4)}` : name;
  },
  months: (many) => `${number(many)}\u00a0mois`,
  sentence: closed,
  capital,
};
