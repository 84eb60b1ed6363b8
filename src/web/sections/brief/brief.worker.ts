/** Writes briefs beside the page: from the assessment on show at once, and with the answers to all questions once they are solved. */

import { type AnswerPlan, answersFrom, inverseJob, planAnswers } from "../../../answers.ts";
import { type Batch, prepare, summarise } from "../../../assess.ts";
import {
  type BriefDocument,
  type BriefInput,
  briefSnapshot,
  documentDocx,
  documentHtml,
  documentMarkdown,
  lintBrief,
  writeBrief,
} from "../../../brief/index.ts";
import { mapsOn } from "../../../brief-maps.ts";
import { type Case, stateOfPlay } from "../../../case/index.ts";
import type { Assessment } from "../../../contract.ts";
import { parseDay } from "../../../ground/index.ts";
import type { Job, RowsOf, WorkName } from "../../../work.ts";
import type { Ask } from "../../engine/protocol.ts";
import type { BriefChoices, FromBriefWriter, Numbered, ToBriefWriter } from "./brief-protocol.ts";

interface Planned {
  readonly ask: Ask;
  readonly plan: AnswerPlan;
  readonly lenses: readonly Job[];
  readonly from: string;
  rows: readonly RowsOf<WorkName>[] | null;
  inverse: Job<"inverse"> | null;
}

let planned: Planned | null = null;
let written: BriefDocument | null = null;
let last: { readonly input: BriefInput; readonly full: boolean } | null = null;

self.onmessage = ({ data: { id, message } }: MessageEvent<Numbered<ToBriefWriter>>) => {
  const tell = (report: FromBriefWriter): void =>
    self.postMessage({ id, message: report } satisfies Numbered<FromBriefWriter>);
  answer(message, tell).catch((error: unknown) => {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  });
};

type Tell = (report: FromBriefWriter) => void;

async function answer(data: ToBriefWriter, tell: Tell): Promise<void> {
  switch (data.kind) {
    case "short":
      planned = null;
      last = { input: await inputOf(data.theCase, data.assessment, data.from), full: false };
      write(data.choices, tell);
      return;
    case "plan": {
      const { theCase, ask, solved, from } = data;
      const plan = planAnswers(theCase, { ...ask, solved });
      const lenses = plan.lenses.map(
        (lens): Job => ({ work: "futures", request: { ...ask, lens }, futures: ask.futures }),
      );
      planned = { ask, plan, lenses, from, rows: null, inverse: null };
      tell({ kind: "jobs", jobs: [...plan.jobs, ...lenses] });
      return;
    }
    case "rows":
      if (planned !== null) await goOn(planned, data.rows, data.choices, tell);
      return;
    case "choose":
      write(data.choices, tell);
      return;
    case "docx":
      if (written !== null) tell({ kind: "docx", bytes: documentDocx(written) as Uint8Array<ArrayBuffer> });
  }
}

/** The rows of all questions but one first; which judgements to try in that one is seen in them. */
async function goOn(
  held: Planned,
  rows: readonly RowsOf<WorkName>[],
  choices: BriefChoices,
  tell: Tell,
): Promise<void> {
  const { plan, ask, from } = held;
  if (held.rows === null || held.inverse === null) {
    held.rows = rows;
    held.inverse = inverseJob(plan, rows);
    tell({ kind: "jobs", jobs: [held.inverse] });
    return;
  }
  const { assessment, answers } = answersFrom(plan, held.rows, held.inverse, rows[0] as Float64Array);
  const batches = held.rows.slice(plan.jobs.length) as readonly Batch[];
  const lenses = plan.lenses.map((lens, k) => summarise(prepare(plan.theCase, { ...ask, lens }), batches[k] as Batch));
  last = { input: { ...(await inputOf(plan.theCase, assessment, from)), lenses, answers }, full: true };
  write(choices, tell);
}

async function inputOf(theCase: Case, assessment: Assessment, from: string): Promise<BriefInput> {
  const day = parseDay(assessment.asOf) ?? theCase.asOf;
  const maps = await mapsOn(theCase, day, (path) => mapFile(`${from}${path}`));
  return { case: theCase, state: stateOfPlay(theCase, day, assessment.lens), assessment, lenses: [], maps };
}

const mapFiles = new Map<string, Promise<string | null>>();

function mapFile(address: string): Promise<string | null> {
  const known = mapFiles.get(address) ?? fetch(address).then((response) => (response.ok ? response.text() : null));
  mapFiles.set(address, known);
  return known;
}

function write(choices: BriefChoices, tell: Tell): void {
  if (last === null) return;
  const input = { ...last.input, ...choices };
  const { asOf, lens, method } = input.assessment;
  written = writeBrief(input);
  tell({
    kind: "written",
    brief: {
      document: written,
      html: documentHtml(written),
      markdown: documentMarkdown(written),
      remarks: lintBrief(written),
      snapshot: briefSnapshot(input),
      full: last.full,
      asOf,
      lens,
      futures: method.futures,
      seed: method.seed,
    },
  });
}
