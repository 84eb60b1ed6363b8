/** Which statements deny: by their verb, or by calling what others say untrue. Takes a statement; gives a rule or null. */
import type { StatementProposal } from "./proposal.ts";

interface DenialRow {
  readonly rule: string;
  readonly lemmas: ReadonlySet<string> | null;
  readonly pattern: RegExp | null;
  readonly score: number;
}

export const denialRows: readonly DenialRow[] = [
  {
    rule: "denial-verb",
    lemmas: new Set(["deny", "refute", "rebut", "disavow", "denial", "dispute"]),
    pattern: null,
    score: 0.9,
  },
  {
    rule: "called-untrue",
    lemmas: new Set(["call", "dismiss", "describe", "brand", "label", "denounce", "reject", "characterize"]),
    pattern:
      /\b(?:rumou?rs?|false|fakes?|lies?|baseless|groundless|untrue|unfounded|fabricat\p{L}*|nonsense|disinformation|propaganda|speculation|absurd)\b/iu,
    score: 0.8,
  },
  {
    rule: "said-not-true",
    lemmas: null,
    pattern:
      /^(?:that )?["“]?(?:(?:this|that|it|the (?:reports?|claims?|allegations?)) (?:is|was|are|were) (?:not true|untrue|false|baseless|wrong|a lie)|there (?:is|was|were|are|has been|have been) no (?:such|agreement|deal|talks?|contacts?|negotiations?|evidence))\b/iu,
    score: 0.7,
  },
];

export function denialOf({
  cueLemma,
  text,
  act,
}: Pick<StatementProposal, "cueLemma" | "text" | "act">): { readonly rule: string; readonly score: number } | null {
  const row = denialRows.find(
    ({ lemmas, pattern }) =>
      (lemmas === null || lemmas.has(cueLemma) || (act === "denial" && pattern === null)) &&
      (pattern === null || pattern.test(text)),
  );
  return row === undefined ? null : { rule: row.rule, score: row.score };
}
