/** What could be agreed: the named packages that have a chance, and the terms of a ceasefire and of a settlement. */
import type { FloorRule } from "../case/index.ts";
import type { DealKind, PackageAcceptability, Terms } from "../contract.ts";
import { chanceFigure } from "../ground/index.ts";
import type { Block, BriefSection, BriefSentence } from "./brief-document.ts";
import { type Desk, ranges } from "./desk.ts";
import { foremostVetoes, packagesShown, packagesTable } from "./packages-table.ts";
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
  if (compared.length > 0) blocks.push(packagesTable(desk, compared, desk.tongue.brief.terms.packages.title));
  blocks.push({
    kind: "paragraph",
    lead: null,
    sentences: [
      ...(others.length === 0 ? [] : [othersSentence(desk, others, compared.length)]),
      ...waiverSentences(desk),
      ...dealKinds.flatMap((kind) => kindSentences(desk, kind)),
    ],
  });
  return { id: "terms", title: desk.tongue.brief.terms.title, blocks };
}

function othersSentence(desk: Desk, others: readonly PackageAcceptability[], compared: number): BriefSentence {
  const slim = others.every((each) => each.all < slight);
  return desk.say(
    desk.tongue.brief.terms.others({
      many: others.length,
      compared,
      chance: slim ? (desk.words === "icd-203" ? "almost none" : "under 5%") : null,
      foremost: foremostVetoes(desk, others).slice(0, mostVetoes),
    }),
    {
      nature: "finding",
      judgements: [...ranges(desk, "red-lines"), ...others.map((each) => `packages.${each.id}`)],
    },
  );
}

function kindSentences(desk: Desk, kind: DealKind): readonly BriefSentence[] {
  const terms = desk.assessment.terms[kind];
  const words = desk.tongue.brief.terms;
  const judgements = ranges(desk, ...desk.principals.map((party) => `preferences.${party.id}`), "guarantees");
  if (terms === null) return [desk.say(words.none(kind), { nature: "finding", judgements })];
  const open = openTerms(desk, terms);
  return [
    desk.say(
      words.worth({
        kind,
        parties: desk.principals.map(({ id, name }) => ({ name, worth: terms.worth[id] ?? null })),
        open: open.slice(0, mostTerms),
        more: Math.max(0, open.length - mostTerms),
      }),
      { nature: "finding", judgements },
    ),
  ];
}

/** The issues on which the futures differ, with the most frequent term of each. */
function openTerms(desk: Desk, terms: Terms) {
  return desk.case.issues
    .flatMap((issue) => likeliestTerm(issue, terms) ?? [])
    .filter((term) => term.share < broad)
    .map(({ issue, option, asNow, share }) => ({ issue: issue.name, option, asNow, share: chanceFigure(share) }));
}

/** A waiver is printed where nobody can miss it; the rules that hold stand in the annex. */
function waiverSentences(desk: Desk): readonly BriefSentence[] {
  const waived = desk.case.floor.filter((rule) => isWaived(desk, rule));
  return floorSentence(desk, desk.tongue.brief.terms.waived, waived);
}

export function floorSentences(desk: Desk): readonly BriefSentence[] {
  const held = desk.case.floor.filter((rule) => !isWaived(desk, rule));
  return floorSentence(desk, desk.tongue.brief.terms.ruledOut, held);
}

function isWaived(desk: Desk, rule: FloorRule): boolean {
  return desk.case.waives.includes(rule.id) || (desk.waived?.includes(rule.id) ?? false);
}

function floorSentence(
  desk: Desk,
  words: (norms: readonly string[]) => string,
  rules: readonly FloorRule[],
): readonly BriefSentence[] {
  if (rules.length === 0) return [];
  const norms = [...new Set(rules.map((rule) => rule.norm))];
  return [desk.say(words(norms), { judgements: rules.map((rule) => `floor.${rule.id}`) })];
}
