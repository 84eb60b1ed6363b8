/** The mark behind a sentence: its number, and a letter for its kind. */
import type { BriefSentence, Nature } from "./brief-document.ts";

export const natureLetters: Readonly<Record<Nature, string>> = {
  finding: "f",
  evidence: "e",
  judgement: "j",
  assumption: "a",
  method: "m",
};

export const legend = "f computed, e reported by sources, j judged on evidence, a assumed, m method";

export const carriedNote =
  "J: judgements, C: claims, below; judgements lead on to the claims that they rest on. A computed figure rests on all judgements of the model: here stand those that enter at its step.";

/** For example `12f`. */
export function markOf({ number, nature }: Pick<BriefSentence, "number" | "nature">): string {
  return `${number}${natureLetters[nature]}`;
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
