/** The lenses' forecasts as one: mean of log odds, the same extremised, and the median. */

import type { Assessment, EventKind } from "../../../contract.ts";
import { sideBySide } from "../../../outlook/index.ts";
import { libraryWords } from "../../language/library-words.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { figureOf } from "../../sheet/subject.ts";
import { capital, chance, figure } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";

const events: readonly EventKind[] = ["talks", "ceasefire", "settlement", "any-deal"];

export function PooledOutlook({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const { theCase } = useWorkbench();
  const [first] = assessments;
  if (first === undefined) return null;
  const months = Math.min(12, first.horizonMonths);
  const nameOf = (id: string) => theCase.lenses.find((lens) => lens.id === id)?.name ?? id;
  const { pooled } = sideBySide(assessments, months, nameOf, {}, libraryWords);
  if (pooled === null) return <p className="note">{messages.pooled.few}</p>;
  const cell = (kind: EventKind, how: string, share: number, formula: string) => (
    <Computed
      key={how}
      wraps
      figure={figureOf({
        title: messages.pooled.title2(messages.outlook.kinds[kind], how),
        text: chance(share),
        formula,
        behind: behind.agreement,
        estimatedFrom: first.method.futures,
      })}
    />
  );
  return (
    <>
      <h4>{messages.pooled.title}</h4>
      <p className="note">{messages.pooled.gist(pooled.ceasefire.forecasts, months)}</p>
      <DataTable
        label={messages.pooled.title}
        head={[messages.pooled.event, messages.pooled.mean, messages.pooled.extremised, messages.pooled.median]}
        rows={events.map((kind) => {
          const of = pooled[kind];
          return {
            id: kind,
            name: capital(messages.outlook.kinds[kind]),
            cells: [
              cell(kind, messages.pooled.mean, of.meanLogOdds, messages.pooled.meanFormula),
              cell(
                kind,
                messages.pooled.extremised,
                of.extremised,
                messages.pooled.extremisedFormula(figure(of.factor)),
              ),
              cell(kind, messages.pooled.median, of.median, messages.pooled.medianFormula),
            ],
          };
        })}
      />
    </>
  );
}
