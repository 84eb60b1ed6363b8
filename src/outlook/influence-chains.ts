/**
 * Chains of dependence: who could move a principal, directly or through others, if each presses whom it can.
 * Takes   ties with draws of their strengths, the principals, and how long a chain may be.
 * Gives   every chain of ties from a third party to a principal that passes through no party twice and no other principal,
 *         with the spread of the product of its strengths, strongest mean first.
 * Source  own: a product, because each link weakens what goes through it. It ranks by judged dependence and is no chance.
 * Cost    chains × draws.
 */
import type { Tie } from "../case/index.ts";
import type { InfluenceChain } from "../contract.ts";
import { spreadOf } from "../ground/index.ts";

export interface DrawnTie {
  readonly tie: Tie;
  /** One strength for each future. */
  readonly strengths: ArrayLike<number>;
}

export function influenceChains(
  ties: readonly DrawnTie[],
  principals: readonly string[],
  mostTies = 3,
): readonly InfluenceChain[] {
  const found: InfluenceChain[] = [];
  const extend = (chain: readonly DrawnTie[]): void => {
    // The first tie is the mover's; the last one's `of` is who would move next.
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) return;
    const between = chain.slice(0, -1).map(({ tie }) => tie.of);
    const { of } = last.tie;
    if (principals.includes(of)) {
      found.push({
        from: first.tie.on,
        to: of,
        through: between,
        ties: chain.map(({ tie }) => tie.id),
        index: spreadOf(productOf(chain)),
      });
      return;
    }
    if (chain.length === mostTies) return;
    for (const next of ties)
      if (next.tie.on === of && next.tie.of !== first.tie.on && !between.includes(next.tie.of) && next.tie.of !== of)
        extend([...chain, next]);
  };
  for (const each of ties) if (!principals.includes(each.tie.on) && each.tie.of !== each.tie.on) extend([each]);
  return found.sort((p, q) => q.index.mean - p.index.mean || (p.ties.join() < q.ties.join() ? -1 : 1));
}

function productOf(chain: readonly DrawnTie[]): Float64Array {
  const futures = chain[0]?.strengths.length ?? 0;
  return Float64Array.from({ length: futures }, (_, k) =>
    chain.reduce((product, { strengths }) => product * (strengths[k] as number), 1),
  );
}
