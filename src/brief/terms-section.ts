/** What could be agreed: the terms where there is a zone, and the named packages with what stands in their way first. */

import type { Issue } from "../case/index.ts";
import type { DealKind, PackageAcceptability, Terms } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import type { BriefRow, BriefSection, BriefSentence, BriefTable, Paragraph } from "./brief-document.ts";
import { basisOf, type Desk, maySay, ranges } from "./desk.ts";
import { capital, countWords, listWords, sampledChanceWords, worthWords } from "./phrases.ts";

const kinds: readonly DealKind[] = ["ceasefire", "settlement"];

export function termsSection(desk: Desk): BriefSection {
  const packages = desk.assessment.packages.filter((each) => maySay(desk, basisOf(desk, `packages.${each.id}`)));
  return {
    id: "terms",
    title: "What could be agreed",
    blocks: [
      ...(packages.length === 0 ? [] : [packagesTable(desk, packages)]),
      termsParagraph(desk),
      ...(kinds.some((kind) => desk.assessment.terms[kind] !== null) ? [termsTable(desk)] : []),
    ],
  };
}

function packagesTable(desk: Desk, packages: readonly PackageAcceptability[]): BriefTable {
  return {
    kind: "table",
    title: "Named packages, in the order of the case (no ranking): what stands in the way, and who would accept now",
    columns: [
      { name: "Package", numeric: false },
      { name: "In the way, in what share of futures", numeric: false },
      ...desk.principals.map((party) => ({ name: party.name, numeric: true })),
      { name: "All at once", numeric: false },
    ],
    rows: packages.map((each) => packageRow(desk, each)),
  };
}

function packageRow(desk: Desk, offer: PackageAcceptability): BriefRow {
  const { standardError } = desk.assessment.zone;
  const cells = [
    offer.name,
    vetoWords(desk, offer),
    ...desk.principals.map((party) => roundedChance(offer.byParty[party.id] ?? 0, standardError)),
    sampledChanceWords(offer.all, standardError),
  ];
  const guarantees = desk.case.guarantees?.issue;
  const picked = Object.entries(offer.picks).flatMap(([issue, option]) =>
    desk.principals.flatMap((party) => [
      `preferences.${party.id}.${issue}.salience`,
      `preferences.${party.id}.${issue}.values.${option}`,
    ]),
  );
  const sentence = desk.say(cells.join(" · "), {
    nature: "finding",
    judgements: ranges(
      desk,
      ...picked,
      ...offer.vetoes.filter((veto) => veto.cause === "red-line").map((veto) => `red-lines.${veto.rule}.credence`),
      ...(guarantees === undefined ? [] : [`guarantees.breach.${offer.picks[guarantees]}`, "guarantees.loss"]),
    ).concat(`packages.${offer.id}`),
    claims: basisOf(desk, `packages.${offer.id}`),
  });
  return { cells, sentence };
}

/** The cause that stands in the way in most futures, of each party and of the rules that bind all. */
function vetoWords(desk: Desk, offer: PackageAcceptability): string {
  const words: string[] = [];
  for (const party of [null, ...desk.principals.map((each) => each.id)]) {
    const own = offer.vetoes.filter((veto) => veto.party === party && veto.share >= 0.025);
    const most = own.reduce((a, b) => (b.share > a.share ? b : a), own[0] as (typeof own)[number]);
    if (most !== undefined)
      words.push(`${vetoCause(desk, most)} (${roundedChance(most.share, desk.assessment.zone.standardError)})`);
  }
  return words.length === 0 ? "nothing in more than a few futures" : capital(words.join("; "));
}

function vetoCause(desk: Desk, veto: PackageAcceptability["vetoes"][number]): string {
  const who = desk.principals.find((party) => party.id === veto.party)?.name ?? "";
  switch (veto.cause) {
    case "red-line":
      return `${who}: red line “${redLineName(desk, veto.rule)}”`;
    case "worse-than-no-deal":
      return `${who}: worse than no deal`;
    case "floor":
      return `norm: ${desk.case.floor.find((rule) => rule.id === veto.rule)?.norm ?? veto.rule}`;
    case "exclusion":
      return `terms exclude each other: ${desk.case.exclusions.find((rule) => rule.id === veto.rule)?.because ?? veto.rule}`;
    case "unavailable":
      return `not on offer: ${veto.rule ?? "an option"}`;
  }
}

/** What a red line forbids, by the names of its options. */
export function redLineName(desk: Desk, id: string | null): string {
  const line = desk.case.redLines.find((each) => each.id === id);
  if (line === undefined) return id ?? "";
  const parts = Object.entries(line.forbids).map(([issueId, options]) => {
    const issue = desk.case.issues.find((each) => each.id === issueId);
    const names = options.map((option) => optionName(issue, option));
    return `${issue?.name ?? issueId}: ${names.length > 2 ? `${names[0]} and ${countWords(names.length - 1, "more option")}` : listWords(names)}`;
  });
  return `no ${parts.join(" with ")}`;
}

export function optionName(issue: Issue | undefined, option: string): string {
  return issue?.options.find((each) => each.id === option)?.name ?? option;
}

function termsParagraph(desk: Desk): Paragraph {
  const sentences = kinds.map((kind) => {
    const terms = desk.assessment.terms[kind];
    const judgements = ranges(desk, ...desk.principals.map((party) => `preferences.${party.id}`), "guarantees");
    if (terms === null)
      return desk.say(`In no future is a ${kind} acceptable to all.`, { nature: "finding", judgements });
    const worths = desk.principals.map((party) => `${worthOf(terms, party.id)} to ${party.name}`);
    return desk.say(
      `Where a ${kind} is acceptable to all, its terms are worth ${listWords(worths)}, in hundredths of each party’s own stakes.`,
      { nature: "finding", judgements },
    );
  });
  return { kind: "paragraph", lead: "Terms", sentences: [...sentences, ...floorSentences(desk)] };
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

function termsTable(desk: Desk): BriefTable {
  return {
    kind: "table",
    title: "Most frequent term of each issue, and its share of the futures in which such a deal is acceptable to all",
    columns: [
      { name: "Issue", numeric: false },
      { name: "In a ceasefire", numeric: false },
      { name: "In a settlement", numeric: false },
    ],
    rows: desk.case.issues.map((issue) => termsRow(desk, issue)),
  };
}

function termsRow(desk: Desk, issue: Issue): BriefRow {
  const cells = [issue.name, ...kinds.map((kind) => termWords(issue, desk.assessment.terms[kind]))];
  const judgements = ranges(desk, ...desk.principals.map((party) => `preferences.${party.id}.${issue.id}`));
  return { cells, sentence: desk.say(cells.join(" · "), { nature: "finding", judgements }) };
}

function termWords(issue: Issue, terms: Terms | null): string {
  if (terms === null) return "–";
  const shares = Object.entries(terms.issues[issue.id] ?? {}).filter(([, share]) => share > 0);
  const [option, share] = shares.reduce((a, b) => (b[1] > a[1] ? b : a), shares[0] ?? ["", 0]);
  const name = option === issue.statusQuo ? `${optionName(issue, option)} (as now)` : optionName(issue, option);
  return share === 0 ? "–" : `${name}, ${roundedChance(share)}`;
}
