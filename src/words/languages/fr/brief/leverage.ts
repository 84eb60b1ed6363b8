/** French: leverage and how it moves. */
import type { BriefWords } from "../../../words.ts";
import { and } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const leverage: BriefWords["brief"]["leverage"] = {
  title: "Moyens de pression et leur évolution",
  table: (changes) =>
    `Valeur de chaque position, en centièmes des enjeux propres à la partie (non comparable d’une partie à l’autre)${changes ? ", et sa variation si des mois passent sans accord" : ""}`,
  columns: { now: "À présent", without: "Continuer sans accord" },
  after: (months) => `Après ${months}\u00a0mois`,
  directions: ({ parties, falls, rises, either }) => {
    const over = (months: readonly number[]): string => `en ${and(months.map(String))}\u00a0mois`;
    const parts = [
      falls.length === 0 ? "" : `baisse ${over(falls)}`,
      rises.length === 0 ? "" : `s’accroît ${over(rises)}`,
      either.length === 0
        ? ""
        : `peut s’accroître ou baisser ${over(either)} (arrondis, les intervalles contiennent l’absence de changement)`,
    ].filter((part) => part !== "");
    return spaced`Si des mois passent sans accord, la valeur de la position (${and(parties)}) ${and(parts)}.`;
  },
};
