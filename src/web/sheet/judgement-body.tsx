/** A judgement: what the number means, the range as written and drawn, its basis, who set it, its history, the lenses on it. */

import { lazy, Suspense } from "react";
import type { JudgementEntry } from "../../case/index.ts";
import { messages } from "../messages.ts";
import { ChangedJudgementMark } from "../since/new-mark.tsx";
import { dayName } from "../view/days.ts";
import { capital } from "../wording.ts";
import { useWorkbench } from "../workbench.ts";
import { aboutPath } from "./about-path.ts";
import { ClaimList } from "./claim-list.tsx";
import { DistributionPicture } from "./distribution-picture.tsx";
import { ShowInFile } from "./show-in-file.tsx";

const TryRange = lazy(() => import("../draft/try-range.tsx"));

export function JudgementBody({ path }: { readonly path: string }) {
  const { theCase, state, open } = useWorkbench();
  const judgement = theCase.judgements.get(path);
  const held = state.judgements.get(path);
  if (judgement === undefined || held === undefined) return <p className="empty">{messages.sheet.missing(path)}</p>;
  const others = judgement.entries.filter(
    (entry) => (entry.since ?? state.asOf) <= state.asOf && entry.place !== held.place,
  );
  const lenses = theCase.lenses.filter(
    (lens) => lens.overrides.has(path) && lens.published <= state.asOf && lens.id !== held.lens,
  );
  return (
    <>
      <div>
        <p className="label">{aboutPath(theCase, path)}</p>
        <h2 id="sheet-title">{capital(judgement.means)}</h2>
        <p className="path">{path}</p>
      </div>
      <div>
        <p className="big">
          {held.text} <ChangedJudgementMark path={path} text={held.text} />
        </p>
        <p className="note">{messages.judgement.kinds[judgement.kind]}</p>
        <Suspense fallback={<DistributionPicture distribution={held.distribution} kind={judgement.kind} />}>
          <TryRange key={path} judgement={judgement} held={held} />
        </Suspense>
      </div>
      {held.stale && held.until !== null ? (
        <p>
          <span className="mark">{messages.judgement.stale}</span> {messages.judgement.staleSince(dayName(held.until))}
        </p>
      ) : null}
      <Basis entry={held} />
      <Standing entry={held} lens={held.lens} />
      {lenses.length === 0 ? null : (
        <div>
          <h3>{messages.judgement.lenses}</h3>
          <ul className="paths">
            {lenses.map((lens) => (
              <li key={lens.id}>
                <button type="button" className="plain" onClick={() => open({ kind: "lens", id: lens.id })}>
                  {lens.name}
                </button>
                <span>{lens.overrides.get(path)?.text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {others.length === 0 ? null : (
        <div>
          <h3>{messages.judgement.history}</h3>
          {others.map((entry) => (
            <div key={`${entry.place.file}:${entry.place.line}:${entry.place.column}`}>
              <p className="big">{entry.text}</p>
              {entry.why === null ? null : <p>{entry.why}</p>}
              <Standing entry={entry} lens={null} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function Basis({ entry }: { readonly entry: JudgementEntry }) {
  return (
    <div>
      <h3>{messages.judgement.basis}</h3>
      {entry.why === null ? null : (
        <p>
          <span className="mark">{messages.judgement.assumed}</span> {entry.why}
        </p>
      )}
      {entry.basis.length > 0 ? <ClaimList ids={entry.basis} /> : null}
    </div>
  );
}

function Standing({ entry, lens }: { readonly entry: JudgementEntry; readonly lens: string | null }) {
  const { theCase } = useWorkbench();
  return (
    <dl className="facts">
      <dt>{messages.judgement.by}</dt>
      <dd>{theCase.analysts.get(entry.by) ?? entry.by}</dd>
      {lens === null ? null : (
        <>
          <dt>{messages.bar.lens}</dt>
          <dd>{theCase.lenses.find((each) => each.id === lens)?.name ?? lens}</dd>
        </>
      )}
      <dt>{messages.judgement.since}</dt>
      <dd>{entry.since === null ? messages.judgement.start : dayName(entry.since)}</dd>
      <dt>{messages.judgement.until}</dt>
      <dd>{entry.until === null ? messages.judgement.open : dayName(entry.until)}</dd>
      <dt>{messages.judgement.place}</dt>
      <dd>
        <ShowInFile place={entry.place} />
      </dd>
    </dl>
  );
}
