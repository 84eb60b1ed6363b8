/** One curve for each kind of agreement with its fan, the base rate dashed; under them the table of the same. */

import type { Assessment } from "../../../contract.ts";
import { FanChart } from "../../figures/fan-chart.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { capital, chanceDomain, percent } from "../../wording.ts";
import { hasCeasefire, useWorkbench } from "../../workbench.ts";
import { TableFrame } from "../section.tsx";
import { agreementFigure, baseRateFigure, kinds as everyKind } from "./outlook-figures.ts";

export function AgreementCurves({ assessment }: { readonly assessment: Assessment }) {
  const { theCase } = useWorkbench();
  const kinds = hasCeasefire(theCase) ? everyKind : everyKind.filter((kind) => kind !== "ceasefire");
  const reference = { id: "base", name: messages.outlook.baseRate, hue: "hue-ink", points: assessment.baseRate.curve };
  const domain = chanceDomain([...kinds.map((kind) => assessment.agreement[kind]), assessment.baseRate.curve]);
  const months = [3, 6, 12, 24, 36].filter((month) => month <= assessment.horizonMonths);
  return (
    <>
      <div className="multiples">
        {kinds.map((kind) => (
          <figure key={kind} className="multiple figure">
            <h4>{capital(messages.outlook.kinds[kind])}</h4>
            <FanChart
              label={messages.outlook.curve(messages.outlook.kinds[kind])}
              curves={[{ id: kind, name: "", hue: "hue-ink", points: assessment.agreement[kind] }]}
              reference={kind === "ceasefire" || kind === "settlement" ? reference : null}
              domain={domain}
              format={percent}
              height={190}
              namesWidth={8}
            />
          </figure>
        ))}
      </div>
      <p className="note">
        <svg className="legend-line chart" width="28" height="8" aria-hidden="true">
          <line className="reference-line" x1="0" x2="28" y1="4" y2="4" />
        </svg>{" "}
        {messages.outlook.referenceNote(assessment.baseRate.name)}
      </p>
      <TableFrame label={messages.outlook.curves} stacks>
        <table className="roomy">
          <thead>
            <tr>
              <th scope="col">{messages.outlook.withinHead}</th>
              {kinds.map((kind) => (
                <th scope="col" key={kind}>
                  {capital(messages.outlook.kinds[kind])}
                </th>
              ))}
              <th scope="col">{capital(messages.outlook.baseRate)}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => {
              const base = baseRateFigure(assessment, month);
              return (
                <tr key={month}>
                  <th scope="row" className="tight">
                    {messages.months(month)}
                  </th>
                  {kinds.map((kind) => {
                    const spread = assessment.agreement[kind][month];
                    return (
                      <td key={kind}>
                        {spread === undefined ? null : <Computed wraps figure={agreementFigure(kind, month, spread)} />}
                      </td>
                    );
                  })}
                  <td>{base === null ? null : <Computed wraps figure={base} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
