/**
 * The page's first question, asked as soon as there is a case and before there is a page to hear the answer. Whoever takes the
 * engine hears what it said meanwhile.
 */

import type { Case } from "../../case/index.ts";
import { type Engine, mostWorkers, startEngine } from "./engine.ts";
import type { Ask, FromWorker } from "./protocol.ts";

type Hear = (report: FromWorker) => void;

interface Ahead {
  readonly theCase: Case;
  readonly ask: Ask;
  readonly engine: Engine;
  /** Tells what was heard so far, and from now on at once. */
  readonly listen: (hear: Hear) => void;
}

let ahead: Ahead | null = null;

export function askAhead(theCase: Case, ask: Ask): void {
  const heard: FromWorker[] = [];
  let hear: Hear = (report) => heard.push(report);
  const engine = startEngine(theCase, mostWorkers, (report) => hear(report));
  engine.assess(ask, null);
  ahead = {
    theCase,
    ask,
    engine,
    listen: (to) => {
      for (const report of heard) to(report);
      hear = to;
    },
  };
}

/** Handed out once; null where none was begun. */
export function takeAhead(): Ahead | null {
  const taken = ahead;
  ahead = null;
  return taken;
}
