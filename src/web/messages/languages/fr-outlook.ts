/** French: the outlook, what each position is worth, and when. */

import type { ChangeDirection } from "../../../outlook/index.ts";
import { wholeNumber } from "../../language/numbers.ts";
import type { Catalogue } from "./catalogue.ts";

export const count = (number: number, one: string, many = `${one}s`) =>
  `${wholeNumber(number)}\u00a0${Math.abs(number) < 2 ? one : many}`;

const within = (months: number) => (months === 12 ? "un an" : months === 1 ? "un mois" : `${months}\u00a0mois`);

export const frenchOutlook = {
  outlook: {
    title: "Perspectives",
    kinds: {
      talks: "des pourparlers directs",
      measure: "une mesure limitée",
      ceasefire: "un cessez-le-feu",
      settlement: "un règlement",
      "any-deal": "un cessez-le-feu ou un règlement",
    },
    within: (month) => `D’ici ${within(month)}, un cessez-le-feu est`,
    andSettlement: "un règlement",
    withinSettlement: (month) => `D’ici ${within(month)}, un règlement est`,
    classSays: (name) => `Dans la classe de référence (${name}), la probabilité est`,
    curves: "Quand, si jamais",
    curvesGist: (name) =>
      `Probabilité cumulée par mois, avec son éventail. En tirets et hachures\u00a0: la fréquence de référence, ${name}.`,
    referenceNote: (name) =>
      `Fréquence de référence\u00a0: ${name}, avec son propre intervalle. Elle compte des fins de combats et ne figure donc qu’à côté du cessez-le-feu et du règlement.`,
    baseRate: "fréquence de référence",
    baseRateTitle: (name, month) => `${name}\u00a0: probabilité d’ici ${within(month)}`,
    baseRateFormula:
      "Un moins la probabilité que rien n’arrive en aucun de ces mois, à la probabilité mensuelle de la classe de référence.",
    byMonth: (kind, month) => `Probabilité d’ici ${within(month)}\u00a0: ${kind}`,
    curve: (kind) => `Probabilité cumulée par mois\u00a0: ${kind}`,
    curveFormula:
      "Dans chaque futur, la probabilité de l’événement à chaque mois est calculée exactement sur les mouvements des fronts et des facteurs\u00a0; la courbe est la moyenne sur les futurs, l’éventail va du 5ᵉ au 95ᵉ centile.",
    withinHead: "D’ici",
    zone: "Y a-t-il matière à s’entendre ?",
    zoneGist: "La part des futurs où quelque paquet est acceptable aujourd’hui pour chaque partie principale.",
    zoneAny: "Un paquet quelconque",
    zoneCeasefire: "Un cessez-le-feu",
    zoneSettlement: "Un règlement",
    zoneFormula:
      "Part des futurs où au moins un paquet de ce genre ne viole ni règle ni ligne rouge réelle et vaut au moins l’absence d’accord pour chaque partie principale.",
    zoneSize: (share) =>
      `Là où un règlement est possible, ${share} des paquets qu’aucune règle n’interdit sont dans la zone.`,
    surplus: (interval) =>
      `Ensemble, les parties principales gagneraient ${interval} points d’enjeux par rapport à l’absence d’accord.`,
  },

  questions: {
    title: "Questions qui auront une réponse",
    gist: "Chacune se clôt un jour donné et dit ce qui compte. Les prévisions des autres restent telles qu’elles ont été faites.",
    by: (day) => `d’ici au ${day}`,
    statuses: { open: "ouverte", resolved: "tranchée", past: "passée" },
    outcome: (outcome) => `Issue\u00a0: ${outcome === "yes" ? "oui" : "non"}`,
    unasked: (number) =>
      `${count(number, "question posée", "questions posées")} après ce jour ${number < 2 ? "n’est pas montrée" : "ne sont pas montrées"}.`,
    ours: "cette évaluation",
    other: (who, on) => `${who}, ${on}`,
    formula:
      "Probabilité, à partir du jour considéré, que l’événement soit survenu au jour de la question\u00a0; moyenne et centiles sur les futurs.",
    criteria: "Ce qui compte",
    doesNotCount: (text) => `Ne compte pas\u00a0: ${text}`,
  },

  terms: {
    title: "À quelles conditions",
    gist: "Parmi les futurs où il y a matière à s’entendre\u00a0: combien de fois chaque option fait partie des conditions convenues. La plus foncée est la plus fréquente.",
    none: (kind) => `Dans aucun futur il n’y a matière à s’entendre (${kind}).`,
    among: (share) => `Parmi ${share} des futurs.`,
    shareTitle: (issue, option) => `${issue}\u00a0: ${option}`,
    shareFormula:
      "Parmi les futurs où il y a matière à s’entendre, la part de ceux dont les conditions convenues retiennent cette option.",
    worth: "Valeur pour",
    worthTitle: (name) => `Valeur des conditions convenues, ${name}`,
    worthFormula:
      "La valeur des conditions que retient la solution, le risque de rupture déduit, sur les futurs où il y a matière à s’entendre.",
  },

  lenses: {
    title: "Par d’autres yeux",
    gist: "Une grille ne fixe que les jugements que défend son texte. Les mêmes futurs sont tirés sous chacune.",
    compare: (number, futures) =>
      `Comparer ${count(number, "grille publiée", "grilles publiées")}, ${futures} futurs chacune`,
    later: (names) => `Pas encore publiées à cette date\u00a0: ${names.join("\u00a0; ")}.`,
    laterOne: (name, day) => `${name} (${day})`,
    own: "Aucune grille.",
    deal: (month) => `Un cessez-le-feu ou un règlement d’ici ${within(month)}\u00a0:`,
    zone: "Matière à s’entendre\u00a0:",
    look: "Regarder à travers elle",
  },

  lens: {
    source: "Sa source.",
    overrides: (number) => `${count(number, "jugement fixé", "jugements fixés")} autrement`,
    instead: (text, before) => `${text} au lieu de ${before}`,
  },

  leverage: {
    title: "Moyens de pression",
    worth: "Ce que vaut chaque position",
    worthGist:
      "Part de tout ce qui est en jeu pour la partie, selon les mois sans accord. Ombré\u00a0: du 5ᵉ au 95ᵉ centile des futurs.",
    worthTitle: (name) => `Valeur de la position aujourd’hui, ${name}`,
    worthFormula:
      "Dans chaque futur\u00a0: la valeur pour la partie des conditions convenues, le risque de rupture déduit, là où quelque paquet est acceptable à toutes\u00a0; sinon la valeur de continuer sans accord. Moyenne, 5ᵉ et 95ᵉ centile sur tous les futurs, jamais sur ceux seuls qui ont un accord.",
    reservationTitle: (name) => `Valeur de l’absence d’accord, ${name}`,
    reservationFormula:
      "La valeur de réserve\u00a0: la valeur actualisée de tenir ce qui est tenu, mois par mois, moins les coûts de continuer, sur les mouvements des fronts et des facteurs tels que la partie elle-même les croit.",
    reservation: "sans accord",
    ofStakes: "de ses enjeux",
    curve: (name) => `Valeur de la position sur douze mois sans accord, ${name}`,
    waiting: "Ce que fait l’attente",
    waitingGist:
      "Évolution par rapport à aujourd’hui, futur par futur. Le trait vertical est l’absence de changement\u00a0; un intervalle qui le coupe n’a pas de sens défini.",
    without: "Sans accord pendant",
    after: (months) => `Après ${within(months)} sans accord,`,
    direction: (way: ChangeDirection) =>
      ({
        up: "aurait une main plus forte\u00a0:",
        down: "aurait une main plus faible\u00a0:",
        none: "aurait la même main\u00a0:",
        either: "pourrait avoir une main plus forte ou plus faible\u00a0:",
        unclear: "n’aurait une main ni nettement plus forte ni nettement plus faible\u00a0:",
      })[way],
    points: (interval) => `${interval} points`,
    changeTitle: (name, month) => `Évolution de la valeur de la position après ${within(month)} sans accord, ${name}`,
    changeFormula:
      "Dans chaque futur, la valeur de la position après ces mois sans accord moins sa valeur aujourd’hui, en points des enjeux de la partie\u00a0; puis moyenne et centiles sur les futurs, de sorte que l’intervalle est celui de l’évolution elle-même.",
  },

  timing: {
    title: "Régler maintenant ou attendre",
    gist: "Ce que vaut continuer et régler plus tard, par rapport à régler maintenant, futur par futur.",
    wait: "Attendre",
    lead: "Régler maintenant est le mieux pour",
    next: ", pour ",
    last: " et pour ",
    in: "dans",
    bestTitle: (name) => `Régler maintenant est le meilleur mois, ${name}`,
    bestFormula: (months) =>
      `Part des futurs où aucun des ${months} prochains mois ne vaut plus pour la partie que régler maintenant, coûts d’attente et actualisation comptés. Entre égaux, le plus tôt compte comme le meilleur.`,
    gainTitle: (name, month) => `Attendre ${within(month)} par rapport à régler maintenant, ${name}`,
    gainFormula:
      "Dans chaque futur, la valeur présente de continuer pendant ces mois et de régler ensuite s’il y a de quoi, coûts de continuer et actualisation comptés, moins la valeur de régler maintenant\u00a0; en points des enjeux de la partie. Comme si aucun accord ne venait avant.",
  },

  steps: {
    title: "Étapes",
    none: "Le dossier ne nomme aucune mesure limitée.",
    lead: (number, months) =>
      `De ${count(number, "mesure limitée", "mesures limitées")} en deçà d’un cessez-le-feu, une au moins est convenue d’ici ${within(months)}\u00a0:`,
    graph: "Ce qui repose sur quoi",
    kept: "Seraient-elles respectées ?",
    keptGist: "Une mesure qui se fait respecter d’elle-même vaut plus pour chacun que tricher jusqu’à être découvert.",
    orders: "Dans quel ordre",
  },
} satisfies Catalogue["page"];

