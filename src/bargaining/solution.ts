/**
 * Which agreement: a point of the frontier by a bargaining solution, given what each party has without one.
 * Takes: the frontier's points (shares of stakes), the disagreement point, powers. Gives: an index, or −1 where no point
 * is at least the disagreement point for every party (an empty zone of possible agreement).
 * Source: [nash-1950], [kalai-smorodinsky-1975], [kalai-1977].
 * Departs: the sets are discrete. Nash: the maximum of the product of gains, to the powers (asymmetric: [binmore-1986]).
 * Kalai–Smorodinsky: the maximum of the smallest gain over the party's greatest feasible gain (peers also use the
 * smallest difference of these ratios). Egalitarian: the maximum of the smallest gain. Utilitarian: of the sum.
 * Ties: the greater sum of gains, then the greater worth to the first party.
 * Cost: the size of the frontier.
 */
import { log } from "../ground/index.ts";

export type Solution = "nash" | "kalai-smorodinsky" | "egalitarian" | "utilitarian";

export function solve(
  solution: Solution,
  points: readonly ArrayLike<number>[],
  disagreement: readonly number[],
  powers: readonly number[] = disagreement.map(() => 1),
): number {
  const size = points[0]?.length ?? 0;
  const parties = points.length;
  const inZone = (p: number): boolean => {
    for (let i = 0; i < parties; i++) if ((points[i]?.[p] as number) < (disagreement[i] as number)) return false;
    return true;
  };
  const most = disagreement.map((least, i) => {
    let greatest = 0;
    for (let p = 0; p < size; p++) if (inZone(p)) greatest = Math.max(greatest, (points[i]?.[p] as number) - least);
    return greatest;
  });
  const equalPowers = powers.every((power) => power === powers[0]);
  const score = (gains: readonly number[]): number => {
    if (solution === "utilitarian") return sum(gains);
    if (solution === "egalitarian") return Math.min(...gains);
    if (solution === "kalai-smorodinsky")
      return Math.min(...gains.map((gain, i) => (most[i] === 0 ? 1 : gain / (most[i] as number))));
    if (equalPowers) return gains.reduce((product, gain) => product * gain, 1);
    return gains.some((gain) => gain <= 0)
      ? Number.NEGATIVE_INFINITY
      : gains.reduce((total, gain, i) => total + (powers[i] as number) * log(gain), 0);
  };
  let best = -1;
  let bestScore = 0;
  let bestSum = 0;
  for (let p = 0; p < size; p++) {
    if (!inZone(p)) continue;
    const gains = disagreement.map((least, i) => (points[i]?.[p] as number) - least);
    const here = score(gains);
    const total = sum(gains);
    if (best < 0 || here > bestScore || (here === bestScore && total > bestSum))
      [best, bestScore, bestSum] = [p, here, total];
  }
  return best;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
