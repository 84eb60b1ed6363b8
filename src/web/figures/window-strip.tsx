/** Windows as bars on the months of the chart above: the same margins, so that month stands under month. */

import { scaleLinear } from "d3-scale";
import { messages } from "../messages.ts";
import { useWidth } from "../view/use-width.ts";

export interface WindowSpan {
  readonly id: string;
  readonly name: string;
  /** Months from the as-of day. */
  readonly opens: number;
  readonly closes: number;
}

interface Props {
  readonly spans: readonly WindowSpan[];
  readonly months: number;
  readonly left: number;
  readonly right: number;
}

const row = 30;

export function WindowStrip({ spans, months, left, right }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(420);
  const x = scaleLinear([0, months], [left, width - right]).clamp(true);
  return (
    <svg
      ref={ref}
      className="chart"
      height={spans.length * row}
      role="img"
      aria-label={messages.when.windowStrip(spans.map((span) => span.name))}
    >
      {spans.map((span, index) => {
        const [from, to] = [x(span.opens), x(span.closes)];
        const atEnd = from > width * 0.55;
        return (
          <g key={span.id}>
            <rect
              className={span.opens <= 0 ? "window-bar open" : "window-bar"}
              x={from}
              width={Math.max(2, to - from)}
              y={index * row + 16}
              height={8}
            />
            <text className="halo" x={atEnd ? to : from} y={index * row + 11} textAnchor={atEnd ? "end" : "start"}>
              {span.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
