/**
 * A range drawn, and moved by hand: twenty equally likely values as dots, the bar from the 5th to the 95th percentile with its
 * ends and its middle as sliders, and beneath it, thin, the range as it is stored.
 */

import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { type Distribution, interval90, type QuantityKind, quantile } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { useWidth } from "../view/use-width.ts";
import { figure, figurePercent, percent } from "../wording.ts";
import { type Grip, gripAt, gripMoved, gripsOf, isShare, type RangeShape, stepAt } from "./range-shape.ts";

interface Props {
  readonly distribution: Distribution;
  readonly shape: RangeShape;
  /** As stored, where that is another. */
  readonly stored: Distribution | null;
  readonly kind: QuantityKind;
  readonly onMove: (shape: RangeShape, by: Movement) => void;
}

/** A hand that holds a grip, that lets go of it, or a key. */
export type Movement = "holding" | "letting go" | "key";

const inset = 16;
const bar = 104;

export function RangePicture({ distribution, shape, stored, kind, onMove }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(360);
  // While a hand holds a grip, the scale under it stays, and it moves the range that it took hold of.
  const [held, setHeld] = useState<Hold | null>(null);
  const domain = held?.domain ?? domainOf(distribution, stored, kind);
  const scale = domain.log ? scaleLog() : scaleLinear();
  const x = scale
    .domain([domain.from, domain.to])
    .range([inset, width - inset])
    .clamp(true);
  const format = (value: number) =>
    isShare(kind) ? (value < 0.095 || value > 0.905 ? figurePercent(value) : percent(value)) : figure(value);
  const span = shape.kind === "point" ? shape.middle : shape.high - shape.low;

  const move = (event: PointerEvent, by: Movement) => {
    const box = ref.current?.getBoundingClientRect();
    if (box === undefined || held === null) return;
    // What was never moved is not rounded.
    if (Math.abs(event.clientX - held.from) < 2 && !held.moved) return;
    if (!held.moved) setHeld({ ...held, moved: true });
    onMove(gripMoved(held.shape, held.grip, x.invert(event.clientX - box.left), kind), by);
  };
  const press = (event: KeyboardEvent, grip: Grip) => {
    const at = gripAt(shape, grip, kind);
    const by = stepAt(at, kind, span) * (event.shiftKey || event.key.startsWith("Page") ? 10 : 1);
    const back = ["ArrowLeft", "ArrowDown", "PageDown"].includes(event.key);
    const on = ["ArrowRight", "ArrowUp", "PageUp"].includes(event.key);
    const to = back
      ? at - by
      : on
        ? at + by
        : event.key === "Home"
          ? domain.from
          : event.key === "End"
            ? domain.to
            : null;
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onMove(gripMoved(shape, grip, to, kind), "key");
  };

  return (
    <svg ref={ref} className="chart hue-ink range-picture" height={140}>
      <title>{messages.range.keys}</title>
      <Dots distribution={distribution} x={x} />
      <line className="base" x1={0} x2={width} y1={bar} y2={bar} />
      {stored === null ? null : <StoredBar distribution={stored} x={x} />}
      {shape.kind === "point" ? null : (
        <line x1={x(shape.low)} x2={x(shape.high)} y1={bar} y2={bar} stroke="var(--hue)" strokeWidth={4} />
      )}
      {gripsOf(shape).map((grip) => {
        const at = gripAt(shape, grip, kind);
        return (
          <g
            key={grip}
            className={`grip ${grip}`}
            role="slider"
            tabIndex={0}
            aria-label={nameOf(shape, grip)}
            aria-valuemin={domain.from}
            aria-valuemax={domain.to}
            aria-valuenow={at}
            aria-valuetext={format(at)}
            onKeyDown={(event) => press(event, grip)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setHeld({ grip, domain, shape, from: event.clientX, moved: false });
            }}
            onPointerMove={(event) => {
              if (held?.grip === grip) move(event, "holding");
            }}
            onPointerUp={(event) => {
              if (held?.grip !== grip) return;
              move(event, "letting go");
              setHeld(null);
            }}
            onPointerCancel={() => setHeld(null)}
          >
            <rect x={x(at) - 14} y={bar - 16} width={28} height={32} fill="transparent" />
            <circle cx={x(at)} cy={bar} r={grip === "middle" && shape.kind !== "point" ? 5 : 8} />
          </g>
        );
      })}
      <Labels shape={shape} x={x} width={width} kind={kind} format={format} />
    </svg>
  );
}

