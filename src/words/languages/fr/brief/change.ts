/** French: what would change the conclusion, and what changed since the brief before. */
import type { Before } from "../../../english/brief/change.ts";
import type { BriefWords } from "../../../words.ts";
import { and, asOf, count, number, quoted } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const change: BriefWords["brief"]["change"] = {
  title: "Ce qui changerait la conclusion",
  widest: (all) =>
    spaced`Les fourchettes les plus larges qui ne reposent sur aucune affirmation, et sur lesquelles il faudrait d’abord chercher des éléments : ${and(all.map(({ name, written }) => `${name} (${written})`))}.`,
  caveat: spaced`Ce sont là des différences et des largeurs ; dans quelle mesure chaque jugement déplace la conclusion n’a pas été calculé pour cette page.`,
};

function brief({ label, asOf: day }: Before): string {
  return `${label === "" ? "" : `${label}, `}${asOf(day)}`;
}

export const since: BriefWords["brief"]["since"] = {
  title: "Ce qui a changé",
  first: "Ceci est la première note sur ce dossier.",
  revision: (number) => `révision ${number}`,
  uncompared: spaced`Non comparé avec une note antérieure sur ce dossier : aucune n’a été désignée.`,
  still: (before) =>
    `Depuis la note précédente (${brief(before)}), aucune conclusion n’a bougé de cinq points ou davantage.`,
  moved: (before, figures, more) => {
    const named = figures.map((each) => spaced`${lower(each.name)} : ${each.before} → ${each.after}`);
    const others = more > 0 ? spaced` ; ${count(more, "autre chiffre", "autres chiffres")} (annexe)` : "";
    return `Depuis la note précédente (${brief(before)}), ${named.join(spaced` ; `)}${others}.`;
  },
  claims: (cameIn, wentOut) =>
    `${count(cameIn, "affirmation ajoutée", "affirmations ajoutées")} et ${wentOut === 0 ? "aucune" : number(wentOut)} retirée${wentOut < 2 ? "" : "s"} (annexe).`,
  noJudgement: "Aucun jugement n’a été fixé autrement.",
  judgements: ({ otherwise, fresh, gone, named }) => {
    const counts = [
      count(otherwise, "jugement fixé autrement", "jugements fixés autrement"),
      ...(fresh > 0 ? [count(fresh, "nouveau", "nouveaux")] : []),
      ...(gone > 0 ? [count(gone, "disparu")] : []),
    ];
    const among =
      named.length === 0
        ? ""
        : `, dont ${named.map((each) => `${each.name} (${each.before} → ${each.after})`).join(spaced` ; `)}`;
    return `${and(counts)} (annexe)${among}.`;
  },
  annex: {
    title: "Ce qui a changé depuis la note précédente",
    figures: (before) => `Conclusions avant et après (${brief(before)})`,
    judgements: "Jugements et mots du dossier",
    claimsIn: "Affirmations ajoutées",
    claimsOut: "Affirmations retirées",
    columns: {
      figure: "Chiffre",
      what: "Quoi",
      before: "Avant",
      now: "À présent",
      claim: "Affirmation",
      says: "Ce qu’elle dit",
      said: "Ce qu’elle disait",
    },
  },
  names: {
    zone: "Une zone d’accord à présent",
    ceasefireZone: "Une zone pour un cessez-le-feu",
    settlementZone: "Une zone pour un règlement",
    talks: (months) => `Des pourparlers directs dans les ${number(months)} mois`,
    ceasefire: (months) => `Un cessez-le-feu dans les ${number(months)} mois`,
    settlement: (months) => `Un règlement dans les ${number(months)} mois`,
    package: (name) => `${quoted(name)} acceptable à tous à présent`,
    leverage: (party) => `Valeur de la position (${party}), en centièmes de ses enjeux`,
    words: (means, id) => `${means}, ${id}`,
  },
};

/** Within a sentence, but for names. */
function lower(name: string): string {
  return /^(?:Une?|Des|Valeur) /.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
