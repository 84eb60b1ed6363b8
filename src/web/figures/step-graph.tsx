/** Steps from left to right, each in the column after the last of those that it needs; lines run from what is needed. */

import type { ReactNode } from "react";

export interface Step {
  readonly id: string;
  readonly after: readonly string[];
  /** On the recommended way: drawn darker. */
  readonly strong: boolean;
  readonly content: ReactNode;
  readonly height?: number;
}

const columnWidth = 212;
const rowGap = 14;
const usualHeight = 104;

interface Props {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Between columns. */
  readonly gap?: number;
}

export function StepGraph({ label, steps, gap = 44 }: Props) {
  const column = { width: columnWidth, gap };
  const left = (of: number) => of * (column.width + column.gap);
  const places = placesOf(steps);
  const columns = Math.max(0, ...[...places.values()].map((place) => place.column)) + 1;
  const width = columns * (column.width + column.gap) - column.gap;
  const height = Math.max(0, ...[...places.values()].map((place) => place.top + place.height));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <div className="step-graph" style={{ width, height }}>
        <svg className="chart" width={width} height={height} aria-hidden="true">
          {steps.flatMap((step) =>
            step.after.map((needed) => {
              const [from, to] = [places.get(needed), places.get(step.id)];
              if (from === undefined || to === undefined) return null;
              const [x0, y0] = [left(from.column) + column.width, from.top + from.height / 2];
              const [x1, y1] = [left(to.column), to.top + to.height / 2];
              // Along its own row until the last gap, so that it passes no other step
              const turn = x1 - column.gap;
              const middle = x1 - column.gap / 2;
              return (
                <path
                  key={`${needed}-${step.id}`}
                  className={step.strong ? "step-line strong" : "step-line"}
                  d={`M${x0} ${y0}H${turn}C${middle} ${y0} ${middle} ${y1} ${x1 - 4} ${y1}l-5 -4m5 4l-5 4`}
                />
              );
            }),
          )}
        </svg>
        <ul>
          {steps.map((step) => {
            const place = places.get(step.id) ?? { column: 0, top: 0, height: usualHeight };
            return (
              <li
                key={step.id}
                className={step.strong ? "step-box strong" : "step-box"}
                style={{ left: left(place.column), top: place.top, width: column.width, height: place.height }}
              >
                {step.content}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

interface Place {
  readonly column: number;
  readonly top: number;
  readonly height: number;
}

/** The longest way to a step is its column; in a column, those that others need come first. One that needs itself stands first. */
function placesOf(steps: readonly Step[]): ReadonlyMap<string, Place> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const depths = new Map<string, number>();
  const depth = (id: string, onTheWay: readonly string[]): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    if (onTheWay.includes(id)) return 0;
    const needed = (byId.get(id)?.after ?? []).filter((each) => byId.has(each));
    const found = needed.length === 0 ? 0 : 1 + Math.max(...needed.map((each) => depth(each, [...onTheWay, id])));
    depths.set(id, found);
    return found;
  };
  const filled = new Map<number, number>();
  const needed = new Set(steps.flatMap((step) => step.after));
  const ordered = [...steps].sort((a, b) => Number(needed.has(b.id)) - Number(needed.has(a.id)));
  return new Map(
    ordered.map((step) => {
      const at = depth(step.id, []);
      const height = step.height ?? usualHeight;
      const top = filled.get(at) ?? 0;
      filled.set(at, top + height + rowGap);
      return [step.id, { column: at, top, height }];
    }),
  );
}
