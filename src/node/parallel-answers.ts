/** All answers on several cores: one pool for the work of all questions; the bytes of one thread, for any number. */
import { type AnswerOptions, answersFrom, inverseJob, planAnswers } from "../answers.ts";
import type { Case } from "../case/index.ts";
import type { Answers, Assessment } from "../contract.ts";
import { wordsIn } from "../words/index.ts";
import { allRowsInParallel, type ParallelOptions, rowsInParallel } from "./threads.ts";

/** Progress counts futures of all questions together. */
export async function answersInParallel(
  theCase: Case,
  options: AnswerOptions = {},
  { onProgress, ...parallel }: ParallelOptions = {},
): Promise<{ readonly assessment: Assessment; readonly answers: Answers }> {
  const plan = planAnswers(theCase, options, await wordsIn(parallel.language));
  const first = plan.jobs.reduce((sum, { futures }) => sum + futures, 0);
  const last = inverseShare * first;
  const rows = await allRowsInParallel(theCase, plan.jobs, {
    ...parallel,
    onProgress: (done) => onProgress?.(done, first + last),
  });
  const asked = inverseJob(plan, rows);
  const inverseRows = await rowsInParallel(theCase, asked, {
    ...parallel,
    onProgress: (done, total) => onProgress?.(first + (last * done) / total, first + last),
  });
  return answersFrom(plan, rows, asked, inverseRows);
}

/** About what the last question takes of the time of the others. */
const inverseShare = 0.15;
