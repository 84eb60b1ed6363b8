/** Sources by whose view they carry, and the voices that are missing. */

import type { Balance } from "../../../evidence/index.ts";
import { messages } from "../../messages.ts";
import { capital } from "../../wording.ts";

export function BalanceBars({ balance }: { readonly balance: Balance }) {
  const most = Math.max(1, ...balance.vantages.map((each) => each.sources));
  return (
    <>
      <ul className="bars">
        {balance.vantages.map((each) => (
          <li key={each.name}>
            <span>{capital(each.name)}</span>
            <b style={{ width: `${(100 * each.sources) / most}%` }} />
            <span className="note">{messages.balance.count(each.sources, each.claims)}</span>
          </li>
        ))}
      </ul>
      {balance.missingVoices.length === 0 ? null : (
        <p className="not-heard">
          <span className="mark">{messages.balance.missing}</span> {balance.missingVoices.join("; ")}
        </p>
      )}
    </>
  );
}
