/** What a public offer is worth, on several cores: the bytes of one thread, for any number of threads. */
import { type AssessOptions, prepare } from "../assess.ts";
import type { Case } from "../case/index.ts";
import type { OfferAsked, Probe } from "../contract.ts";
import { probe, probeRows } from "../questions.ts";
import { wordsIn } from "../words/index.ts";
import { type ParallelOptions, rowsInParallel } from "./threads.ts";

/** Throws: before any work, for an offer that cannot be meant. */
export async function probeInParallel(
  theCase: Case,
  options: AssessOptions,
  asked: OfferAsked,
  parallel: ParallelOptions = {},
): Promise<Probe> {
  const run = prepare(theCase, options, await wordsIn(parallel.language));
  const { futures } = run.method;
  probeRows(run, asked, 0, 0);
  const rows = await rowsInParallel(theCase, { work: "probe", request: { options, asked }, futures }, parallel);
  return probe(run, asked, rows);
}
