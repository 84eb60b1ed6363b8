/** What the linter says of one sentence, beside it; on paper it is left out. */

import { createContext, useContext } from "react";
import type { LintRemark } from "../../../brief/index.ts";

const Context = createContext<readonly LintRemark[]>([]);
export const RemarksProvider = Context.Provider;

export function SentenceRemarks({ number }: { readonly number: number }) {
  const own = useContext(Context).filter(({ sentence }) => sentence === number);
  return own.map(({ code, says }) => (
    <span key={code} className="mark alarm only-screen">
      {says}
    </span>
  ));
}
