/**
 * Who signs an article, out of what stands on its byline.
 * Takes   the words after "By", or what a file gives as author.
 * Gives   names alone: "Mira Kolt, The Harbour Times" is signed by Mira Kolt, and the paper is The Harbour Times.
 */
import { isPressName } from "./cast.ts";
import { bodyNameWords, roleNouns } from "./speaker-words.ts";

const between = /\s*(?:[|·•;/]|[–—]|,| - |\bfor (?=(?:the )?\p{Lu})|\b(?:in|at) (?=\p{Lu}))\s*/u;
const together = /\s+(?:and|&|with)\s+/;
const name = /^\p{Lu}[\p{L}.'’-]*(?: (?:de|van|von|der|bin|al|el|da|di|la|le))*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** The names; the words as they are where none of them reads like a name; null for an address instead of a name. */
export function bylineNames(written: string, paper: string | null): string | null {
  const words = written.replace(/^\s*(?:by|author:?|written by)\s+/i, "").trim();
  if (words === "" || /^(?:https?:|www\.)/i.test(words)) return null;
  const names = words
    .split(between)
    .flatMap((part) => part.split(together))
    .map((part) => part.trim())
    .filter((part) => name.test(part) && !isPaper(part, paper) && !roleNouns.has(lastWord(part)));
  return names.length === 0 ? words : names.join(", ");
}

/** The paper named beside the names, if there is one. */
export function bylinePaper(written: string): string | null {
  const parts = written.split(between).map((part) => part.trim());
  return parts.length < 2 ? null : (parts.slice(1).find((part) => isPaper(part, null)) ?? null);
}

function isPaper(part: string, paper: string | null): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/^the /, "");
  if (paper !== null && bare(part) === bare(paper)) return true;
  return /^the /i.test(part) || isPressName(part) || bodyNameWords.has(lastWord(part));
}

function lastWord(words: string): string {
  return words.split(/\s+/).at(-1)?.toLowerCase() ?? "";
}
