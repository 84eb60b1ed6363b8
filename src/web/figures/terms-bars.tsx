/** Two terms after some months as pairs of bars from zero, with whiskers from the 5th to the 95th percentile. */

import { scaleBand, scaleLinear } from "d3-scale";
import type { Spread } from "../../contract.ts";
import { messages } from "../messages.ts";
import { useWidth } from "../view/use-width.ts";

export interface TermPair {
  readonly month: number;
  readonly first: Spread;
  readonly second: Spread;
}

interface Props {
  readonly label: string;
  readonly pairs: readonly TermPair[];
  readonly hues: readonly [string, string];
  readonly names: readonly [string, string];
  readonly format: (value: number) => string;
}

const height = 150;
const box = { left: 40, right: 8, top: 18, bottom: 22 };

export function TermsBars({ label, pairs, hues, names, format }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(360);
  const all = pairs.flatMap(({ first, second }) => [first, second]);
  const low = Math.min(0, ...all.map((each) => each.low));
  const high = Math.max(0.0005, ...all.map((each) => each.high));
  const y = scaleLinear([low, high], [height - box.bottom, box.top]);
  const x = scaleBand(
    pairs.map((pair) => String(pair.month)),
    [box.left, width - box.right],
  ).padding(0.35);
  const half = x.bandwidth() / 2;
  return (
    <svg ref={ref} className="chart terms" height={height} role="img" aria-label={label}>
      {y.ticks(4).map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? "base" : "grid"}
            x1={box.left}
            x2={width - box.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={box.left - 6} y={y(value) + 4} textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {pairs.map((pair) => {
        const left = x(String(pair.month)) ?? 0;
        return (
          <g key={pair.month}>
            <Bar className={hues[0]} spread={pair.first} left={left} width={half - 1} y={y} />
            <Bar className={hues[1]} spread={pair.second} left={left + half + 1} width={half - 1} y={y} />
            <text x={left + half} y={height - 6} textAnchor="middle">
              {messages.chart.months(pair.month)}
            </text>
          </g>
        );
      })}
      {names.map((name, index) => (
        <text
          key={name}
          className={`name halo ${hues[index] ?? ""}`}
          x={index === 0 ? box.left : width - box.right}
          y={12}
          textAnchor={index === 0 ? "start" : "end"}
        >
          {name}
        </text>
      ))}
    </svg>
  );
}

interface BarProps {
  readonly className: string;
  readonly spread: Spread;
  readonly left: number;
  readonly width: number;
  readonly y: (value: number) => number;
}

function Bar({ className, spread, left, width, y }: BarProps) {
  const [zero, mean] = [y(0), y(spread.mean)];
  const middle = left + width / 2;
  return (
    <g className={className}>
      <rect
        className="term-bar"
        x={left}
        width={Math.max(1, width)}
        y={Math.min(zero, mean)}
        height={Math.abs(mean - zero)}
      />
      <path className="whisker" d={`M${middle} ${y(spread.low)}V${y(spread.high)}`} />
    </g>
  );
}
