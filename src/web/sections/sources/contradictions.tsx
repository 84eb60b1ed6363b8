/** Claims that cannot both be taken at their word, side by side: denials, changed positions and differing estimates apart. */

import { useMemo, useState } from "react";
import { type Contradiction, type ContradictionKind, contradictions } from "../../../evidence/index.ts";
import { messages } from "../../messages.ts";
import { ClaimCard } from "../../sheet/claim-card.tsx";
import { useWorkbench } from "../../workbench.ts";

const few = 2;
/** Of more pairs a part at a time. */
const step = 24;
const kinds: readonly ContradictionKind[] = ["denial", "changed-position", "estimates"];

export function Contradictions() {
  const { ledger } = useWorkbench();
  const pairs = useMemo(() => contradictions(ledger), [ledger]);
  if (pairs.length === 0) return <p className="empty">{messages.contradictions.none}</p>;
  return kinds.map((kind) => {
    const own = pairs.filter((pair) => pair.kind === kind);
    return own.length === 0 ? null : <OfOneKind key={kind} kind={kind} pairs={own} />;
  });
}

interface Props {
  readonly kind: ContradictionKind;
  readonly pairs: readonly Contradiction[];
}

function OfOneKind({ kind, pairs }: Props) {
  const [shown, setShown] = useState(few);
  const left = pairs.length - shown;
  return (
    <div className="contradictions">
      <h4>{messages.contradictions.kinds[kind]}</h4>
      <p className="note">{messages.contradictions.gists[kind](pairs.length)}</p>
      <div className="pairs">
        {pairs.slice(0, shown).map((pair) => (
          <div key={`${pair.earlier.id} ${pair.later.id}`}>
            {pair.settled ? <p className="label">{messages.contradictions.settled}</p> : null}
            <div className="pair">
              <ClaimCard claim={pair.earlier} />
              <ClaimCard claim={pair.later} />
            </div>
          </div>
        ))}
      </div>
      {pairs.length <= few ? null : (
        <button type="button" className="quiet" onClick={() => setShown(left > 0 ? shown + step : few)}>
          {left <= 0 ? messages.fewer : left <= step ? messages.all(pairs.length) : messages.claims.more(left)}
        </button>
      )}
    </div>
  );
}
