/** Revisions as they come, by asking again and again: the one way that works for a file and a server alike. */
import { setTimeout as wait } from "node:timers/promises";
import type { Revision, Store, WatchOptions } from "./store.ts";

export async function* watched(
  store: Pick<Store, "history">,
  caseId: string,
  since: number,
  { signal, everyMs = 250 }: WatchOptions = {},
): AsyncGenerator<Revision> {
  let seen = since;
  const stopped = () => signal?.aborted === true;
  while (!stopped()) {
    for (const revision of await store.history(caseId, { since: seen })) {
      if (stopped()) return;
      seen = revision.number;
      yield revision;
    }
    await wait(everyMs, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  }
}
