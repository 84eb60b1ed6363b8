/** The button that starts an answer, what it will take, how far it is, and the way to stop it. */

import { ProgressLine } from "../bar/progress-line.tsx";
import type { AnswerWork } from "../engine/use-answer.ts";

interface Props {
  readonly work: AnswerWork;
  readonly label: string;
  readonly note: string;
}

export function WorkOut({ work, label, note }: Props) {
  if (work.answer !== null) return null;
  const { working, done, of, failure } = work;
  return (
    <div className="work-out">
      {working ? null : (
        <>
          <button type="button" className="quiet" disabled={of === 0} onClick={work.start}>
            {label}
          </button>
          <span className="note">{note}</span>
        </>
      )}
      {working || failure !== null ? (
        <ProgressLine answer={{ shown: 0, of, failure }} progress={{ working, done }} onStop={work.stop} />
      ) : null}
    </div>
  );
}
