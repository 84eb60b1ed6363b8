/** Each front: where it starts, how fast it moves by the analyst's judgement and as each party itself believes. */

import type { Spread, StateSummary } from "../../../contract.ts";
import { FanChart } from "../../figures/fan-chart.tsx";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { capital, chance, percent, rateInterval } from "../../wording.ts";
import { hueOf, partyName, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { TableFrame } from "../section.tsx";

type Fronts = StateSummary["fronts"];

export function FrontPaces({ fronts }: { readonly fronts: Fronts }) {
  return (
    <div className="multiples wide">
      {Object.entries(fronts).map(([id, front]) => (
        <Pace key={id} id={id} front={front} />
      ))}
    </div>
  );
}

function Pace({ id, front }: { readonly id: string; readonly front: Fronts[string] }) {
  const { theCase, principals } = useWorkbench();
  const hue = hueOf(theCase, front.holder);
  const levels = theCase.fronts.find((each) => each.id === id)?.levels ?? [];
  const starts = levels.filter((level) => (front.start[level.id] ?? 0) > 0.005);
  const rate = (of: string, spread: Spread | null, paths: readonly string[]) =>
    spread === null ? (
      <span className="note">{messages.fronts.noRate}</span>
    ) : (
      <Computed
        figure={{
          title: of,
          text: rateInterval(spread),
          formula: messages.fronts.rateFormula,
          spread,
          domain: [0, Math.max(0.1, spread.high * 1.4)],
          hue,
          behind: paths,
        }}
      />
    );
  return (
    <div className="multiple">
      <h4>{front.name}</h4>
      <p className="value">{messages.fronts.holder(partyName(theCase, front.holder))}</p>
      <p className="note">
        {starts.map((level, index) => (
          <span key={level.id}>
            {index === 0 ? "" : "; "}
            {capital(level.name)}:{" "}
            <Computed
              figure={{
                title: messages.fronts.startTitle(front.name, level.name),
                text: chance(front.start[level.id] ?? 0),
                formula: messages.fronts.startFormula,
                spread: null,
                domain: [0, 1],
                hue,
                behind: behind.front(id),
              }}
            />
          </span>
        ))}
      </p>
      <FanChart
        label={messages.fronts.curve(front.name)}
        curves={[{ id, name: front.name, hue, points: front.shareByMonth }]}
        domain={[0, 1]}
        format={percent}
        height={180}
        namesWidth={12}
      />
      <TableFrame label={front.name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.fronts.perMonth}</th>
              <th scope="col">{messages.fronts.retreat}</th>
              <th scope="col">{messages.fronts.advance}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{messages.fronts.analyst}</th>
              <td>{rate(messages.fronts.retreat, front.retreat, behind.front(id))}</td>
              <td>{rate(messages.fronts.advance, front.advance, behind.front(id))}</td>
            </tr>
            {principals.map((party) => {
              const believed = front.believed[party.id];
              if (believed === undefined) return null;
              return (
                <tr key={party.id}>
                  <th scope="row">
                    <PartyName id={party.id} />
                  </th>
                  <td>{rate(messages.fronts.retreat, believed.retreat, behind.believed(party.id, id))}</td>
                  <td>{rate(messages.fronts.advance, believed.advance, behind.believed(party.id, id))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
