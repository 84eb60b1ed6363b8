/** What the linter says of the brief as a whole: standard by standard; what concerns one sentence stands beside it as well. */

import type { LintRemark } from "../../../brief/index.ts";
import { briefMessages as words } from "../../messages/brief-messages.ts";

interface Props {
  readonly remarks: readonly LintRemark[];
  readonly standards: Readonly<Record<number, string>>;
  /** Of a brief in another language its words are not read. */
  readonly formOnly: boolean;
}

export function Remarks({ remarks, standards, formOnly }: Props) {
  return (
    <details className="only-screen brief-remarks">
      <summary>{words.remarks(remarks.length)}</summary>
      <p className="note">{formOnly ? words.remarksForm : words.remarksGist}</p>
      <ul className="entries">
        {remarks.map((remark, place) => (
          <li key={place}>
            <strong>{standards[remark.standard]}.</strong> {remark.says}
          </li>
        ))}
      </ul>
    </details>
  );
}
