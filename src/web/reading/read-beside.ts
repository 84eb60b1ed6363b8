/**
 * The page's side of the one worker that reads cases, those of the server and those of a draft alike, in the order in which they
 * are asked for. It is started before there is anything to read, so that it is up by then.
 */

import type { CaseReading } from "../../case/index.ts";
import type { FetchedCase, FromReader, ToReader } from "./reading.worker.ts";

export type { FetchedCase } from "./reading.worker.ts";

interface Asker {
  readonly keep: (report: Exclude<FromReader, { readonly failure: string }>) => void;
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
    else asker?.keep(data);
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

export async function readBeside(texts: ReadonlyMap<string, string>): Promise<CaseReading> {
  const report = await asked({ texts });
  if (!("reading" in report)) throw new Error("invalid report; a reading: of something fetched");
  return report.reading;
}

/** Takes: an address as the page would fetch it. Fails where nobody answers. */
export async function fetchBeside(address: string): Promise<FetchedCase> {
  const report = await asked({ address: new URL(address, document.baseURI).href });
  if (!("fetched" in report)) throw new Error("invalid report; what was fetched: a reading");
  return report.fetched;
}

function asked(question: ToReader): Promise<Exclude<FromReader, { readonly failure: string }>> {
  return new Promise((keep, fail) => {
    waiting.push({ keep, fail });
    readerUp().postMessage(question);
  });
}
