/** Why what was to be kept is not: the faults that the case would have. */

import { escapeControls, type Fault } from "../../ground/index.ts";
import { messages } from "../messages.ts";

const mostShown = 5;

export function FaultyKeep({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <>
      <p className="problem">{messages.draft.faulty}</p>
      <ul>
        {faults.slice(0, mostShown).map((fault, index) => (
          <li key={`${fault.code}:${index}`}>
            {escapeControls(`${fault.path}: ${messages.file.expected(fault.expected, fault.read)}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
