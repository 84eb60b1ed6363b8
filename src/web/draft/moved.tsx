/** What moved: figures and conclusions of the case as tried, beside those of the case as it is stored. */

import { useEffect, useState } from "react";
import { messages } from "../messages.ts";
import { wholeNumber } from "../wording.ts";
import { useNow, useWorkbench } from "../workbench.ts";
import { useDraft } from "./draft-context.ts";
import { comparable, movedFigures, movedSentences } from "./moved-figures.ts";

export function Moved() {
  const { theCase, answer, before, busy, principals } = useWorkbench();
  const { ground } = useDraft();
  const { progress, stop } = useNow();
  const { assessment, shown, of } = answer;
  const working = busy || progress.working;
  const compared =
    assessment === null || before === null || answer.answeredOf !== theCase || !comparable(before.shown, shown, of)
      ? null
      : {
          ...movedFigures(theCase, principals, before, { assessment, shown }),
          alike: before.shown === shown,
          sentences: before.shown === shown ? movedSentences(before.assessment, assessment) : [],
          all: assessment.conclusions.length,
        };
  return (
    <div className="moved" aria-busy={busy}>
      <h3>{messages.range.moved}</h3>
      <Pace working={working} done={progress.done} shown={shown} of={of} onStop={stop} />
      {compared === null ? (
        <Waiting working={working} stored={before?.shown ?? 0} of={of} none={theCase === ground.theCase} />
      ) : compared.moved.length === 0 && compared.alike && compared.sentences.length === 0 ? (
        <p className="note">{messages.range.still}</p>
      ) : (
        <>
          <table className="moved-table" hidden={compared.moved.length === 0}>
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">{messages.range.moved}</span>
                </th>
                <th scope="col">{messages.range.before}</th>
                <th scope="col">{messages.range.after}</th>
              </tr>
            </thead>
            <tbody>
              {compared.moved.map(({ id, name, before, after }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="before">{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="note">
            {compared.alike
              ? messages.range.movedOf(compared.sentences.length, compared.all)
              : messages.range.unlike(wholeNumber(shown), wholeNumber(before?.shown ?? 0))}
          </p>
          <ul className="moved-sentences">
            {compared.sentences.map(({ id, before, after }) => (
              <li key={id}>
                <p>{after}</p>
                {before === null ? null : <p className="was-sentence">{messages.range.wasSentence(before)}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface WaitingProps {
  readonly working: boolean;
  /** Futures of the stored case. */
  readonly stored: number;
  readonly of: number;
  /** The case on show is the stored one, since what is tried cannot be read. */
  readonly none: boolean;
}

/** Why there is no comparison yet. Where the tried case was stopped too early, its pace has said so. */
function Waiting({ working, stored, of, none }: WaitingProps) {
  if (none) return null;
  if (working) return <p className="note">{messages.range.soon}</p>;
  return stored < of ? <p className="note">{messages.range.waiting}</p> : null;
}

interface PaceProps {
  readonly working: boolean;
  readonly done: number;
  readonly shown: number;
  readonly of: number;
  readonly onStop: () => void;
}

/** Said once it takes longer than half a second. Its place stays when it has nothing to say, so that nothing under it jumps. */
function Pace({ working, done, shown, of, onStop }: PaceProps) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(working), working ? 500 : 0);
    return () => clearTimeout(timer);
  }, [working]);
  return (
    <div className="pace">
      {working && long ? (
        <>
          <progress
            max={Math.max(1, of)}
            value={done}
            aria-label={messages.range.refining(wholeNumber(done), wholeNumber(of))}
          />
          <span>{messages.range.refining(wholeNumber(shown), wholeNumber(of))}</span>
          <button type="button" className="quiet" onClick={onStop}>
            {messages.range.stop}
          </button>
        </>
      ) : !working && shown < of ? (
        <span>{messages.range.stopped(wholeNumber(shown), wholeNumber(of))}</span>
      ) : null}
    </div>
  );
}
