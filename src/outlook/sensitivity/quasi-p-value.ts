/**
 * For one limit of a box: the chance that it would look as good as it does if it did nothing. That is, that of the cases
 * in the box at least as many were of interest, had they been picked by chance from the box without this limit.
 * Takes   cases; a box; which of its limits. Gives: a chance; 1 where the box is empty.
 * Source  [bryant-lempert-2010] Appendix B: binomial tail with the density of the box without the limit.
 * Departs both ends of a limit count as one. "Quasi", because a box found in these very cases was made to look good; in
 *         cases that took no part in finding it the chance is an ordinary one.
 * Cost    cases × limits.
 */
import { binomialTail } from "./binomial-tail.ts";
import { type Box, type Cases, holding } from "./box.ts";

export function quasiPValue(cases: Cases, box: Box, input: number): number {
  const own = holding(cases, box);
  const without = holding(
    cases,
    box.filter((limit) => limit.input !== input),
  );
  if (own.cases === 0) return 1;
  return binomialTail(own.cases, own.interest, without.interest / without.cases);
}
