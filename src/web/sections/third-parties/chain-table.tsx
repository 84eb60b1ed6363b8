/** Chains of dependence from a third party to a principal, marked as an index. */

import type { Influence } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { partyName, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import { indexFigure } from "./influence-figures.ts";

const most = 12;

export function ChainTable({ influence }: { readonly influence: Influence }) {
  const { theCase } = useWorkbench();
  return (
    <DataTable
      label={messages.thirdParties.chains}
      head={[
        messages.thirdParties.chain,
        <span key="index">
          {messages.thirdParties.index} <span className="mark">{messages.thirdParties.indexMark}</span>
        </span>,
      ]}
      rows={influence.chains.slice(0, most).map((chain) => ({
        id: chain.ties.join(),
        name: (
          <>
            {[chain.from, ...chain.through].map((id) => (
              <span key={id}>
                <PartyName id={id} /> →{" "}
              </span>
            ))}
            <PartyName id={chain.to} />
          </>
        ),
        cells: [<DrawnFigure key="index" figure={indexFigure(influence, chain, (id) => partyName(theCase, id))} />],
      }))}
    />
  );
}
