/** What the parties ask in words and the package does not give; and preconditions of talks that are unmet on the day. */

import type { Case, Precondition, StateOfPlay } from "../../../case/index.ts";
import { stateOn } from "../../../case/index.ts";
import type { Assessment } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { issueName, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

export function Unmet({ picks }: { readonly picks: Readonly<Record<string, string>> }) {
  const { theCase, state, answer, principals, open } = useWorkbench();
  const asked = state.positions
    .filter((each) => principals.some((party) => party.id === each.party))
    .map((each) => ({ position: each, issues: unmetAsks(each.asks, picks) }))
    .filter((each) => each.issues.length > 0);
  const conditions = theCase.preconditions.filter((each) => unmet(each, theCase, state, answer.assessment));
  return (
    <div>
      <p className="label">{messages.packages.unmet(asked.length + conditions.length)}</p>
      <ul className="unmet">
        {conditions.map((each) => (
          <li key={each.id}>
            <span>
              <span className="mark">{messages.packages.precondition}</span> <PartyName id={each.party} /> {each.words}
            </span>
            <OpenFigure subject={{ kind: "judgement", path: each.credence }}>
              {state.judgements.get(each.credence)?.text ?? ""}
            </OpenFigure>
          </li>
        ))}
        {asked.map(({ position, issues }) => (
          <li key={position.id}>
            <span>
              <PartyName id={position.party} />{" "}
              <button
                type="button"
                className="plain"
                aria-haspopup="dialog"
                onClick={() => open({ kind: "position", id: position.id })}
              >
                {messages.packages.asks(
                  position.speaker,
                  issues.map((issue) => issueName(theCase, issue)),
                )}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function unmetAsks(
  asks: Readonly<Record<string, readonly string[]>>,
  picks: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(asks)
    .filter(([issue, options]) => options.length > 0 && !options.includes(picks[issue] ?? ""))
    .map(([issue]) => issue);
}

/** On a front: the likeliest level on the day lies above the bound. */
function unmet(condition: Precondition, theCase: Case, state: StateOfPlay, assessment: Assessment | null): boolean {
  const bound = condition.unmetWhile;
  if ("driver" in bound) {
    const driver = theCase.drivers.find((each) => each.id === bound.driver);
    return driver !== undefined && stateOn(driver.start, state.asOf)?.state === bound.state;
  }
  const levels = theCase.fronts.find((each) => each.id === bound.front)?.levels.map((level) => level.id) ?? [];
  const start = assessment?.state.fronts[bound.front]?.start ?? {};
  const likeliest = [...levels].sort((a, b) => (start[b] ?? 0) - (start[a] ?? 0)).at(0);
  return likeliest !== undefined && levels.indexOf(likeliest) > levels.indexOf(bound.above);
}
