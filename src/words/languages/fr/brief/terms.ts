/** French: what could be agreed; packages, what stands in their way, terms. */
import type { DealKind } from "../../../../contract.ts";
import type { OpenTerm, Veto } from "../../../english/brief/terms.ts";
import type { BriefWords } from "../../../words.ts";
import { and, capital, chance, count, quoted, rounded, worth } from "./figures.ts";
import { spaced } from "./spaced.ts";

const kinds: Readonly<Record<DealKind, string>> = { ceasefire: "cessez-le-feu", settlement: "règlement" };

function veto({ party, cause, words }: Veto): string {
  const who = party ?? "";
  switch (cause) {
    case "red-line":
      return words === null
        ? spaced`${who} : une ligne rouge non montrée`
        : spaced`${who} : ligne rouge ${quoted(words)}`;
    case "worse-than-no-deal":
      return spaced`${who} : pire que l’absence d’accord`;
    case "floor":
      return spaced`norme : ${words ?? ""}`;
    case "exclusion":
      return spaced`clauses incompatibles : ${words ?? ""}`;
    case "unavailable":
      return spaced`hors de portée : ${words ?? "une option"}`;
  }
}

function option({ option, asNow }: Pick<OpenTerm, "option" | "asNow">): string {
  return `${option}${asNow ? " (comme à présent)" : ""}`;
}

export const terms: BriefWords["brief"]["terms"] = {
  title: "Ce qui pourrait être convenu",
  packages: {
    title: "Paquets nommés qu’aucune partie n’exclut pratiquement, dans l’ordre du dossier (sans classement)",
    every: "Ce qui fait obstacle, dans quelle part des futurs, et qui accepterait à présent",
    columns: { package: "Paquet", inTheWay: "Obstacles, en part des futurs", all: "Tous à la fois" },
    name: (name, kind) =>
      [kind, kinds[kind]].some((each) => name.toLowerCase().includes(each)) ? name : `${name} (${kinds[kind]})`,
    vetoes: (all) =>
      all.length === 0
        ? "rien, sauf dans de rares futurs"
        : capital(all.map((each) => `${veto(each.veto)} (${rounded(each.share)})`).join(spaced` ; `)),
    all: chance,
  },
  others: ({ many, compared, chance, foremost }) => {
    const which =
      compared === 0 ? count(many, "paquet nommé", "paquets nommés") : count(many, "autre paquet", "autres paquets");
    const says =
      chance === null
        ? ""
        : chance === "almost none"
          ? spaced` : il est presque exclu que ${many < 2 ? "celui-ci soit acceptable" : "l’un d’eux soit acceptable"} à tous à présent`
          : spaced` : acceptable${many < 2 ? "" : "s"} à tous à présent dans moins de 5 % des futurs`;
    const first =
      foremost.length === 0
        ? ""
        : spaced` ; premiers obstacles, le plus souvent : ${foremost.map((each) => `${veto(each.veto)} (${each.packages})`).join(spaced` ; `)}`;
    return `${which}${says} (annexe)${first}.`;
  },
  none: (kind) => `Dans aucun futur un ${kinds[kind]} n’est acceptable à tous.`,
  worth: ({ kind, parties, open, more }) => {
    const worths = parties.map(
      (party) => `${party.worth === null ? "une part inconnue" : worth(party.worth)} pour ${party.name}`,
    );
    const named = open.map(
      (term) => spaced`${quoted(term.issue)} (le plus souvent : ${option(term)}, ${rounded(term.share)})`,
    );
    const others = more > 0 ? [`${count(more, "autre question", "autres questions")} (annexe)`] : [];
    const unsettled =
      named.length === 0 ? "" : spaced` ; ses clauses sont le moins arrêtées sur ${and([...named, ...others])}`;
    return `Là où un ${kinds[kind]} est acceptable à tous, il vaut ${and(worths)}, en centièmes des enjeux propres à chacun${unsettled}.`;
  },
  waived: (norms) => spaced`Règles levées, nommément : ${and(norms)}.`,
  ruledOut: (norms) => spaced`Exclu, quoi que les parties puissent accepter : ce qui contrevient à ${and(norms)}.`,
  table: {
    annexTitle: "Clauses, question par question",
    title:
      "Clause la plus fréquente de chaque question, et sa part dans les futurs où un tel accord est acceptable à tous",
    columns: { issue: "Question", ceasefire: "Dans un cessez-le-feu", settlement: "Dans un règlement" },
    term: (term) => `${option(term)}, ${rounded(term.share)}`,
  },
  asItIs: "tout reste en l’état",
};
