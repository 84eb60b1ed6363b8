/**
 * Threads that read cases for a server: so many and no more, begun as they are needed; the others wait in order.
 * A case goes to a thread that has read it before, where one is free. A reading that takes too long or too much memory ends
 * with its thread, and another thread takes its place.
 * Faults  `case.slow`, `case.memory`.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Case } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";
import { threadProgram } from "../places.ts";
import { type PartsRead, type ReadsCases, unreadCodes } from "./reads-cases.ts";

export interface ReaderQuestion {
  readonly caseId: string;
  readonly files: ReadonlyMap<string, string>;
  readonly parts: readonly (keyof Case)[];
}

export interface ReaderAnswer {
  readonly case: Partial<Case> | null;
  readonly faults: readonly Fault[];
}

export interface ReaderPool {
  readonly reads: ReadsCases;
  /** Threads that there are now. */
  readonly threads: () => number;
  readonly close: () => Promise<void>;
}

export interface PoolLimits {
  readonly threads?: number;
  readonly seconds?: number;
  readonly memoryMegabytes?: number;
  readonly program?: URL;
}

interface Task {
  readonly question: ReaderQuestion;
  readonly resolve: (answer: ReaderAnswer) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly known: Set<string>;
  task: Task | null;
  clock: NodeJS.Timeout | undefined;
}

/** As many as there are processors, but two at least, so that a case that takes long stops no other. */
const usualThreads = Math.min(4, Math.max(2, availableParallelism()));
const ownProgram = threadProgram("reader-thread");

export function readerPool(limits: PoolLimits = {}): ReaderPool {
  const { threads: most = usualThreads, seconds = 60, memoryMegabytes = 1024, program = ownProgram } = limits;
  const threads = new Set<Thread>();
  const waiting: Task[] = [];
  let closed = false;

  const begin = (): Thread => {
    const worker = new Worker(program, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    });
    // The server's own end does not wait for a thread that has nothing to do.
    worker.unref();
    const thread: Thread = { worker, known: new Set(), task: null, clock: undefined };
    worker.on("message", (answer: ReaderAnswer) => end(thread)?.resolve(answer));
    worker.on("error", (error: NodeJS.ErrnoException) => {
      threads.delete(thread);
      const task = end(thread);
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") task?.resolve(unread("memory", `${memoryMegabytes} MB`));
      else task?.reject(error);
    });
    worker.on("exit", () => {
      threads.delete(thread);
      end(thread)?.reject(new Error("the threads that read cases have ended"));
    });
    threads.add(thread);
    return thread;
  };
  /** Frees the thread, and gives what it was at. */
  const end = (thread: Thread): Task | null => {
    const { task } = thread;
    clearTimeout(thread.clock);
    thread.task = null;
    thread.worker.unref();
    queueMicrotask(handOut);
    return task;
  };
  const give = (thread: Thread, task: Task) => {
    thread.task = task;
    thread.known.add(task.question.caseId);
    thread.worker.ref();
    thread.clock = setTimeout(() => {
      threads.delete(thread);
      end(thread)?.resolve(unread("slow", `${seconds} seconds`));
      void thread.worker.terminate();
    }, seconds * 1000);
    thread.worker.postMessage(task.question);
  };
  const handOut = () => {
    while (waiting.length > 0 && !closed) {
      const free = [...threads].filter(({ task }) => task === null);
      const knowing = free.find(({ known }) => known.has((waiting[0] as Task).question.caseId));
      const thread = knowing ?? free[0] ?? (threads.size < most ? begin() : null);
      if (thread === null) return;
      give(thread, waiting.shift() as Task);
    }
  };
  const ask = (question: ReaderQuestion): Promise<ReaderAnswer> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Error("the threads that read cases have ended"));
      waiting.push({ question, resolve, reject });
      handOut();
    });
  return {
    reads: async <Key extends keyof Case>(caseId: string, files: ReadonlyMap<string, string>, parts: readonly Key[]) =>
      (await ask({ caseId, files, parts })) as PartsRead<Key>,
    threads: () => threads.size,
    close: async () => {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error("the threads that read cases have ended"));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function unread(why: keyof typeof unreadCodes, within: string): ReaderAnswer {
  const fault: Fault = {
    code: unreadCodes[why],
    path: "",
    expected: `a case that is read within ${within}`,
    read: "one that is not",
    severity: "error",
  };
  return { case: null, faults: [fault] };
}
