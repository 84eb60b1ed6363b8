/** The button that starts a split, what it will take, how far it is, and the way to stop it. */

import { ProgressLine } from "../../bar/progress-line.tsx";
import type { SplitKind } from "../../engine/protocol.ts";
import type { SplitWork } from "../../engine/use-split.ts";

interface Props {
  readonly work: SplitWork<SplitKind>;
  readonly label: string;
  readonly note: string;
}

export function WorkOut({ work, label, note }: Props) {
  if (work.split !== null) return null;
  const { working, done, of, failure } = work;
  return (
    <div className="work-out">
      {working ? null : (
        <>
          <button type="button" className="quiet" disabled={of === 0} onClick={work.start}>
            {label}
          </button>
          <span className="note">{note}</span>
        </>
      )}
      {working || failure !== null ? (
        <ProgressLine answer={{ shown: 0, of, failure }} progress={{ working, done }} onStop={work.stop} />
      ) : null}
    </div>
  );
}
