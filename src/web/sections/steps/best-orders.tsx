/** The best orders over futures, with what each adds to no measures and falls short of the best. */

import type { Ladder } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed } from "../../sheet/open-figure.tsx";
import { sharePercent, wholeNumber } from "../../wording.ts";
import { DataTable } from "../data-table.tsx";
import { addsFigure, bestShareFigure, regretFigure } from "./ladder-figures.ts";

const most = 6;

export function BestOrders({ ladder }: { readonly ladder: Ladder }) {
  const { futures, matters, orders, recommended } = ladder.forCeasefire;
  const name = (id: string) => ladder.measures.find((each) => each.id === id)?.name ?? id;
  const isRecommended = (order: readonly string[]) => order.join() === recommended.join();
  const shown = [
    ...orders.filter(({ order }) => isRecommended(order)),
    ...orders.filter(({ order }) => !isRecommended(order)),
  ].slice(0, most);
  const reach = Math.max(
    0.0005,
    ...shown.flatMap(({ adds, regret }) => [Math.abs(adds.low), Math.abs(adds.high), regret.high]),
  );
  return (
    <>
      <DataTable
        label={messages.steps.orders}
        head={[messages.steps.order, messages.steps.share, messages.steps.adds, messages.steps.regret]}
        rows={shown.map((order) => ({
          id: order.order.join(),
          name: (
            <>
              {isRecommended(order.order) ? <span className="mark solid">{messages.steps.recommended}</span> : null}
              <ol className="order">
                {order.order.map((id) => (
                  <li key={id}>{name(id)}</li>
                ))}
              </ol>
            </>
          ),
          cells: [
            <Computed key="share" figure={bestShareFigure(ladder, order)} />,
            <DrawnFigure
              key="adds"
              figure={addsFigure(ladder, order, order.order.map(name))}
              domain={[-reach, reach]}
              against={0}
            />,
            <DrawnFigure key="regret" figure={regretFigure(ladder, order)} domain={[-reach, reach]} against={0} />,
          ],
        }))}
      />
      <p className="note">{messages.steps.matters(sharePercent(matters), wholeNumber(futures))}</p>
    </>
  );
}
