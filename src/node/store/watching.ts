/** Revisions as they come, by asking again and again: the one way that works for a file and a server alike. */
import { setTimeout as wait } from "node:timers/promises";
import type { HistoryOptions, Revision, WatchOptions } from "./revision.ts";

export async function* watched(
  history: (caseId: string, options: HistoryOptions) => Promise<readonly Revision[]>,
  caseId: string,
  since: number,
  { signal, everyMs = 250 }: WatchOptions = {},
): AsyncGenerator<Revision> {
  let seen = since;
  const stopped = () => signal?.aborted === true;
  while (!stopped()) {
    for (const revision of await history(caseId, { since: seen })) {
      if (stopped()) return;
      seen = revision.number;
      yield revision;
    }
    await wait(everyMs, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  }
}
