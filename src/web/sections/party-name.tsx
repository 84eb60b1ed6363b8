/** A party's name in its hue; in heads and sentences it opens what is known of the party. */

import { hueOf, partyName, useWorkbench } from "../workbench.ts";

interface Props {
  readonly id: string;
  readonly opens?: boolean;
}

export function PartyName({ id, opens = false }: Props) {
  const { theCase, open } = useWorkbench();
  return (
    <span className={hueOf(theCase, id)}>
      {opens ? (
        <button
          type="button"
          className="plain party"
          aria-haspopup="dialog"
          onClick={() => open({ kind: "party", id })}
        >
          {partyName(theCase, id)}
        </button>
      ) : (
        <span className="party">{partyName(theCase, id)}</span>
      )}
    </span>
  );
}
