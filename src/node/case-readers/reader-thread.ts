/**
 * One thread of `reader-pool.ts`: reads cases, each again without parsing the files that stayed as they were.
 * Cost: what it has read of the last few cases is kept; the very same texts are not read twice.
 */
import { parentPort } from "node:worker_threads";
import { type Case, type CaseReading, caseReader } from "../../case/index.ts";
import type { ReaderAnswer, ReaderQuestion } from "./reader-pool.ts";

interface Known {
  readonly read: ReturnType<typeof caseReader>;
  files: ReadonlyMap<string, string>;
  reading: CaseReading | null;
}

const mostKept = 16;
const kept = new Map<string, Known>();

function readingOf({ caseId, files }: ReaderQuestion): CaseReading {
  const known: Known = kept.get(caseId) ?? { read: caseReader(), files: new Map(), reading: null };
  if (known.reading === null || !same(known.files, files)) Object.assign(known, { reading: known.read(files), files });
  kept.delete(caseId);
  kept.set(caseId, known);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
  return known.reading as CaseReading;
}

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

function partsOf(theCase: Case | null, parts: readonly (keyof Case)[]): Partial<Case> | null {
  return theCase === null ? null : (Object.fromEntries(parts.map((part) => [part, theCase[part]])) as Partial<Case>);
}

parentPort?.on("message", (question: ReaderQuestion) => {
  const reading = readingOf(question);
  const answer: ReaderAnswer = { case: partsOf(reading.case, question.parts), faults: reading.faults };
  parentPort?.postMessage(answer);
});
