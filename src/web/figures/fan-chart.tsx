/** Curves over months with their fans (5–95 %), labelled where they end, and a base rate dashed and hatched beneath. */

import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { useId } from "react";
import type { Spread } from "../../contract.ts";
import { useWidth } from "../view/use-width.ts";
import { apart } from "./apart.ts";
import { ChartFrame } from "./chart-frame.tsx";

export interface Curve {
  readonly id: string;
  readonly name: string;
  readonly hue: string;
  readonly points: readonly Spread[];
}

interface Props {
  readonly label: string;
  readonly curves: readonly Curve[];
  readonly reference?: Curve | null;
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  readonly height?: number;
  readonly namesWidth?: number;
  readonly months?: number;
}

export function FanChart(props: Props) {
  const { label, curves, reference = null, domain, format, height = 220, namesWidth = 96 } = props;
  const [ref, width] = useWidth<SVGSVGElement>(420);
  const hatch = useId();
  const last = props.months ?? Math.max(1, ...curves.map((curve) => curve.points.length - 1));
  const box = { left: 40, right: namesWidth, top: 10, bottom: 26, width, height };
  const x = scaleLinear([0, last], [box.left, width - box.right]);
  const y = scaleLinear([...domain], [height - box.bottom, box.top]).clamp(true);
  const shown = (points: readonly Spread[]) => points.slice(0, last + 1);
  const fan = area<Spread>(
    (_, month) => x(month),
    (point) => y(point.low),
    (point) => y(point.high),
  );
  const mean = line<Spread>(
    (_, month) => x(month),
    (point) => y(point.mean),
  );
  const all = reference === null ? curves : [...curves, reference];
  const ends = apart(
    all.map((curve) => y(shown(curve.points).at(-1)?.mean ?? 0)),
    14,
  );
  return (
    <svg ref={ref} className="chart" height={height} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch-line" x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
      <ChartFrame x={x} y={y} box={box} format={format} months={last} />
      {reference === null ? null : (
        <>
          <path d={fan([...shown(reference.points)]) ?? ""} fill={`url(#${hatch})`} opacity={0.4} />
          <path className="reference-line" d={mean([...shown(reference.points)]) ?? ""} />
        </>
      )}
      {curves.map((curve) => (
        <g key={curve.id} className={curve.hue}>
          <path className="fan" d={fan([...shown(curve.points)]) ?? ""} />
          <path className="line" d={mean([...shown(curve.points)]) ?? ""} />
        </g>
      ))}
      {namesWidth < 40
        ? null
        : all.map((curve, index) => (
            <text key={curve.id} className={`name halo ${curve.hue}`} x={x(last) + 8} y={(ends[index] ?? 0) + 4}>
              {curve.name}
            </text>
          ))}
    </svg>
  );
}
