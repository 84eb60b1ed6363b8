/** How many claims there are of one party, column by column, those that are denied darker beneath; a press lists them. */

import { messages } from "../../messages.ts";
import { dayName } from "../../view/days.ts";
import { useWorkbench } from "../../workbench.ts";
import type { ClaimColumn } from "./claim-lanes.ts";

export const columnsHeight = 88;
/** Above the highest column stands its count. */
const air = 14;

interface Props {
  readonly columns: readonly ClaimColumn[];
  readonly x: (day: number) => number;
  readonly top: number;
}

export function ClaimColumns({ columns, x, top }: Props) {
  const { open } = useWorkbench();
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const highest = columns.find(({ count }) => count === most);
  const base = top + columnsHeight;
  const tall = (count: number) => (count / most) * (columnsHeight - air);
  return (
    <>
      {columns.map(({ from, to, claims, count, denied }) => {
        const [left, width] = [x(from), Math.max(2, x(to) - x(from) - 1)];
        const title = messages.claimTimeline.column(claims.length, dayName(from), dayName(to - 1));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the table of claims opens the same
          <g
            key={from}
            className="claim-column"
            onClick={() => open({ kind: "claims", title, text: "", ids: claims.map(({ id }) => id) })}
          >
            <title>{title}</title>
            <rect x={left} width={width} y={base - tall(count)} height={tall(count)} />
            <rect className="denied" x={left} width={width} y={base - tall(denied)} height={tall(denied)} />
          </g>
        );
      })}
      {highest === undefined ? null : (
        <text className="halo" x={x(highest.from)} y={base - tall(most) - 4}>
          {messages.claimTimeline.highest(Math.round(most))}
        </text>
      )}
    </>
  );
}
