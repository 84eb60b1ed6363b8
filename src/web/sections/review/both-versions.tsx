/** One entry that two people changed: the version that stands and one's own side by side, and who made the other and why. */

import { reviewMessages as words } from "../../messages/review-messages.ts";
import type { ToldClash } from "./review-client.ts";

interface Props {
  readonly clashes: readonly ToldClash[];
  readonly busy: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

export function BothVersions({ clashes, busy, onMine, onTheirs }: Props) {
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
                [words.conflict.theirs, theirs, yours],
                [words.conflict.yours, yours, theirs],
              ] as const
            ).map(([title, own, other]) => (
              <figure key={title}>
                <figcaption className="label">{title}</figcaption>
                <pre>
                  {own === null ? (
                    <em>{words.conflict.gone}</em>
                  ) : (
                    markedLines(own, other).map(({ key, line, differs }) =>
                      differs ? <mark key={key}>{line}</mark> : <span key={key}>{line}</span>,
                    )
                  )}
                </pre>
              </figure>
            ))}
          </div>
          <details>
            <summary>{words.conflict.base}</summary>
            <pre>{base ?? words.conflict.gone}</pre>
          </details>
        </div>
      ))}
      <div className="form-foot">
        <button type="button" className="quiet" disabled={busy} onClick={onTheirs}>
          {words.conflict.keepTheirs}
        </button>
        <button type="button" className="quiet" disabled={busy} onClick={onMine}>
          {words.conflict.keepMine}
        </button>
      </div>
    </div>
  );
}

/** Lines that the other version does not have. */
function markedLines(
  own: string,
  other: string | null,
): readonly { readonly key: number; readonly line: string; readonly differs: boolean }[] {
  const there = new Set((other ?? "").split("\n"));
  return own.split("\n").map((line, key) => ({ key, line: `${line}\n`, differs: !there.has(line) }));
}
