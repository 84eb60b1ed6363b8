/** What a refusal changes, as the case judges it, and what that does to talks and to a deal. */

import type { Probe } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { signed } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { plainChance } from "./probe-figures.ts";

export function Refusal({ probe }: { readonly probe: Probe }) {
  const { state } = useWorkbench();
  const { changes, months, talks, deal } = probe.refusal;
  if (changes.length === 0) return <p className="empty">{messages.waters.noChanges}</p>;
  const rows = [
    { id: "talks", name: messages.waters.chanceOf(messages.waters.talks, months), chances: talks },
    { id: "deal", name: messages.waters.chanceOf(messages.waters.deal, months), chances: deal },
  ];
  const cell = (what: string, when: string, share: number) => (
    <Computed
      key={when}
      wraps
      figure={plainChance(probe, messages.waters.movedTitle(what, when), messages.waters.movedFormula, share)}
    />
  );
  return (
    <>
      <p className="label">{messages.waters.changes}</p>
      <ul className="unmet">
        {changes.map(({ path, name, from, to }) => (
          <li key={path}>
            {state.judgements.has(path) ? (
              <OpenFigure wraps subject={{ kind: "judgement", path }}>
                {name}
              </OpenFigure>
            ) : (
              <span>{name}</span>
            )}
            <span className="sans">{messages.waters.becomes(from, to)}</span>
          </li>
        ))}
      </ul>
      <DataTable
        label={messages.waters.refusal}
        head={[messages.waters.refusal, messages.waters.before, messages.waters.after, messages.waters.change]}
        rows={rows.flatMap(({ id, name, chances }) =>
          chances === null
            ? []
            : [
                {
                  id,
                  name,
                  cells: [
                    cell(name, messages.waters.before, chances.before),
                    cell(name, messages.waters.after, chances.after),
                    messages.leverage.points(signed((chances.after - chances.before) * 100, 1)),
                  ],
                },
              ],
        )}
      />
    </>
  );
}
