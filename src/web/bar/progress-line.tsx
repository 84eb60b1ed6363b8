/** What is being computed, once it takes longer than half a second, and the way to stop it. */

import { useEffect, useState } from "react";
import type { Answer, Progress } from "../engine/use-assessment.ts";
import { messages } from "../messages.ts";
import { wholeNumber } from "../wording.ts";

interface Props {
  readonly answer: Pick<Answer, "shown" | "of" | "failure">;
  readonly progress: Progress;
  readonly onStop: () => void;
}

export function ProgressLine({ answer, progress, onStop }: Props) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!progress.working) {
      setLong(false);
      return;
    }
    const timer = setTimeout(() => setLong(true), 500);
    return () => clearTimeout(timer);
  }, [progress.working]);
  if (answer.failure !== null)
    return <span className="progress-text mark alarm">{messages.bar.failed(answer.failure)}</span>;
  const complete = answer.shown === answer.of;
  return (
    <span className="progress-text" data-settled={!progress.working && complete} role="status">
      {progress.working && long ? (
        <>
          {messages.bar.progress(wholeNumber(progress.done), wholeNumber(answer.of))}
          <button type="button" className="quiet" onClick={onStop}>
            {messages.bar.stop}
          </button>
        </>
      ) : !progress.working && !complete ? (
        messages.bar.stopped(wholeNumber(answer.shown), wholeNumber(answer.of))
      ) : null}
    </span>
  );
}
