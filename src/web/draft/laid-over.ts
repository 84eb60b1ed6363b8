/** What is tried, laid over other texts than it was made for: others changed the case, or it comes out of an address. */

import { type Case, mergeUnits, wholeFile } from "../../case/index.ts";
import type { JudgementEdit } from "./judgement-edit.ts";
import { spliceBetween, type Texts } from "./splice.ts";
import { changedFiles, type Tries, triedTexts, tryJudgement } from "./tries.ts";

export interface LaidOver {
  readonly tries: Tries;
  /** What of it no longer has a place. */
  readonly lost: readonly string[];
}

export interface Ground {
  readonly theCase: Case;
  readonly texts: Texts;
  /** Of the store; null where the case lies in a folder. */
  readonly revision: number | null;
}

/** The entries that both what is tried and somebody else changed, and not alike. */
export function changedByBoth(tries: Tries, before: Texts, theirs: Texts): readonly string[] {
  return [...changedFiles(before, tries)].flatMap(([file, mine]) => {
    const both = mergeUnits(before.get(file) ?? "", mine, theirs.get(file) ?? "");
    return "text" in both ? [] : both.both.map((unit) => (unit === wholeFile ? file : unit));
  });
}

/** Judgements are set as they were; words typed into a file go where their entry stands, if nobody else changed it. */
export function laidOver(tries: Tries, before: Texts, { theCase, texts }: Ground, why: string): LaidOver {
  let laid: Tries = [];
  const lost: string[] = [];
  for (const [i, each] of tries.entries()) {
    const { target, label, edit, splice } = each;
    if (edit !== null) {
      const made = tryJudgement(theCase, texts, laid, edit, { label, why });
      if (typeof made === "string") lost.push(label);
      else laid = made;
      continue;
    }
    const [from, to] = [tries.slice(0, i), tries.slice(0, i + 1)].map((some) =>
      triedTexts(before, some).get(splice.file),
    );
    const theirs = triedTexts(texts, laid).get(splice.file);
    const both = from === undefined || to === undefined || theirs === undefined ? null : mergeUnits(from, to, theirs);
    if (both === null || !("text" in both)) lost.push(label);
    else if (both.text !== theirs)
      laid = [...laid, { target, label, edit: null, splice: spliceBetween(splice.file, theirs ?? "", both.text) }];
  }
  return { tries: laid, lost };
}

/** Judgements from an address. */
export function triesOf(
  edits: readonly JudgementEdit[],
  { theCase, texts }: Ground,
  words: { readonly label: (edit: JudgementEdit) => string; readonly why: string },
): LaidOver {
  let tries: Tries = [];
  const lost: string[] = [];
  for (const edit of edits) {
    const label = words.label(edit);
    const made = tryJudgement(theCase, texts, tries, edit, { label, why: words.why });
    if (typeof made === "string") lost.push(label);
    else tries = made;
  }
  return { tries, lost };
}
