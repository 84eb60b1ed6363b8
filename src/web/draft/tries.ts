/**
 * What is being tried on a case: a list of small changes of its texts, each with words for it, each to be taken back alone.
 * The case on show is what the texts give with all of them; nothing of it is stored until it is kept.
 */
import type { Case } from "../../case/index.ts";
import { editJudgement, type JudgementEdit, targetOf } from "./judgement-edit.ts";
import { joined, type Splice, spliceBetween, type Texts, textsAfter, without } from "./splice.ts";

export interface Try {
  /** One try for each; `text:FILE:NUMBER` for words typed into a file. */
  readonly target: string;
  readonly label: string;
  readonly splice: Splice;
  /** Where it sets a judgement: so that it can be laid over other texts, and told in an address. */
  readonly edit: JudgementEdit | null;
}

export type Tries = readonly Try[];

const known = new WeakMap<Tries, { readonly base: Texts; readonly texts: Texts }>();

/** The same texts, as an object too, for the same tries. */
export function triedTexts(base: Texts, tries: Tries): Texts {
  const before = known.get(tries);
  if (before?.base === base) return before.texts;
  const splices = tries.map(({ splice }) => splice);
  const texts = textsAfter(base, splices) ?? base;
  known.set(tries, { base, texts });
  return texts;
}

/** Takes one out, and with it those that changed what it wrote. */
export function withoutTry(tries: Tries, target: string): Tries {
  const index = tries.findIndex((each) => each.target === target);
  if (index < 0) return tries;
  const { rest, builtOn } = without(
    tries.map(({ splice }) => splice),
    index,
  );
  const left = tries.filter((_, i) => i !== index && !builtOn.includes(i));
  return left.map((each, i) => ({ ...each, splice: rest[i] as Splice }));
}

/** The others that would go with it. */
export function builtOn(tries: Tries, target: string): Tries {
  const left = withoutTry(tries, target);
  return tries.filter((each) => each.target !== target && !left.some((other) => other.target === each.target));
}

/** A judgement tried; an earlier try of the same makes room, unless others build on it. */
export function tryJudgement(
  theCase: Case,
  base: Texts,
  tries: Tries,
  edit: JudgementEdit,
  words: { readonly label: string; readonly why: string },
): Tries | "missing" | "entangled" {
  const target = targetOf(edit);
  const others = builtOn(tries, target).length === 0 ? withoutTry(tries, target) : tries;
  const texts = triedTexts(base, others);
  const edited = editJudgement(theCase, texts, edit, words.why);
  if (typeof edited === "string") return edited;
  const before = texts.get(edited.file) ?? "";
  if (edited.text === before) return others;
  const splice = spliceBetween(edited.file, before, edited.text);
  const known = others.some((each) => each.target === target);
  return [
    ...others,
    {
      target: known ? freshTarget(others, `text:${edited.file}`) : target,
      label: words.label,
      splice,
      edit: known ? null : edit,
    },
  ];
}

/** A file's text as somebody typed it; what follows on the last piece they typed is one try with it. */
export function tryText(
  base: Texts,
  tries: Tries,
  file: string,
  text: string,
  label: (splice: Splice) => string,
): Tries {
  const before = triedTexts(base, tries).get(file);
  if (before === undefined || before === text) return tries;
  const splice = spliceBetween(file, before, text);
  const last = tries.at(-1);
  const one = last?.target.startsWith("text:") ? joined(last.splice, splice) : null;
  if (last === undefined || one === null)
    return [...tries, { target: freshTarget(tries, `text:${file}`), label: label(splice), splice, edit: null }];
  const earlier = tries.slice(0, -1);
  return one.cut === one.insert ? earlier : [...earlier, { ...last, splice: trimmed(one), label: label(one) }];
}

/** Without what it cut only to write it again. */
function trimmed({ file, from, cut, insert }: Splice): Splice {
  const least = spliceBetween(file, cut, insert);
  return { ...least, from: from + least.from };
}

function freshTarget(tries: Tries, start: string): string {
  for (let number = 1; ; number++) {
    const target = `${start}:${number}`;
    if (!tries.some((each) => each.target === target)) return target;
  }
}

/** The files that differ from what is stored, as they are tried. */
export function changedFiles(base: Texts, tries: Tries): ReadonlyMap<string, string> {
  const texts = triedTexts(base, tries);
  return new Map([...texts].filter(([file, text]) => base.get(file) !== text));
}
