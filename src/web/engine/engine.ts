/** The page's side of the worker: one question at a time, the newest. */

import type { Case } from "../../case/index.ts";
import type { Ask, FromWorker, Picks, ToWorker } from "./protocol.ts";

export interface Engine {
  /** Gives the question's number; answers to older ones are not passed on. */
  readonly assess: (ask: Ask, picks: Picks | null) => number;
  readonly pick: (picks: Picks) => void;
  readonly stop: () => void;
  readonly end: () => void;
}

export function startEngine(theCase: Case, hear: (report: FromWorker) => void): Engine {
  const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
  let id = 0;
  const send = (message: ToWorker) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.id === id) hear(data);
  };
  worker.onerror = (event) => hear({ kind: "failed", id, message: event.message || "the worker could not be started" });
  send({ kind: "case", theCase });
  return {
    assess: (ask, picks) => {
      id += 1;
      send({ kind: "assess", id, ask, picks });
      return id;
    },
    pick: (picks) => send({ kind: "pick", picks }),
    stop: () => send({ kind: "stop" }),
    end: () => worker.terminate(),
  };
}
