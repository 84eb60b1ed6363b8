/** English: what would change the conclusion, and what changed since the brief before. */
import { dateWords } from "../../../evidence/index.ts";
import type { DateFacts } from "./facts.ts";
import { and, count } from "./figures.ts";

export const change = {
  title: "What would change the conclusion",
  widest: (all: readonly { readonly name: string; readonly written: string }[]) =>
    `The widest ranges that rest on no claim, and so the first to look for evidence on: ${and(all.map(({ name, written }) => `${name} (${written})`))}.`,
  caveat:
    "These are differences and widths; how far each judgement moves the conclusion was not computed for this page.",
};

/** The brief before: what it is called, where it is called anything, and its day. */
export interface Before {
  readonly label: string;
  readonly asOf: DateFacts;
}

export interface MovedText {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function brief({ label, asOf }: Before): string {
  return `${label === "" ? "" : `${label}, `}as of ${dateWords(asOf)}`;
}

function lower(name: string): string {
  return /^[A-Z][a-z ]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

export const since = {
  title: "What changed",
  first: "This is the first brief of this case.",
  /** Of a stored case. */
  revision: (number: string) => `revision ${number}`,
  uncompared: "Not compared with an earlier brief of this case: none was named.",
  still: (before: Before) => `Since the brief before (${brief(before)}) no conclusion moved by five points or more.`,
  moved: (before: Before, figures: readonly MovedText[], more: number) =>
    `Since the brief before (${brief(before)}), ${figures.map((each) => `${lower(each.name)}: ${each.before} → ${each.after}`).join("; ")}${more > 0 ? `; ${count(more, "more figure")} (annex)` : ""}.`,
  claims: (cameIn: number, wentOut: number) =>
    `${count(cameIn, "claim")} came in and ${wentOut === 0 ? "none" : wentOut} went out (annex).`,
  noJudgement: "No judgement was set otherwise.",
  judgements: (of: {
    readonly otherwise: number;
    readonly fresh: number;
    readonly gone: number;
    readonly named: readonly MovedText[];
  }) => {
    const counts = [
      `${count(of.otherwise, "judgement")} set otherwise`,
      ...(of.fresh > 0 ? [`${of.fresh} new`] : []),
      ...(of.gone > 0 ? [`${of.gone} gone`] : []),
    ];
    const among =
      of.named.length === 0
        ? ""
        : `, among them ${of.named.map((each) => `${each.name} (${each.before} → ${each.after})`).join("; ")}`;
    return `${and(counts)} (annex)${among}.`;
  },
  annex: {
    title: "What changed since the brief before",
    figures: (before: Before) => `Conclusions before and after (${brief(before)})`,
    judgements: "Judgements and words of the case",
    claimsIn: "Claims that came in",
    claimsOut: "Claims that went out",
    columns: {
      figure: "Figure",
      what: "What",
      before: "Before",
      now: "Now",
      claim: "Claim",
      says: "Says",
      said: "Said",
    },
  },
  /** Names of the figures that are compared. */
  names: {
    zone: "A zone of agreement now",
    ceasefireZone: "A zone for a ceasefire",
    settlementZone: "A zone for a settlement",
    talks: (months: number) => `Direct talks within ${count(months, "month")}`,
    ceasefire: (months: number) => `A ceasefire within ${count(months, "month")}`,
    settlement: (months: number) => `A settlement within ${count(months, "month")}`,
    package: (name: string) => `“${name}” acceptable to all now`,
    leverage: (party: string) => `Worth of the position of ${party}, in hundredths of its stakes`,
    /** What the case says in words, told apart by its id. */
    words: (means: string, id: string) => `${means}, ${id}`,
  },
};
