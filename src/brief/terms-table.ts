/** The terms that a solution picks, issue by issue, with their share of the futures in which there is something to pick from. */
import type { Issue } from "../case/index.ts";
import type { DealKind, Terms } from "../contract.ts";
import { chanceFigure } from "../ground/index.ts";
import type { BriefRow, BriefTable } from "./brief-document.ts";
import { type Desk, ranges } from "./desk.ts";

export const dealKinds: readonly DealKind[] = ["ceasefire", "settlement"];

export interface Term {
  readonly issue: Issue;
  /** The most frequent option; of two, the first in the case's order. */
  readonly option: string;
  /** It is what holds today. */
  readonly asNow: boolean;
  readonly share: number;
}

/** Null for an issue that such a deal leaves open. */
export function likeliestTerm(issue: Issue, terms: Terms | null): Term | null {
  const shares = terms?.issues[issue.id] ?? {};
  let likeliest: Term | null = null;
  for (const option of issue.options) {
    const share = shares[option.id] ?? 0;
    const asNow = option.id === issue.statusQuo && issue.front === null;
    if (share > (likeliest?.share ?? 0)) likeliest = { issue, option: option.name, asNow, share };
  }
  return likeliest;
}

export function termsTable(desk: Desk): BriefTable {
  const { title, columns } = desk.tongue.brief.terms.table;
  return {
    kind: "table",
    title,
    columns: [
      { name: columns.issue, room: 24 },
      { name: columns.ceasefire, room: 38 },
      { name: columns.settlement, room: 38 },
    ],
    rows: desk.case.issues.map((issue) => termsRow(desk, issue)),
  };
}

function termsRow(desk: Desk, issue: Issue): BriefRow {
  const cells = [issue.name, ...dealKinds.map((kind) => termWords(desk, issue, desk.assessment.terms[kind]))];
  const judgements = ranges(desk, ...desk.principals.map((party) => `preferences.${party.id}.${issue.id}`));
  return { cells, sentence: desk.say(cells.join(" · "), { nature: "finding", judgements }) };
}

function termWords(desk: Desk, issue: Issue, terms: Terms | null): string {
  const term = likeliestTerm(issue, terms);
  if (term === null) return "–";
  const { option, asNow, share } = term;
  return desk.tongue.brief.terms.table.term({ option, asNow, share: chanceFigure(share) });
}

/** What a package changes against the status quo, in the order of the case: "Issue: option; …". */
export function changedTerms(desk: Desk, picks: Readonly<Record<string, string>>): string {
  const changed = desk.case.issues.flatMap((issue) => {
    const option = issue.options.find(({ id }) => id === picks[issue.id]);
    const isQuo = issue.front === null && option?.id === issue.statusQuo;
    return option === undefined || isQuo ? [] : [`${issue.name}: ${option.name}`];
  });
  return changed.length === 0 ? desk.tongue.brief.terms.asItIs : changed.join("; ");
}
