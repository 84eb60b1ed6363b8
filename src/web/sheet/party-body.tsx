/** A party: its part, what it wants, what it says and holds on the day, what is judged of it, and where it stands in the file. */

import type { ReactNode } from "react";
import type { Party } from "../../case/index.ts";
import { messages } from "../messages.ts";
import { dayName } from "../view/days.ts";
import { hueOf, issueName, partyName, useWorkbench } from "../workbench.ts";
import { ClaimList } from "./claim-list.tsx";
import { OpenFigure } from "./open-figure.tsx";
import { PartyFacts } from "./party-facts.tsx";
import { judgementsOf } from "./party-judgements.ts";
import { PathGroups } from "./path-groups.tsx";
import { ShowEntry } from "./show-in-file.tsx";

export function PartyBody({ id }: { readonly id: string }) {
  const { theCase, state } = useWorkbench();
  const party = theCase.parties.find((each) => each.id === id);
  if (party === undefined) return <p className="empty">{messages.sheet.missing(id)}</p>;
  const told = [party.interests, party.batna, party.story].some((text) => text !== "") || party.factions.length > 0;
  const paths = judgementsOf(theCase, id).filter((path) => state.judgements.has(path));
  return (
    <>
      <div className={hueOf(theCase, id)}>
        <p className="label">{messages.party.roles[party.role]}</p>
        <h2 id="sheet-title" className="party">
          {party.name}
        </h2>
        {/* Of a third party the case need not tell it */}
        {told || party.role === "principal" ? <PartyFacts party={party} /> : null}
      </div>
      <Says party={party} />
      <Lines party={party} />
      <Holds party={party} />
      <Ties party={party} />
      <Listed title={messages.party.judged(paths.length)}>
        {paths.length === 0 ? [] : [<PathGroups key="paths" paths={paths} />]}
      </Listed>
      <Listed title={messages.judgement.basis}>
        {party.basis.length === 0 ? [] : [<ClaimList key="basis" ids={party.basis} />]}
      </Listed>
      <ShowEntry name={`parties.${id}`} />
    </>
  );
}

/** Nothing to list: no head either. */
function Listed({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** A principal's positions in force; a third party's stances by the day. */
function Says({ party }: { readonly party: Party }) {
  const { theCase, state, day, open } = useWorkbench();
  const positions = state.positions.filter((each) => each.party === party.id).sort((a, b) => b.since - a.since);
  const stances = theCase.stances.filter((each) => each.party === party.id && each.since <= day);
  if (positions.length + stances.length === 0) return null;
  return (
    <div>
      <h3>{messages.party.says}</h3>
      <ul className="entries">
        {stances.map((each) => (
          <li key={each.id}>
            <span className="head">
              <span className="mark">{messages.leanings[each.stance]}</span>
              <span>{messages.stances.toward(issueName(theCase, each.toward), dayName(each.since))}</span>
            </span>
            <span>
              <OpenFigure wraps subject={{ kind: "claims", title: party.name, text: each.words, ids: each.basis }}>
                {each.words}
              </OpenFigure>
            </span>
          </li>
        ))}
        {positions.map((each) => (
          <li key={each.id}>
            <span className="head">{messages.position.line(each.speaker, dayName(each.since))}</span>
            <button type="button" className="plain" onClick={() => open({ kind: "position", id: each.id })}>
              {each.words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Red lines and preconditions, each with the judged chance that it is meant. */
function Lines({ party }: { readonly party: Party }) {
  const { theCase, state } = useWorkbench();
  const lines = [
    ...theCase.redLines.map((line) => ({ ...line, mark: messages.packages.causes["red-line"] })),
    ...theCase.preconditions.map((condition) => ({ ...condition, mark: messages.packages.precondition })),
  ].filter((line) => line.party === party.id);
  return (
    <Listed title={messages.party.lines}>
      {lines.map((line) => (
        <p key={line.id} className="line">
          <span className="mark">{line.mark}</span> {line.words}{" "}
          <OpenFigure subject={{ kind: "judgement", path: line.credence }}>
            {state.judgements.get(line.credence)?.text ?? ""}
          </OpenFigure>
        </p>
      ))}
    </Listed>
  );
}

function Holds({ party }: { readonly party: Party }) {
  const { state } = useWorkbench();
  return (
    <Listed title={messages.party.holds}>
      {state.counters
        .filter((counter) => counter.holder === party.id)
        .map((counter) => (
          <p key={counter.id} className="line">
            <strong>{counter.name}</strong> <span className="mark">{counter.kind}</span>{" "}
            <OpenFigure
              wraps
              subject={{ kind: "claims", title: counter.name, text: counter.toTheOther, ids: counter.basis }}
            >
              {counter.toTheOther}
            </OpenFigure>
          </p>
        ))}
    </Listed>
  );
}

/** What it depends on, and who depends on it. */
function Ties({ party }: { readonly party: Party }) {
  const { theCase, state } = useWorkbench();
  return (
    <Listed title={messages.party.ties}>
      {theCase.ties
        .filter((tie) => tie.of === party.id || tie.on === party.id)
        .map((tie) => (
          <p key={tie.id} className="line">
            {messages.stances.tie(partyName(theCase, tie.of), partyName(theCase, tie.on), tie.through)}{" "}
            <OpenFigure subject={{ kind: "judgement", path: tie.strength }}>
              {state.judgements.get(tie.strength)?.text ?? ""}
            </OpenFigure>
          </p>
        ))}
    </Listed>
  );
}
