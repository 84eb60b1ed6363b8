/** Windows as bars on the months ahead, with the days left. */

import { scaleLinear } from "d3-scale";
import type { Window } from "../../case/index.ts";
import type { Day } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { monthStarts } from "../view/days.ts";
import { occurrence } from "../view/occurrence.ts";
import { useWidth } from "../view/use-width.ts";

export function WindowBars({ windows, asOf }: { readonly windows: readonly Window[]; readonly asOf: Day }) {
  const [ref, width] = useWidth<SVGSVGElement>(720);
  const from = asOf - 60;
  const to = asOf + 365;
  const rowHeight = 40;
  const height = windows.length * rowHeight + 24;
  const x = scaleLinear([from, to], [0, width]).clamp(true);
  const place = (day: Day) => x(day);
  return (
    <svg ref={ref} className="chart" height={height} role="img" aria-label={messages.windows.label(windows.length)}>
      {monthStarts(from, to, width < 560 ? 4 : 10).map((month) => (
        <g key={month.day}>
          <line className="grid" x1={place(month.day)} x2={place(month.day)} y1={0} y2={height - 20} />
          <text x={place(month.day) + 3} y={height - 6}>
            {month.name}
          </text>
        </g>
      ))}
      {windows.map((window, row) => {
        const { opens, closes, open } = occurrence(window, asOf);
        const [start, end] = [place(opens), place(closes)];
        const after = end + 200 < width || start < 200;
        return (
          <g key={window.id}>
            <text
              className="strong halo"
              x={Math.min(start, width - 200 > 0 ? width - 200 : 0)}
              y={row * rowHeight + 14}
            >
              {window.name}
            </text>
            <rect
              className={open ? "window-bar open" : "window-bar"}
              x={start}
              width={Math.max(2, end - start)}
              y={row * rowHeight + 20}
              height={11}
            />
            {width < 560 ? null : (
              <text
                className="halo"
                x={after ? Math.min(end + 6, width - 190) : start - 6}
                y={row * rowHeight + 30}
                textAnchor={after ? "start" : "end"}
              >
                {messages.windows.left(open, opens - asOf, closes - asOf)}
              </text>
            )}
          </g>
        );
      })}
      <line className="now" x1={place(asOf)} x2={place(asOf)} y1={0} y2={height - 20} />
    </svg>
  );
}
