/** Which way a brief’s language runs. */
import { languagesOfWords } from "../words/index.ts";

/** Of a language there is by its entry, of others by its script. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return languagesOfWords[tag]?.direction ?? (/^(?:ar|fa|he|ur)\b/.test(tag) ? "rtl" : "ltr");
}
