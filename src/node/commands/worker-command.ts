/** `parley worker`: lends this machine's threads to a queue. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { say, warn } from "../terminal.ts";
import { type Command, plural, UsageError, wholeNumber } from "./command.ts";

const mostThreads = 1_024;

export const workerCommand: Command = {
  usage: "worker --queue redis://HOST[:PORT] [--workers N]",
  purpose: "Lends this machine to a queue: computes what askers with the same engine put there, until it is stopped.",
  options: `  --queue ADDRESS  a Redis or Valkey, redis://… or encrypted rediss://…; or PARLEY_QUEUE
  --workers N      so many threads; as many as there are cores where not said`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { queue: { type: "string" }, workers: { type: "string" } },
    });
    if (positionals.length > 0) throw new UsageError(`nothing is wanted beside --queue, not ${positionals.join(" ")}`);
    const queue = values.queue ?? process.env.PARLEY_QUEUE ?? "";
    if (queue === "") throw new UsageError("--queue is missing");
    const threads = wholeNumber("workers", values.workers, 1, mostThreads) ?? availableParallelism();
    const { startQueueWorker } = await import("../queue/queue-worker.ts");
    const worker = await startQueueWorker(queue, threads, warn);
    say(`Worker of engine ${worker.engine} at ${worker.shown}, ${plural(threads, "thread")}. Ctrl-C ends it.`);
    try {
      await Promise.race([worker.broken, stopped(signal)]);
    } finally {
      warn(`${plural(await worker.end(), "task")} done.`);
    }
    throw signal.reason;
  },
};

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
