/** A party's name in its hue. */

import { hueOf, partyName, useWorkbench } from "../workbench.ts";

export function PartyName({ id }: { readonly id: string }) {
  const { theCase } = useWorkbench();
  return (
    <span className={hueOf(theCase, id)}>
      <span className="party">{partyName(theCase, id)}</span>
    </span>
  );
}
