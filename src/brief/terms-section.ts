/** What could be agreed: the named packages that have a chance, and the terms of a ceasefire and of a settlement. */
import type { FloorRule } from "../case/index.ts";
import type { DealKind, PackageAcceptability, Terms } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import type { Block, BriefSection, BriefSentence } from "./brief-document.ts";
import { type Desk, ranges } from "./desk.ts";
import { foremostVetoes, packagesShown, packagesTable } from "./packages-table.ts";
import { countWords, listWords, numberWords, worthWords } from "./phrases.ts";
import { dealKinds, likeliestTerm } from "./terms-table.ts";

/** Below this, ICD 203 says "almost no chance": a party that accepts in fewer futures all but rules a package out. */
const slight = 0.05;
const mostPackages = 4;
const mostTerms = 1;
const mostVetoes = 2;
/** Terms that hold in so many of the futures count as settled among them. */
const broad = 0.75;

export function termsSection(desk: Desk): BriefSection {
  const packages = packagesShown(desk);
  const accepted = (each: PackageAcceptability) =>
    desk.principals.every((party) => (each.byParty[party.id] ?? 0) >= slight);
  const compared = packages.filter(accepted).slice(0, mostPackages);
  const others = packages.filter((each) => !compared.includes(each));
  const blocks: Block[] = [];
  if (compared.length > 0)
    blocks.push(
      packagesTable(
        desk,
        compared,
        "Named packages that no party all but rules out, in the order of the case (no ranking)",
      ),
    );
  blocks.push({
    kind: "paragraph",
    lead: null,
    sentences: [
      ...(others.length === 0 ? [] : [othersSentence(desk, others, compared.length)]),
      ...waiverSentences(desk),
      ...dealKinds.flatMap((kind) => kindSentences(desk, kind)),
    ],
  });
  return { id: "terms", title: "What could be agreed", blocks };
}

function othersSentence(desk: Desk, others: readonly PackageAcceptability[], compared: number): BriefSentence {
  const which = compared === 0 ? countWords(others.length, "named package") : `${numberWords(others.length)} more`;
  const chance = others.every((each) => each.all < slight)
    ? desk.words === "icd-203"
      ? ` ${others.length === 1 ? "has" : "have"} almost no chance of being acceptable to all now`
      : ` ${others.length === 1 ? "is" : "are"} acceptable to all now in under 5% of futures`
    : "";
  const vetoes = foremostVetoes(desk, others).slice(0, mostVetoes);
  const foremost = vetoes.length === 0 ? "" : `; first in the way, most often: ${vetoes.join("; ")}`;
  return desk.say(`${which}${chance} (annex)${foremost}.`, {
    nature: "finding",
    judgements: [...ranges(desk, "red-lines"), ...others.map((each) => `packages.${each.id}`)],
  });
}

function kindSentences(desk: Desk, kind: DealKind): readonly BriefSentence[] {
  const terms = desk.assessment.terms[kind];
  const judgements = ranges(desk, ...desk.principals.map((party) => `preferences.${party.id}`), "guarantees");
  if (terms === null)
    return [desk.say(`In no future is a ${kind} acceptable to all.`, { nature: "finding", judgements })];
  const worths = desk.principals.map((party) => `${worthOf(terms, party.id)} to ${party.name}`);
  return [
    desk.say(
      `Where a ${kind} is acceptable to all, it is worth ${listWords(worths)}, in hundredths of each one’s own stakes${openWords(desk, terms)}.`,
      { nature: "finding", judgements },
    ),
  ];
}

/** The first issues on which the futures differ, with the most frequent term of each. */
function openWords(desk: Desk, terms: Terms): string {
  const likeliest = desk.case.issues.flatMap((issue) => likeliestTerm(issue, terms) ?? []);
  const open = likeliest.filter((term) => term.share < broad);
  if (open.length === 0) return "";
  const named = open
    .slice(0, mostTerms)
    .map(({ issue, name, share }) => `“${issue.name}” (most often: ${name}, ${roundedChance(share)})`);
  const more = open.length > mostTerms ? [`${numberWords(open.length - mostTerms)} more issues (annex)`] : [];
  return `; its terms are least settled on ${listWords([...named, ...more])}`;
}

/** A waiver is printed where nobody can miss it; the rules that hold stand in the annex. */
function waiverSentences(desk: Desk): readonly BriefSentence[] {
  const waived = desk.case.floor.filter((rule) => isWaived(desk, rule));
  return floorSentence(desk, "Waived, by name:", waived);
}

export function floorSentences(desk: Desk): readonly BriefSentence[] {
  const held = desk.case.floor.filter((rule) => !isWaived(desk, rule));
  return floorSentence(desk, "Ruled out whatever the parties would accept: what breaches", held);
}

function isWaived(desk: Desk, rule: FloorRule): boolean {
  return desk.case.waives.includes(rule.id) || (desk.waived?.includes(rule.id) ?? false);
}

function floorSentence(desk: Desk, lead: string, rules: readonly FloorRule[]): readonly BriefSentence[] {
  if (rules.length === 0) return [];
  const norms = [...new Set(rules.map((rule) => rule.norm))];
  return [desk.say(`${lead} ${listWords(norms)}.`, { judgements: rules.map((rule) => `floor.${rule.id}`) })];
}

function worthOf(terms: Terms, party: string): string {
  const worth = terms.worth[party];
  return worth === undefined ? "an unknown share" : worthWords(worth);
}
