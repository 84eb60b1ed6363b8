/** Reads the texts of a draft beside the page, so that no frame waits for it; files that stayed as they were are not parsed anew. */

import { type CaseReading, caseReader } from "../../case/index.ts";
import type { Texts } from "./splice.ts";

const read = caseReader();

export type ReadDraft = { readonly reading: CaseReading } | { readonly failure: string };

self.onmessage = ({ data }: MessageEvent<Texts>) => {
  try {
    self.postMessage({ reading: read(data) } satisfies ReadDraft);
  } catch (error) {
    self.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies ReadDraft);
  }
};
