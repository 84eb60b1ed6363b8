/**
 * Every form in which a cue of the lexicon may stand.
 * Takes   the lexicon.
 * Gives   from a word in small letters to the entries it may belong to, with the form it is.
 */
import { type CueEntry, cueEntries, doubling, irregular, spellings } from "./cue-lexicon.ts";

export type VerbForm = "base" | "present" | "past" | "ing";

export interface CueForm {
  readonly entry: CueEntry;
  readonly form: VerbForm;
}

const byWord = new Map<string, CueForm[]>();
for (const entry of cueEntries) {
  for (const lemma of [entry.lemma, ...variants(entry.lemma)]) {
    for (const [word, form] of formsOf(lemma)) {
      const known = byWord.get(word) ?? [];
      byWord.set(word, [...known, { entry, form }]);
    }
  }
}

export function cueForms(word: string): readonly CueForm[] {
  return byWord.get(word) ?? [];
}

function variants(lemma: string): readonly string[] {
  return Object.entries(spellings).flatMap(([other, usual]) => (usual === lemma ? [other] : []));
}

export function formsOf(lemma: string): readonly (readonly [string, VerbForm])[] {
  const past = irregular[lemma] ?? [pastOf(lemma)];
  return [
    [lemma, "base"],
    [presentOf(lemma), "present"],
    ...past.map((word) => [word, "past"] as const),
    [ingOf(lemma), "ing"],
  ];
}

function presentOf(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${stem(lemma)}ed`;
}

function ingOf(lemma: string): string {
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${stem(lemma)}ing`;
}

function stem(lemma: string): string {
  return doubling.has(lemma) ? lemma + lemma.slice(-1) : lemma;
}
