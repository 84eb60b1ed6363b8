/** The assessment that goes with what the reader has set, as it grows from a few hundred futures to all of them. */

import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Batch } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { Acceptability, Assessment, Offers, Trade } from "../../contract.ts";
import { sameAsk } from "../view/ask.ts";
import { type Engine, mostWorkers, startEngine } from "./engine.ts";
import { takeAhead } from "./first-engine.ts";
import { type Ask, type FromWorker, offerFutures, type Picks } from "./protocol.ts";

/** What the figures on show rest on; it changes only when they do. */
export interface Answer {
  readonly assessment: Assessment | null;
  /** The question that `assessment` answers, and of which case. */
  readonly answered: Ask | null;
  readonly answeredOf: Case | null;
  /** Futures behind the figures, of those asked for. */
  readonly shown: number;
  readonly of: number;
  readonly failure: string | null;
}

/** How far the work is; it changes many times a second. */
export interface Progress {
  readonly working: boolean;
  /** Futures simulated so far. */
  readonly done: number;
}

/** What to offer, on the answer on show. */
export interface Offering {
  readonly offers: Offers | null;
  /** Enough futures of the question that is set are in. */
  readonly ready: boolean;
  readonly seek: () => void;
}

/** The first futures of the answer on show; null where there are none. */
export type Lend = (most: number) => Promise<Batch | null>;

export interface Hearing {
  readonly answer: Answer;
  readonly progress: Progress;
  readonly acceptability: Acceptability | null;
  readonly trades: readonly Trade[];
  readonly offering: Offering;
  readonly lend: Lend;
  readonly stop: () => void;
}

type Change =
  | FromWorker
  | { readonly kind: "asked"; readonly ask: Ask; readonly of: Case }
  | { readonly kind: "stopped" };
type Held = Answer &
  Progress & {
    readonly asked: Ask | null;
    readonly askedOf: Case | null;
    readonly acceptability: Acceptability | null;
    readonly trades: readonly Trade[];
    readonly offers: Offers | null;
  };

const nothing: Held = {
  assessment: null,
  answered: null,
  answeredOf: null,
  asked: null,
  askedOf: null,
  acceptability: null,
  trades: [],
  offers: null,
  working: true,
  done: 0,
  shown: 0,
  of: 0,
  failure: null,
};

function next(held: Held, change: Change): Held {
  switch (change.kind) {
    case "asked":
      return {
        ...held,
        asked: change.ask,
        askedOf: change.of,
        offers: null,
        working: true,
        done: 0,
        of: change.ask.futures,
        failure: null,
      };
    case "simulated":
      return { ...held, done: change.done };
    case "assessed":
      return {
        ...held,
        assessment: change.assessment,
        answered: held.asked,
        answeredOf: held.askedOf,
        shown: change.done,
        working: change.done < held.of,
      };
    case "picked":
      return { ...held, acceptability: change.acceptability };
    case "traded":
      return { ...held, trades: change.trades };
    case "offered":
      return { ...held, offers: change.offers };
    case "lent":
      return held;
    case "failed":
      return { ...held, failure: change.message, working: false };
    case "stopped":
      return { ...held, working: false };
  }
}

export function useAssessment(theCase: Case, ask: Ask, picks: Picks): Hearing {
  const [held, tell] = useReducer(next, nothing);
  const engine = useRef<Engine | null>(null);
  const workedOn = useRef(theCase);
  const latestPicks = useRef(picks);
  const borrowers = useRef<((batch: Batch | null) => void)[]>([]);
  const { asOf, lens, seed, futures } = ask;

  useEffect(() => {
    const question = { asOf, lens, seed, futures };
    tell({ kind: "asked", ask: question, of: theCase });
    if (engine.current === null) {
      const hear = (report: FromWorker) => {
        if (report.kind === "lent") borrowers.current.shift()?.(report.batch);
        else tell(report);
      };
      const ahead = takeAhead();
      if (ahead !== null && ahead.theCase === theCase && sameAsk(ahead.ask, question)) {
        engine.current = ahead.engine;
        workedOn.current = theCase;
        engine.current.pick(latestPicks.current);
        ahead.listen(hear);
        return;
      }
      ahead?.engine.end();
      engine.current = startEngine(theCase, mostWorkers, hear);
    } else if (workedOn.current !== theCase) engine.current.become(theCase);
    workedOn.current = theCase;
    engine.current.assess(question, latestPicks.current);
  }, [theCase, asOf, lens, seed, futures]);

  useEffect(
    () => () => {
      engine.current?.end();
      engine.current = null;
    },
    [],
  );

  useEffect(() => {
    latestPicks.current = picks;
    engine.current?.pick(picks);
  }, [picks]);

  const stop = useCallback(() => {
    engine.current?.stop();
    tell({ kind: "stopped" });
  }, []);
  const seek = useCallback(() => engine.current?.offers(), []);
  const lend = useCallback<Lend>(
    (most) =>
      new Promise((keep) => {
        borrowers.current.push(keep);
        engine.current?.lend(most);
      }),
    [],
  );
  const { assessment, answered, answeredOf, asked, offers, shown, of, failure, working, done, acceptability, trades } =
    held;
  const answer = useMemo<Answer>(
    () => ({ assessment, answered, answeredOf, shown, of, failure }),
    [assessment, answered, answeredOf, shown, of, failure],
  );
  const ready = answered !== null && answered === asked && (!working || shown >= Math.min(offerFutures, of));
  const offering = useMemo<Offering>(() => ({ offers, ready, seek }), [offers, ready, seek]);
  return { answer, progress: { working, done }, acceptability, trades, offering, lend, stop };
}
