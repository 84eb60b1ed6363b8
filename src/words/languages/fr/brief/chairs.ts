/** French: the view from each party’s chair; red lines and conditions with the chance that they are real. */
import type { BriefWords } from "../../../words.ts";
import { and, capital, count, figures, number } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const chairs: BriefWords["brief"]["chairs"] = {
  title: "Vu de la place de chaque partie",
  rows: {
    interests: "Ce qu’elle veut",
    batna: "Sans accord",
    redLines: "Lignes rouges probablement réelles",
    conditions: "Conditions des pourparlers, de même",
    counters: "Ce qu’elle tient",
    story: "Son récit du conflit",
  },
  notYet: spaced`Non montré : ce qu’en dit le dossier repose sur des affirmations publiées plus tard.`,
  credence: ({ party, words, chance }) =>
    `${party === null ? "" : spaced`${party} : `}${capital(words)} (${figures.shortChance(chance)}).`,
  unlikely: (many, others) =>
    others
      ? `${count(many, "autre", "autres")}, dont la réalité n’est pas probable (annexe).`
      : `${number(many)}, dont aucune n’est probablement réelle (annexe).`,
  counters: (names) => `${and(names)}.`,
  annex: {
    title: "Lignes rouges et conditions des pourparlers",
    redLines: "Lignes rouges",
    conditions: "Conditions",
    thirds: "Lignes rouges des tierces parties",
  },
};
