/** A distribution drawn: twenty equally likely values as dots over a bar from the 5th to the 95th percentile. */

import { scaleLinear, scaleLog } from "d3-scale";
import { type Distribution, type QuantityKind, quantile } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { useWidth } from "../view/use-width.ts";
import { figure, figurePercent, percent } from "../wording.ts";

export function DistributionPicture({
  distribution,
  kind,
}: {
  readonly distribution: Distribution;
  readonly kind: QuantityKind;
}) {
  const [ref, width] = useWidth<SVGSVGElement>(360);
  const values = Array.from({ length: 20 }, (_, index) => quantile(distribution, (index + 0.5) / 20));
  const [low, middle, high] = [0.05, 0.5, 0.95].map((u) => quantile(distribution, u)) as [number, number, number];
  const share = kind === "chance" || kind === "share";
  const format = (value: number) => (share ? (value < 0.095 ? figurePercent(value) : percent(value)) : figure(value));
  const wide = share && high <= 0.2;
  const span = Math.max(Math.abs(high - low), Math.abs(middle) * 0.2, 1e-9);
  const domain: [number, number] = share
    ? [0, wide ? Math.max(0.01, high * 1.5) : 1]
    : [Math.min(values[0] ?? 0, low) - span * 0.25, Math.max(values[19] ?? 1, high) + span * 0.25];
  const log = kind === "factor" && low > 0 && high / low > 6;
  const x = (log ? scaleLog([low / 2, high * 2], [8, width - 8]) : scaleLinear(domain, [8, width - 8])).clamp(true);
  const columns = new Map<number, number>();
  const dots = values.map((value) => {
    const column = Math.round(x(value) / 9);
    const row = columns.get(column) ?? 0;
    columns.set(column, row + 1);
    return { key: value + row * 1e-12, cx: column * 9, cy: 92 - row * 9 };
  });
  return (
    <svg
      ref={ref}
      className="chart hue-ink"
      height={136}
      role="img"
      aria-label={messages.judgement.drawn(format(low), format(middle), format(high))}
    >
      {dots.map((dot, index) => (
        // Twenty dots in their order
        <circle key={index} cx={dot.cx} cy={Math.max(6, dot.cy)} r={3.75} fill="var(--hue)" />
      ))}
      <line className="base" x1={0} x2={width} y1={104} y2={104} />
      <line x1={x(low)} x2={x(high)} y1={104} y2={104} stroke="var(--hue)" strokeWidth={4} />
      <text x={x(low)} y={126} textAnchor={x(low) < 24 ? "start" : "middle"}>
        {format(low)}
      </text>
      {x(middle) - x(low) > 44 && x(high) - x(middle) > 44 ? (
        <text className="strong" x={x(middle)} y={126} textAnchor="middle">
          {format(middle)}
        </text>
      ) : null}
      {x(high) - x(low) > 28 ? (
        <text x={x(high)} y={126} textAnchor={x(high) > width - 24 ? "end" : "middle"}>
          {format(high)}
        </text>
      ) : null}
    </svg>
  );
}
