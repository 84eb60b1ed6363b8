/** On the page: the library's words in the language of the page, for what is worked out beside no worker. */

import { english, type Words } from "../../words/index.ts";
import { language, spoken } from "./language.ts";

export const libraryWords: Words = { ...spoken("library", english), tag: language().tag };
