/**
 * The draws of one future: each judgement at its own chance, keyed by (seed, future, path), so that a judgement draws the
 * same whatever else is switched off, overridden or added.
 * Takes: a posing and a seed. Gives: a function from the future's index to its draws, the same array each time.
 */
import type { Posing } from "../bargaining/index.ts";
import { drawKey, quantile, uniform } from "../ground/index.ts";

export function drawJudgements({ draws }: Posing, seed: number): (future: number) => Float64Array {
  const keys = draws.map((draw) => drawKey(draw.path));
  const out = new Float64Array(draws.length);
  return (future) => {
    draws.forEach(({ distribution }, k) => {
      const key = keys[k] as (typeof keys)[number];
      out[k] = distribution.kind === "point" ? distribution.value : quantile(distribution, uniform(seed, future, key));
    });
    return out;
  };
}
