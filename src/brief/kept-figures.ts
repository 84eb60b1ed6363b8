/**
 * Figures of an earlier brief, which are kept as they are printed in English, in another language’s words.
 * Takes a text as `snapshot.ts` writes it. Gives the same figure in words; a text that is no such figure as it stands.
 */
import type { ChanceFigure } from "../ground/index.ts";
import type { BriefWords } from "../words/index.ts";

type Figures = BriefWords["brief"]["figures"];

/** `about 35%`, `about 10% (under 5–25%)`. */
const chancePattern = /^(about|under|over) (\d+)%(?: \((?:(under|over) )?(\d+)–(?:(under|over) )?(\d+)%\))?$/;
/** `45`, `−3 (−9 to 2)`: hundredths. */
const worthPattern = /^(−?\d+)(?: \((−?\d+) to (−?\d+)\))?$/;

export function rewritten(text: string, figures: Figures): string {
  if (text === "too few futures to say") return figures.rounded(null);
  const chance = chancePattern.exec(text);
  if (chance !== null) {
    const [, beside, middle, lowBeside, low, highBeside, high] = chance;
    const ends = low === undefined ? null : ([figure(lowBeside, low), figure(highBeside, high)] as const);
    return figures.share({ middle: figure(beside, middle), ends });
  }
  const worth = worthPattern.exec(text);
  if (worth === null) return text;
  const [, mean = "0", low = mean, high = mean] = worth;
  return figures.worth({ mean: share(mean), low: share(low), high: share(high) });
}

function figure(beside: string | undefined, hundredths: string | undefined): ChanceFigure {
  return { beside: (beside ?? "about") as ChanceFigure["beside"], hundredths: Number(hundredths) };
}

function share(hundredths: string): number {
  return Number(hundredths.replace("−", "-")) / 100;
}
