/**
 * What the page will need in any case is set going before the page itself is there: the workers, the list of cases, and the case
 * that the address names or else the first, which is read as soon as it arrives. Each is handed out once; whoever comes later
 * asks anew.
 */

import type { CaseReading } from "../../case/index.ts";
import { readyWorkers } from "../engine/engine.ts";
import { readBeside, readerUp } from "../reading/read-beside.ts";
import { viewFromHash } from "./view.ts";

export interface Fetched {
  readonly status: number;
  /** As the server sent it. */
  readonly body: unknown;
}

export interface FetchedCase extends Fetched {
  /** Null where the server had no texts to give. */
  readonly read: {
    readonly texts: ReadonlyMap<string, string>;
    readonly reading: CaseReading;
    /** Of the store; null where the case lies in a folder. */
    readonly revision: number | null;
  } | null;
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

async function fetchedCase(id: string): Promise<FetchedCase> {
  const answer = await fetched(`api/cases/${encodeURIComponent(id)}`);
  if (answer.status !== 200) return { ...answer, read: null };
  const { files, revision = null } = answer.body as {
    readonly files: Record<string, string>;
    readonly revision?: number;
  };
  const texts = new Map(Object.entries(files));
  return { ...answer, read: { texts, reading: await readBeside(texts), revision } };
}

async function fetched(address: string): Promise<Fetched> {
  const response = await fetch(address);
  // What refuses may say so in any form.
  const body = response.ok ? await response.json() : await response.json().catch(() => null);
  return { status: response.status, body };
}