type Scale = ScaleContinuousNumeric<number, number>;

interface Hold {
  readonly grip: Grip;
  readonly domain: Domain;
  readonly shape: RangeShape;
  /** Where on the screen it began. */
  readonly from: number;
  readonly moved: boolean;
}

interface Domain {
  readonly from: number;
  readonly to: number;
  readonly log: boolean;
}

function nameOf(shape: RangeShape, grip: Grip): string {
  if (shape.kind === "point") return messages.range.value;
  return grip === "middle" && shape.kind === "pert" ? messages.range.mode : messages.range[grip];
}

function Dots({ distribution, x }: { readonly distribution: Distribution; readonly x: Scale }) {
  const columns = new Map<number, number>();
  const dots = Array.from({ length: 20 }, (_, index) => {
    const column = Math.round(x(quantile(distribution, (index + 0.5) / 20)) / 9);
    const row = columns.get(column) ?? 0;
    columns.set(column, row + 1);
    return { cx: column * 9, cy: bar - 18 - row * 9 };
  });
  return dots.map((dot, index) => (
    // Twenty dots in their order
    <circle key={index} cx={dot.cx} cy={Math.max(6, dot.cy)} r={3.75} fill="var(--hue)" />
  ));
}

function StoredBar({ distribution, x }: { readonly distribution: Distribution; readonly x: Scale }) {
  const [low, high] = interval90(distribution);
  return <line className="stored-bar" x1={x(low)} x2={Math.max(x(high), x(low) + 2)} y1={bar + 13} y2={bar + 13} />;
}

interface LabelProps {
  readonly shape: RangeShape;
  readonly x: Scale;
  readonly width: number;
  readonly kind: QuantityKind;
  readonly format: (value: number) => string;
}

function Labels({ shape, x, width, kind, format }: LabelProps) {
  const middle = gripAt(shape, "middle", kind);
  const at = (value: number) => Math.min(width - 24, Math.max(24, x(value)));
  const label = (value: number, strong = false) => (
    <text className={strong ? "strong" : undefined} x={at(value)} y={136} textAnchor="middle">
      {format(value)}
    </text>
  );
  if (shape.kind === "point") return label(middle, true);
  const [low, high] = [shape.low, shape.high];
  return (
    <>
      {label(low)}
      {x(middle) - x(low) > 46 && x(high) - x(middle) > 46 ? label(middle, true) : null}
      {x(high) - x(low) > 46 ? label(high) : null}
    </>
  );
}

function domainOf(distribution: Distribution, stored: Distribution | null, kind: QuantityKind): Domain {
  const all = [distribution, ...(stored === null ? [] : [stored])];
  const low = Math.min(...all.map((each) => interval90(each)[0]));
  const high = Math.max(...all.map((each) => interval90(each)[1]));
  const span = Math.max(high - low, Math.abs(low) * 0.5, 1e-9);
  if (isShare(kind)) {
    if (high <= 0.2) return { from: 0, to: Math.max(0.001, high * 1.6), log: false };
    if (low >= 0.8) return { from: Math.max(0, 1 - (1 - low) * 1.6), to: 1, log: false };
    return { from: 0, to: 1, log: false };
  }
  if (kind === "real") return { from: low - span * 0.5, to: high + span * 0.5, log: false };
  if (kind === "factor" && low > 0 && high / low > 6) return { from: low / 2.5, to: high * 2.5, log: true };
  return { from: Math.max(0, low - span * 0.5), to: high + span * 0.5, log: false };
}
