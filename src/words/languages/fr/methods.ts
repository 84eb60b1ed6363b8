/** French: how each answer came about. */
import { colon, counted, list, percent } from "./numbers.ts";

const futurs = (count: number): string => counted(count, "futur");
const drawn = (count: number): string => `${futurs(count)} sont tirés des jugements`;

export const methods = {
  assessment: {
    name: "Négocier en combattant, résolu à rebours",
    exactness: (futures: number, waived: readonly string[]): string =>
      `Chaque futur est résolu exactement\u00a0; ${drawn(futures)}. L’information est complète à l’intérieur d’un futur.${waived.length > 0 ? ` Règles levées nommément${colon} ${list(waived)}.` : ""}`,
    solution: "solution de négociation de Nash, pouvoirs égaux",
  },
  counters: {
    name: "Valeurs de Shapley des atouts par mois, avec et sans chocs",
    exactness: (futures: number): string =>
      `Chaque coalition d’atouts est résolue exactement dans chaque futur\u00a0; ${drawn(futures)}, chacun avec un ordre des atouts, un sur deux à rebours de son voisin. Érosion, pression, coût de tenir et pourparlers sont exacts dans chaque futur, les autres atouts en place.`,
  },
  obstacles: {
    name: "Obstacles levés seuls, ensemble et par ordres",
    exactness: (futures: number): string =>
      `Chaque ensemble d’obstacles levés est résolu exactement dans chaque futur\u00a0; ${drawn(futures)}, chacun avec un ordre des obstacles, un sur deux à rebours de son voisin.`,
  },
  inverse: {
    name: "Un jugement à la fois, jusqu’où la conclusion bascule",
    exactness: (futures: number): string =>
      `Dans chacun des ${futurs(futures)}, la valeur à laquelle une zone s’ouvre ou se ferme est trouvée au 128ᵉ près de l’intervalle à ${percent(90)} du jugement, tout le reste comme tiré\u00a0; chaque futur est supposé ne basculer qu’une fois au plus de chaque côté.`,
  },
  timing: {
    name: "Conclure maintenant ou attendre, et l’impasse douloureuse selon chaque vue",
    exactness: (futures: number): string =>
      `Chaque futur est résolu exactement, et le terrain mené en avant exactement selon la vue de chaque partie et celle de l’analyste\u00a0; ${drawn(futures)}. Les intervalles des parts sont ceux de Wilson, à ${percent(90)}.`,
  },
  offers: {
    name: "Meilleures offres sur les futurs",
    exactness: (futures: number, every: boolean): string =>
      `${every ? "Chaque paquet a été essayé" : "Les paquets ont été améliorés question par question à partir de plusieurs départs, ce qui peut s’arrêter avant le meilleur"}, et jugé exactement dans chacun des ${futurs(futures)} tirés des jugements.`,
  },
  probe: {
    name: "Une offre publique, acceptée ou refusée",
    exactness: (futures: number): string =>
      `Chaque futur est résolu exactement, puis encore tel qu’il serait après un refus là où le dossier dit ce qu’un refus change\u00a0; ${drawn(futures)}. Les réponses sont sincères.`,
  },
  ladder: {
    name: "Les mesures une à une, par programmation dynamique sur les sous-ensembles",
    exactness: (futures: number): string =>
      `Dans chaque futur, le meilleur ordre est exact, étant donné ses probabilités propres de cessez-le-feu et de règlement par mois\u00a0; ${drawn(futures)}. Zones, pourparlers et valeurs de réserve sont ceux sans mesures.`,
  },
  influence: {
    name: "Facteurs des tierces parties maintenus dans chaque état",
    exactness: (futures: number): string =>
      `Chaque futur est résolu exactement, une fois tel quel et une fois pour chaque état où le facteur d’une tierce partie est maintenu jusqu’à l’horizon\u00a0; ${drawn(futures)}. Liens, attitudes et chaînes sont jugés, non calculés.`,
  },
  arenas: {
    name: "Compromis\u00a0: la position moyenne, selon capacité et intérêt",
    exactness: (futures: number): string =>
      `La moyenne est exacte dans chacun des ${futurs(futures)} tirés des jugements. Les arènes ne pèsent sur aucun autre chiffre.`,
    solution: "moyenne pondérée\u00a0; médiane pondérée à côté",
  },
  series: {
    name: "Séries mesurées\u00a0: marche aléatoire avec dérive, avec et sans changement de rythme",
    exactness: (sampled: number): string =>
      `Rythmes et intervalles sont exacts pour leur modèle\u00a0; la fréquence à laquelle une série sans changement paraîtrait aussi changée est comptée sur ${sampled} séries tirées.`,
  },
  carriers: {
    name: "Corrélation des rangs sur les futurs",
    exactness: (futures: number): string =>
      `Corrélation des rangs de Spearman entre le tirage de chaque jugement et le chiffre, sur ${futurs(futures)}\u00a0; intervalles à ${percent(90)} par le z de Fisher avec la variance de Bonett et Wright. Parts de premier ordre par classes d’égale taille, intervalles à ${percent(90)} par linéarisation. Les jugements sont tirés indépendamment.`,
  },
  boxes: {
    name: "Découverte de scénarios (PRIM), avec un arbre de classification à côté",
    exactness: (even: number, odd: number): string =>
      `Boîtes et arbre sont trouvés dans les ${even} futurs pairs et mesurés dans les ${odd} impairs\u00a0; tranches de ${percent(5)}, boîtes d’au moins ${percent(5)} des futurs.`,
  },
  sobol: {
    name: "Indices de Sobol du moteur",
    exactness: (solves: number, count: number, before: number, replicates: number): string =>
      variance("estimateurs de Saltelli et de Jansen", solves, count, before, replicates),
  },
  shapley: {
    name: "Effets de Shapley du moteur",
    exactness: (solves: number, count: number, before: number, replicates: number, everySubset: boolean): string =>
      variance(
        everySubset ? "sur tous les sous-ensembles" : "sur des ordres aléatoires",
        solves,
        count,
        before,
        replicates,
      ),
  },
  split: {
    name: "Partage de Shapley de la différence, à tirages communs",
    exactness: (judgements: number, futures: number, orders: number | null, each: number): string =>
      orders === null
        ? `Tous les ${1 << judgements} ensembles des ${judgements} jugements, dans chacun des ${futurs(futures)}.`
        : `${counted(orders, "ordre")} des ${judgements} jugements, chacun avec son inverse, chacun dans ${each} des ${futurs(futures)}.`,
  },
  scores: { name: "Scores de Brier et logarithmiques des questions résolues" },
  tableScores: { name: "Scores de Brier et logarithmiques d’un tableau de prévisions" },
};

function variance(how: string, solves: number, count: number, before: number, replicates: number): string {
  return `Chaque futur est résolu exactement, ${solves} fois, des groupes de jugements étant tirés à nouveau\u00a0; ${how}\u00a0; ${futurs(count)} au-delà des ${before} du calcul, qui ont choisi les groupes. Intervalles à ${percent(90)} par rééchantillonnage (${replicates}) des futurs. Les jugements sont tirés indépendamment.`;
}
