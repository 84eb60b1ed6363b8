/** A chance as one bar from nothing to certain, divided among what it is owed to; each part named at the end of its own line. */

import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { useWidth } from "../view/use-width.ts";
import { percent } from "../wording.ts";

interface Part {
  readonly id: string;
  readonly name: string;
  readonly share: number;
  /** Owed to nothing that is named: hatched. */
  readonly rest: boolean;
}

interface Props {
  readonly label: string;
  readonly parts: readonly Part[];
}

const barHeight = 26;
const line = 20;

export function StackedChance({ label, parts }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(720);
  const hatch = useId();
  const x = scaleLinear([0, 1], [0, width]).clamp(true);
  let sum = 0;
  const placed = parts.map((part, index) => {
    const from = sum;
    sum += part.share;
    return { ...part, index, left: x(from), right: x(sum), middle: x((from + sum) / 2) };
  });
  // The first part is named lowest, so that no line crosses a name that stands to the right of its own.
  const top = barHeight + 22;
  const height = top + parts.length * line;
  const level = (index: number) => top + (parts.length - index) * line - 6;
  return (
    <svg ref={ref} className="chart stacked hue-ink" height={height} role="img" aria-label={label}>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch-line" x1="0" x2="0" y1="0" y2="5" />
      </pattern>
      <rect className="all" x={0.5} y={0.5} width={Math.max(0, width - 1)} height={barHeight} />
      {placed.map((part) => (
        <rect
          key={part.id}
          x={part.left}
          width={Math.max(1, part.right - part.left - 1)}
          y={0.5}
          height={barHeight}
          fill={part.rest ? `url(#${hatch})` : "var(--hue)"}
          className={part.rest ? "" : `share-${Math.min(4, part.index)}`}
        />
      ))}
      {[0, 0.5, 1].map((value) => (
        <text
          key={value}
          x={x(value)}
          y={barHeight + 15}
          textAnchor={value === 0 ? "start" : value === 1 ? "end" : "middle"}
        >
          {percent(value)}
        </text>
      ))}
      {placed.map((part) => (
        <path key={part.id} className="leader" d={`M${part.middle} ${barHeight - 6}V${level(part.index) - 4}`} />
      ))}
      {placed.map((part) => {
        const after = part.middle < width * 0.6;
        return (
          <text
            key={part.id}
            className="strong halo"
            x={part.middle + (after ? 6 : -6)}
            y={level(part.index)}
            textAnchor={after ? "start" : "end"}
          >
            {part.name}
          </text>
        );
      })}
    </svg>
  );
}
