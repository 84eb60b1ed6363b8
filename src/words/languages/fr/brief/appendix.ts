/** French: the appendix, and the words around every brief. */
import type { BriefWords } from "../../../words.ts";
import { grades } from "../grades.ts";
import { on } from "./figures.ts";
import { spaced } from "./spaced.ts";

const handling = { open: "ouvert", restricted: "restreint", secret: "secret" };

export const appendix: BriefWords["brief"]["appendix"] = {
  title: "Ce qui porte la note",
  references: {
    title: "Références",
    reliability: (grade) => `${grade}, ${grades.reliability[grade]}`,
    source: (parts) => spaced`Source ${parts.join(spaced` ; `)}.`,
  },
  carried: {
    title: "Ce qui porte chaque phrase",
    note: spaced`J : jugements, C : affirmations, ci-dessous ; les jugements mènent aux affirmations sur lesquelles ils reposent. Un chiffre calculé repose sur tous les jugements du modèle : ne figurent ici que ceux qui entrent à son étape.`,
    columns: { sentence: "Phrase", judgements: "Jugements", claims: "Affirmations" },
  },
  judgements: {
    title: "Jugements",
    columns: { path: "Où il figure", written: "Tel qu’écrit", by: "Fixé par, depuis", basis: "Base" },
    stale: (since) => `périmé depuis ${since}`,
    lens: (id) => `fixé par la grille ${id}`,
    hiddenLens: "fixé par une grille non montrée",
    assumed: spaced`aucune affirmation : supposé`,
  },
  claims: {
    title: "Affirmations",
    columns: {
      says: "Ce qui est dit",
      who: "Par qui",
      when: spaced`Survenu ; publié`,
      source: "Source, endroit",
      grade: "Cote, origines",
    },
    says: ({ says, superseded, retracted }) => {
      const later = superseded ? " (remplacée depuis)" : "";
      const taken = retracted === null ? "" : spaced` (retirée ${on(retracted.on)} : ${retracted.because})`;
      return `${says}${later}${taken}`;
    },
    who: (who, to) => (to === null ? who : spaced`${who}, devant : ${to}`),
    characters: (start, end) => `caractères ${start}–${end}`,
  },
  contradictions: {
    title: "Affirmations qui se contredisent",
    columns: { earlier: "Antérieure", later: "Postérieure", kind: "Nature" },
    kinds: { estimates: "estimations divergentes", "changed-position": "changement de position", denial: "démenti" },
  },
  method: {
    title: "Pour refaire cette page",
    names: {
      program: "Programme",
      asOf: "Jour considéré",
      lens: "Grille de lecture",
      seed: "Graine",
      futures: "Futurs",
      solution: "Solution",
      exactness: "Exactitude",
      references: "Références",
      claims: "Affirmations employées, écartées",
      grades: "Cotes",
      places: "Lieux",
      copy: "Exemplaire",
      digest: "Empreinte du dossier, du jour, de la grille et des paramètres",
      filesDigest: "Empreinte des fichiers du dossier",
    },
    noLens: "aucune",
    hiddenLens: "non montrée",
    style: (style) => `style ${style}`,
    grades: () => {
      const letters = Object.entries(grades.reliability).map(([code, word]) => `${code} ${word}`);
      const digits = Object.entries(grades.credibility).map(
        ([code, word]) => `${code}${code === "1" ? " (l’affirmation)" : ""} ${word}`,
      );
      return spaced`la source : ${[...letters, ...digits].join(", ")}`;
    },
    copy: (most) =>
      spaced`pour des lecteurs de ce qui est ${handling[most]} ; les éléments au-dessus de ce niveau ne sont pas montrés, les empreintes non plus`,
  },
};

export const page: BriefWords["brief"]["page"] = {
  annex: "Annexe",
  asOf: (day) => spaced`Jour considéré : ${day}`,
  judgements: (lens) => spaced`Jugements : ${lens}`,
  marks: (legend) => spaced`Marques : ${legend}`,
  legend: (dagger) =>
    `f calculé, e rapporté par des sources, j jugé sur des éléments, a supposé, m méthode${dagger === null ? "" : `, ${dagger} repose aussi sur des éléments que cet exemplaire ne montre pas`}`,
  allPackages: "Tous les paquets nommés",
  allQuestions: "Toutes les questions ouvertes",
  thirdParties: "Tierces parties",
};
