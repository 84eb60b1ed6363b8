/** How a figure was computed, so that another can compute it again. */

import { messages } from "../messages.ts";
import { wholeNumber } from "../wording.ts";
import { useWorkbench } from "../workbench.ts";

export function MethodFacts() {
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
        <dt>{messages.method.exactness}</dt>
        <dd>{method.exactness}</dd>
        <dt>{messages.method.solution}</dt>
        <dd>{method.solution}</dd>
        <dt>{messages.bar.seed}</dt>
        <dd>{method.seed}</dd>
        <dt>{messages.bar.futures}</dt>
        <dd>{messages.method.futures(wholeNumber(answer.shown), wholeNumber(answer.of))}</dd>
        <dt>{messages.method.digest}</dt>
        <dd className="path">{method.digest}</dd>
      </dl>
    </div>
  );
}
