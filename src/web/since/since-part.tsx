/** What is otherwise than in the last brief: conclusions with their earlier words, claims come and gone, judgements changed. */

import { useMemo, useState } from "react";
import { messages } from "../messages.ts";
import { Part } from "../sections/section.tsx";
import { aboutPath } from "../sheet/about-path.ts";
import type { Subject } from "../sheet/subject.ts";
import { isoDayName } from "../view/days.ts";
import { useNow, useWorkbench } from "../workbench.ts";
import { changesSince } from "./last-brief.ts";
import { keepLastBrief, useLastBrief } from "./use-last-brief.ts";

const few = 6;

export function SincePart() {
  const { theCase, state, answer } = useWorkbench();
  const { view } = useNow();
  const last = useLastBrief();
  const conclusions = answer.assessment?.conclusions;
  const changes = useMemo(
    () => (last === null || conclusions === undefined ? null : changesSince(last, state, conclusions)),
    [last, state, conclusions],
  );
  if (last === null || changes === null) return null;
  const { conclusions: sentences, dropped, newClaims, goneClaims, judgements } = changes;
  const says = (id: string) => theCase.claims.find((claim) => claim.id === id)?.says ?? id;
  const words = messages.since;
  const nothing = [sentences, dropped, newClaims, goneClaims, judgements].every((list) => list.length === 0);
  return (
    <Part title={words.title} gist={words.gist(isoDayName(last.asOf), isoDayName(last.savedOn))}>
      {nothing ? <p className="empty">{words.nothing}</p> : null}
      {sentences.length + dropped.length === 0 ? null : (
        <ul className="entries">
          {sentences.map(({ sentence, before }) => (
            <li key={sentence.id}>
              {sentence.text}
              <p className="note">{before === null ? words.newSentence : words.before(before)}</p>
            </li>
          ))}
          {dropped.map((text) => (
            <li key={text}>
              <del>{text}</del>
            </li>
          ))}
        </ul>
      )}
      <div className="columns">
        <Group
          title={words.newClaims(newClaims.length)}
          entries={newClaims.map((id) => ({ id, text: says(id), subject: { kind: "claim", id } }))}
        />
        <Group
          title={words.goneClaims(goneClaims.length)}
          entries={goneClaims.map((id) => ({ id, text: says(id), subject: null }))}
        />
        <Group
          title={words.judgements(judgements.length)}
          entries={judgements.map(({ path, before, after }) => ({
            id: path,
            text: words.changed(aboutPath(theCase, path) || path, before, after),
            subject: { kind: "judgement", path },
          }))}
        />
      </div>
      <button type="button" className="quiet" onClick={() => keepLastBrief(view.caseId, null)}>
        {words.forget}
      </button>
    </Part>
  );
}

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly subject: Subject | null;
}

function Group({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  const { open } = useWorkbench();
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className="entries">
        {(all ? entries : entries.slice(0, few)).map(({ id, text, subject }) => (
          <li key={id}>
            {subject === null ? (
              text
            ) : (
              <button type="button" className="plain" aria-haspopup="dialog" onClick={() => open(subject)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
      {entries.length <= few ? null : (
        <button type="button" className="quiet" onClick={() => setAll(!all)}>
          {all ? messages.fewer : messages.all(entries.length)}
        </button>
      )}
    </div>
  );
}
