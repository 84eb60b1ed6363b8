/**
 * From what was taken in to a reading: head, date, proposals, warnings.
 * Takes   what intake gave, and the case, whose actors and events say who and when is meant. Gives the reading, or a fault
 *         where it took too long or too much memory. What a file says of itself stands above what its text seems to say.
 */
import { Worker } from "node:worker_threads";
import type { Case } from "../../case/index.ts";
import { type Day, type Fault, formatDay, parseDay } from "../../ground/index.ts";
import {
  type ArticleHead,
  type ArticleRecord,
  type EventAnchor,
  emptyRegister,
  type Gazetteer,
  gazetteerWith,
  headOfFile,
  type ImportWarning,
  type Proposal,
  type Register,
  registerOfCase,
  type Sketch,
} from "../../reading/index.ts";
import type { TakenIn } from "../intake/index.ts";

export interface ReadingJob {
  readonly text: string;
  readonly head: ArticleHead;
  readonly published: Day | null;
  readonly register: Register;
  readonly anchors: readonly EventAnchor[];
  readonly gazetteer: Gazetteer;
}

export interface ReadText {
  readonly proposals: readonly Proposal[];
  readonly warnings: readonly ImportWarning[];
  readonly sketch: Sketch;
}

export type TakenReading = ReadText & Pick<ArticleRecord, "head" | "published">;

/** What of a case says who and when is meant. */
export const readingParts = ["parties", "actors", "events", "gazetteer"] as const;
export type ReadingPart = (typeof readingParts)[number];

const longestSeconds = 120;
const memoryMegabytes = 1500;

export async function readTaken(
  taken: Pick<TakenIn, "name" | "text">,
  head: ArticleHead,
  theCase: Pick<Case, ReadingPart> | null,
  asked: Day | null,
): Promise<{ readonly reading: TakenReading } | { readonly fault: Fault }> {
  const published = publishedOn(asked, head);
  const job: ReadingJob = {
    text: taken.text,
    head,
    published: published === null ? null : parseDay(published.day),
    register: theCase === null ? emptyRegister : registerOfCase(theCase),
    gazetteer: gazetteerWith(theCase?.gazetteer),
    anchors: (theCase?.events ?? []).map(({ id, words, firstDay }) => ({ id, names: words, firstDay })),
  };
  const read = await inThread(job, taken.name);
  return "fault" in read ? read : { reading: { ...read, head, published } };
}

async function inThread(job: ReadingJob, file: string): Promise<ReadText | { readonly fault: Fault }> {
  const worker = new Worker(new URL("./reading-thread.js", import.meta.url), {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  return new Promise<ReadText | { readonly fault: Fault }>((resolve) => {
    const refuse = (code: string, expected: string, read: string) =>
      resolve({ fault: { code, path: "", expected, read, severity: "error", file } });
    const clock = setTimeout(
      () => refuse("intake.slow", `a text that is read within ${longestSeconds} seconds`, "one that is not"),
      longestSeconds * 1000,
    );
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? refuse("intake.memory", `a text that is read within ${memoryMegabytes} MB`, "one that is not")
        : refuse("intake.broken", "a text that can be read", error.message.slice(0, 200)),
    );
    worker.once("exit", () => clearTimeout(clock));
  }).finally(() => void worker.terminate());
}

export function headOf({ text, head }: TakenIn): ArticleHead {
  return headOfFile(text, head);
}

function publishedOn(asked: Day | null, { published }: ArticleHead): ArticleRecord["published"] {
  if (asked !== null) return { day: formatDay(asked), from: "asked for" };
  const written = /^\d{4}-\d{2}(?:-\d{2})?/.exec(published?.value ?? "")?.[0] ?? "";
  const day = parseDay(written.length === 7 ? `${written}-01` : written);
  return day === null || published === null ? null : { day: formatDay(day), from: published.readAt };
}
