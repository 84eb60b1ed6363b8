/** The named packages side by side, in the case's order: no rank, since their intervals overlap more often than not. */

import type { PackageAcceptability } from "../../../contract.ts";
import { Dots } from "../../figures/dots.tsx";
import { RangeBar } from "../../figures/range-bar.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { TableFrame } from "../section.tsx";
import { acceptFigure, allFigure } from "./acceptance-figures.ts";
import { vetoesOf } from "./vetoes.ts";

export function Comparison({ packages }: { readonly packages: readonly PackageAcceptability[] }) {
  const { theCase, answer, principals, change } = useWorkbench();
  const reach = Math.max(
    0.05,
    ...packages.flatMap((each) =>
      Object.values(each.gain).flatMap((gain) => [Math.abs(gain.low), Math.abs(gain.high)]),
    ),
  );
  return (
    <TableFrame label={messages.packages.compare} stacks>
      <table className="roomy">
        <thead>
          <tr>
            <th scope="col">{messages.packages.package}</th>
            <th scope="col">{messages.packages.toAll}</th>
            {principals.map((party) => (
              <th scope="col" key={party.id} colSpan={2}>
                <PartyName id={party.id} /> {messages.packages.acceptsAndGains}
              </th>
            ))}
            <th scope="col">{messages.packages.mostOften}</th>
          </tr>
        </thead>
        <tbody>
          {packages.map((each) => {
            const veto = vetoesOf(each).at(0);
            const named = theCase.packages.find((other) => other.id === each.id);
            return (
              <tr key={each.id}>
                <th scope="row">
                  <button type="button" className="plain" onClick={() => change({ picks: named?.picks ?? each.picks })}>
                    {each.name}
                  </button>
                </th>
                <td>
                  <Dots share={each.all} hue="hue-ink" of={each.name} />
                  <br />
                  <Computed figure={allFigure(each, answer.shown)} />
                </td>
                {principals.map((party) => {
                  const gain = each.gain[party.id];
                  const hue = hueOf(theCase, party.id);
                  return [
                    <td key={party.id}>
                      <Computed wraps figure={acceptFigure(party, each.byParty[party.id] ?? 0, answer.shown, hue)} />
                    </td>,
                    <td key={`${party.id}-gain`} className="draw">
                      {gain === undefined ? null : (
                        <RangeBar spread={gain} domain={[-reach, reach]} hue={hue} against={0} />
                      )}
                    </td>,
                  ];
                })}
                <td>{veto === undefined ? messages.packages.noneShort : messages.packages.causes[veto.cause]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
