/** One entry that two people changed: what both began from, the version that stands and one's own side by side, who made it and why. */

import { MarkedText } from "../../draft/marked-text.tsx";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import type { ToldClash } from "./review-client.ts";

interface Props {
  readonly clashes: readonly ToldClash[];
  readonly busy: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  /** Null: there is no third here, or it is being written. */
  readonly onThird: (() => void) | null;
}

export function BothVersions({ clashes, busy, onMine, onTheirs, onThird }: Props) {
  return (
    <div className="both-versions" role="alert">
      <h4>{words.conflict.title}</h4>
      {clashes.map(({ path, unit, base, theirs, yours, changedBy }) => (
        <div key={`${path} ${unit}`}>
          {changedBy.map(({ number, author, at, reason }) => (
            <p className="note" key={number}>
              {words.conflict.by(author, at, reason)}
            </p>
          ))}
          <div className="pair">
            {(
              [
                [words.conflict.base, base, base],
                [words.conflict.theirs, theirs, base],
                [words.conflict.yours, yours, base],
              ] as const
            ).map(([title, own, other]) => (
              <figure key={title}>
                <figcaption className="label">{title}</figcaption>
                <MarkedText text={own} other={other} gone={words.conflict.gone} />
              </figure>
            ))}
          </div>
        </div>
      ))}
      <div className="form-foot">
        <button type="button" className="quiet" disabled={busy} onClick={onTheirs}>
          {words.conflict.keepTheirs}
        </button>
        <button type="button" className="quiet" disabled={busy} onClick={onMine}>
          {words.conflict.keepMine}
        </button>
        {onThird === null ? null : (
          <button type="button" className="quiet" disabled={busy} onClick={onThird}>
            {words.conflict.third}
          </button>
        )}
      </div>
    </div>
  );
}
