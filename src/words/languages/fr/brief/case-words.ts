/** French: what a case says in words, and what those words are. */
import type { BriefWords } from "../../../words.ts";
import { spaced } from "./spaced.ts";

export const caseWords: BriefWords["brief"]["caseWords"] = {
  by: "Le dossier",
  means: {
    interests: "Ce qu’elle veut et pourquoi",
    batna: "Ce qu’elle fait sans accord",
    story: "Son récit du conflit",
    counter: "Ce qui est tenu",
    position: "Position déclarée",
    stance: "Attitude d’une tierce partie",
    window: "Fenêtre datée",
    front: "Où se tenait le front",
    driver: "État du facteur",
    talks: "Pourparlers directs",
    package: "Paquet nommé",
    floor: "Norme à laquelle aucun paquet ne peut contrevenir",
    referenceClass: "Classe de référence",
    lens: "Grille de lecture",
    unheard: "Qui n’est pas entendu",
  },
  noTalks: "Le dossier n’en mentionne aucun.",
  since: ({ state, day, why }) => `${state} depuis ${day}${why === null ? "" : spaced` : ${why}`}`,
  lens: (gist, overrides) => spaced`${gist} Fixe : ${overrides}.`,
};
