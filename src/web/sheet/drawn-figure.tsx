/** A number over its interval, drawn on a scale that it shares with its neighbours. */

import { RangeBar } from "../figures/range-bar.tsx";
import { Computed } from "./open-figure.tsx";
import type { ComputedFigure } from "./subject.ts";

interface Props {
  readonly figure: ComputedFigure;
  readonly domain?: readonly [number, number];
  /** A value to be measured against, drawn as an upright line. */
  readonly against?: number;
}

export function DrawnFigure({ figure, domain = figure.domain, against }: Props) {
  return (
    <>
      <Computed figure={figure} wraps />
      {figure.spread === null ? null : (
        <RangeBar
          spread={figure.spread}
          domain={domain}
          hue={figure.hue}
          {...(against === undefined ? {} : { against })}
        />
      )}
    </>
  );
}
