/** What an answer teaches about the one who gives it. */

import type { Learnt, Probe, Learning as Taught } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed } from "../../sheet/open-figure.tsx";
import { partyName, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { Part } from "../section.tsx";
import { beliefFigure, bitsFigure, shiftFigure } from "./probe-figures.ts";

interface Props {
  readonly probe: Probe;
  readonly party: string;
  readonly learning: Taught;
}

export function Learning({ probe, party, learning }: Props) {
  const { theCase } = useWorkbench();
  const { redLines, preconditions, zone, reservation, refuses } = learning;
  const rows: readonly {
    readonly id: string;
    readonly what: string;
    readonly touched: boolean;
    readonly it: Learnt;
  }[] = [
    ...redLines.map((it) => ({ id: it.id, what: it.words, touched: it.touched, it })),
    ...preconditions.map((it) => ({ id: it.id, what: it.words, touched: it.touched, it })),
    { id: "zone", what: messages.waters.zone, touched: false, it: zone },
    { id: "reservation", what: messages.waters.reservation, touched: false, it: reservation },
  ];
  const belief = (what: string, when: string, value: number | null) =>
    value === null ? null : <Computed key={when} figure={beliefFigure(probe, party, what, when, value)} />;
  return (
    <Part title={messages.waters.learning(partyName(theCase, party))} gist={messages.waters.learningGist}>
      {refuses === 0 || refuses === 1 ? (
        <p className="empty">{messages.waters.nothing}</p>
      ) : (
        <DataTable
          label={messages.waters.learning(partyName(theCase, party))}
          head={[
            messages.waters.what,
            messages.waters.before,
            messages.waters.ifRefusedShort,
            messages.waters.ifAcceptedShort,
            messages.waters.shift,
            messages.waters.bits,
          ]}
          rows={rows.map(({ id, what, touched, it }) => {
            const shift = shiftFigure(probe, party, what, it);
            return {
              id,
              name: (
                <>
                  {what} {touched ? <span className="mark">{messages.waters.touched}</span> : null}
                </>
              ),
              cells: [
                belief(what, messages.waters.before, it.before),
                belief(what, messages.waters.ifRefusedShort, it.ifRefused),
                belief(what, messages.waters.ifAcceptedShort, it.ifAccepted),
                shift === null ? null : <DrawnFigure key="shift" figure={shift} against={0} />,
                it.bits === null ? null : <Computed key="bits" figure={bitsFigure(probe, party, what, it.bits)} />,
              ],
            };
          })}
        />
      )}
    </Part>
  );
}
