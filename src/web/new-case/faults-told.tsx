/** How much does not fit, told aloud; and in full what belongs to no field, such as a row of a table. */

import type { Fault } from "../../ground/index.ts";
import { newCaseMessages } from "../messages/new-case-messages.ts";

const words = newCaseMessages.form;

interface Props {
  readonly faults: readonly Fault[];
  /** Fields that tell their faults themselves. */
  readonly beside?: (fault: Fault) => boolean;
}

export function FaultsTold({ faults, beside = () => false }: Props) {
  const alone = faults.filter((fault) => !beside(fault));
  return (
    <div className="told-wrong" role="alert">
      {faults.length === 0 ? null : <p>{words.wrong(faults.length)}</p>}
      {alone.length === 0 ? null : (
        <ul>
          {alone.slice(0, 20).map((fault) => (
            <li key={`${fault.file} ${fault.line} ${fault.code} ${fault.path}`}>
              {fault.line === undefined ? "" : `${words.atLine(fault.file ?? "", fault.line)}: `}
              {fault.path === "" ? "" : `${fault.path}. `}
              {words.expected(fault.expected)}
              {fault.read === "" ? "" : ` (${fault.read})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
