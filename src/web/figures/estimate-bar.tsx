/** An estimate as a bar from zero, to either side, with the interval of the estimate as a whisker; pale where that crosses zero. */

import { scaleLinear } from "d3-scale";
import type { Spread } from "../../contract.ts";
import { useWidth } from "../view/use-width.ts";
import { crossesZero } from "../wording.ts";

interface Props {
  readonly spread: Spread;
  readonly domain: readonly [number, number];
  readonly hue: string;
}

export function EstimateBar({ spread, domain, hue }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(160);
  const x = scaleLinear([...domain], [4, width - 4]).clamp(true);
  const [zero, mean, low, high] = [x(0), x(spread.mean), x(spread.low), x(spread.high)];
  return (
    <svg ref={ref} className={`range estimate ${hue}`} aria-hidden="true">
      <line className="track" x1={4} x2={width - 4} y1={11} y2={11} />
      <rect
        className={crossesZero(spread) ? "bar-pale" : "bar-full"}
        x={Math.min(zero, mean)}
        width={Math.abs(mean - zero)}
        y={5}
        height={12}
      />
      <line className="zero" x1={zero} x2={zero} y1={1} y2={21} />
      <path className="whisker" d={`M${low} 11H${high}M${low} 7.5v7M${high} 7.5v7`} />
    </svg>
  );
}
