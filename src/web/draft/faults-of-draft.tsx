/** What is wrong in the case as tried, where the hand is; a fault opens its place in the file. */

import { escapeControls } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { useDraft } from "./draft-context.ts";

const mostShown = 5;

export function FaultsOfDraft() {
  const { faults, openFile } = useDraft();
  if (faults.length === 0) return null;
  return (
    <div className="draft-faults" role="alert">
      <p className="mark alarm">{messages.draft.faults(faults.length)}</p>
      <ul>
        {faults.slice(0, mostShown).map((fault, index) => {
          const { file, line = 1, column = 1 } = fault;
          return (
            <li key={`${fault.code}:${index}`}>
              {file === undefined ? null : (
                <button type="button" className="plain" onClick={() => openFile({ file, line, column })}>
                  {messages.file.elsewhere(file, line)}
                </button>
              )}{" "}
              {escapeControls(messages.file.expected(fault.expected, fault.read))} <code>{fault.code}</code>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
