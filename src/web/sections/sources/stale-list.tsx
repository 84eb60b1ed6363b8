/** What has gone stale by the day: claims, judgements, positions and questions, each with its reason. */

import { useState } from "react";
import { type Stale, stalenessOn } from "../../../case/index.ts";
import { messages } from "../../messages.ts";
import { aboutPath } from "../../sheet/about-path.ts";
import type { Subject } from "../../sheet/subject.ts";
import { dayName } from "../../view/days.ts";
import { useWorkbench } from "../../workbench.ts";

export function StaleList() {
  const { theCase, day, state } = useWorkbench();
  const { claims, judgements, positions, questions } = stalenessOn(theCase, day, state.lens?.id ?? null);
  const claimSays = new Map(theCase.claims.map((claim) => [claim.id, claim.says]));
  const says = (id: string) => claimSays.get(id) ?? id;
  const words = (id: string) => theCase.positions.find((position) => position.id === id)?.words ?? id;
  const text = (id: string) => theCase.questions.find((question) => question.id === id)?.text ?? id;
  if ([claims, judgements, positions, questions].every((list) => list.length === 0))
    return <p className="empty">{messages.stale.nothing}</p>;
  return (
    <div className="columns">
      <StaleGroup
        title={messages.stale.lists.claims}
        list={claims}
        name={says}
        claimName={says}
        subject={(id) => ({ kind: "claim", id })}
      />
      <StaleGroup
        title={messages.stale.lists.judgements}
        list={judgements}
        name={(path) => aboutPath(theCase, path) || path}
        claimName={says}
        subject={(path) => ({ kind: "judgement", path })}
      />
      <StaleGroup
        title={messages.stale.lists.positions}
        list={positions}
        name={words}
        claimName={says}
        subject={(id) => ({ kind: "position", id })}
      />
      <StaleGroup
        title={messages.stale.lists.questions}
        list={questions}
        name={text}
        claimName={says}
        subject={() => null}
      />
    </div>
  );
}

interface Props {
  readonly title: string;
  readonly list: readonly Stale[];
  readonly name: (id: string) => string;
  /** Of the claims by which it is stale. */
  readonly claimName: (id: string) => string;
  readonly subject: (id: string) => Subject | null;
}

function StaleGroup({ title, list, name, claimName, subject }: Props) {
  const { open } = useWorkbench();
  const [shown, setShown] = useState(step);
  if (list.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className="entries">
        {list.slice(0, shown).map(({ id, reason, since, claims }) => {
          const opens = subject(id);
          return (
            <li key={id}>
              {opens === null ? (
                <span>{name(id)}</span>
              ) : (
                <button type="button" className="plain" aria-haspopup="dialog" onClick={() => open(opens)}>
                  {name(id)}
                </button>
              )}
              <p className="note">
                <span className="mark">{messages.stale.since(messages.stale.reasons[reason], dayName(since))}</span>{" "}
                {claims.map((claim) => (
                  <button
                    type="button"
                    className="plain"
                    key={claim}
                    aria-haspopup="dialog"
                    onClick={() => open({ kind: "claim", id: claim })}
                  >
                    {claimName(claim)}
                  </button>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
      {list.length <= shown ? null : (
        <button type="button" className="quiet" onClick={() => setShown(shown + step)}>
          {messages.claims.more(list.length - shown)}
        </button>
      )}
    </div>
  );
}

/** Of a longer list a part at a time. */
const step = 24;
