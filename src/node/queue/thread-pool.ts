/**
 * The threads of a worker: a task goes to the first that is free. A thread that dies takes only its own task with it and is
 * replaced.
 */
import { Worker } from "node:worker_threads";
import { threadProgram } from "../places.ts";
import type { Problem, Texts } from "./problem.ts";
import type { ThreadAnswer, ThreadTask } from "./queue-thread.ts";
import { casesAtHand, recent } from "./recent.ts";

export interface ThreadPool {
  /** Rejects with what the computation threw. */
  readonly rows: (digest: string, problem: Problem, texts: Texts, first: number, count: number) => Promise<Buffer>;
  readonly end: () => Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  /** Digests of texts it has, by the count that it keeps itself. */
  readonly has: Map<string, true>;
  settle: ((answer: ThreadAnswer) => void) | null;
}

export function threadPool(threads: number): ThreadPool {
  const free: Thread[] = [];
  const waiting: ((thread: Thread) => void)[] = [];
  const all = new Set<Thread>();
  let ended = false;

  const release = (thread: Thread) => {
    const next = waiting.shift();
    if (next === undefined) free.push(thread);
    else next(thread);
  };
  const start = () => {
    const worker = new Worker(threadProgram("queue-thread"), { execArgv: [] });
    const thread: Thread = { worker, has: new Map(), settle: null };
    all.add(thread);
    const gone = (why: string) => {
      if (!all.delete(thread)) return;
      const { settle } = thread;
      const place = free.indexOf(thread);
      if (place >= 0) free.splice(place, 1);
      if (!ended) start();
      settle?.({ error: why });
    };
    worker.on("message", (answer: ThreadAnswer) => {
      const { settle } = thread;
      thread.settle = null;
      settle?.(answer);
      release(thread);
    });
    worker.on("error", (error) => gone(error.message));
    worker.on("exit", (code) => gone(`a thread ended early, with code ${code}`));
    release(thread);
  };
  for (let k = 0; k < threads; k++) start();

  return {
    rows: async (digest, problem, texts, first, count) => {
      const thread = free.shift() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)));
      const known = thread.has.has(problem.texts);
      recent(thread.has, problem.texts, casesAtHand, () => true);
      const task: ThreadTask = { digest, problem, texts: known ? null : texts, first, count };
      const answer = await new Promise<ThreadAnswer>((resolve) => {
        thread.settle = resolve;
        thread.worker.postMessage(task);
      });
      if ("error" in answer) {
        thread.has.clear();
        throw new Error(answer.error);
      }
      return Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength);
    },
    end: async () => {
      ended = true;
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}
