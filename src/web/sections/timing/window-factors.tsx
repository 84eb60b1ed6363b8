/** Each window with the months in which it is open, and what it multiplies then. */

import type { TimingAnswer } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { aboutPath } from "../../sheet/about-path.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { figureOf } from "../../sheet/subject.ts";
import { figure, rateInterval, spreadOf } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";

export function WindowFactors({ answer }: { readonly answer: TimingAnswer }) {
  const { theCase } = useWorkbench();
  if (answer.windows.length === 0) return null;
  const months = (value: number) => figure(Math.max(0, Math.round(value * 10) / 10));
  return (
    <DataTable
      label={messages.when.windows}
      head={[messages.when.window, messages.when.open, messages.when.factor]}
      rows={answer.windows.map((window) => ({
        id: window.id,
        name: window.name,
        cells: [
          window.openings
            .slice(0, 2)
            .map((each) => messages.when.opening(months(each.opensMonths), months(each.closesMonths)))
            .join("; "),
          <ul key="factors">
            {window.multiplies.map((each) => (
              <li key={each.path}>
                {aboutPath(theCase, each.path)}{" "}
                <Computed
                  figure={figureOf({
                    title: messages.when.factorTitle(window.name),
                    text: `× ${rateInterval(spreadOf(each.factor))}`,
                    formula: messages.when.factorFormula,
                    spread: spreadOf(each.factor),
                    domain: [0, Math.max(2, each.factor.high)],
                    behind: [each.path],
                    claims: window.claims,
                    method: answer.method,
                  })}
                />
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  );
}
