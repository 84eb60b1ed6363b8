/** Who depends on whom, from left to right, with the drivers that each moves and the judged strength of each tie. */

import { StepGraph } from "../../figures/step-graph.tsx";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { partyName, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

/** About as many letters as stand beside the figure in a box. */
const letters = 13;

const lines = (text: string) => Math.ceil(text.length / letters);
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

export function DependenceGraph() {
  const { theCase, state, principals } = useWorkbench();
  const inTies = new Set(theCase.ties.flatMap((tie) => [tie.of, tie.on]));
  const shown = [
    ...theCase.parties.filter((party) => party.role === "third" && inTies.has(party.id)),
    ...principals.filter((party) => inTies.has(party.id)),
  ];
  const toldOn = (id: string) => messages.thirdParties.on(partyName(theCase, id));
  return (
    <StepGraph
      label={messages.thirdParties.graphLabel}
      gap={150}
      steps={shown.map((party) => {
        const ties = theCase.ties.filter((tie) => tie.of === party.id);
        const moves = theCase.drivers.filter((driver) => driver.movedBy.includes(party.id));
        return {
          id: party.id,
          height: ties.length === 0 ? 86 : 52 + sum(ties.map(({ on }) => 7 + 17 * lines(toldOn(on)))),
          after: ties.map((tie) => tie.on),
          strong: party.role === "principal" || moves.length > 0,
          content: (
            <>
              <PartyName id={party.id} opens />
              {ties.length > 0 ? (
                <ul className="tie-list">
                  {ties.map((tie) => (
                    <li key={tie.id} title={tie.through}>
                      <span>{toldOn(tie.on)}</span>{" "}
                      <OpenFigure subject={{ kind: "judgement", path: tie.strength }}>
                        {state.judgements.get(tie.strength)?.text ?? ""}
                      </OpenFigure>
                    </li>
                  ))}
                </ul>
              ) : moves.length === 0 ? null : (
                <span className="label">{messages.thirdParties.moves(moves.map((driver) => driver.name))}</span>
              )}
            </>
          ),
        };
      })}
    />
  );
}
