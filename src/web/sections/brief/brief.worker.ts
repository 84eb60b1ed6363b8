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
import type { BriefWords } from "../../../words/index.ts";
import type { Job, RowsOf, WorkName } from "../../../work.ts";
import type { Ask } from "../../engine/protocol.ts";
import { briefWordsFor } from "../../language/worker-brief-words.ts";
import type { BriefChoices, FromBriefWriter, Numbered, ToBriefWriter } from "./brief-protocol.ts";

/** What was written last, and how its answers are said in another language: the rows are the same. */
interface Last {
  readonly input: BriefInput;
  readonly full: boolean;
  readonly language: string;
  readonly inWords: (words: BriefWords) => Promise<BriefInput>;
}

interface Planned {
  readonly ask: Ask;
  readonly plan: AnswerPlan;
  readonly solved: number;
  readonly lenses: readonly Job[];
  readonly from: string;
  rows: readonly RowsOf<WorkName>[] | null;
  inverse: Job<"inverse"> | null;
}

let planned: Planned | null = null;
let written: BriefDocument | null = null;
let last: Last | null = null;

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
      await hold(false, data.choices, (words) => shortInput(data, words));
      await write(data.choices, tell);
      return;
    case "plan": {
      const { theCase, ask, solved, from } = data;
      const plan = planAnswers(theCase, { ...ask, solved });
      const lenses = plan.lenses.map(
        (lens): Job => ({ work: "futures", request: { ...ask, lens }, futures: ask.futures }),
      );
      planned = { ask, plan, solved, lenses, from, rows: null, inverse: null };
      tell({ kind: "jobs", jobs: [...plan.jobs, ...lenses] });
      return;
    }
    case "rows":
      if (planned !== null) await goOn(planned, data.rows, data.choices, tell);
      return;
    case "choose":
      await write(data.choices, tell);
      return;
    case "docx":
      if (written !== null)
        tell({
          kind: "docx",
          bytes: documentDocx(written, await briefWordsFor(written.language ?? "en")) as Uint8Array<ArrayBuffer>,
        });
  }
}

/** The rows of all questions but one first; which judgements to try in that one is seen in them. */
async function goOn(
  held: Planned,
  rows: readonly RowsOf<WorkName>[],
  choices: BriefChoices,
  tell: Tell,
): Promise<void> {
  const { plan } = held;
  if (held.rows === null || held.inverse === null) {
    held.rows = rows;
    held.inverse = inverseJob(plan, rows);
    tell({ kind: "jobs", jobs: [held.inverse] });
    return;
  }
  const [most, inverse] = [held.rows, held.inverse];
  await hold(true, choices, (words) => fullInput(held, words, most, inverse, rows[0] as Float64Array));
  await write(choices, tell);
}

async function hold(
  full: boolean,
  { language }: BriefChoices,
  inWords: (words: BriefWords) => Promise<BriefInput>,
): Promise<void> {
  last = { input: await inWords(await briefWordsFor(language)), full, language, inWords };
}

/** The figures are those on show; how they came about is said in the brief's language. */
async function shortInput(
  { theCase, assessment, from }: Extract<ToBriefWriter, { kind: "short" }>,
  words: BriefWords,
): Promise<BriefInput> {
  const { asOf, lens, method } = assessment;
  const { name, exactness, solution } = prepare(
    theCase,
    { asOf, lens, seed: method.seed, futures: method.futures },
    words,
  ).method;
  return inputOf(theCase, { ...assessment, method: { ...method, name, exactness, solution } }, from);
}

async function fullInput(
  { ask, plan: { theCase, lenses, jobs }, solved, from }: Planned,
  words: BriefWords,
  rows: readonly RowsOf<WorkName>[],
  inverse: Job<"inverse">,
  inverseRows: Float64Array,
): Promise<BriefInput> {
  const plan = planAnswers(theCase, { ...ask, solved }, words);
  const { assessment, answers } = answersFrom(plan, rows, inverse, inverseRows);
  const batches = rows.slice(jobs.length) as readonly Batch[];
  return {
    ...(await inputOf(theCase, assessment, from)),
    lenses: lenses.map((lens, k) => summarise(prepare(theCase, { ...ask, lens }, words), batches[k] as Batch)),
    answers,
  };
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

async function write({ language, ...choices }: BriefChoices, tell: Tell): Promise<void> {
  if (last === null) return;
  const tongue = await briefWordsFor(language);
  if (last.language !== language) last = { ...last, input: await last.inWords(tongue), language };
  const input = { ...last.input, ...choices, tongue };
  const { page, appendix, lint } = tongue.brief;
  const { asOf, lens, method } = input.assessment;
  written = writeBrief(input);
  tell({
    kind: "written",
    brief: {
      document: written,
      html: documentHtml(written, tongue),
      markdown: documentMarkdown(written, tongue),
      remarks: lintBrief(written, tongue),
      snapshot: briefSnapshot(input),
      full: last.full,
      asOf,
      lens,
      futures: method.futures,
      seed: method.seed,
      labels: {
        facts: `${page.asOf(written.asOf)} · ${written.lens}`,
        annex: page.annex,
        references: appendix.references.title,
        standards: lint.standards,
      },
    },
  });
}
