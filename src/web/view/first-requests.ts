/**
 * What the page will need in any case is set going before the page itself is there: the workers, the list of cases, and the case
 * that the address names or else the first, which is read as soon as it arrives. Each is handed out once; whoever comes later
 * asks anew.
 */

import { readyWorkers } from "../engine/engine.ts";
import { type FetchedCase, fetchBeside, readerUp } from "../reading/read-beside.ts";
import { viewFromHash } from "./view.ts";

export interface Fetched {
  readonly status: number;
  /** As the server sent it. */
  readonly body: unknown;
}

let list: Promise<Fetched> | null = null;
const early = new Map<string, Promise<FetchedCase>>();

export function beginLoading(): void {
  readerUp();
  list = fetched("api/cases");
  const { caseId } = viewFromHash(location.hash);
  const question = import("./first-question.ts");
  const begin = (id: string) => early.set(id, askedOf(fetchedCase(id), question));
  if (caseId !== null) begin(caseId);
  readyWorkers();
  // Whoever takes it hears of a failure; nobody may.
  list
    .then(({ body }) => {
      const first = Array.isArray(body) ? body[0]?.id : undefined;
      if (caseId === null && typeof first === "string") begin(first);
    })
    .catch(() => undefined);
}

/** Handed out once its question is asked, so that nobody asks it again. */
function askedOf(
  asked: Promise<FetchedCase>,
  question: Promise<typeof import("./first-question.ts")>,
): Promise<FetchedCase> {
  const begun = asked.then(async (answer) => {
    if (answer.read?.reading.case != null) (await question).askFirst(answer.read.reading.case);
    return answer;
  });
  begun.catch(() => undefined);
  return begun;
}

export function firstList(): Promise<Fetched> {
  const asked = list;
  list = null;
  return asked ?? fetched("api/cases");
}

export function firstCase(id: string): Promise<FetchedCase> {
  const asked = early.get(id);
  early.delete(id);
  return asked ?? fetchedCase(id);
}

/** By the reader itself, whom nothing that the page draws keeps waiting. */
function fetchedCase(id: string): Promise<FetchedCase> {
  return fetchBeside(`api/cases/${encodeURIComponent(id)}`);
}

async function fetched(address: string): Promise<Fetched> {
  const response = await fetch(address);
  // What refuses may say so in any form.
  const body = response.ok ? await response.json() : await response.json().catch(() => null);
  return { status: response.status, body };
}
