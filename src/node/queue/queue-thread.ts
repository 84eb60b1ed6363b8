/** One thread of a worker: keeps the last cases and problems at hand, and gives rows as bytes. */
import { parentPort } from "node:worker_threads";
import { type Case, readCase } from "../../case/index.ts";
import { begin, join, type RowsOf, type WorkName, works } from "../../work.ts";
import type { Problem, Texts } from "./problem.ts";
import { casesAtHand, recent } from "./recent.ts";
import { encodeRows } from "./rows-format.ts";

export interface ThreadTask {
  readonly digest: string;
  readonly problem: Problem;
  /** Where this thread has not had them. */
  readonly texts: Texts | null;
  readonly first: number;
  readonly count: number;
}

export type ThreadAnswer = { readonly bytes: Uint8Array } | { readonly error: string };

const problemsAtHand = 4;

const cases = new Map<string, Case>();
const begun = new Map<string, (first: number, count: number) => RowsOf<WorkName>>();

parentPort?.on("message", (task: ThreadTask) => {
  let answer: ThreadAnswer;
  try {
    answer = { bytes: rowsOf(task) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer, handedOver(answer));
});

/** Bytes with a buffer of their own change hands; those out of a shared one are copied. */
function handedOver(answer: ThreadAnswer): ArrayBuffer[] {
  if ("error" in answer) return [];
  const { buffer, byteLength } = answer.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function rowsOf({ digest, problem, texts, first, count }: ThreadTask): Uint8Array {
  const theCase = recent(cases, problem.texts, casesAtHand, () => caseOf(problem, texts));
  const rows = recent(begun, digest, problemsAtHand, () => begin(problem.work, theCase, problem.request as never));
  const began = performance.now();
  // In the pieces that one process takes, since a kind of work may prepare anew for each.
  const size = works[problem.work].futuresPerPiece;
  const parts: RowsOf<WorkName>[] = [];
  for (let at = first; at < first + count; at += size) parts.push(rows(at, Math.min(size, first + count - at)));
  const joined = join(problem.work, parts as never);
  return encodeRows({ rows: joined, milliseconds: performance.now() - began });
}

function caseOf({ caseDigest }: Problem, texts: Texts | null): Case {
  if (texts === null) throw new Error("a thread was handed no texts");
  const { case: theCase } = readCase(texts);
  if (theCase === null) throw new Error("the case has faults here, and had none where it was asked for");
  if (theCase.digest !== caseDigest) throw new Error("the case reads differently here than where it was asked for");
  return theCase;
}
