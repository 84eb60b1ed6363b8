/** French: the answers in full. */
import type { BriefWords } from "../../../words.ts";
import { number, rounded } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const answersAnnex: BriefWords["brief"]["answersAnnex"] = {
  counters: {
    annexTitle: "Ce que vaut chaque atout",
    title: (futures, months) =>
      spaced`Valeurs de Shapley avec l’intervalle à 90 % de l’estimation, sur ${number(futures)} futurs : en centièmes des enjeux propres à chacun, et en points des probabilités dans les ${number(months)} mois`,
    columns: { counter: "Atout", talks: "Pourparlers", deal: "Un accord" },
    to: (party) => `Pour ${party}`,
  },
  obstacles: {
    annexTitle: "Pourquoi il n’y a pas d’accord",
    title: ({ noZone, noDeal, months, futures }) =>
      spaced`Probabilité qu’il n’y ait rien sur quoi s’entendre (${rounded(noZone)}) et qu’aucun accord ne soit conclu dans les ${number(months)} mois (${rounded(noDeal)}) ; les parts sont des valeurs de Shapley en points, sur ${number(futures)} futurs`,
    columns: {
      obstacle: "Obstacle",
      zone: "Pas de zone sans lui",
      zoneShare: "Sa part",
      deal: "Pas d’accord sans lui",
      dealShare: "Sa part",
    },
  },
  inverse: {
    title: ({ open, hundredths, futures, tried, bearing }) =>
      spaced`Le plus petit changement d’un seul jugement qui la renverserait (de quoi s’entendre dans ${open ? "moins de" : "au moins"} ${String(hundredths)} % des futurs), sur ${number(futures)} futurs ; ${number(tried)} des ${number(bearing)} jugements essayés`,
    columns: { judgement: "Jugement", held: "Retenu", flip: "Devrait être" },
    never: "ne la renverse pas seul",
  },
  timing: { annexTitle: "Quand" },
  offers: {
    annexTitle: "Ce qui pourrait être offert",
    title: (futures) =>
      spaced`Le mieux que chacun puisse offrir, sur ${number(futures)} futurs ; sans classement là où les intervalles se recouvrent`,
    columns: { by: "Par", changes: "Ce que cela change", all: "Tous acceptent" },
    mediator: "Un médiateur",
  },
  efficient: {
    title: ({ total, shown, futures }) =>
      spaced`Paquets qu’aucun autre, réalisable, ne surpasse pour tous : ${number(total)}, dont les ${number(shown)} le plus souvent acceptés, sur ${number(futures)} futurs`,
  },
  probes: {
    title: spaced`Offres publiques : probabilité d’acceptation, et ce que vaut l’offre, acceptée ou refusée, en centièmes des enjeux propres à chacun`,
    columns: { offer: "Offre", accepted: "Acceptée", deal: "Un accord" },
    worthTo: (party) => `Valeur pour ${party}`,
  },
  measures: { annexTitle: "Par quoi commencer" },
  carriers: {
    annexTitle: "Ce qui porte le résultat",
    title: (figure, futures) =>
      spaced`Corrélation de rang avec ${figure}, sur ${number(futures)} futurs ; rangs dans la mesure où les intervalles le permettent`,
    columns: { rank: "Rang", judgement: "Jugement", judged: "Tel que jugé", correlation: "Corrélation" },
    leftToChance: "laissé au hasard",
  },
  influence: { annexTitle: "Qui peut agir sur qui" },
};
