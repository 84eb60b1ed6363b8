/** Held land with what its pace foretells, and under it the other front's pace by month, on one axis of days. */

import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { SeriesFigures } from "../../../contract.ts";
import { type Day, parseDay } from "../../../ground/index.ts";
import { messages } from "../../messages.ts";
import { monthStarts } from "../../view/days.ts";
import { useWidth } from "../../view/use-width.ts";
import { figure, wholeNumber } from "../../wording.ts";

interface Props {
  readonly held: SeriesFigures;
  readonly other: SeriesFigures | null;
  readonly heldHue: string;
  readonly otherHue: string;
  readonly asOf: Day;
  /** Measured after the day; empty unless hindsight is asked for. */
  readonly later: readonly { readonly date: Day; readonly low: number; readonly high: number }[];
}

/** A bar is so wide or its figure does not fit over it; the last one's then stands beside it. */
const leastRoom = 26;

const dayOf = (text: string): Day => parseDay(text) ?? 0;

export function LandFigure({ held, other, heldHue, otherHue, asOf, later }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(720);
  const [upper, gap, lower] = [240, 44, other === null ? 0 : 110];
  const height = upper + (other === null ? 30 : gap + lower + 26);
  const band = held.band.map((point) => ({ ...point, day: dayOf(point.date) }));
  const pace = held.paces[0];
  const fan = (pace?.projections.find(({ reading }) => reading === "one-pace")?.points ?? []).map(withDay);
  const shock = (pace?.projections.find(({ reading }) => reading === "inside-shock")?.points ?? []).map(withDay);
  const months = (other?.byMonth ?? []).map((month) => ({ ...month, start: dayOf(month.from), end: dayOf(month.to) }));
  const from = band[0]?.day ?? asOf;
  const to = Math.max(fan.at(-1)?.day ?? asOf + 30, asOf + 30);
  const box = { left: 48, right: 16, top: 26 };
  const x = scaleLinear([from, to], [box.left, width - box.right]);
  const most = Math.max(1, ...band.map(({ high }) => high), ...fan.map(({ high }) => high));
  const y = scaleLinear([0, most * 1.05], [upper, box.top]);
  const paces = months.map(({ perDay }) => perDay);
  const [least, top] = [Math.min(0, ...paces), Math.max(1, ...paces)];
  const yPace = scaleLinear([least, top * 1.1], [upper + gap + lower, upper + gap]);
  const last = band.at(-1);
  const joined = last === undefined ? fan : [{ ...last, value: (last.low + last.high) / 2 }, ...fan];
  const narrow = width < 560;
  return (
    <svg
      ref={ref}
      className="chart"
      height={height}
      role="img"
      aria-label={messages.land.label(held.name, other?.name ?? "")}
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
        {messages.land.held("km²")}
      </text>
      <g className={heldHue}>
        <path
          className="fan"
          d={
            area<(typeof band)[number]>(
              (p) => x(p.day),
              (p) => y(p.low),
              (p) => y(p.high),
            )(band) ?? ""
          }
        />
        <path
          className="edge dashed"
          d={
            line<(typeof band)[number]>(
              (p) => x(p.day),
              (p) => y(p.high),
            )(band) ?? ""
          }
        />
        <path
          className="line"
          d={
            line<(typeof band)[number]>(
              (p) => x(p.day),
              (p) => y(p.low),
            )(band) ?? ""
          }
        />
        <path
          className="fan ahead"
          d={
            area<(typeof joined)[number]>(
              (p) => x(p.day),
              (p) => y(p.low),
              (p) => y(p.high),
            )(joined) ?? ""
          }
        />
        <path
          className="edge"
          d={
            line<(typeof joined)[number]>(
              (p) => x(p.day),
              (p) => y(p.value),
            )(joined) ?? ""
          }
        />
        <path
          className="edge dashed"
          d={
            line<(typeof shock)[number]>(
              (p) => x(p.day),
              (p) => y(p.value),
            )(shock) ?? ""
          }
        />
      </g>
      {fan.length === 0 || narrow ? null : (
        <text className="halo" x={x(asOf) + 8} y={box.top + 10}>
          {messages.land.foretold(6)}
          {shock.length === 0 ? "" : `; ${messages.land.shock}`}
        </text>
      )}
      {later.map(({ date, low, high }) => (
        <path
          key={date}
          className="later"
          d={`M${x(date)} ${y(low)}V${y(high)}M${x(date) - 2} ${y((low + high) / 2)}h4`}
        />
      ))}
      <line className="now" x1={x(asOf)} x2={x(asOf)} y1={box.top - 6} y2={height - 26} />
      {other === null ? null : (
        <g className={otherHue}>
          <text className="halo" x={4} y={upper + gap - 12}>
            {messages.land.pace(other.front?.name ?? other.name)}
          </text>
          <line className="base" x1={box.left} x2={width - box.right} y1={yPace(0)} y2={yPace(0)} />
          {months.map(({ start, end, perDay, whole }) => (
            <g key={start}>
              <rect
                className={whole ? "month-pace" : "month-pace part"}
                x={x(start) + 1}
                width={Math.max(1, x(end) - x(start) - 2)}
                y={Math.min(yPace(0), yPace(perDay))}
                height={Math.abs(yPace(0) - yPace(perDay))}
              />
              {x(end) - x(start) < leastRoom && end !== months.at(-1)?.end ? null : (
                <text
                  className="strong halo"
                  x={x(end) - x(start) < leastRoom ? x(end) + 6 : (x(start) + x(end)) / 2}
                  y={Math.min(yPace(0), yPace(perDay)) + (x(end) - x(start) < leastRoom ? 10 : -4)}
                  textAnchor={x(end) - x(start) < leastRoom ? "start" : "middle"}
                >
                  {figure(perDay)}
                </text>
              )}
            </g>
          ))}
        </g>
      )}
      {monthStarts(from, to, narrow ? 4 : 9).map((month) => (
        <text key={month.day} x={x(month.day)} y={height - 8} textAnchor="middle">
          {month.name}
        </text>
      ))}
    </svg>
  );
}

function withDay<P extends { readonly date: string }>(point: P): P & { readonly day: Day } {
  return { ...point, day: dayOf(point.date) };
}
