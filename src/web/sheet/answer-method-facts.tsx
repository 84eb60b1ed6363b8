/** How an answer besides the assessment was computed: its own method, futures and digest. */

import { messages } from "../messages.ts";
import { wholeNumber } from "../wording.ts";
import type { AnswerFacts } from "./subject.ts";

export function AnswerMethodFacts({ method }: { readonly method: AnswerFacts }) {
  const { name, version, exactness, seed, futures, digest } = method;
  return (
    <div>
      <h3>{messages.method.title}</h3>
      <dl className="facts">
        <dt>{messages.method.name}</dt>
        <dd>
          {name}, {version}
        </dd>
        {exactness === undefined ? null : (
          <>
            <dt>{messages.method.exactness}</dt>
            <dd>{exactness}</dd>
          </>
        )}
        {seed === null ? null : (
          <>
            <dt>{messages.bar.seed}</dt>
            <dd>{seed}</dd>
          </>
        )}
        {futures === null ? null : (
          <>
            <dt>{messages.bar.futures}</dt>
            <dd>{wholeNumber(futures)}</dd>
          </>
        )}
        <dt>{messages.method.digest}</dt>
        <dd className="path">{digest}</dd>
      </dl>
    </div>
  );
}
