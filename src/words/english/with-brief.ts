/** English: all of it, with what a brief says besides. Apart, so that a page which writes no brief does not carry it. */
import { brief } from "./brief/index.ts";
import { english } from "./index.ts";

export const briefEnglish = { ...english, brief };
