/** French: the appendix, and the words around every brief. */
import type { Source } from "../../../../evidence/index.ts";
import type { BriefWords } from "../../../words.ts";
import { date, on } from "./figures.ts";
import { spaced } from "./spaced.ts";

const reliability: Readonly<Record<Source["reliability"], string>> = {
  A: "entièrement fiable",
  B: "habituellement fiable",
  C: "assez fiable",
  D: "pas toujours fiable",
  E: "non fiable",
  F: "fiabilité impossible à juger",
};

const credibility = [
  "confirmée par d’autres sources",
  "probablement vraie",
  "peut-être vraie",
  "douteuse",
  "invraisemblable",
  "vérité impossible à juger",
];

const handling = { open: "ouvert", restricted: "restreint", secret: "secret" };

/** As the English form has it: authors, title, container, date. */
function reference(source: Source): string {
  const day = source.issued === null ? "s.\u00a0d." : date(source.issued);
  const place = source.containerTitle === null ? day : `${source.containerTitle}, ${day}`;
  const authors = authorsOf(source.author);
  const whole = ["book", "report", "dataset", "map", "treaty", "legislation"].includes(source.type);
  const title = whole ? ended(source.title) : spaced`« ${source.title} ».`;
  return [authors === "" ? "" : ended(authors), title, ended(place)].filter((part) => part !== "").join(" ");
}

function authorsOf(authors: Source["author"]): string {
  const names = authors
    .map(({ literal, family, given }, k) => {
      if (literal !== undefined) return literal;
      const parts = k === 0 ? [family, given] : [given, family];
      return parts.filter((part) => part !== undefined && part !== "").join(k === 0 ? ", " : " ");
    })
    .filter((name) => name !== "");
  if (names.length > 3) return `${names[0]} et al`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} et ${names.at(-1)}`;
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

export const appendix: BriefWords["brief"]["appendix"] = {
  title: "Ce qui porte la note",
  references: {
    title: "Références",
    text: reference,
    reliability: (grade) => `${grade}, ${reliability[grade]}`,
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
      const letters = Object.entries(reliability).map(([code, word]) => `${code} ${word}`);
      const digits = credibility.map((word, k) => `${k + 1}${k === 0 ? " (l’affirmation)" : ""} ${word}`);
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
