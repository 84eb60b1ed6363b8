/** Of the brief as it was written for its day: the sentences whose ground has gone stale by another day, each with what did. */

import { useMemo, useState } from "react";
import { type BriefDocument, sentencesOf } from "../../../brief/index.ts";
import { staleSentences } from "../../../case/index.ts";
import { formatDay, parseDay } from "../../../ground/index.ts";
import { messages } from "../../messages.ts";
import { dayName } from "../../view/days.ts";
import { useWorkbench } from "../../workbench.ts";

const few = 12;

export function StaleSentences({ brief, asOf }: { readonly brief: BriefDocument; readonly asOf: string }) {
  const { theCase, state, open } = useWorkbench();
  const { from, to } = theCase.timeline;
  const written = parseDay(asOf) ?? theCase.asOf;
  const [by, setBy] = useState(formatDay(to));
  const [all, setAll] = useState(false);
  const day = parseDay(by);
  const sentences = useMemo(() => sentencesOf([...brief.sections, ...brief.annex]), [brief]);
  const found = useMemo(
    () =>
      day === null || day < written || day > to
        ? []
        : staleSentences(theCase, sentences, written, day, state.lens?.id ?? null),
    [theCase, sentences, written, day, to, state.lens],
  );
  const words = messages.stale;
  return (
    <details className="only-screen">
      <summary>{words.sentences}</summary>
      <label className="field">
        {words.by}
        <input
          type="date"
          min={formatDay(Math.max(from, written))}
          max={formatDay(to)}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </label>
      <p className="note" aria-live="polite">
        {words.sentencesFound(found.length, sentences.length, dayName(written))}
      </p>
      <ol className="entries">
        {(all ? found : found.slice(0, few)).map(({ sentence, because }) => (
          <li key={sentence.number} value={sentence.number}>
            <button
              type="button"
              className="plain"
              aria-haspopup="dialog"
              onClick={() => open({ kind: "sentence", sentence: { ...sentence, id: `stale-${sentence.number}` } })}
            >
              {sentence.text}
            </button>
            {because.map(({ id, reason, since, claims }) => (
              <p className="note" key={`${id} ${reason}`}>
                <span className="mark">{words.since(words.reasons[reason], dayName(since))}</span> {id}
                {claims.length === 0 ? "" : `: ${claims.join(", ")}`}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {found.length <= few ? null : (
        <button type="button" className="quiet" onClick={() => setAll(!all)}>
          {all ? messages.fewer : messages.all(found.length)}
        </button>
      )}
    </details>
  );
}
