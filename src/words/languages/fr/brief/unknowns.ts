/** French: what is not known. */
import type { CountedSources, WrittenRange } from "../../../english/brief/unknowns.ts";
import type { BriefWords } from "../../../words.ts";
import { and, asOf, count, number } from "./figures.ts";
import { spaced } from "./spaced.ts";

const vantages: Readonly<Record<string, string>> = {
  ukrainian: "ukrainien",
  russian: "russe",
  western: "occidental",
  "non-western": "non occidental",
  international: "international",
  unknown: "inconnu",
};

function ranges(all: readonly WrittenRange[]): string {
  return and(all.map(({ name, written }) => `${name} (${written})`));
}

export const unknowns: BriefWords["brief"]["unknowns"] = {
  title: "Ce que l’on ne sait pas",
  assumptions: "Hypothèses principales",
  vantages,
  rests: ({ claims, sources, later, hidden }) => {
    const left =
      later === 0
        ? "aucune affirmation n’est écartée comme postérieure"
        : later === 1
          ? "1\u00a0affirmation postérieure est écartée"
          : `${number(later)}\u00a0affirmations postérieures sont écartées`;
    const unshown =
      hidden === null
        ? ""
        : spaced` ; ${count(hidden, "affirmation sensible", "affirmations sensibles")} et ce qui repose sur ${hidden < 2 ? "elle" : "elles"} ne sont pas montrés`;
    return spaced`Cette page repose sur ${count(claims, "affirmation")} de ${count(sources, "source")} ; ${left}${unshown}.`;
  },
  assumed: spaced`Supposé d’un bout à l’autre : dans chaque futur, les parties connaissent les unes des autres ce que vaut chaque option et les lignes rouges, les jugements varient indépendamment les uns des autres, et un accord conclu met fin à l’histoire.`,
  bareCarriers: (all) =>
    spaced`Parmi les jugements qui portent le résultat, ceux-ci ne reposent sur aucune affirmation : ${ranges(all)} ; s’ils étaient faux, c’est lui qui bougerait le plus.`,
  stale: (named, more) =>
    spaced`Périmés, mais encore employés : ${named.map(({ name, until }) => `${name} (jusqu’${asOf(until)})`).join(", ")}${more > 0 ? ` et ${count(more, "autre")}` : ""}.`,
  bare: (bare, of) =>
    spaced`Supposé : ${number(bare)} sur ${count(of, "jugement")} ne ${bare < 2 ? "repose" : "reposent"} sur aucune affirmation, seulement sur les mots de leur auteur.`,
  weak: (low, unjudged) => {
    const parts = [
      ...(low === 0 ? [] : [`${number(low)} ${low === 1 ? "a" : "ont"} une cote basse`]),
      ...(unjudged === 0
        ? []
        : [
            `${number(unjudged)} ne ${unjudged === 1 ? "peut être jugée" : "peuvent être jugées"} quant à la source ou à la vérité`,
          ]),
    ];
    return `Parmi les affirmations montrées, ${and(parts)}.`;
  },
  alone: (many) =>
    `${count(many, "affirmation")} ${many < 2 ? "ne vient que d’une seule origine" : "ne viennent chacune que d’une seule origine"}, si souvent qu’on l’ait répétée.`,
  disputed: ({ denials, changed, estimates }) => {
    const kinds = [
      [denials, "démenti ou désaccord", "démentis ou désaccords"],
      [changed, "changement de position", "changements de position"],
      [estimates, "paire d’estimations divergentes", "paires d’estimations divergentes"],
    ] as const;
    const counts = kinds.flatMap(([many, one, more]) => (many === 0 ? [] : [count(many, one, more)]));
    return spaced`Des sources se contredisent : ${and(counts)} ; les deux côtés figurent à l’appendice.`;
  },
  balance: (byVantage, byLanguage) => {
    const parts = (all: readonly CountedSources[]): string =>
      and(all.map(({ name, sources }) => `${vantages[name] ?? name} ${number(sources)}`));
    return spaced`Sources par point de vue : ${parts(byVantage)} ; par langue : ${parts(byLanguage)}.`;
  },
  unheard: (voices) => spaced`Voix qui manquent : ${voices.join(spaced` ; `)}.`,
};
