/**
 * Of rings, what matters within bounds: stretches of positions that all lie to one side of them are drawn straight.
 * Takes   rings and bounds. Gives rings that wind around every point within the bounds as often as those given, whose edges
 *         that reach the bounds are the very ones given; rings without any edge near them are left out.
 * Source  own: a stretch and its chord lie in one half-plane outside of the bounds, so no point within them lies between the two.
 * Departs outside of the bounds rings may cross themselves and wind the other way: whoever asks must not turn them again.
 * Cost    linear.
 */
import type { Bounds, Position, Ring } from "./area-geometry.ts";

const [west, east, south, north] = [1, 2, 4, 8];

export function nearPart(rings: readonly Ring[], bounds: Bounds): readonly Ring[] {
  const side = ([lon, lat]: Position): number =>
    (lon < bounds.west ? west : lon > bounds.east ? east : 0) |
    (lat < bounds.south ? south : lat > bounds.north ? north : 0);
  return rings.flatMap((ring): readonly Ring[] => {
    const kept: Position[] = [];
    let [common, skipped] = [0, false];
    for (let k = 0; k < ring.length; k++) {
      const at = ring[k] as Position;
      const own = side(at);
      const both = common & own;
      if (both === 0) {
        if (skipped) kept.push(ring[k - 1] as Position);
        kept.push(at);
        [common, skipped] = [own, false];
      } else [common, skipped] = [both, true];
    }
    if (skipped) kept.push(ring.at(-1) as Position);
    return kept.length < 4 ? [] : [kept.length === ring.length ? ring : kept];
  });
}
