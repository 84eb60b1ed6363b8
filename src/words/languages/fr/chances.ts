/** French: chances. The words of ICD 203 have no official French; these keep their order and stay apart from each other. */
import { chanceFigure, probabilityWord } from "../../../ground/index.ts";
import { percent } from "./numbers.ts";

const words = {
  "almost no chance": "presque exclu",
  "extremely unlikely": "extrêmement improbable",
  "remote chance": "très faible possibilité",
  "very unlikely": "très improbable",
  "highly unlikely": "hautement improbable",
  unlikely: "improbable",
  "roughly even chance": "à peu près une chance sur deux",
  "reasonable prospects": "perspectives raisonnables",
  "realistic possibility": "possibilité réaliste",
  likely: "probable",
  "likely or probable": "assez probable",
  "very likely": "très probable",
  "highly likely": "hautement probable",
  "extremely likely": "extrêmement probable",
  "almost certain": "presque certain",
};

export const chances = {
  words,
  under: (hundredths: number) => `moins de ${percent(hundredths)}`,
  about: (hundredths: number) => `environ ${percent(hundredths)}`,
  over: (hundredths: number) => `plus de ${percent(hundredths)}`,
  tooFew: "trop peu de futurs pour le dire",
  rounded: (chance: number, standardError = 0): string => roundedChance(chance, standardError),
  word: (chance: number): string => chanceWord(chance),
};

export function roundedChance(chance: number, standardError = 0): string {
  const figure = chanceFigure(chance, standardError);
  return figure === null ? chances.tooFew : chances[figure.beside](figure.hundredths);
}

/** `d’environ 15 %`, `de moins de 5 %`. */
export function ofRoundedChance(chance: number, standardError = 0): string {
  const text = roundedChance(chance, standardError);
  return text.startsWith("e") ? `d’${text}` : `de ${text}`;
}

export function chanceWord(chance: number): string {
  const word = probabilityWord(chance);
  return (words as Readonly<Record<string, string>>)[word] ?? word;
}
