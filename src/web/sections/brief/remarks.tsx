/** What the linter says of the brief as a whole: standard by standard; what concerns one sentence stands beside it as well. */

import { type LintRemark, tradecraftStandards } from "../../../brief/index.ts";
import { briefMessages as words } from "../../messages/brief-messages.ts";

export function Remarks({ remarks }: { readonly remarks: readonly LintRemark[] }) {
  return (
    <details className="only-screen brief-remarks">
      <summary>{words.remarks(remarks.length)}</summary>
      <p className="note">{words.remarksGist}</p>
      <ul className="entries">
        {remarks.map((remark, place) => (
          <li key={place}>
            <strong>{tradecraftStandards[remark.standard - 1]?.name}.</strong> {remark.says}
          </li>
        ))}
      </ul>
    </details>
  );
}
