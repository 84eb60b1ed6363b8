/** What is being computed, once it takes longer than half a second, and the way to stop it. */

import { useEffect, useState } from "react";
import type { Answer } from "../engine/use-assessment.ts";
import { messages } from "../messages.ts";
import { wholeNumber } from "../wording.ts";

export function Progress({ answer, onStop }: { readonly answer: Answer; readonly onStop: () => void }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!answer.working) {
      setLong(false);
      return;
    }
    const timer = setTimeout(() => setLong(true), 500);
    return () => clearTimeout(timer);
  }, [answer.working]);
  if (answer.failure !== null)
    return <span className="progress-text mark alarm">{messages.bar.failed(answer.failure)}</span>;
  const complete = answer.shown === answer.of;
  return (
    <span className="progress-text" data-settled={!answer.working && complete} role="status">
      {answer.working && long ? (
        <>
          {messages.bar.progress(wholeNumber(answer.done), wholeNumber(answer.of))}
          <button type="button" className="quiet" onClick={onStop}>
            {messages.bar.stop}
          </button>
        </>
      ) : !answer.working && !complete ? (
        messages.bar.stopped(wholeNumber(answer.shown), wholeNumber(answer.of))
      ) : null}
    </span>
  );
}
