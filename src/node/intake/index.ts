/**
 * Taking articles in: text, Markdown, HTML, PDF and DOCX become text, in a thread with bounds on memory and time.
 * Takes: a path, or bytes with a name. Gives: the text, what the file says of itself, and the SHA-256 of the bytes; or a
 * fault (`intake.*`) that says what was expected and what was read. Nothing is fetched and nothing is run.
 */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import type { Fault } from "../../ground/index.ts";
import { threadProgram } from "../places.ts";
import type { Extracted } from "./extracted.ts";

export type { Extracted, HeadField } from "./extracted.ts";

export interface TakenIn extends Extracted {
  readonly name: string;
  /** SHA-256 (hex) of the file as it came. */
  readonly digest: string;
}

export type Intake =
  | { readonly taken: TakenIn; readonly fault: null }
  | { readonly taken: null; readonly fault: Fault };

export interface IntakeLimits {
  readonly bytes: number;
  readonly seconds: number;
  readonly memoryMegabytes: number;
}

const usualLimits: IntakeLimits = { bytes: 64_000_000, seconds: 60, memoryMegabytes: 1024 };

export async function takeInFile(path: string, signal?: AbortSignal, limits = usualLimits): Promise<Intake> {
  const { size } = await stat(path);
  const name = basename(path);
  if (size > limits.bytes)
    return {
      taken: null,
      fault: fault(name, "intake.large", `at most ${limits.bytes / 1e6} MB`, `${(size / 1e6).toFixed(1)} MB`),
    };
  return takeIn(await readFile(path), name, signal, limits);
}

type Report =
  | { readonly extracted: Extracted }
  | { readonly refused: { readonly code: string; readonly expected: string; readonly read: string } };

export async function takeIn(
  bytes: Uint8Array,
  name: string,
  signal?: AbortSignal,
  limits = usualLimits,
): Promise<Intake> {
  signal?.throwIfAborted();
  const digest = createHash("sha256").update(bytes).digest("hex");
  const worker = new Worker(threadProgram("intake-thread"), {
    workerData: { bytes, name },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
  const report = await new Promise<Report>((resolve, reject) => {
    const refuse = (code: string, expected: string, read: string) => resolve({ refused: { code, expected, read } });
    const clock = setTimeout(
      () => refuse("intake.slow", `a file that is read within ${limits.seconds} seconds`, "one that is not"),
      limits.seconds * 1000,
    );
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? refuse("intake.memory", `a file that is read within ${limits.memoryMegabytes} MB`, "one that is not")
        : refuse("intake.broken", "a file that can be read", error.message.slice(0, 200)),
    );
    worker.once("exit", () => clearTimeout(clock));
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  }).finally(() => void worker.terminate());
  if ("extracted" in report) return { taken: { ...report.extracted, name, digest }, fault: null };
  const { code, expected, read } = report.refused;
  return { taken: null, fault: fault(name, code, expected, read) };
}

function fault(file: string, code: string, expected: string, read: string): Fault {
  return { code, path: "", expected, read, severity: "error", file };
}
