/** Which statements deny: by their verb, or by calling what others say untrue. Takes a statement; gives a rule or null. */
import type { StatementProposal } from "./proposal.ts";

const untrue =
  "untrue|not true|false|falsehoods?|fakes?|lies?|baseless|groundless|unfounded|nonsense|(?:an? )?(?:pure )?invention|fabricat\\p{L}*|disinformation|propaganda|fiction|fantasy|inaccurate|incorrect|misleading";

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
    // To reject terms is to refuse them; to reject what others say is to deny it.
    rule: "rejected-claim",
    lemmas: new Set(["reject", "dismiss"]),
    pattern:
      /\b(?:claims?|reports?|reporting|allegations?|accusations?|suggestions?|assertions?|charges?|charge|insinuations?|rumou?rs?|speculation|notion|idea that|accounts?|criticism|statements?|findings?)\b/iu,
    score: 0.8,
  },
  {
    rule: "called-untrue",
    lemmas: new Set(["call", "dismiss", "describe", "brand", "label", "denounce", "reject", "characterize"]),
    pattern: new RegExp(`\\b(?:rumou?rs?|${untrue}|speculation|absurd)\\b`, "iu"),
    score: 0.8,
  },
  {
    rule: "said-untrue",
    lemmas: null,
    pattern: new RegExp(
      `^(?:that )?["“‘']?(?:this|that|it|these|those|such [^.,;]{3,40}|(?:the|all|any|his|her|their|its|\\p{Lu}\\p{L}+[’']s?) ?[^.,;]{0,60}?(?:claims?|reports?|allegations?|accusations?|rumou?rs?|statements?|account|story)[^.,;]{0,50}?)(?: (?:is|was|are|were)|['’]s) (?:\\p{L}+ ){0,3}?(?:${untrue}|wrong)\\b`,
      "iu",
    ),
    score: 0.75,
  },
  {
    rule: "said-not-true",
    lemmas: null,
    pattern:
      /\bno such \p{L}+ (?:\p{L}+ )?(?:took|was|were|has|have|had|exists?|existed|happened|occurred)\b|\b(?:did not|didn['’]t|never) (?:happen(?:ed)?|take place|took place|occur(?:red)?|exist(?:ed)?)\b|^(?:that )?["“‘']?(?:there (?:is|was|were|are|has been|have been) no (?:such|agreement|deal|talks?|contacts?|negotiations?|evidence))\b/iu,
    score: 0.7,
  },
];

const refusals: ReadonlySet<string> = new Set(["reject", "dismiss"]);

export function denialOf({
  cueLemma,
  text,
  act,
}: Pick<StatementProposal, "cueLemma" | "text" | "act">): { readonly rule: string; readonly score: number } | null {
  const row = denialRows.find(
    ({ lemmas, pattern }) =>
      (lemmas === null || lemmas.has(cueLemma) || (act === "denial" && pattern === null && !refusals.has(cueLemma))) &&
      (pattern === null || pattern.test(text)),
  );
  return row === undefined ? null : { rule: row.rule, score: row.score };
}
