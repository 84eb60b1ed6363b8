/**
 * An answer that is worked out when asked for: workers of its own take pieces of futures as they are free, so that picks
 * and the timeline go on answering. It is dropped as soon as the question behind the figures, or what was asked, is another.
 */

import { useCallback, useEffect, useState } from "react";
import { useWorkbench } from "../workbench.ts";
import { type AnswerName, type AnswerOf, type AskedOf, answerPlans } from "./answer-kinds.ts";
import { workOutAnswer } from "./work-out-answer.ts";

export interface AnswerWork<Answer = unknown> {
  readonly answer: Answer | null;
  readonly working: boolean;
  readonly done: number;
  /** Futures that will be solved anew, or looked at; 0: the question cannot be asked yet. */
  readonly of: number;
  readonly failure: string | null;
  readonly start: () => void;
  readonly stop: () => void;
}

interface Held<Name extends AnswerName> {
  readonly answer: AnswerOf<Name> | null;
  readonly done: number;
  readonly failure: string | null;
}

const nothing = { answer: null, done: 0, failure: null };

/** `asked` null where there is nothing to ask, or for answers that need nothing but the day, lens and seed. */
export function useAnswer<Name extends AnswerName>(name: Name, asked: AskedOf<Name>): AnswerWork<AnswerOf<Name>> {
  const { theCase, answer, lend } = useWorkbench();
  const [working, setWorking] = useState(false);
  const [held, setHeld] = useState<Held<Name>>(nothing);
  const { asOf = "", lens = null, seed = 0, futures = 0 } = answer.answered ?? {};
  const key = JSON.stringify(asked);
  const plan = answerPlans[name];
  const of = Math.min(plan.anew || plan.held, futures, plan.anew > 0 ? futures : answer.shown);

  // Another question, whichever part of it changed, drops the answer
  useEffect(() => {
    setWorking(false);
    setHeld(nothing);
  }, [theCase, asOf, lens, seed, futures, key]);

  useEffect(() => {
    if (!working || futures === 0) return;
    const question = {
      of: name,
      ask: { asOf, lens, seed, futures: Math.min(answerPlans[name].anew || futures, futures) },
    };
    return workOutAnswer(theCase, { ...question, asked: JSON.parse(key) }, lend, {
      progress: (done) => setHeld({ ...nothing, done }),
      answer: (answer) => {
        setHeld({ answer: answer as AnswerOf<Name>, done: 0, failure: null });
        setWorking(false);
      },
      fail: (failure) => {
        setHeld({ ...nothing, failure });
        setWorking(false);
      },
    });
  }, [theCase, asOf, lens, seed, futures, name, key, lend, working]);

  const start = useCallback(() => {
    setHeld(nothing);
    setWorking(true);
  }, []);
  const stop = useCallback(() => {
    setWorking(false);
    setHeld(nothing);
  }, []);
  return { ...held, working, of, start, stop };
}
