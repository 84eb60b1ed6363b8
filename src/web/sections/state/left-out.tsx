/** What this page does not rest on: later claims, counted and never shown; judgements past their day. */

import { messages } from "../../messages.ts";
import { PathList } from "../../sheet/path-list.tsx";
import { dayName } from "../../view/days.ts";
import { useWorkbench } from "../../workbench.ts";

export function LeftOut() {
  const { state, day, ledger } = useWorkbench();
  const stale = [...state.judgements.values()].filter((held) => held.stale).map((held) => held.path);
  return (
    <>
      <p>{messages.leftOut.claims(ledger.leftOut.length, ledger.known.length, dayName(day))}</p>
      <p>{messages.leftOut.stale(stale.length)}</p>
      {stale.length === 0 ? null : <PathList paths={stale} />}
    </>
  );
}
