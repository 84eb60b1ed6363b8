/** What would have to change, on several cores: the bytes of one thread, for any number of threads. */
import { type AssessOptions, prepare } from "../assess.ts";
import type { Case } from "../case/index.ts";
import type { Inverse, InverseAsked } from "../contract.ts";
import { misuse } from "../ground/index.ts";
import { inverse, inverseCandidates } from "../questions.ts";
import { wordsIn } from "../words/index.ts";
import { simulateInParallel } from "./parallel.ts";
import { type ParallelOptions, rowsInParallel } from "./threads.ts";

export interface InverseOptions {
  readonly threshold?: number;
  /** At most so many judgements are tried. */
  readonly most?: number;
}

/** Enough to see what goes with the zone and what does not. */
const futuresToChooseBy = 400;

/** Throws: before any work, for a threshold outside (0, 1]. */
export async function inverseInParallel(
  theCase: Case,
  options: AssessOptions,
  { threshold = 0.5, most = 20 }: InverseOptions,
  parallel: ParallelOptions = {},
): Promise<Inverse> {
  if (!(threshold > 0 && threshold <= 1)) throw misuse("threshold", "a share above 0 and at most 1", threshold);
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  const few = inverseCandidates(run, most, null).length <= most;
  const batch = few
    ? null
    : (await simulateInParallel(theCase, { ...options, futures: futuresToChooseBy }, parallel)).batch;
  const asked: InverseAsked = { paths: inverseCandidates(run, most, batch), threshold };
  const { futures } = run.method;
  const rows = await rowsInParallel(theCase, { work: "inverse", request: { options, asked }, futures }, parallel);
  return inverse(run, asked, rows);
}
