/** A measured series as a band, control to control with contested, up to the day and no further; claims as points. */

import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import type { Claim } from "../../evidence/index.ts";
import type { Day } from "../../ground/index.ts";
import type { Series, SeriesPoint } from "../../territory/index.ts";
import { messages } from "../messages.ts";
import { monthStarts } from "../view/days.ts";
import { useWidth } from "../view/use-width.ts";
import { wholeNumber } from "../wording.ts";
import { ClaimPoints } from "./claim-points.tsx";

interface Props {
  readonly series: Series;
  readonly claims: readonly Claim[];
  readonly from: Day;
  readonly asOf: Day;
  readonly hue: string;
  readonly onClaim: (id: string) => void;
}

export function BandChart({ series, claims, from, asOf, hue, onClaim }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(720);
  const height = Math.round(Math.min(360, Math.max(240, width * 0.4)));
  const known = series.points.filter((point) => point.published <= asOf && point.date <= asOf);
  const points = known.filter((point) => point.date >= from);
  const shownClaims = claims.filter((claim) => (claim.happenedTo ?? claim.knownFrom) >= from);
  const top = Math.max(
    1,
    ...points.map((point) => point.high),
    ...shownClaims.map((claim) => claim.quantity?.value ?? 0),
  );
  const box = { left: 48, right: width < 560 ? 16 : 120, top: 24, bottom: 26 };
  const x = scaleLinear([from, Math.max(from + 1, asOf)], [box.left, width - box.right]);
  const y = scaleLinear([0, top * 1.08], [height - box.bottom, box.top]);
  const place = (day: Day) => x(day);
  const band = area<SeriesPoint>(
    (p) => place(p.date),
    (p) => y(p.low),
    (p) => y(p.high),
  ).curve(curveMonotoneX);
  const low = line<SeriesPoint>(
    (p) => place(p.date),
    (p) => y(p.low),
  ).curve(curveMonotoneX);
  const high = line<SeriesPoint>(
    (p) => place(p.date),
    (p) => y(p.high),
  ).curve(curveMonotoneX);
  const last = points.at(-1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose points are buttons
    <svg
      ref={ref}
      className={`chart ${hue}`}
      height={height}
      role="group"
      aria-label={messages.band.label(series.name, asOf)}
    >
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
            {wholeNumber(value)}
          </text>
        </g>
      ))}
      <text x={4} y={12}>
        {messages.band.unit(series.unit)}
      </text>
      {monthStarts(from, asOf, width < 560 ? 4 : 8).map((month) => (
        <text key={month.day} x={place(month.day)} y={height - 8} textAnchor="middle">
          {month.name}
        </text>
      ))}
      <path className="fan" d={band(points) ?? ""} />
      <path className="edge dashed" d={high(points) ?? ""} />
      <path className="line" d={low(points) ?? ""} />
      <line className="now" x1={x.range()[1]} x2={x.range()[1]} y1={box.top - 6} y2={height - box.bottom} />
      {last === undefined || width < 560 ? null : (
        <>
          <text className="name halo" x={place(last.date) + 10} y={y(last.low) + 4}>
            {last.high > last.low
              ? messages.band.control(wholeNumber(last.low))
              : messages.band.value(wholeNumber(last.low), series.unit)}
          </text>
          {y(last.low) - y(last.high) < 16 ? null : (
            <text className="halo" x={place(last.date) + 10} y={y(last.high) + 4}>
              {messages.band.contested(wholeNumber(last.high))}
            </text>
          )}
        </>
      )}
      <ClaimPoints
        claims={shownClaims}
        place={place}
        y={y}
        right={width - box.right}
        narrow={width < 560}
        onClaim={onClaim}
      />
    </svg>
  );
}
