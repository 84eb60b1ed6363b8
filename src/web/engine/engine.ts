/** The page's side of the workers: one question at a time, the newest. */

import type { Case } from "../../case/index.ts";
import { languageOfPage } from "../language/languages.ts";
import type { Ask, FromWorker, Picks, ToWorker } from "./protocol.ts";

export interface Engine {
  /** Asks about another case from now on. */
  readonly become: (theCase: Case) => void;
  readonly assess: (ask: Ask, picks: Picks | null) => void;
  readonly pick: (picks: Picks) => void;
  readonly offers: () => void;
  /** Asks for the first futures at hand. */
  readonly lend: (most: number) => void;
  readonly stop: () => void;
  readonly end: () => void;
}

/** As many workers as there are cores, up to four: one leads, the others help it. */
export const mostWorkers = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 1));

/**
 * On two processors or fewer the first futures of all come sooner from one worker: while it warms up, a second would only take
 * half of its time for warming up as well.
 */
const oneFirst = mostWorkers <= 2;

export function startEngine(theCase: Case, workers: number, hear: (report: FromWorker) => void): Engine {
  const leader = startWorker();
  const helpers: Worker[] = [];
  let worked = theCase;
  let version = 0;
  let id = 0;
  const send = (message: ToWorker) => leader.postMessage(message);
  const fail = (event: ErrorEvent) =>
    hear({ kind: "failed", id, message: event.message || "a worker could not be started" });
  const startHelpers = () => {
    while (helpers.length < workers - 1) {
      const helper = startWorker();
      helpers.push(helper);
      helper.onerror = fail;
      helper.postMessage({ kind: "case", version, theCase: worked } satisfies ToWorker);
      const { port1, port2 } = new MessageChannel();
      helper.postMessage({ kind: "serve", leader: port1 } satisfies ToWorker, [port1]);
      leader.postMessage({ kind: "lead", helper: port2 } satisfies ToWorker, [port2]);
    }
  };
  leader.onerror = fail;
  leader.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "assessed") startHelpers();
    // Who borrows waits for each answer in turn, of whichever question it is.
    if (data.id === id || data.kind === "lent") hear(data);
  };
  const become = (its: Case) => {
    version += 1;
    worked = its;
    for (const worker of [leader, ...helpers])
      worker.postMessage({ kind: "case", version, theCase: its } satisfies ToWorker);
  };
  become(theCase);
  if (!oneFirst) startHelpers();
  return {
    become,
    assess: (ask, picks) => {
      id += 1;
      send({ kind: "assess", id, ask, picks });
    },
    pick: (picks) => send({ kind: "pick", picks }),
    offers: () => send({ kind: "offers" }),
    lend: (most) => send({ kind: "lend", most }),
    stop: () => send({ kind: "stop" }),
    end: () => {
      for (const worker of [leader, ...helpers]) worker.terminate();
    },
  };
}

/** One that works for a single answer. */
export function startAnswerer(): Worker {
  return new Worker(new URL("./answers.worker.ts", import.meta.url), { type: "module", name: languageOfPage() });
}

/** Started before there is a case to work on; the first engine takes them. */
const ready: Worker[] = [];
let began = false;

export function readyWorkers(): void {
  if (began) return;
  began = true;
  for (let count = 0; count < (oneFirst ? 1 : mostWorkers); count++) {
    const worker = newWorker();
    // One that did not come up is not handed out: the one started in its place says why.
    worker.onerror = () => ready.splice(ready.indexOf(worker), 1);
    ready.push(worker);
  }
}

function startWorker(): Worker {
  began = true;
  return ready.shift() ?? newWorker();
}

function newWorker(): Worker {
  return new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module", name: languageOfPage() });
}
