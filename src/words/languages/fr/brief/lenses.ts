/** French: how the lenses differ, and what each argues. */
import type { BriefWords } from "../../../words.ts";
import { and, asOf, count, isChance, quoted } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const lenses: BriefWords["brief"]["lenses"] = {
  title: "En quoi les grilles de lecture diffèrent",
  own: "Les jugements propres au dossier",
  unnamed: "Une grille non montrée",
  table: (by) =>
    spaced`Probabilités ${asOf(by)}, dans l’ordre du dossier (sans classement ; arguments de chacune : annexe)`,
  columns: {
    lens: "Grille",
    zone: "Acceptable à tous à présent",
    talks: "Pourparlers directs",
    ceasefire: "Cessez-le-feu",
    settlement: "Règlement",
    overrides: "Fixe autrement",
  },
  overrides: (many) => (many === null ? "rien" : count(many, "jugement")),
  dissent: "Avis divergents",
  later: (many) =>
    many < 2
      ? "Une grille du dossier n’avait pas encore été publiée ce jour-là."
      : `${count(many, "grille")} du dossier n’avaient pas encore été publiées ce jour-là.`,
  alone: "Aucune autre lecture du dossier n’a été placée à côté de celle-ci.",
  alike:
    "Lire le dossier à travers une autre grille ne déplace pas de plus de cinq points la probabilité d’une zone d’accord.",
  differ: (all) =>
    spaced`Une autre lecture du dossier déplace la probabilité d’une zone d’accord : ${and(all.map(({ name, zone }) => `selon ${quoted(name)}, elle ${isChance(zone, "f")}`))}.`,
  overlap:
    "Tous les intervalles pour un cessez-le-feu se recouvrent, aussi n’est-il affirmé aucun ordre entre les grilles.",
  order: (pairs) =>
    spaced`Sur un cessez-le-feu, ${and(pairs.map(({ above, below }) => `${quoted(above)} est entièrement au-dessus de ${quoted(below)}`))} ; tous les autres intervalles se recouvrent, et aucun ordre n’est affirmé.`,
  annex: {
    title: "Ce que soutient chaque grille",
    table: "Dans l’ordre du dossier",
    columns: { lens: "Grille", argues: "Ce qu’elle soutient", overrides: "Ce qu’elle remplace" },
    notShown: "Non montré.",
  },
};
