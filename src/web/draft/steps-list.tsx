/** All that was done on this page, step by step; one goes back to any of them, and forward again. */

import { messages } from "../messages.ts";
import { useDraft } from "./draft-context.ts";
import { Panel } from "./panel.tsx";

export default function StepsList({ onClose }: { readonly onClose: () => void }) {
  const { history, go } = useDraft();
  return (
    <Panel title={messages.draft.history} onClose={onClose}>
      <p className="note">{messages.draft.steps}</p>
      <ol className="steps-list">
        {history.steps.map((step, index) => (
          <li key={`${index}:${step.label}`}>
            <button
              type="button"
              className={index > history.at ? "undone" : ""}
              aria-current={index === history.at ? "step" : undefined}
              onClick={() => go(index)}
            >
              {step.label}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
