/** English: how the page was made. */
import { number } from "./figures.ts";

export const method = {
  title: "Method",
  /** The digest’s first figures; null where digests are not shown. */
  run: (of: {
    readonly name: string;
    readonly version: string;
    readonly futures: number;
    readonly seed: number;
    readonly solution: string;
    readonly digest: string | null;
  }) =>
    `${of.name} (${of.version}): ${number(of.futures)} futures, seed ${of.seed}, solution ${of.solution}${of.digest === null ? "" : `, digest ${of.digest}`}.`,
  /** `points`: the error of sampling, to a tenth; null where it is none. */
  chances: (standard: string, points: number | null) =>
    `Chances are printed to 5% in the words of ${standard}, with their 5th and 95th percentile over futures${points === null ? "" : `; sampling adds an error of about ${points.toFixed(1)} points`}.`,
};
