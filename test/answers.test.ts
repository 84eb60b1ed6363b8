/** All answers of a day: there, each with its method, and the same however the work was cut up. */
import { expect, test } from "vitest";
import { type AnswerPlan, answersFrom, inverseJob, planAnswers } from "../src/answers.ts";
import { readCase } from "../src/case/index.ts";
import { begin, type Job, join, type RowsOf, type WorkName } from "../src/work.ts";
import { fullCase } from "./fixtures/full-case.ts";

const theCase = readCase(fullCase()).case;
if (theCase === null) throw new Error("the fixture has faults");

/** The rows of a job, computed in pieces of this many futures, the last first. */
function rowsIn(pieces: number, { work, request, futures }: Job): RowsOf<WorkName> {
  const rows = begin(work, theCase as NonNullable<typeof theCase>, request as never);
  const starts = Array.from({ length: Math.ceil(futures / pieces) }, (_, k) => k * pieces);
  const parts = starts.reverse().map((first) => rows(first, Math.min(pieces, futures - first)));
  return join(work, parts.reverse() as never);
}

function answersIn(pieces: number, plan: AnswerPlan) {
  const rows = plan.jobs.map((job) => rowsIn(pieces, job));
  const asked = inverseJob(plan, rows);
  return answersFrom(plan, rows, asked, rowsIn(pieces, asked) as Float64Array);
}

test("every question is answered, with how it was answered, and in the same bytes for any pieces", () => {
  const plan = planAnswers(theCase as NonNullable<typeof theCase>, { futures: 40, solved: 8, seed: 5 });
  const whole = answersIn(1000, plan);
  const { counters, why, inverse, timing, offers, probes, ladder, lenses, carries, boxes, influence, arenas } =
    whole.answers;
  const digests = [counters, why, inverse, timing, offers, ladder, carries, boxes, influence, ...probes].map(
    ({ method }) => method.digest,
  );
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(lenses.outlooks.length).toBeGreaterThan(0);
  expect(arenas).toBeDefined();
  expect([whole.assessment.method.futures, counters.futures, inverse.method.futures]).toEqual([40, 8, 2]);
  for (const pieces of [2, 6]) expect(JSON.stringify(answersIn(pieces, plan))).toBe(JSON.stringify(whole));
});
