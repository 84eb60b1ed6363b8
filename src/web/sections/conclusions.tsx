/** What an answer concludes, in sentences that open to their grounds; the first says it in short. */

import type { Sentence } from "../../contract.ts";
import type { AnswerFacts } from "../sheet/subject.ts";
import { useWorkbench } from "../workbench.ts";

interface Props {
  readonly sentences: readonly Sentence[];
  readonly method: AnswerFacts;
}

export function Conclusions({ sentences, method }: Props) {
  const { open } = useWorkbench();
  return (
    <ol className="answer-conclusions">
      {sentences.map((sentence) => (
        <li key={sentence.id} dir="auto">
          <button
            type="button"
            className="sentence-button"
            aria-haspopup="dialog"
            onClick={() => open({ kind: "sentence", sentence, method })}
          >
            {sentence.text}
          </button>
        </li>
      ))}
    </ol>
  );
}
