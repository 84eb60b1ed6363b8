/** A computed sentence: the judgements and claims that carry it, and how it was computed. */

import type { Sentence } from "../../contract.ts";
import { messages } from "../messages.ts";
import { AnswerMethodFacts } from "./answer-method-facts.tsx";
import { ClaimList } from "./claim-list.tsx";
import { MethodFacts } from "./method-facts.tsx";
import { PathGroups } from "./path-groups.tsx";
import type { AnswerFacts } from "./subject.ts";

interface Props {
  readonly sentence: Sentence;
  readonly method: AnswerFacts | null;
}

export function SentenceBody({ sentence, method }: Props) {
  return (
    <>
      <h2 id="sheet-title" dir="auto">
        {sentence.text}
      </h2>
      <div>
        <h3>{messages.sheet.carriedBy(sentence.judgements.length)}</h3>
        <PathGroups paths={sentence.judgements} />
      </div>
      {sentence.claims.length === 0 ? null : (
        <div>
          <h3>{messages.sheet.restsOn(sentence.claims.length)}</h3>
          <ClaimList ids={sentence.claims} />
        </div>
      )}
      {method === null ? <MethodFacts /> : <AnswerMethodFacts method={method} />}
    </>
  );
}
