/** What could be agreed: the named packages that have a chance, and the terms of a ceasefire and of a settlement. */
import type { DealKind, PackageAcceptability, Terms } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import type { Block, BriefSection, BriefSentence } from "./brief-document.ts";
import { type Desk, ranges } from "./desk.ts";
import { packagesShown, packagesTable } from "./packages-table.ts";
import { countWords, listWords, numberWords, worthWords } from "./phrases.ts";
import { dealKinds, likeliestTerm } from "./terms-table.ts";

/** Below this, ICD 203 says "almost no chance": such packages are named, and compared in the annex. */
const slight = 0.05;
const mostPackages = 5;
const mostTerms = 2;
/** Terms that hold in so many of the futures count as settled among them. */
const broad = 0.75;

export function termsSection(desk: Desk): BriefSection {
  const packages = packagesShown(desk);
  const compared = packages.filter((each) => each.all >= slight).slice(0, mostPackages);
  const others = packages.filter((each) => !compared.includes(each));
  const blocks: Block[] = [];
  if (compared.length > 0)
    blocks.push(
      packagesTable(
        desk,
        compared,
        "Named packages with more than a slight chance, in the order of the case (no ranking)",
      ),
    );
  blocks.push({
    kind: "paragraph",
    lead: null,
    sentences: [
      ...(others.length === 0 ? [] : [othersSentence(desk, others, compared.length)]),
      ...floorSentences(desk),
      ...dealKinds.flatMap((kind) => kindSentences(desk, kind)),
    ],
  });
  return { id: "terms", title: "What could be agreed", blocks };
}

function othersSentence(desk: Desk, others: readonly PackageAcceptability[], compared: number): BriefSentence {
  const slightOnes = others.every((each) => each.all < slight);
  const which = compared === 0 ? countWords(others.length, "named package") : `${numberWords(others.length)} more`;
  const have = others.length === 1 ? "has" : "have";
  const text = slightOnes
    ? `${which} ${have} almost no chance of being acceptable to all now (annex).`
    : `${which}: see the annex.`;
  return desk.say(text, {
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

/** The floor is printed, and so is every waiver of it. */
function floorSentences(desk: Desk): readonly BriefSentence[] {
  const { floor, waives } = desk.case;
  const groups = [
    ["Ruled out whatever the parties would accept: what breaches", floor.filter((rule) => !waives.includes(rule.id))],
    ["Waived by the case, by name:", floor.filter((rule) => waives.includes(rule.id))],
  ] as const;
  return groups.flatMap(([lead, rules]) =>
    rules.length === 0
      ? []
      : [
          desk.say(`${lead} ${listWords([...new Set(rules.map((rule) => rule.norm))])}.`, {
            judgements: rules.map((rule) => `floor.${rule.id}`),
          }),
        ],
  );
}

function worthOf(terms: Terms, party: string): string {
  const worth = terms.worth[party];
  return worth === undefined ? "an unknown share" : worthWords(worth);
}
