/** Sentences of the brief: the mark behind each opens its judgements and claims, the numbers lead to the references. */

import type { BriefSentence } from "../../../brief/index.ts";
import { markOf } from "../../../brief/index.ts";
import { briefMessages as words } from "../../messages/brief-messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { SentenceRemarks } from "./sentence-remarks.tsx";

export function Sentences({ sentences }: { readonly sentences: readonly BriefSentence[] }) {
  return sentences.map((sentence) => (
    <span key={sentence.number} className="paper-sentence">
      {sentence.text}
      <Marks sentence={sentence} />{" "}
    </span>
  ));
}

export function Marks({ sentence }: { readonly sentence: BriefSentence }) {
  const { open } = useWorkbench();
  const { text, judgements, claims, citations } = sentence;
  const mark = markOf(sentence);
  return (
    <>
      <sup>
        {judgements.length + claims.length === 0 ? (
          mark
        ) : (
          <button
            type="button"
            className="paper-mark"
            aria-label={words.opens(mark)}
            aria-haspopup="dialog"
            onClick={() => open({ kind: "sentence", sentence: { id: `brief-${mark}`, text, judgements, claims } })}
          >
            {mark}
          </button>
        )}
      </sup>
      <SentenceRemarks number={sentence.number} />
      {citations.length === 0 ? null : <span className="paper-cite"> [{citations.join(", ")}]</span>}
    </>
  );
}
