/**
 * From what was taken in to a reading: head, date, proposals, warnings.
 * Takes   what intake gave, and the case, whose actors and events say who and when is meant. Gives the reading, or a fault
 *         where it took too long or too much memory: all that looks at the text does so in a thread (`reading-thread.ts`).
 */
import { Worker } from "node:worker_threads";
import type { Case } from "../../case/index.ts";
import type { Day, Fault } from "../../ground/index.ts";
import {
  type ArticleHead,
  type ArticleRecord,
  type EventAnchor,
  emptyRegister,
  type Gazetteer,
  gazetteerWith,
  type ImportWarning,
  type Proposal,
  type Register,
  registerOfCase,
  type Sketch,
} from "../../reading/index.ts";
import type { TakenIn } from "../intake/index.ts";
import { threadProgram } from "../places.ts";

export interface ReadingJob {
  readonly text: string;
  /** What was read of the head before, or what the file says of itself. */
  readonly head: ArticleHead | null;
  readonly fields: TakenIn["head"];
  readonly asked: Day | null;
  readonly register: Register;
  readonly anchors: readonly EventAnchor[];
  readonly gazetteer: Gazetteer;
}

export interface TakenReading extends Pick<ArticleRecord, "head" | "published"> {
  readonly proposals: readonly Proposal[];
  readonly warnings: readonly ImportWarning[];
  readonly sketch: Sketch;
}

export interface ToRead {
  readonly name: string;
  readonly text: string;
  /** The head, where it was read before; else what the file says of itself. */
  readonly head: { readonly read: ArticleHead } | { readonly fields: TakenIn["head"] };
  readonly asked: Day | null;
  /** Beside those of the case. */
  readonly events?: readonly EventAnchor[];
}

export type ReadOrFault = { readonly reading: TakenReading } | { readonly fault: Fault };

/** What of a case says who and when is meant. */
export const readingParts = ["parties", "actors", "events", "gazetteer"] as const;
export type ReadingPart = (typeof readingParts)[number];

export interface ArticleReader {
  readonly read: (
    toRead: ToRead,
    theCase: Pick<Case, ReadingPart> | null,
    signal?: AbortSignal,
  ) => Promise<ReadOrFault>;
  readonly close: () => void;
}

export interface ReadingLimits {
  readonly seconds: number;
  readonly memoryMegabytes: number;
}

const usualLimits: ReadingLimits = { seconds: 120, memoryMegabytes: 1500 };

/** A thread that is kept from one article to the next, and replaced where one was too much for it. */
export function articleReader(limits = usualLimits): ArticleReader {
  let thread: Worker | null = null;
  const close = () => {
    void thread?.terminate();
    thread = null;
  };
  return {
    close,
    read: async (toRead, theCase, signal) => {
      signal?.throwIfAborted();
      const worker = thread ?? begun(limits);
      thread = worker;
      const read = await answered(worker, jobOf(toRead, theCase), toRead.name, limits, signal).catch((error) => {
        close();
        throw error;
      });
      if ("fault" in read) close();
      return read;
    },
  };
}

/** One article, in a thread of its own. */
export async function readTaken(
  toRead: ToRead,
  theCase: Pick<Case, ReadingPart> | null,
  limits = usualLimits,
): Promise<ReadOrFault> {
  const { read, close } = articleReader(limits);
  return read(toRead, theCase).finally(close);
}

function jobOf({ text, head, asked, events = [] }: ToRead, theCase: Pick<Case, ReadingPart> | null): ReadingJob {
  const own = (theCase?.events ?? []).map(({ id, words, firstDay }) => ({ id, names: words, firstDay }));
  return {
    text,
    head: "read" in head ? head.read : null,
    fields: "fields" in head ? head.fields : {},
    asked,
    register: theCase === null ? emptyRegister : registerOfCase(theCase),
    gazetteer: gazetteerWith(theCase?.gazetteer),
    anchors: [...events, ...own],
  };
}

function begun({ memoryMegabytes }: ReadingLimits): Worker {
  return new Worker(threadProgram("reading-thread"), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
}

function answered(
  worker: Worker,
  job: ReadingJob,
  file: string,
  { seconds, memoryMegabytes }: ReadingLimits,
  signal?: AbortSignal,
): Promise<ReadOrFault> {
  return new Promise<ReadOrFault>((resolve, reject) => {
    const end = (read: ReadOrFault) => {
      clearTimeout(clock);
      worker.off("message", done).off("error", broken);
      signal?.removeEventListener("abort", stopped);
      resolve(read);
    };
    const refuse = (code: string, expected: string, read: string) =>
      end({ fault: { code, path: "", expected, read, severity: "error", file } });
    const done = (reading: TakenReading) => end({ reading });
    const broken = (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? refuse("intake.memory", `a text that is read within ${memoryMegabytes} MB`, "one that is not")
        : refuse("intake.broken", "a text that can be read", error.message.slice(0, 200));
    const stopped = () => {
      clearTimeout(clock);
      reject(signal?.reason);
    };
    const clock = setTimeout(
      () => refuse("intake.slow", `a text that is read within ${seconds} seconds`, "one that is not"),
      seconds * 1000,
    );
    worker.on("message", done).on("error", broken);
    signal?.addEventListener("abort", stopped, { once: true });
    worker.postMessage(job);
  });
}
