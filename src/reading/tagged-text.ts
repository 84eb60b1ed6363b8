/**
 * Words with their parts of speech and their place, a paragraph at a time.
 * Takes   a text and its paragraphs.
 * Gives   tokens whose `text` is the slice, to the letter, each with tag and lemma.
 * Source  wink-nlp with its small English model. Its tags are a help, never the last word: cues are known by their form
 *         (`cue-forms.ts`), since "notes" and "claims" are as often tagged nouns as verbs.
 * Cost    some 150,000 tokens a second.
 */
import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemToken, type PartOfSpeech } from "wink-nlp";
import { cueForms } from "./cue-forms.ts";
import type { Span } from "./proposal.ts";
import { bodyNameWords, bodyNouns, roleNouns } from "./speaker-words.ts";

export interface Token extends Span {
  readonly text: string;
  /** In small letters, with plain apostrophes. */
  readonly lower: string;
  readonly tag: PartOfSpeech;
  readonly lemma: string;
}

interface Tagger {
  readonly readDoc: (text: string) => { tokens: () => { each: (see: (token: ItemToken) => void) => void } };
  readonly its: { readonly pos: never; readonly lemma: never };
}

let loaded: Tagger | null = null;

/** The model is unpacked once, when first needed. */
function tagger(): Tagger {
  const make = ((winkNLP as { default?: unknown }).default ?? winkNLP) as (model: unknown, pipe: string[]) => Tagger;
  const data = (model as { default?: unknown }).default ?? model;
  loaded ??= make(data, ["pos"]);
  return loaded;
}

export function tagged(text: string, { start, end }: Span): readonly Token[] {
  const { readDoc, its } = tagger();
  const slice = text.slice(start, end);
  const tokens: Token[] = [];
  let at = 0;
  readDoc(slice)
    .tokens()
    .each((item) => {
      const word = item.out();
      if (word.trim() === "") return;
      const found = slice.indexOf(word, at);
      // A token that is not in the text, letter for letter, and near, would have no place: it is left out.
      if (found < 0 || found > at + 200) return;
      at = found + word.length;
      tokens.push({
        start: start + found,
        end: start + at,
        text: word,
        lower: word.toLowerCase().replaceAll("’", "'"),
        tag: item.out(its.pos) as PartOfSpeech,
        lemma: (item.out(its.lemma) as string).toLowerCase(),
      });
    });
  return tokens.map((token, i) => (isNameVerb(tokens, i) ? { ...token, tag: "PROPN" } : token));
}

/** "The Centre for Countering Rumours": a verb's form with a capital inside a name. */
function isNameVerb(tokens: readonly Token[], at: number): boolean {
  const { tag, text, lower } = tokens[at] as Token;
  // "Colonel Per Anker": a preposition's form between names.
  if (
    tag === "ADP" &&
    /^\p{Lu}\p{Ll}/u.test(text) &&
    tokens[at - 1]?.tag === "PROPN" &&
    tokens[at + 1]?.tag === "PROPN"
  )
    return true;
  if (!/^(?:VERB|ADJ|NOUN)$/.test(tag) || !/^\p{Lu}\p{Ll}/u.test(text) || at === 0 || titled.test(text)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  // "The Tarn Herald", "Sen. Grant Roe": a name's word that is also a verb or a noun.
  if (before?.tag === "PROPN" && (tag !== "NOUN" || bodyNameWords.has(lower) || after?.tag === "PROPN")) return true;
  // "The channel Sever": a name behind what it is the name of.
  const named = tag !== "ADJ" && bodyNouns.has(before?.lower ?? "") && /^\p{Ll}/u.test(before?.text ?? "");
  if (named && cueForms(lower).length === 0) return true;
  if (after?.tag !== "PROPN") return false;
  // "Spokesman Grant Roe": between an office and a name.
  if (roleNouns.has(before?.lower ?? "")) return true;
  // "The Justice Department": not at the head of a sentence, where any word has a capital.
  if (tag !== "VERB" && bodyNameWords.has(after.lower) && !/[.!?"“”]/.test(before?.text ?? ".")) return true;
  return tag === "VERB" && /^(?:for|of|and)$/.test(before?.lower ?? "");
}

/** Offices keep their tag: "Ruritanian President Jane Roe". */
const titled =
  /^(?:President|Minister|Prime|Chancellor|Secretary|Director|Chairman|Speaker|Spokesman|Spokeswoman|Head|Chief|General|Commander|Leader|Senator|Governor|Mayor|King|Queen|Prince|Pope)$/;
