/**
 * A command in a thread of its own, so that Ctrl-C is heard in the middle of a map and not only between two: laying a map over
 * another is one call that may take a minute.
 * Takes   the program of the thread, what it is given, and the signal that ends it. Gives what `territory-thread.ts` posts:
 *         an exit code, or the error that it ended with, thrown here.
 * Throws  the signal's reason once the thread has ended and a file that it was writing beside another is gone.
 */
import { rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { type ProgressBar, progressBar } from "../terminal.ts";

export interface ThreadError {
  readonly usage: boolean;
  readonly message: string;
  readonly code: string | undefined;
  readonly stack: string | undefined;
}

export type Posted =
  | { readonly done: number; readonly total: number }
  | { readonly clear: true }
  /** A file that is to be gone if the thread is ended now. */
  | { readonly temporary: string }
  | { readonly exitCode: number }
  | { readonly error: ThreadError };

const label = "Maps";

export async function inOwnThread(
  program: URL,
  workerData: unknown,
  signal: AbortSignal,
  usageError: (message: string) => Error,
): Promise<number> {
  signal.throwIfAborted();
  const bar = progressBar(label);
  const temporary = new Set<string>();
  const thread = new Worker(program, { workerData, execArgv: [], stdout: true, stderr: true });
  const end = (): void => void thread.terminate();
  signal.addEventListener("abort", end, { once: true });
  for (const [from, to] of [
    [thread.stdout, process.stdout],
    [thread.stderr, process.stderr],
  ] as const)
    from.on("data", (chunk: Buffer) => {
      bar.clear();
      if (!signal.aborted) to.write(chunk);
    });
  try {
    const posted = await new Promise<{ exitCode: number } | { error: ThreadError }>((resolve, reject) => {
      let last: { exitCode: number } | { error: ThreadError } | null = null;
      thread.on("message", (it: Posted) => {
        if ("total" in it) bar.show(it.done, it.total);
        else if ("clear" in it) bar.clear();
        else if ("temporary" in it) temporary.add(it.temporary);
        else last = it;
      });
      thread.on("error", reject);
      thread.on("exit", () => (last === null ? reject(new Error("the thread ended early")) : resolve(last)));
    });
    await Promise.all([finished(thread.stdout), finished(thread.stderr)]);
    if ("exitCode" in posted) return posted.exitCode;
    throw thrown(posted.error, usageError);
  } catch (error) {
    if (!signal.aborted) throw error;
    for (const path of temporary) await rm(path, { force: true });
    throw signal.reason;
  } finally {
    signal.removeEventListener("abort", end);
    bar.clear();
  }
}

function thrown({ usage, message, code, stack }: ThreadError, usageError: (message: string) => Error): Error {
  if (usage) return usageError(message);
  return Object.assign(new Error(message), {
    ...(code === undefined ? {} : { code }),
    ...(stack === undefined ? {} : { stack }),
  });
}

function post(message: Posted): void {
  parentPort?.postMessage(message);
}

/** The bar of the maps: drawn here, or by whoever started this thread. */
export function mapsBar(): ProgressBar {
  if (isMainThread) return progressBar(label);
  return { show: (done, total) => post({ done, total }), clear: () => post({ clear: true }) };
}

/** Before it is made. */
export function announceTemporary(path: string): void {
  if (!isMainThread) post({ temporary: path });
}
