/** The terms that a solution picks, issue by issue, with their share of the futures in which there is something to pick from. */
import type { Issue } from "../case/index.ts";
import type { DealKind, Terms } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import type { BriefRow, BriefTable } from "./brief-document.ts";
import { type Desk, ranges } from "./desk.ts";

export const dealKinds: readonly DealKind[] = ["ceasefire", "settlement"];

export interface Term {
  readonly issue: Issue;
  /** The most frequent option; of two, the first in the case's order. */
  readonly name: string;
  readonly share: number;
}

/** Null for an issue that such a deal leaves open. */
export function likeliestTerm(issue: Issue, terms: Terms | null): Term | null {
  const shares = terms?.issues[issue.id] ?? {};
  let likeliest: Term | null = null;
  for (const option of issue.options) {
    const share = shares[option.id] ?? 0;
    const asNow = option.id === issue.statusQuo && issue.front === null ? " (as now)" : "";
    if (share > (likeliest?.share ?? 0)) likeliest = { issue, name: `${option.name}${asNow}`, share };
  }
  return likeliest;
}

export function termsTable(desk: Desk): BriefTable {
  return {
    kind: "table",
    title: "Most frequent term of each issue, and its share of the futures in which such a deal is acceptable to all",
    columns: [
      { name: "Issue", room: 24 },
      { name: "In a ceasefire", room: 38 },
      { name: "In a settlement", room: 38 },
    ],
    rows: desk.case.issues.map((issue) => termsRow(desk, issue)),
  };
}

function termsRow(desk: Desk, issue: Issue): BriefRow {
  const cells = [issue.name, ...dealKinds.map((kind) => termWords(issue, desk.assessment.terms[kind]))];
  const judgements = ranges(desk, ...desk.principals.map((party) => `preferences.${party.id}.${issue.id}`));
  return { cells, sentence: desk.say(cells.join(" · "), { nature: "finding", judgements }) };
}

function termWords(issue: Issue, terms: Terms | null): string {
  const term = likeliestTerm(issue, terms);
  return term === null ? "–" : `${term.name}, ${roundedChance(term.share)}`;
}

/** What a package changes against the status quo, in the order of the case: "Issue: option; …". */
export function changedTerms(desk: Desk, picks: Readonly<Record<string, string>>): string {
  const changed = desk.case.issues.flatMap((issue) => {
    const option = issue.options.find(({ id }) => id === picks[issue.id]);
    const isQuo = issue.front === null && option?.id === issue.statusQuo;
    return option === undefined || isQuo ? [] : [`${issue.name}: ${option.name}`];
  });
  return changed.length === 0 ? "everything as it is" : changed.join("; ");
}
