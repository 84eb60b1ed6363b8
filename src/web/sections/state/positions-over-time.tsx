/** Positions over time: each speaker's words in order, how they moved, and what was done afterwards. */

import { useState } from "react";
import { type Deed, type PositionLine, positionsOverTime, type TakenPosition } from "../../../case/index.ts";
import { messages } from "../../messages.ts";
import { dayName } from "../../view/days.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";

export function PositionsOverTime() {
  const { theCase, day, principals } = useWorkbench();
  const [issue, setIssue] = useState("");
  const lines = positionsOverTime(theCase, day, issue === "" ? {} : { issue });
  const shown = principals.filter(({ id }) => lines.some(({ party }) => party === id));
  return (
    <>
      <search className="filters" aria-label={messages.overTime.title}>
        <label className="field">
          {messages.overTime.issue}
          <select value={issue} onChange={(event) => setIssue(event.target.value)}>
            <option value="">{messages.overTime.anyIssue}</option>
            {theCase.issues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </search>
      {shown.length === 0 ? <p className="empty">{messages.overTime.none}</p> : null}
      <div className="columns">
        {shown.map((party) => (
          <div key={party.id} className={hueOf(theCase, party.id)}>
            <p className="party">{party.name}</p>
            {lines
              .filter((line) => line.party === party.id)
              .sort((a, b) => b.positions.length - a.positions.length)
              .map((line) => (
                <SpeakerLine key={line.speaker} line={line} />
              ))}
          </div>
        ))}
      </div>
    </>
  );
}

function SpeakerLine({ line }: { readonly line: PositionLine }) {
  return (
    <details className="speaker">
      <summary>
        {messages.overTime.line(line.speaker, line.positions.length, line.moves, line.turns, line.movesPerYear)}
      </summary>
      <ol className="entries">
        {line.positions.map((taken) => (
          <Taken key={taken.position.id} taken={taken} />
        ))}
      </ol>
    </details>
  );
}

function Taken({ taken: { position, inForce, deeds } }: { readonly taken: TakenPosition }) {
  const { open } = useWorkbench();
  return (
    <li>
      <span className="head">
        <span>
          {dayName(position.since)}
          {position.audience === null ? "" : ` · ${position.audience}`}
        </span>
      </span>
      <span>
        {position.status === "stated" ? null : (
          <>
            <span className="arrow" aria-hidden="true">
              {messages.position.arrows[position.status]}
            </span>
            <span className="mark">{messages.position.statuses[position.status]}</span>{" "}
          </>
        )}
        {inForce ? null : <span className="mark">{messages.overTime.noLonger}</span>}{" "}
        <button
          type="button"
          className="plain"
          aria-haspopup="dialog"
          onClick={() => open({ kind: "position", id: position.id })}
        >
          {position.words}
        </button>
      </span>
      {deeds.map((deed) => (
        <DeedLine key={`${deed.word.id} ${deed.deed.id}`} deed={deed} />
      ))}
    </li>
  );
}

function DeedLine({ deed: { deed, verdict, afterDays } }: { readonly deed: Deed }) {
  const { open } = useWorkbench();
  return (
    <p className="note">
      {messages.overTime.after(messages.overTime.deed[verdict], afterDays)}{" "}
      <button
        type="button"
        className="plain"
        aria-haspopup="dialog"
        onClick={() => open({ kind: "claim", id: deed.id })}
      >
        {deed.says}
      </button>
    </p>
  );
}
