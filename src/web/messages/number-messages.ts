/** The catalogue: the words that stand beside numbers. */

import { spoken } from "../language/language.ts";

export const numberMessages = spoken("numbers", {
  under: (value: string) => `under ${value}`,
  over: (value: string) => `over ${value}`,
  about: (value: string) => `about ${value}`,
  /** Where a dash would stand beside a sign. */
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  chance: (word: string, percent: string) => `${word}, ${percent}`,
  tooFew: "too few futures to say",
  list: (but: string, last: string) => `${but} and ${last}`,
});
