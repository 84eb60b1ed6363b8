/** What the variance of a figure comes from: by itself and in all, for the judgements that go clearly with it. */

import type { CarriedFigure } from "../../../contract.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { wholeNumber } from "../../wording.ts";
import { DataTable } from "../data-table.tsx";
import { WorkOut } from "../work-out.tsx";
import { varianceFigure } from "./carrier-figures.ts";

export function VarianceParts({ figure }: { readonly figure: CarriedFigure }) {
  const work = useAnswer("variance", {
    request: { design: "sobol", figure, groups: [], randomOrders: false },
    chosenIn: 0,
  });
  const { answer } = work;
  return (
    <>
      <WorkOut
        work={work}
        label={messages.carries.varianceOut}
        note={messages.carries.varianceNote(wholeNumber(work.of))}
      />
      {answer === null ? null : (
        <>
          <h4>{messages.carries.variance}</h4>
          <DataTable
            label={messages.carries.variance}
            head={[messages.carries.group, messages.carries.first, messages.carries.total]}
            rows={answer.groups.map(({ id, name, paths, first, total }) => ({
              id,
              name: paths.length > 1 ? `${name} (${messages.carries.draws(paths.length)})` : name,
              cells: [
                first === null ? null : (
                  <DrawnFigure
                    key="first"
                    figure={varianceFigure(
                      answer,
                      messages.carries.firstTitle(name),
                      messages.carries.firstFormula,
                      first,
                      paths,
                    )}
                  />
                ),
                total === null ? null : (
                  <DrawnFigure
                    key="total"
                    figure={varianceFigure(
                      answer,
                      messages.carries.totalTitle(name),
                      messages.carries.totalFormula,
                      total,
                      paths,
                    )}
                  />
                ),
              ],
            }))}
          />
        </>
      )}
    </>
  );
}
