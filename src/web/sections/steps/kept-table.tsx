/** Each measure: in whose interest, who would keep it, how long a breach may go unnoticed, what it does. */

import type { Ladder } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed } from "../../sheet/open-figure.tsx";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import {
  agreedFigure,
  easesFigure,
  interestFigure,
  keepsFigure,
  reachableFigure,
  unnoticedFigure,
} from "./ladder-figures.ts";

export function KeptTable({ ladder }: { readonly ladder: Ladder }) {
  const { theCase, principals } = useWorkbench();
  const parties = principals.map(({ id, name }) => ({ id, name, hue: hueOf(theCase, id) }));
  const widest = Math.max(1.2, ...ladder.measures.map((measure) => measure.eases.high));
  return (
    <DataTable
      label={messages.steps.kept}
      head={[
        messages.steps.measure,
        ...parties.flatMap(({ id }) => [
          <span key={`${id}-i`}>
            <PartyName id={id} /> {messages.steps.interest}
          </span>,
          <span key={`${id}-k`}>
            <PartyName id={id} /> {messages.steps.keeps}
          </span>,
          <span key={`${id}-m`}>
            <PartyName id={id} /> {messages.steps.months}
          </span>,
        ]),
        messages.steps.reachable,
        messages.steps.eases,
        messages.steps.agreed(ladder.months),
      ]}
      rows={ladder.measures.map((measure) => {
        const agreed = agreedFigure(ladder, measure);
        return {
          id: measure.id,
          name: measure.name,
          cells: [
            ...parties.flatMap((party) => {
              const found = measure.parties[party.id];
              if (found === undefined) return [null, null, null];
              return [
                <Computed key={`${party.id}-i`} figure={interestFigure(ladder, measure, party, found)} />,
                <Computed key={`${party.id}-k`} figure={keepsFigure(ladder, measure, party, found)} />,
                <Computed key={`${party.id}-m`} figure={unnoticedFigure(ladder, measure, party, found)} />,
              ];
            }),
            <Computed key="reachable" figure={reachableFigure(ladder, measure)} wraps />,
            <DrawnFigure key="eases" figure={easesFigure(ladder, measure)} domain={[2 - widest, widest]} against={1} />,
            agreed === null ? null : <Computed key="agreed" figure={agreed} wraps />,
          ],
        };
      })}
    />
  );
}
