/** Hairlines, values on the left, months below. */

import type { ScaleLinear } from "d3-scale";
import { messages } from "../messages.ts";

interface Props {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly width: number;
    readonly height: number;
  };
  readonly format: (value: number) => string;
  readonly months: number;
}

export function ChartFrame({ x, y, box, format, months }: Props) {
  const foot = box.height - box.bottom;
  const every = months > 24 ? 12 : months > 12 ? 6 : 3;
  const ticks = Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => index * every);
  return (
    <g>
      {y.ticks(4).map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? "base" : "grid"}
            x1={box.left}
            x2={box.width - box.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={box.left - 6} y={y(value) + 4} textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {ticks.map((month) => (
        <text
          key={month}
          x={x(month)}
          y={foot + 18}
          textAnchor={month === 0 ? "start" : month === months ? "end" : "middle"}
        >
          {month === 0 ? messages.chart.now : messages.chart.months(month)}
        </text>
      ))}
    </g>
  );
}
