/**
 * Reads cases beside the page, so that no frame waits for it: texts that it is sent, or those that it fetches itself from an
 * address. Files that stayed as they were are not parsed anew.
 */

import { type CaseReading, caseReader } from "../../case/index.ts";

export type ToReader = { readonly texts: ReadonlyMap<string, string> } | { readonly address: string };

/** What a server answered, as it sent it; `read` where it sent the texts of a case. */
export interface FetchedCase {
  readonly status: number;
  readonly body: unknown;
  readonly read: {
    readonly texts: ReadonlyMap<string, string>;
    readonly reading: CaseReading;
    /** Of the store; null where the case lies in a folder. */
    readonly revision: number | null;
  } | null;
}

export type FromReader =
  | { readonly reading: CaseReading }
  | { readonly fetched: FetchedCase }
  | { readonly failure: string };

const read = caseReader();
// One after the other: answers go back in the order of the questions.
let last: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ToReader>) => {
  last = last.then(async () => {
    try {
      if ("texts" in data) tell({ reading: read(data.texts) });
      else tell({ fetched: await fetchedFrom(data.address) });
    } catch (error) {
      tell({ failure: error instanceof Error ? error.message : String(error) });
    }
  });
};

async function fetchedFrom(address: string): Promise<FetchedCase> {
  const { status, body } = await answerOf(address);
  if (status !== 200) return { status, body, read: null };
  const { files, revision = null } = body as {
    readonly files: Readonly<Record<string, string>>;
    readonly revision?: number;
  };
  const texts = new Map(Object.entries(files));
  return { status, body: null, read: { texts, reading: read(texts), revision } };
}

async function answerOf(address: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(address);
  // What refuses may say so in any form.
  return {
    status: response.status,
    body: response.ok ? await response.json() : await response.json().catch(() => null),
  };
}

function tell(report: FromReader): void {
  self.postMessage(report);
}
