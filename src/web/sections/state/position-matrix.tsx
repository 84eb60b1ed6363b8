/** What each party says it wants, issue by issue: the words in force on the day, the direction they moved, who said them. */

import type { Position } from "../../../case/index.ts";
import { messages } from "../../messages.ts";
import { dayName } from "../../view/days.ts";
import { hueOf, optionName, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly of: (position: Position) => boolean;
}

export function PositionMatrix() {
  const { theCase, state, principals } = useWorkbench();
  const rows: Row[] = [
    ...theCase.issues.map((issue) => ({
      id: issue.id,
      name: issue.name,
      of: (each: Position) => Object.hasOwn(each.asks, issue.id),
    })),
    { id: "", name: messages.positions.general, of: (each: Position) => Object.keys(each.asks).length === 0 },
  ];
  const principalsOnly = state.positions
    .filter((each) => principals.some((party) => party.id === each.party))
    .sort((a, b) => b.since - a.since);
  const stated = rows.filter((row) => principalsOnly.some(row.of));
  const silent = rows.filter((row) => row.id !== "" && !stated.includes(row)).map((row) => row.name);
  return (
    <>
      <table className="matrix">
        <thead className="heads">
          <tr>
            <th scope="col" className="col-issue">
              {messages.positions.issue}
            </th>
            {principals.map((party) => (
              <th scope="col" key={party.id}>
                <PartyName id={party.id} opens />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="rows">
          {stated.map((row) => (
            <tr key={row.id} className="row">
              <th scope="row" className="issue">
                {row.name}
              </th>
              {principals.map((party) => {
                const here = principalsOnly.filter((each) => each.party === party.id && row.of(each));
                return (
                  <td key={party.id} className={`cell ${hueOf(theCase, party.id)}`} data-party={party.name}>
                    {here.length === 0 ? <span className="note">{messages.positions.nothing}</span> : null}
                    {here.map((each) => (
                      <Stated key={each.id} position={each} issue={row.id} />
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {silent.length === 0 ? null : <p className="note">{messages.positions.silent(silent)}</p>}
    </>
  );
}

function Stated({ position, issue }: { readonly position: Position; readonly issue: string }) {
  const { theCase, open } = useWorkbench();
  const asks = position.asks[issue] ?? [];
  return (
    <div className="stance">
      {asks.length === 0 ? null : (
        <p className="asks">{messages.position.anyOf(asks.map((option) => optionName(theCase, issue, option)))}</p>
      )}
      <p className="said">
        {position.status === "stated" ? null : (
          <>
            <span className="arrow" aria-hidden="true">
              {messages.position.arrows[position.status]}
            </span>
            <span className="mark">{messages.position.statuses[position.status]}</span>{" "}
          </>
        )}
        <button
          type="button"
          className="plain"
          aria-haspopup="dialog"
          onClick={() => open({ kind: "position", id: position.id })}
        >
          {position.words}
        </button>
      </p>
      <span className="who">
        {messages.position.stated(position.speaker, position.audience, dayName(position.since))}
      </span>
    </div>
  );
}
