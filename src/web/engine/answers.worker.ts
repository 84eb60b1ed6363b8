/** Works for one answer: plans it from the futures at hand, solves pieces of futures, concludes from all of them. */

import type { Case } from "../../case/index.ts";
import { buffersOf } from "../../work.ts";
import { wordsOfPage } from "../language/worker-words.ts";
import { begun, concluded, planned } from "./answering.ts";
import type { FromAnswerer, ToAnswerer } from "./protocol.ts";

const words = wordsOfPage();
let theCase: Case | null = null;
/** A worker serves one answer: what was prepared for its first piece serves the others. */
let rowsOf: ReturnType<typeof begun> | null = null;

self.onmessage = async ({ data }: MessageEvent<ToAnswerer>) => {
  if (data.kind === "case") {
    theCase = data.theCase;
    return;
  }
  try {
    if (theCase === null) throw new Error("invalid order; the case first: a piece");
    const { of, ask, asked } = data;
    switch (data.kind) {
      case "plan":
        tell({ kind: "planned", planned: planned(of, theCase, ask, asked, data.batch, await words) });
        return;
      case "rows": {
        const { first, count } = data;
        rowsOf ??= begun(of, theCase, ask, asked);
        const rows = rowsOf(first, count);
        tell({ kind: "rows", first, count, rows }, buffersOf(rows));
        return;
      }
      case "conclude":
        tell({ kind: "planned", planned: { answer: concluded(of, theCase, ask, asked, data.parts, await words) } });
    }
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};

function tell(report: FromAnswerer, hand: Transferable[] = []): void {
  self.postMessage(report, { transfer: hand });
}
