/** French: what the linter says. */
import type { BriefWords } from "../../../words.ts";
import { and, quoted } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const lint: BriefWords["brief"]["lint"] = {
  standards: {
    1: "Qualité et crédibilité des sources, des données et des méthodes",
    2: "Incertitude exprimée et expliquée",
    3: "Éléments distingués des hypothèses et des jugements",
    4: "Autres lectures analysées",
    5: "Pertinence et conséquences",
    6: "Argumentation claire et logique",
    7: "Changement ou constance des jugements expliqué",
    8: spaced`Jugements exacts : probabilité, moment, nature`,
    9: "Information visuelle efficace",
  },
  remarks: {
    "sources.none": "Il n’y a pas de liste de sources.",
    "sources.ungraded": (number) =>
      spaced`La source ${String(number)} n’est pas cotée : jusqu’où s’y fier n’est pas dit.`,
    "sources.astray": (numbers) =>
      `Elle cite ${numbers.map((each) => `[${each}]`).join(", ")}, que la liste des sources ne contient pas.`,
    "sources.uncited": "Elle rapporte ce que quelqu’un a dit ou constaté, et ne cite aucune source.",
    "sources.not-summed-up": spaced`Aucune phrase ne dit ce que valent les sources dans leur ensemble : points de vue, cotes, indépendance, lacunes.`,
    "sources.no-method": "Comment les chiffres ont été établis n’est pas dit.",
    "uncertainty.no-likelihood":
      "Le jugement principal ne dit pas à quel point il est probable, dans les mots d’une échelle publiée.",
    "uncertainty.no-confidence": "La confiance dans les bases (élevée, moyenne ou faible) n’est dite nulle part.",
    "uncertainty.no-causes": spaced`Pourquoi c’est incertain n’est pas dit : ce qui est inconnu, ancien ou manquant.`,
    "uncertainty.no-indicators": "Ce qui changerait le jugement n’est pas dit.",
    "uncertainty.mixed-sentence": spaced`Elle contient un degré de probabilité et un niveau de confiance : ils appellent deux phrases.`,
    "uncertainty.word-against-number": (word, from, to, percent) =>
      spaced`${quoted(word)} vaut pour ${String(from)} à ${String(to)} %, et ${String(percent)} % le suit.`,
    "uncertainty.other-row": (word) => `${quoted(word)} est d’une autre rangée de mots que le reste.`,
    "uncertainty.vague": (word) =>
      spaced`${quoted(word)} peut signifier presque toute probabilité : donnez un mot de l’échelle et un nombre.`,
    "uncertainty.too-fine": spaced`Une probabilité à une décimale près dit plus que ce que l’on sait : arrondissez à 5 %.`,
    "uncertainty.standard-unnamed":
      "De quelle échelle viennent les mots de probabilité n’est pas dit, ou plus d’une est nommée.",
    "uncertainty.other-standard": (word, of, not) =>
      `${quoted(word)} est un mot de l’échelle ${and(of.map(quoted))}, non de ${quoted(not)}.`,
    "kinds.unmarked": spaced`Rien ne dit si c’est un élément rapporté, une hypothèse ou un jugement : elle n’a pas de marque.`,
    "kinds.judgement-as-evidence": spaced`Elle est marquée comme rapportée par des sources, et dit à quel point une chose est probable : c’est un jugement.`,
    "kinds.no-assumptions": "Aucune hypothèse n’est nommée.",
    "kinds.no-consequence": "Ce qui s’ensuit si une hypothèse est fausse n’est pas dit.",
    "alternatives.none":
      "Aucune autre lecture des éléments n’est placée à côté de celle-ci, et aucun avis divergent n’est nommé.",
    "alternatives.unweighed":
      "D’autres lectures sont nommées, et à quel point elles rendent l’issue probable n’est pas dit.",
    "relevance.no-question": "La question à laquelle elle répond n’est pas énoncée.",
    "relevance.no-implications": spaced`Ce qui s’ensuit pour ceux qui doivent agir n’est pas dit : ouvertures, menaces, prochains pas.`,
    "argument.no-message": "Il n’y a pas de message principal en tête.",
    "argument.message-not-first": "La première phrase n’est pas le jugement principal.",
    "argument.unsupported": "Aucun jugement ni aucune affirmation ne la porte.",
    "argument.long": (words) => `Elle compte ${words} mots.`,
    "change.silent":
      "Il n’est pas dit si les jugements ont changé depuis une note antérieure, ou si celle-ci est la première.",
    "accuracy.no-as-of": "Le jour jusqu’auquel elle est informée n’est pas dit.",
    "accuracy.untimed": spaced`Elle dit à quel point, non pour quand : aucun jour ne dira si elle avait raison.`,
    "accuracy.no-question": "Aucune question avec une date et une probabilité ne permet de la juger plus tard.",
    "pictures.none": "Il n’y a ni figure ni tableau.",
    "pictures.unexplained": "Une figure ou un tableau n’a ni titre ni explication.",
  },
};