export const frenchNumbers = {
  under: (value) => `moins de ${value}`,
  over: (value) => `plus de ${value}`,
  about: (value) => `environ ${value}`,
  fromTo: (low, high) => `${low} à ${high}`,
  chance: (word, percent) => `${word}, ${percent}`,
  tooFew: "trop peu de futurs pour le dire",
  list: (but, last) => `${but} et ${last}`,
} satisfies Catalogue["numbers"];

export const frenchWords = {
  kindNames: frenchOutlook.outlook.kinds,
  causeNames: {
    "red-line": "ligne rouge",
    "worse-than-no-deal": "pire que pas d’accord",
    floor: "plancher normatif",
    exclusion: "conditions qui s’excluent",
    unavailable: "non disponible",
  },
  obstacleNames: {
    beliefs: "croyances divergentes",
    breach: "crainte d’une rupture",
    "red-lines": "lignes rouges",
    indivisibility: "indivisibilité",
    "low-costs": "faible coût des combats",
  },
  qualifiers: {
    exactly: "",
    about: "environ ",
    almost: "presque ",
    "at-least": "au moins ",
    "at-most": "au plus ",
    over: "plus de ",
  },
} satisfies Pick<Catalogue, "kindNames" | "causeNames" | "obstacleNames" | "qualifiers">;
