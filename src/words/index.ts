/** The door of the room of words: all that the library says of its own accord, in English and in other languages. */
export { briefWordsIn } from "./brief-in-language.ts";
export {
  type ChanceFacts,
  chanceFacts,
  type Ends,
  endsOf,
  type Figure,
  type ShareFacts,
  sampledFacts,
  shareFacts,
} from "./english/brief/facts.ts";
export { english } from "./english/index.ts";
export { briefEnglish } from "./english/with-brief.ts";
export { wordsIn } from "./in-language.ts";
export { languageFor, languagesOfWords } from "./languages.ts";
export { type Disguise, laidOver } from "./lay-over.ts";
export type { BriefCatalogue, BriefWords, Catalogue, Words } from "./words.ts";
