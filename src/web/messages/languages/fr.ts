/**
 * French, in part: the bar, the contents, the opening, faults, the side sheet, the outlook and what positions are worth, and the
 * titles and gists of the other sections. Conclusions are the library's (`src/words/languages/fr/`). What is not here is English.
 */

import type { Language } from "../../language/language.ts";
import { wholeNumber } from "../../language/numbers.ts";
import type { Catalogue } from "./catalogue.ts";
import { count, frenchNumbers, frenchOutlook, frenchWords } from "./fr-outlook.ts";
import { frenchSections } from "./fr-sections.ts";

const catalogue: Catalogue = {
  ...frenchWords,
  numbers: frenchNumbers,
  page: {
    ...frenchSections,
    ...frenchOutlook,

    skip: "Aller au contenu",
    loading: "Lecture du dossier…",
    computing: "Calcul en cours…",
    noServer: "Ce serveur ne propose aucun dossier. Démarrez-le avec un dossier : parley serve CASE.",
    unreachable: (why) => `Le dossier n’a pas pu être lu : ${why}`,
    fewer: "En montrer moins",
    all: (number) => `Tout montrer (${wholeNumber(number)})`,
    months: (number) => `${wholeNumber(number)}\u00a0mois`,
    dots: (of, share) => `${of} : ${Math.round(share * 20)} futurs sur 20`,
    honesty:
      "Les probabilités sont arrondies à 5\u00a0% et dites avec les mots de l’ICD\u00a0203 ; les intervalles vont du 5ᵉ au 95ᵉ centile. Là où les intervalles se recouvrent, rien n’est classé. Chaque chiffre repose sur des jugements que quelqu’un a portés : ouvrez-le pour voir lesquels, et de qui.",
    colophon: (method, asOf, lens) =>
      `${method.name} ${method.version} · au ${asOf} · ${lens === null ? "sans grille" : `grille ${lens}`} · graine ${method.seed} · ${count(method.futures, "futur")} · ${method.solution} · données ${method.digest}`,

    contents: {
      label: "Écrans",
      onward: "Les écrans voisins",
      names: {
        overview: "En bref",
        sources: "Sources",
        claims: "Affirmations",
        state: "État des lieux",
        leverage: "Moyens de pression",
        packages: "Paquets",
        steps: "Étapes",
        outlook: "Perspectives",
        brief: "Note",
      },
      sections: {
        opening: "En bref",
        sources: "Sources",
        claims: "Ce qui a été dit",
        review: "Articles et leur examen",
        state: "État des lieux",
        leverage: "Ce que chacun tient",
        timing: "Quand",
        "third-parties": "Tierces parties",
        packages: "Conditions",
        waters: "Sonder le terrain",
        steps: "Étapes",
        outlook: "Perspectives",
        brief: "Note",
      },
    },

    opening: {
      title: (day, lens) =>
        lens === null ? `Ce que l’on pouvait dire le ${day}` : `Ce que l’on pouvait dire le ${day}, vu par ${lens}`,
      soFar: (shown, of) => `Jusqu’ici, sur ${shown} futurs de ${of} : cela peut encore changer`,
      curve: "Quand un accord",
      curveGist:
        "La probabilité de chacun, mois par mois, avec son intervalle ; en tirets, ce que dirait la classe de référence.",
      screens: "Écran par écran",
      waived: (rules) => `Règles levées nommément dans ce dossier : ${rules.join(", ")}.`,
    },

    bar: {
      case: "Dossier",
      asOf: "Au",
      slider: "Jour considéré",
      dayBack: "Un jour plus tôt",
      dayOn: "Un jour plus tard",
      lens: "Grille de lecture",
      noLens: "Les jugements du dossier",
      lensNotYet: (name, day) => `${name} (publiée le ${day}, pas encore)`,
      notYet: (day) => `Publié le ${day} : après ce jour, donc pas disponible à cette date.`,
      seed: "Graine",
      futures: "Futurs",
      wholeNumber: (least, most, read) =>
        `un nombre entier de ${wholeNumber(least)} à ${wholeNumber(most)} ; lu : ${read.trim() === "" ? "rien" : read.slice(0, 40)}`,
      swap: "Échanger les places",
      theme: "Thème",
      themes: { system: "Celui du système", light: "Clair", dark: "Sombre" },
      language: "Langue",
      settings: "Réglages",
      download: "Évaluation (JSON)",
      downloadWhy:
        "L’évaluation telle que la donnent la bibliothèque et la ligne de commande, une fois tous les futurs calculés",
      progress: (done, of) => `${done} futurs sur ${of}`,
      stop: "Arrêter",
      stopped: (shown, of) => `arrêté ; chiffres tirés de ${shown} futurs sur ${of}`,
      failed: (why) => `calcul impossible : ${why}`,
    },

    chart: { now: "ce jour", months: (number) => `${number}\u00a0mois` },

    broken: {
      title: "L’écran est en panne",
      help: "C’est un défaut de Parley, non du dossier. La ligne de commande donne les mêmes chiffres : parley assess CASE.",
      again: "Recharger",
    },

    faults: {
      title: (number) => `${count(number, "défaut")} dans le dossier`,
      gist: (name) =>
        `« ${name} » ne peut être évalué tant que ceci n’est pas corrigé. Modifiez les fichiers et rechargez la page.`,
      nowhere: "dans le dossier",
      expected: "Attendu :",
      read: "Lu :",
    },

    judgement: {
      kinds: {
        chance: "Une probabilité. Une fourchette est un intervalle à 90\u00a0%.",
        share: "Une part. Une fourchette est un intervalle à 90\u00a0%.",
        rate: "Un rythme, en fois par mois. Une fourchette est un intervalle à 90\u00a0%.",
        factor: "Un facteur : 1 ne change rien. Une fourchette est un intervalle à 90\u00a0%.",
        months: "Des mois. Une fourchette est un intervalle à 90\u00a0%.",
        real: "Un nombre. Une fourchette est un intervalle à 90\u00a0%.",
      },
      drawn: (low, middle, high) =>
        `Vingt valeurs également probables ; 5ᵉ centile ${low}, médiane ${middle}, 95ᵉ centile ${high}`,
      basis: "Fondement",
      assumed: "jugement",
      by: "Porté par",
      since: "Vaut à partir du",
      start: "début",
      until: "Jusqu’au",
      open: "sans terme",
      place: "Se trouve dans",
      stale: "périmé",
      staleSince: (day) => `Devait valoir jusqu’au ${day} ; sert toujours.`,
      lenses: "Grilles qui en jugent autrement",
      history: "Versions antérieures",
    },

    sheet: {
      back: "Retour",
      close: "Fermer",
      kinds: {
        judgement: "Jugement",
        claim: "Affirmation",
        claims: "Ce sur quoi cela repose",
        source: "Source",
        position: "Position déclarée",
        lens: "Grille de lecture",
        sentence: "Phrase calculée",
        figure: "Chiffre calculé",
      },
      missing: (what) => `Rien n’est connu ce jour-là sous ${what}.`,
      interval: "Point : moyenne. Barre : du 5ᵉ au 95ᵉ centile des futurs.",
      estimate: (drawn, futures) =>
        drawn
          ? `Point : estimation. Barre : son intervalle à 90\u00a0%, tiré de ${futures} futurs.`
          : `Estimé à partir de ${futures} futurs.`,
      formula: "Comment on l’obtient",
      carriedBy: (number) => (number === 0 ? "Jugements sous-jacents" : `${count(number, "jugement")} derrière`),
      noJudgements: "Aucun : cela découle des seules affirmations.",
      restsOn: (number) => `Repose sur ${count(number, "affirmation")}`,
      group: (name, number) => `${name} (${wholeNumber(number)})`,
    },

    method: {
      title: "Méthode",
      name: "Moteur",
      exactness: "Exactitude",
      solution: "Solution",
      futures: (shown, of) => (shown === of ? shown : `${shown} pour l’instant sur ${of}`),
      digest: "Données",
    },
  },

  team: {
    signedIn: (name) => `Connecté sous le nom ${name}`,
    also: (names) => `Également ici : ${names.join(", ")}`,
    password: "Changer le mot de passe",
    signOut: "Se déconnecter",
  },

  brief: {
    lead: "Ce qui suit est la page pour la réunion : deux feuillets qu’un collègue peut vérifier, et derrière eux ce sur quoi ils reposent.",
    reader: "Montrer",
    readers: {
      counted: "Affirmations ouvertes ; les autres comptées",
      open: "Affirmations ouvertes ; nulle trace des autres",
      restricted: "Jusqu’à restreint ; nulle trace des autres",
      all: "Toutes les affirmations",
    },
    standard: "Probabilités dans les mots de",
    language: "Rédigée en",
    workOutNote:
      "Atouts, pourquoi il n’y a pas d’accord, quand, quoi offrir, étapes et grilles : d’une demi-minute à quelques minutes.",
    full: (futures, solved) =>
      `Toutes les réponses, sur ${futures} futurs ; les questions qui résolvent chacun maintes fois en regardent ${solved}.`,
    short: (futures) => `D’après les chiffres montrés (${futures} futurs), sans les réponses qu’il faut calculer.`,
    remarks: (many) =>
      many === 0
        ? "Confrontée aux neuf normes de l’ICD\u00a0203 : aucune remarque"
        : `Confrontée aux neuf normes de l’ICD\u00a0203 : ${count(many, "remarque")}`,
    remarksGist:
      "La forme seule : si sources, incertitude, hypothèses, autres lectures et changements sont dits, non s’ils sont justes.",
    remarksForm:
      "Le vérificateur lit l’anglais : de cette note, seuls les marques, les sources, les sections et les figures ont été regardés.",
    print: "Imprimer ou PDF",
    workOut: "Calculer toutes les réponses pour elle",
    paper: "La note telle qu’elle s’imprime",
    opens: (mark) => `${mark} : ce sur quoi repose cette phrase`,
  },
};

export const french: Language = { tag: "fr", direction: "ltr", catalogue: { ...catalogue }, disguise: null };
