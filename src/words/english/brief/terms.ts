/** English: what could be agreed; packages, what stands in their way, terms. */
import type { DealKind, Spread } from "../../../contract.ts";
import type { ChanceFacts, Figure } from "./facts.ts";
import { and, capital, chance, count, number, rounded, worth } from "./figures.ts";

export interface Veto {
  /** Null for rules that bind all. */
  readonly party: string | null;
  readonly cause: "red-line" | "worse-than-no-deal" | "floor" | "exclusion" | "unavailable";
  /** The red line’s words, the norm, why terms exclude each other, the option; null where it may not be shown or is not named. */
  readonly words: string | null;
}

export interface OpenTerm {
  readonly issue: string;
  readonly option: string;
  readonly asNow: boolean;
  readonly share: Figure;
}

function veto({ party, cause, words }: Veto): string {
  switch (cause) {
    case "red-line":
      return words === null ? `${party ?? ""}: a red line not shown` : `${party ?? ""}: red line “${words}”`;
    case "worse-than-no-deal":
      return `${party ?? ""}: worse than no deal`;
    case "floor":
      return `norm: ${words ?? ""}`;
    case "exclusion":
      return `terms exclude each other: ${words ?? ""}`;
    case "unavailable":
      return `not on offer: ${words ?? "an option"}`;
  }
}

function option({ option, asNow }: Pick<OpenTerm, "option" | "asNow">): string {
  return `${option}${asNow ? " (as now)" : ""}`;
}

export const terms = {
  title: "What could be agreed",
  packages: {
    /** Of those that no party all but rules out. */
    title: "Named packages that no party all but rules out, in the order of the case (no ranking)",
    every: "What stands in the way, in what share of futures, and who would accept now",
    columns: { package: "Package", inTheWay: "In the way, in what share of futures", all: "All at once" },
    /** Its kind stands behind a name that does not say it. */
    name: (name: string, kind: DealKind) => (name.toLowerCase().includes(kind) ? name : `${name} (${kind})`),
    vetoes: (all: readonly { readonly veto: Veto; readonly share: Figure }[]) =>
      all.length === 0
        ? "nothing in more than a few futures"
        : capital(all.map((each) => `${veto(each.veto)} (${rounded(each.share)})`).join("; ")),
    all: (facts: ChanceFacts) => chance(facts),
  },
  /** Those that are not compared. `chance`: all of them are as good as never acceptable to all, by a word or a bound. */
  others: (of: {
    readonly many: number;
    readonly compared: number;
    readonly chance: "almost none" | "under 5%" | null;
    readonly foremost: readonly { readonly veto: Veto; readonly packages: number }[];
  }) => {
    const which = of.compared === 0 ? count(of.many, "named package") : `${number(of.many)} more`;
    const chance =
      of.chance === null
        ? ""
        : of.chance === "almost none"
          ? ` ${of.many === 1 ? "has" : "have"} almost no chance of being acceptable to all now`
          : ` ${of.many === 1 ? "is" : "are"} acceptable to all now in under 5% of futures`;
    const foremost =
      of.foremost.length === 0
        ? ""
        : `; first in the way, most often: ${of.foremost.map((each) => `${veto(each.veto)} (${each.packages})`).join("; ")}`;
    return `${which}${chance} (annex)${foremost}.`;
  },
  none: (kind: DealKind) => `In no future is a ${kind} acceptable to all.`,
  /** What it is worth to each, and what is least settled of its terms: the first issues by name, the others by number. */
  worth: (of: {
    readonly kind: DealKind;
    readonly parties: readonly { readonly name: string; readonly worth: Spread | null }[];
    readonly open: readonly OpenTerm[];
    readonly more: number;
  }) => {
    const worths = of.parties.map(
      (party) => `${party.worth === null ? "an unknown share" : worth(party.worth)} to ${party.name}`,
    );
    const named = of.open.map((term) => `“${term.issue}” (most often: ${option(term)}, ${rounded(term.share)})`);
    const more = of.more > 0 ? [`${number(of.more)} more issues (annex)`] : [];
    const open = named.length === 0 ? "" : `; its terms are least settled on ${and([...named, ...more])}`;
    return `Where a ${of.kind} is acceptable to all, it is worth ${and(worths)}, in hundredths of each one’s own stakes${open}.`;
  },
  waived: (norms: readonly string[]) => `Waived, by name: ${and(norms)}.`,
  ruledOut: (norms: readonly string[]) => `Ruled out whatever the parties would accept: what breaches ${and(norms)}.`,
  table: {
    annexTitle: "Terms, issue by issue",
    title: "Most frequent term of each issue, and its share of the futures in which such a deal is acceptable to all",
    columns: { issue: "Issue", ceasefire: "In a ceasefire", settlement: "In a settlement" },
    term: (term: Omit<OpenTerm, "issue">) => `${option(term)}, ${rounded(term.share)}`,
  },
  asItIs: "everything as it is",
};
