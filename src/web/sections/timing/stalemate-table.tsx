/** In what share of futures each principal is in a hurting stalemate, sees itself in one, and errs. */

import type { Interval, StalemateGap, TimingAnswer } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed } from "../../sheet/open-figure.tsx";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import { bestFigure, sharesFigure, type Whose } from "./stalemate-figures.ts";

export function StalemateTable({ answer }: { readonly answer: TimingAnswer }) {
  const { theCase, principals } = useWorkbench();
  const { months, parties, mutual } = answer.stalemate;
  const cells = (whose: Whose, perceived: Interval, objective: Interval, gap: StalemateGap) => {
    const drawn = (what: string, formula: string, share: Interval) => (
      <DrawnFigure key={what} figure={sharesFigure(answer, whose, what, formula, share)} />
    );
    const best = bestFigure(answer, whose);
    return [
      drawn(messages.when.inOne, messages.when.shareFormula(months), perceived),
      drawn(messages.when.inOneObjective, messages.when.shareFormula(months), objective),
      drawn(messages.when.unseen, messages.when.unseenFormula, gap.unseen),
      drawn(messages.when.onlyFelt, messages.when.onlyFeltFormula, gap.onlyFelt),
      best === null ? null : <Computed key="best" figure={best} wraps />,
    ];
  };
  return (
    <DataTable
      label={messages.when.stalemate}
      head={[
        messages.when.who,
        messages.when.inOne,
        messages.when.inOneObjective,
        messages.when.unseen,
        messages.when.onlyFelt,
        messages.when.best,
      ]}
      rows={[
        ...principals.flatMap(({ id, name }) => {
          const of = parties[id];
          if (of === undefined) return [];
          const whose = { id, name, hue: hueOf(theCase, id) };
          return [
            {
              id,
              name: <PartyName id={id} />,
              cells: cells(whose, of.perceived.share, of.objective.share, of),
            },
          ];
        }),
        {
          id: "all",
          name: messages.when.all,
          cells: cells(
            { id: null, name: messages.when.all, hue: "hue-ink" },
            mutual.perceived,
            mutual.objective,
            mutual,
          ),
        },
      ]}
    />
  );
}
