/** The head of the page: the case and its question, then what the assessment concludes, each sentence open to its grounds. */

import { WasSentence } from "../draft/was-sentence.tsx";
import { messages } from "../messages.ts";
import { ChangedSentenceMark } from "../since/new-mark.tsx";
import { dayName } from "../view/days.ts";
import { wholeNumber } from "../wording.ts";
import { useWorkbench } from "../workbench.ts";

/** Of fewer futures a sentence may still turn round, and says so. */
const enough = 1_000;

export function Opening() {
  const { theCase, state, day, answer, open, busy } = useWorkbench();
  const conclusions = answer.assessment?.conclusions ?? [];
  return (
    <section className="opening" id="section-opening" data-section="opening" aria-labelledby="title-case">
      <h1 id="title-case" dir="auto">
        {theCase.title}
      </h1>
      <p className="question" dir="auto">
        {theCase.question}
      </p>
      <div className="conclusions" aria-busy={busy}>
        <h2>
          {messages.opening.title(dayName(day), state.lens?.name ?? null)}
          {answer.assessment !== null && answer.shown < Math.min(enough, answer.of) ? (
            <span className="so-far">{messages.opening.soFar(wholeNumber(answer.shown), wholeNumber(answer.of))}</span>
          ) : null}
        </h2>
        <ol className="settles" aria-live="off">
          {conclusions.length === 0 ? (
            <li>{answer.failure === null ? messages.computing : messages.bar.failed(answer.failure)}</li>
          ) : null}
          {conclusions.map((sentence) => (
            <li key={sentence.id} dir="auto">
              <button
                type="button"
                className="sentence-button"
                aria-haspopup="dialog"
                onClick={() => open({ kind: "sentence", sentence })}
              >
                {sentence.text}
              </button>
              <ChangedSentenceMark sentence={sentence} />
              <WasSentence sentence={sentence} />
            </li>
          ))}
        </ol>
      </div>
      {state.asOf < theCase.asOf ? null : (
        <p className="summary" dir="auto">
          {theCase.summary}
        </p>
      )}
      {theCase.viewpoint === null ? null : (
        <p className="viewpoint" dir="auto">
          {theCase.viewpoint}
        </p>
      )}
      {theCase.waives.length === 0 ? null : <p className="viewpoint">{messages.opening.waived(theCase.waives)}</p>}
    </section>
  );
}
