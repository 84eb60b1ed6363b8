/** What the map shows as a table: km², share of the region, how long it is valid, by whom; then and now where two days are compared. */

import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { dayName } from "../../view/days.ts";
import { wholeNumber } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { TableFrame } from "../section.tsx";
import type { Land } from "./map-lands.ts";

interface Props {
  readonly lands: readonly Land[];
  readonly earlier: readonly Land[];
  /** Gained and lost where shapes are known, by key of the land. */
  readonly changes: ReadonlyMap<string, { readonly gainedKm2: number; readonly lostKm2: number }>;
  readonly compared: boolean;
}

export function MapTable({ lands, earlier, changes, compared }: Props) {
  const { theCase } = useWorkbench();
  const { columns } = messages.map;
  const keys = [...new Set([...lands, ...earlier].map(({ key }) => key))];
  return (
    <TableFrame label={messages.map.table} stacks>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            {compared ? <th scope="col">{columns.then}</th> : null}
            <th scope="col">{columns.now}</th>
            {compared ? <th scope="col">{columns.change}</th> : <th scope="col">{columns.share}</th>}
            <th scope="col">{columns.valid}</th>
            <th scope="col">{columns.by}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const [now, then] = [lands.find((land) => land.key === key), earlier.find((land) => land.key === key)];
            const land = now ?? then;
            if (land === undefined) return null;
            const change = changes.get(key);
            const source = theCase.sources.find((each) => each.id === land.source);
            return (
              <tr key={key}>
                <th scope="row">
                  {land.title}, {messages.map.statuses[land.status]}
                  {land.holder === null ? null : (
                    <>
                      {" "}
                      <PartyName id={land.holder} />
                    </>
                  )}
                </th>
                {compared ? <td>{wholeNumber(then?.km2 ?? 0)}</td> : null}
                <td>{messages.map.km2(now?.km2 ?? 0)}</td>
                {compared ? (
                  <td>
                    {change === undefined
                      ? messages.map.changed((now?.km2 ?? 0) - (then?.km2 ?? 0))
                      : messages.map.gainedLost(change.gainedKm2, change.lostKm2)}
                  </td>
                ) : (
                  <td>
                    {land.shares.map(({ name, share }) => (
                      <div key={name}>{messages.map.share(name, share)}</div>
                    ))}
                  </td>
                )}
                <td>{messages.map.validity(dayName(land.from), land.to === null ? null : dayName(land.to))}</td>
                <td>
                  {source === undefined ? (
                    land.source
                  ) : (
                    <OpenFigure subject={{ kind: "source", id: land.source }}>
                      {source.containerTitle ?? source.title}
                    </OpenFigure>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
