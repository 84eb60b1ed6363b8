/** English: chances in words and in round figures. Which of them holds for a chance is decided in the ground. */
import { chanceFigure, probabilityWord } from "../../ground/index.ts";

export const chances = {
  /** By the words of the three standards of `ground/probability-words.ts`. */
  words: {
    "almost no chance": "almost no chance",
    "extremely unlikely": "extremely unlikely",
    "remote chance": "remote chance",
    "very unlikely": "very unlikely",
    "highly unlikely": "highly unlikely",
    unlikely: "unlikely",
    "roughly even chance": "roughly even chance",
    "reasonable prospects": "reasonable prospects",
    "realistic possibility": "realistic possibility",
    likely: "likely",
    "likely or probable": "likely or probable",
    "very likely": "very likely",
    "highly likely": "highly likely",
    "extremely likely": "extremely likely",
    "almost certain": "almost certain",
  },
  /** Of hundredths. */
  under: (hundredths: number) => `under ${hundredths}%`,
  about: (hundredths: number) => `about ${hundredths}%`,
  over: (hundredths: number) => `over ${hundredths}%`,
  tooFew: "too few futures to say",
  /** "about 15%", "under 5%", as far as the standard error allows. */
  rounded: (chance: number, standardError = 0): string => roundedChance(chance, standardError),
  /** "very unlikely". */
  word: (chance: number): string => probabilityWord(chance),
};

/** For the sentences of this catalogue. */
export function roundedChance(chance: number, standardError = 0): string {
  const figure = chanceFigure(chance, standardError);
  return figure === null ? chances.tooFew : chances[figure.beside](figure.hundredths);
}
