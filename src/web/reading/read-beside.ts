/**
 * The page's side of the one worker that reads texts, those of the server and those of a draft alike, in the order in which
 * they come. It is started before there is anything to read, so that it is up by then.
 */

import type { CaseReading } from "../../case/index.ts";
import type { FromReader } from "./reading.worker.ts";

/** A case's files, by path. */
type Texts = ReadonlyMap<string, string>;

interface Asker {
  readonly keep: (reading: CaseReading) => void;
  readonly fail: (error: Error) => void;
}

let worker: Worker | null = null;
const waiting: Asker[] = [];

export function readerUp(): Worker {
  if (worker !== null) return worker;
  const started = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
  started.onmessage = ({ data }: MessageEvent<FromReader>) => {
    const asker = waiting.shift();
    if ("failure" in data) asker?.fail(new Error(data.failure));
    else asker?.keep(data.reading);
  };
  started.onerror = (event) => {
    // It may not have come up: who asks next starts another.
    started.terminate();
    worker = null;
    for (const { fail } of waiting.splice(0)) fail(new Error(event.message || "a worker could not be started"));
  };
  worker = started;
  return started;
}

export function readBeside(texts: Texts): Promise<CaseReading> {
  return new Promise((keep, fail) => {
    waiting.push({ keep, fail });
    readerUp().postMessage(texts);
  });
}
