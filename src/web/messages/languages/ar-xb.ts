/**
 * A pretended language that runs from right to left: the English words, accented and longer, in brackets between marks of
 * that direction. What stands on the page without accents is not in the catalogue; what does not fit is not laid out for others.
 */

import type { Language } from "../../language/language.ts";

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽ".matchAll(/(.)(.)/gu)].map(([, plain, other]) => [plain, other]),
);

/** Longer, as many languages are: each word of some length has its first vowel twice. Spaces alone, which hold pieces together, stay. */
export function disguised(text: string): string {
  if (text.trim() === "") return text;
  // A message may hold others: one pair of brackets is enough
  const bare = text.trim().replace(/\u200f?[⟦⟧]\u200f?/g, "");
  const longer = bare.replace(/[a-zA-Z]{4,}/g, (word) => word.replace(/[aeiou]/, "$&$&"));
  const body = longer.replace(/[a-zA-Z]/g, (letter) => accented[letter] ?? letter);
  const [before, after] = [/^\s*/, /\s*$/].map((space) => space.exec(text)?.[0] ?? "");
  return `${before}\u200f⟦${body}⟧\u200f${after}`;
}

export const pretended: Language = { tag: "ar-XB", direction: "rtl", catalogue: {}, disguise: disguised };
