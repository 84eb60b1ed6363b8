/** Named packages compared: what stands in the way of each first, then who would accept it now. Never ranked. */
import type { PackageAcceptability } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import type { BriefRow, BriefTable } from "./brief-document.ts";
import { basisOf, type Desk, isTimely, mayName, ranges } from "./desk.ts";
import { capital, sampledChanceWords } from "./phrases.ts";

/** The packages that may be shown and were known of, in the order given. */
export function packagesShown(desk: Desk): readonly PackageAcceptability[] {
  return desk.assessment.packages.filter(({ id }) => {
    const path = `packages.${id}`;
    return mayName(desk, path) && isTimely(desk, basisOf(desk, path));
  });
}

/** The causes that most often stand first in the way, with the number of packages of each, in falling order. */
export function foremostVetoes(desk: Desk, packages: readonly PackageAcceptability[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { vetoes } of packages) {
    const most = vetoes.reduce((a, b) => (b.share > a.share ? b : a), vetoes[0] as (typeof vetoes)[number]);
    if (most !== undefined) counts.set(vetoCause(desk, most), (counts.get(vetoCause(desk, most)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([cause, count]) => `${cause} (${count})`);
}

export function packagesTable(desk: Desk, packages: readonly PackageAcceptability[], title: string): BriefTable {
  return {
    kind: "table",
    title,
    columns: [
      { name: "Package", room: 21 },
      { name: "In the way, in what share of futures", room: 53 },
      ...desk.principals.map((party) => ({ name: party.name, room: 8 })),
      { name: "All at once", room: 15 },
    ],
    rows: packages.map((each) => packageRow(desk, each)),
  };
}

function packageRow(desk: Desk, offer: PackageAcceptability): BriefRow {
  const { standardError } = desk.assessment.zone;
  const cells = [
    offer.name.toLowerCase().includes(offer.kind) ? offer.name : `${offer.name} (${offer.kind})`,
    vetoWords(desk, offer),
    ...desk.principals.map((party) => roundedChance(offer.byParty[party.id] ?? 0, standardError)),
    sampledChanceWords(offer.all, standardError, desk.words),
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
  for (const party of [null, ...desk.case.parties.map((each) => each.id)]) {
    const own = offer.vetoes.filter((veto) => veto.party === party && veto.share >= 0.025);
    const most = own.reduce((a, b) => (b.share > a.share ? b : a), own[0] as (typeof own)[number]);
    if (most !== undefined)
      words.push(`${vetoCause(desk, most)} (${roundedChance(most.share, desk.assessment.zone.standardError)})`);
  }
  return words.length === 0 ? "nothing in more than a few futures" : capital(words.join("; "));
}

function vetoCause(desk: Desk, veto: PackageAcceptability["vetoes"][number]): string {
  const who = desk.case.parties.find((party) => party.id === veto.party)?.name ?? "";
  switch (veto.cause) {
    case "red-line":
      return mayName(desk, `red-lines.${veto.rule}.credence`)
        ? `${who}: red line “${redLineWords(desk, veto.rule)}”`
        : `${who}: a red line not shown`;
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

/** As the case words it, without its full stop. */
export function redLineWords(desk: Desk, id: string | null): string {
  const line = desk.case.redLines.find((each) => each.id === id);
  const words = line?.words.trim().replace(/\.$/, "") ?? "";
  return words === "" ? (id ?? "") : words;
}
