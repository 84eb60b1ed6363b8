/** English: what is not known. */
import { dateWords } from "../../../evidence/index.ts";
import type { DateFacts } from "./facts.ts";
import { and, count, number } from "./figures.ts";

/** As cases name them; another name is printed as it is. */
const vantages: Readonly<Record<string, string>> = {
  ukrainian: "ukrainian",
  russian: "russian",
  western: "western",
  "non-western": "non-western",
  international: "international",
  unknown: "unknown",
};

export interface WrittenRange {
  readonly name: string;
  readonly written: string;
}

export interface CountedSources {
  readonly name: string;
  readonly sources: number;
}

export const unknowns = {
  title: "What is not known",
  assumptions: "Key assumptions",
  vantages,
  /** `hidden`: claims that are not open; null where none is, or nothing may be counted. */
  rests: (of: {
    readonly claims: number;
    readonly sources: number;
    readonly later: number;
    readonly hidden: number | null;
  }) => {
    const later =
      of.later === 0
        ? "no claim is left out as later"
        : `${count(of.later, "later claim")} ${of.later === 1 ? "is" : "are"} left out`;
    const hidden =
      of.hidden === null ? "" : `; ${count(of.hidden, "sensitive claim")} and what rests on them are not shown`;
    return `This page rests on ${count(of.claims, "claim")} from ${count(of.sources, "source")}; ${later}${hidden}.`;
  },
  assumed:
    "Assumed throughout: in each future the parties know each other’s worths and red lines, the judgements vary independently of each other, and a deal once struck ends the story.",
  bareCarriers: (all: readonly WrittenRange[]) =>
    `Of the judgements that carry the result these rest on no claim: ${and(all.map(({ name, written }) => `${name} (${written})`))}; were they wrong, it would move most.`,
  stale: (named: readonly { readonly name: string; readonly until: DateFacts }[], more: number) =>
    `Stale but still used: ${named.map(({ name, until }) => `${name} (until ${dateWords(until)})`).join(", ")}${more > 0 ? ` and ${number(more)} more` : ""}.`,
  bare: (bare: number, of: number) =>
    `Assumed: ${number(bare)} of ${count(of, "judgement")} ${bare === 1 ? "rests" : "rest"} on no claim, only on their author’s words.`,
  weak: (low: number, unjudged: number) => {
    const parts = [
      ...(low === 0 ? [] : [`${number(low)} ${low === 1 ? "has" : "have"} a low grade`]),
      ...(unjudged === 0 ? [] : [`${number(unjudged)} cannot be judged in source or truth`]),
    ];
    return `Of the claims shown, ${and(parts)}.`;
  },
  alone: (many: number) =>
    `${count(many, "claim")} ${many === 1 ? "comes" : "come"} from one origin each, however often repeated.`,
  disputed: (of: { readonly denials: number; readonly changed: number; readonly estimates: number }) => {
    const kinds = [
      [of.denials, "denial or disagreement", "denials or disagreements"],
      [of.changed, "changed position", "changed positions"],
      [of.estimates, "pair of differing estimates", "pairs of differing estimates"],
    ] as const;
    const counts = kinds.flatMap(([many, one, more]) => (many === 0 ? [] : [count(many, one, more)]));
    return `Sources contradict each other: ${and(counts)}; both sides stand in the appendix.`;
  },
  /** Languages by their tags. */
  balance: (byVantage: readonly CountedSources[], byLanguage: readonly CountedSources[]) => {
    const parts = (all: readonly CountedSources[]): string =>
      and(all.map(({ name, sources }) => `${vantages[name] ?? name} ${number(sources)}`));
    return `Sources by vantage: ${parts(byVantage)}; by language: ${parts(byLanguage)}.`;
  },
  unheard: (voices: readonly string[]) => `Not heard: ${voices.join("; ")}.`,
};
