/** The mark behind a sentence: its number, and a letter for its kind. */
import { type BriefWords, briefEnglish } from "../words/index.ts";
import { type BriefDocument, type BriefSentence, type Nature, sentencesOf } from "./brief-document.ts";

export const natureLetters: Readonly<Record<Nature, string>> = {
  finding: "f",
  evidence: "e",
  judgement: "j",
  assumption: "a",
  method: "m",
};

const unshownMark = "†";

/** What the marks of a brief mean. */
export function legendOf(
  { sections, annex }: Pick<BriefDocument, "sections" | "annex">,
  { brief }: BriefWords = briefEnglish,
): string {
  const marked = sentencesOf([...sections, ...annex]).some(({ unshown }) => unshown);
  return brief.page.legend(marked ? unshownMark : null);
}

/** Method text has a row in the appendix only where something carries it all the same. */
export function isCarried({ nature, judgements, claims, unshown }: BriefSentence): boolean {
  return nature !== "method" || judgements.length + claims.length > 0 || unshown === true;
}

/** For example `12f`, and `12f†` for what rests on evidence, too, that is not shown. */
export function markOf({ number, nature, unshown }: Pick<BriefSentence, "number" | "nature" | "unshown">): string {
  return `${number}${natureLetters[nature]}${unshown ? unshownMark : ""}`;
}

/** Runs of three and more become one: `1, 2, 5–9`. Ascending whole numbers in, pairs of ends out. */
export function runsOf(numbers: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.flatMap((run) =>
    run.to === run.from + 1
      ? [
          { from: run.from, to: run.from },
          { from: run.to, to: run.to },
        ]
      : [run],
  );
}
