/** How a figure was computed, so that another can compute it again. */

import { messages } from "../messages.ts";
import { wholeNumber } from "../wording.ts";
import { useWorkbench } from "../workbench.ts";

/** `futures`: where the figure rests on others than the assessment, whose digest and exactness then say nothing of it. */
export function MethodFacts({ futures }: { readonly futures?: number }) {
  const { answer } = useWorkbench();
  const method = answer.assessment?.method;
  if (method === undefined) return null;
  return (
    <div>
      <h3>{messages.method.title}</h3>
      <dl className="facts">
        <dt>{messages.method.name}</dt>
        <dd>
          {method.name} {method.version}
        </dd>
        {futures !== undefined ? null : (
          <>
            <dt>{messages.method.exactness}</dt>
            <dd>{method.exactness}</dd>
          </>
        )}
        <dt>{messages.method.solution}</dt>
        <dd>{method.solution}</dd>
        <dt>{messages.bar.seed}</dt>
        <dd>{method.seed}</dd>
        <dt>{messages.bar.futures}</dt>
        <dd>
          {futures === undefined
            ? messages.method.futures(wholeNumber(answer.shown), wholeNumber(answer.of))
            : wholeNumber(futures)}
        </dd>
        {futures !== undefined ? null : (
          <>
            <dt>{messages.method.digest}</dt>
            <dd className="path">{method.digest}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
