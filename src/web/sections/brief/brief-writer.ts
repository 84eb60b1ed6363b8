/** The page's side of the worker that writes briefs. */

import type { FromBriefWriter, Numbered, ToBriefWriter } from "./brief-protocol.ts";

export interface BriefWriter {
  readonly ask: (message: ToBriefWriter) => Promise<FromBriefWriter>;
  readonly end: () => void;
}

export function startBriefWriter(): BriefWriter {
  const worker = new Worker(new URL("./brief.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (report: FromBriefWriter) => void>();
  let asked = 0;
  const answer = (id: number, report: FromBriefWriter) => {
    waiting.get(id)?.(report);
    waiting.delete(id);
  };
  worker.onmessage = ({ data: { id, message } }: MessageEvent<Numbered<FromBriefWriter>>) => answer(id, message);
  worker.onerror = (event) => {
    for (const id of [...waiting.keys()])
      answer(id, { kind: "failed", message: event.message || "a worker could not be started" });
  };
  return {
    ask: (message) =>
      new Promise((resolve) => {
        const id = asked++;
        waiting.set(id, resolve);
        worker.postMessage({ id, message } satisfies Numbered<ToBriefWriter>);
      }),
    end: () => worker.terminate(),
  };
}
