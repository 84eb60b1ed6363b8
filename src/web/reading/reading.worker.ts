/** Reads texts beside the page, so that no frame waits for it; files that stayed as they were are not parsed anew. */

import { type CaseReading, caseReader } from "../../case/index.ts";

const read = caseReader();

export type FromReader = { readonly reading: CaseReading } | { readonly failure: string };

self.onmessage = ({ data }: MessageEvent<ReadonlyMap<string, string>>) => {
  try {
    self.postMessage({ reading: read(data) } satisfies FromReader);
  } catch (error) {
    self.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies FromReader);
  }
};
