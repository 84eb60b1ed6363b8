/** French: what stands where the case has no name of its own, and what is said of who depends on whom. */
import { colon, list } from "./numbers.ts";

export const names = {
  ownJudgements: "les jugements du dossier",
  baseRate: "fréquence de référence",
  model: "le modèle",
  notComputed: (dependent: readonly string[], on: string): string =>
    `${list(dependent)}${colon} ${dependent.length === 1 ? "dépend" : "dépendent"} d’une tierce partie (${on}) à laquelle le dossier ne prête aucun facteur\u00a0; montré, non calculé.`,
};
