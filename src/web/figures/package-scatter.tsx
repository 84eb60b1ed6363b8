/**
 * Packages by their worth to two parties: the larger a dot, the more often all accept; shaded is what betters going on. Drawn
 * across with the hand, or stepped through by the arrow keys, the ring takes the nearest package.
 */

import { scaleLinear, scaleSqrt } from "d3-scale";
import { memo, type PointerEvent, useState } from "react";
import { messages } from "../messages.ts";
import { useWidth } from "../view/use-width.ts";
import { percent } from "../wording.ts";
import { dotByKey, nearestDot } from "./nearest-dot.ts";

export interface ScatterDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Share of futures in which all accept. */
  readonly all: number;
}

interface Props {
  readonly label: string;
  readonly dots: readonly ScatterDot[];
  /** What going on is worth to each, on average. */
  readonly goingOn: readonly [number, number];
  readonly names: readonly [string, string];
  readonly hues: readonly [string, string];
  readonly chosen: string | null;
  readonly onDot: (id: string) => void;
}

const box = { left: 52, right: 16, top: 22, bottom: 40 };

export function PackageScatter(props: Props) {
  const { label, dots, goingOn, names, hues, chosen, onDot } = props;
  const [ref, width] = useWidth<SVGSVGElement>(640);
  const height = Math.round(Math.min(420, Math.max(260, width * 0.5)));
  const x = scaleLinear(reach(dots.map((dot) => dot.x).concat(goingOn[0])), [box.left, width - box.right]);
  const y = scaleLinear(reach(dots.map((dot) => dot.y).concat(goingOn[1])), [height - box.bottom, box.top]);
  const [held, setHeld] = useState(false);
  const inHand = dots.find((dot) => dot.id === chosen);
  // With another package in hand it waits on that which is most often acceptable to all.
  const ring =
    inHand ?? dots.reduce<ScatterDot | null>((best, dot) => (dot.all > (best?.all ?? -1) ? dot : best), null);
  const take = (dot: ScatterDot | null) => {
    if (dot !== null && dot.id !== chosen) onDot(dot.id);
  };
  const takeNearest = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect();
    if (box === undefined) return;
    const drawn = dots.map((dot) => ({ id: dot.id, x: x(dot.x), y: y(dot.y) }));
    const near = nearestDot(drawn, { x: event.clientX - box.left, y: event.clientY - box.top });
    take(dots.find((dot) => dot.id === near?.id) ?? null);
  };
  const [zoneX, zoneY] = [x(goingOn[0]), y(goingOn[1])];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with a slider in it
    <svg
      ref={ref}
      className="chart package-plot"
      height={height}
      role="group"
      aria-label={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(true);
        takeNearest(event);
      }}
      onPointerMove={(event) => {
        if (held) takeNearest(event);
      }}
      onPointerUp={() => setHeld(false)}
      onPointerCancel={() => setHeld(false)}
    >
      <rect
        className="zone-shade"
        x={zoneX}
        width={Math.max(0, width - box.right - zoneX)}
        y={box.top}
        height={Math.max(0, zoneY - box.top)}
      />
      {y.ticks(4).map((value) => (
        <g key={value}>
          <line className="grid" x1={box.left} x2={width - box.right} y1={y(value)} y2={y(value)} />
          <text x={box.left - 6} y={y(value) + 4} textAnchor="end">
            {percent(value)}
          </text>
        </g>
      ))}
      {x.ticks(5).map((value) => (
        <text key={value} x={x(value)} y={height - box.bottom + 16} textAnchor="middle">
          {percent(value)}
        </text>
      ))}
      <path
        className="now"
        d={`M${zoneX} ${height - box.bottom}V${box.top}M${box.left} ${zoneY}H${width - box.right}`}
      />
      <text className="halo" x={width - box.right} y={zoneY + 14} textAnchor="end">
        {messages.offers.goingOn}
      </text>
      <Dots dots={dots} x={x} y={y} width={width} />
      {ring === null ? null : (
        <circle
          className={inHand === undefined ? "ring waiting-ring" : "ring"}
          cx={x(ring.x)}
          cy={y(ring.y)}
          r={Math.max(8, size(ring.all) + 4)}
          role="slider"
          tabIndex={0}
          aria-label={messages.offers.ring}
          aria-valuemin={x.domain()[0]}
          aria-valuemax={x.domain()[1]}
          aria-valuenow={ring.x}
          aria-valuetext={messages.offers.ringAt(
            names.map((name, axis) => messages.offers.worthOf(name, percent(axis === 0 ? ring.x : ring.y))),
            percent(ring.all),
            inHand !== undefined,
          )}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const to = event.key === "Enter" || event.key === " " ? ring : dotByKey(dots, ring, event.key);
            if (to === null) return;
            event.preventDefault();
            take(to);
          }}
        />
      )}
      <text className={`name ${hues[1]}`} x={4} y={12}>
        ↑ {messages.offers.worthTo(names[1])}
      </text>
      <text className={`name ${hues[0]}`} x={width - box.right} y={height - 6} textAnchor="end">
        {messages.offers.worthTo(names[0])} →
      </text>
    </svg>
  );
}

interface DotsProps {
  readonly dots: readonly ScatterDot[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
}

/** Hundreds of dots: drawn anew only with new dots or another width. */
const Dots = memo(
  function Dots({ dots, x, y }: DotsProps) {
    return (
      <g className="hue-ink">
        {dots.map((dot) => (
          <circle key={dot.id} className="package-dot" cx={x(dot.x)} cy={y(dot.y)} r={size(dot.all)} />
        ))}
      </g>
    );
  },
  (before, after) => before.dots === after.dots && before.width === after.width,
);

const radius = scaleSqrt([0, 1], [1.5, 14]);

function size(share: number): number {
  return radius(share);
}

function reach(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max(0.005, (high - low) * 0.08);
  return [low - air, high + air];
}
