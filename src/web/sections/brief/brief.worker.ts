/** Writes briefs beside the page: from the assessment on show at once, and with the answers to all questions once they are solved. */

import { type AnswerPlan, answersFrom, inverseJob, planAnswers } from "../../../answers.ts";
import { type Batch, prepare, summarise } from "../../../assess.ts";
import { type BriefInput, briefHtml, briefMarkdown, writeBrief } from "../../../brief/index.ts";
import { type Case, stateOfPlay } from "../../../case/index.ts";
import type { Assessment } from "../../../contract.ts";
import { parseDay } from "../../../ground/index.ts";
import type { Job, RowsOf, WorkName } from "../../../work.ts";
import type { Ask } from "../../engine/protocol.ts";
import type { BriefChoices, FromBriefWriter, ToBriefWriter } from "./brief-protocol.ts";

interface Planned {
  readonly ask: Ask;
  readonly plan: AnswerPlan;
  readonly lenses: readonly Job[];
  rows: readonly RowsOf<WorkName>[] | null;
  inverse: Job<"inverse"> | null;
}

let planned: Planned | null = null;
let last: { readonly input: BriefInput; readonly full: boolean } | null = null;

self.onmessage = ({ data }: MessageEvent<ToBriefWriter>) => {
  try {
    answer(data);
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};

function answer(data: ToBriefWriter): void {
  switch (data.kind) {
    case "short":
      planned = null;
      last = { input: inputOf(data.theCase, data.assessment), full: false };
      write(data.choices);
      return;
    case "plan": {
      const { theCase, ask, solved } = data;
      const plan = planAnswers(theCase, { ...ask, solved });
      const lenses = plan.lenses.map(
        (lens): Job => ({ work: "futures", request: { ...ask, lens }, futures: ask.futures }),
      );
      planned = { ask, plan, lenses, rows: null, inverse: null };
      tell({ kind: "jobs", jobs: [...plan.jobs, ...lenses] });
      return;
    }
    case "rows":
      if (planned !== null) goOn(planned, data.rows, data.choices);
      return;
    case "choose":
      write(data.choices);
  }
}

/** The rows of all questions but one first; which judgements to try in that one is seen in them. */
function goOn(held: Planned, rows: readonly RowsOf<WorkName>[], choices: BriefChoices): void {
  const { plan, ask } = held;
  if (held.rows === null || held.inverse === null) {
    held.rows = rows;
    held.inverse = inverseJob(plan, rows);
    tell({ kind: "jobs", jobs: [held.inverse] });
    return;
  }
  const { assessment, answers } = answersFrom(plan, held.rows, held.inverse, rows[0] as Float64Array);
  const batches = held.rows.slice(plan.jobs.length) as readonly Batch[];
  const lenses = plan.lenses.map((lens, k) => summarise(prepare(plan.theCase, { ...ask, lens }), batches[k] as Batch));
  last = { input: { ...inputOf(plan.theCase, assessment), lenses, answers }, full: true };
  write(choices);
}

function inputOf(theCase: Case, assessment: Assessment): BriefInput {
  const day = parseDay(assessment.asOf) ?? theCase.asOf;
  return { case: theCase, state: stateOfPlay(theCase, day, assessment.lens), assessment, lenses: [] };
}

function write(choices: BriefChoices): void {
  if (last === null) return;
  const input = { ...last.input, ...choices };
  const { asOf, method } = input.assessment;
  tell({
    kind: "written",
    brief: {
      document: writeBrief(input),
      html: briefHtml(input),
      markdown: briefMarkdown(input),
      full: last.full,
      asOf,
      futures: method.futures,
      seed: method.seed,
    },
  });
}

function tell(report: FromBriefWriter): void {
  self.postMessage(report);
}
