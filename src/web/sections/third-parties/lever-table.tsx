/** Each third party's driver in each of its states: what it does to what no deal is worth, to talks and to a deal. */

import type { Influence, Lever, LeverState } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { hueOf, partyName, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import { effectFigure } from "./influence-figures.ts";

export function LeverTable({ influence }: { readonly influence: Influence }) {
  const { theCase, principals } = useWorkbench();
  if (influence.levers.length === 0) return <p className="empty">{messages.thirdParties.nothing}</p>;
  const rows = influence.levers.flatMap((lever) => lever.states.map((state) => ({ lever, state })));
  const reach = (spreads: readonly { readonly low: number; readonly high: number }[]): [number, number] => {
    const most = Math.max(0.01, ...spreads.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
    return [-most, most];
  };
  const worths = reach(rows.flatMap(({ state }) => Object.values(state.reservation)));
  const chances = reach(rows.flatMap(({ state }) => [state.talks, state.deal]));
  const cells = (lever: Lever, state: LeverState) => [
    lever.movedBy.map((id) => partyName(theCase, id)).join(", "),
    ...principals.map((party) => {
      const effect = state.reservation[party.id];
      const hue = hueOf(theCase, party.id);
      return effect === undefined ? null : (
        <DrawnFigure
          key={party.id}
          figure={effectFigure(influence, lever, state, { of: "reservation", party, hue }, effect)}
          domain={worths}
          against={0}
        />
      );
    }),
    ...(["talks", "deal"] as const).map((of) => (
      <DrawnFigure
        key={of}
        figure={effectFigure(influence, lever, state, { of }, state[of])}
        domain={chances}
        against={0}
      />
    )),
  ];
  return (
    <>
      <DataTable
        label={messages.thirdParties.levers}
        head={[
          messages.thirdParties.driver,
          messages.thirdParties.movedBy,
          ...principals.map((party) => (
            <span key={party.id}>
              <PartyName id={party.id} />: {messages.thirdParties.reservation}
            </span>
          )),
          messages.thirdParties.talks,
          messages.thirdParties.deal,
        ]}
        rows={rows.map(({ lever, state }) => ({
          id: `${lever.driver} ${state.state}`,
          name: (
            <>
              {lever.name}: {state.name}{" "}
              {lever.now === state.state ? <span className="mark">{messages.thirdParties.now}</span> : null}
            </>
          ),
          cells: cells(lever, state),
        }))}
      />
      <Contested levers={influence.levers} />
    </>
  );
}

function Contested({ levers }: { readonly levers: Influence["levers"] }) {
  const contested = levers.flatMap((lever) => lever.contested);
  if (contested.length === 0) return null;
  return (
    <details>
      <summary className="note">{messages.thirdParties.contested}</summary>
      <ul className="entries">
        {contested.map((each) => (
          <li key={each.path}>
            <OpenFigure wraps subject={{ kind: "judgement", path: each.path }}>
              {each.means}
            </OpenFigure>
            {each.views.map((view) => (
              <span key={view.lens ?? ""} className="note">
                {messages.thirdParties.view(view.who, view.value)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
