/** Named packages compared: what stands in the way of each first, then who would accept it now. Never ranked. */
import type { PackageAcceptability } from "../contract.ts";
import { chanceFigure } from "../ground/index.ts";
import { type BriefWords, sampledFacts } from "../words/index.ts";
import type { BriefRow, BriefTable } from "./brief-document.ts";
import { basisOf, type Desk, isTimely, mayName, ranges } from "./desk.ts";
import { unstopped } from "./phrases.ts";

/** The packages that may be shown and were known of, in the order given. */
export function packagesShown(desk: Desk): readonly PackageAcceptability[] {
  return desk.assessment.packages.filter(({ id }) => {
    const path = `packages.${id}`;
    return mayName(desk, path) && isTimely(desk, basisOf(desk, path));
  });
}

type Veto = Parameters<BriefWords["brief"]["terms"]["packages"]["vetoes"]>[0][number]["veto"];

/** The causes that most often stand first in the way, with the number of packages of each, in falling order. */
export function foremostVetoes(
  desk: Desk,
  packages: readonly PackageAcceptability[],
): readonly { readonly veto: Veto; readonly packages: number }[] {
  const found = new Map<string, { readonly veto: Veto; packages: number }>();
  for (const { vetoes } of packages) {
    const most = vetoes.reduce((a, b) => (b.share > a.share ? b : a), vetoes[0] as (typeof vetoes)[number]);
    if (most === undefined) continue;
    const veto = vetoOf(desk, most);
    const held = found.get(JSON.stringify(veto)) ?? { veto, packages: 0 };
    held.packages += 1;
    found.set(JSON.stringify(veto), held);
  }
  return [...found.values()].sort((a, b) => b.packages - a.packages);
}

export function packagesTable(desk: Desk, packages: readonly PackageAcceptability[], title: string): BriefTable {
  const { columns } = desk.tongue.brief.terms.packages;
  return {
    kind: "table",
    title,
    columns: [
      { name: columns.package, room: 21 },
      { name: columns.inTheWay, room: 53 },
      ...desk.principals.map((party) => ({ name: party.name, room: 8 })),
      { name: columns.all, room: 15 },
    ],
    rows: packages.map((each) => packageRow(desk, each)),
  };
}

function packageRow(desk: Desk, offer: PackageAcceptability): BriefRow {
  const { standardError } = desk.assessment.zone;
  const { figures, terms } = desk.tongue.brief;
  const cells = [
    terms.packages.name(offer.name, offer.kind),
    terms.packages.vetoes(vetoesOf(desk, offer)),
    ...desk.principals.map((party) => figures.rounded(chanceFigure(offer.byParty[party.id] ?? 0, standardError))),
    terms.packages.all(sampledFacts(offer.all, standardError, desk.words)),
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
function vetoesOf(desk: Desk, offer: PackageAcceptability) {
  return [null, ...desk.case.parties.map((each) => each.id)].flatMap((party) => {
    const own = offer.vetoes.filter((veto) => veto.party === party && veto.share >= 0.025);
    const most = own.reduce((a, b) => (b.share > a.share ? b : a), own[0] as (typeof own)[number]);
    if (most === undefined) return [];
    return [{ veto: vetoOf(desk, most), share: chanceFigure(most.share, desk.assessment.zone.standardError) }];
  });
}

function vetoOf(desk: Desk, { cause, party, rule }: PackageAcceptability["vetoes"][number]): Veto {
  const who = desk.case.parties.find((each) => each.id === party)?.name ?? null;
  const words = {
    "red-line": () => (mayName(desk, `red-lines.${rule}.credence`) ? redLineWords(desk, rule) : null),
    "worse-than-no-deal": () => null,
    floor: () => desk.case.floor.find((each) => each.id === rule)?.norm ?? rule,
    exclusion: () => desk.case.exclusions.find((each) => each.id === rule)?.because ?? rule,
    unavailable: () => rule,
  }[cause]();
  return { party: who, cause, words };
}

/** As the case words it, without its full stop. */
function redLineWords(desk: Desk, id: string | null): string {
  const words = unstopped(desk.case.redLines.find((each) => each.id === id)?.words ?? "");
  return words === "" ? (id ?? "") : words;
}
