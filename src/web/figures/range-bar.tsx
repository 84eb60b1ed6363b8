/** An interval drawn: a dot for the mean in a bar from the 5th to the 95th percentile, on a common scale. */

import { scaleLinear } from "d3-scale";
import type { Spread } from "../../contract.ts";
import { useWidth } from "../view/use-width.ts";

interface Props {
  readonly spread: Spread;
  readonly domain: readonly [number, number];
  readonly hue: string;
  /** A value to be measured against, drawn as an upright line. */
  readonly against?: number;
}

export function RangeBar({ spread, domain, hue, against }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(160);
  const x = scaleLinear()
    .domain([...domain])
    .range([4, width - 4])
    .clamp(true);
  const left = x(spread.low);
  return (
    <svg ref={ref} className={`range ${hue}`} aria-hidden="true">
      <line className="track" x1={4} x2={width - 4} y1={11} y2={11} />
      {against === undefined ? null : <line className="zero" x1={x(against)} x2={x(against)} y1={2} y2={20} />}
      <rect className="span" x={left} width={Math.max(2, x(spread.high) - left)} y={6} height={10} rx={1} />
      <circle className="mean" cx={x(spread.mean)} cy={11} r={4} />
    </svg>
  );
}
