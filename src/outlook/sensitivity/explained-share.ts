/**
 * How much of an output's variance one input explains by itself, from futures already drawn: its first-order index.
 * Takes   the input's average ranks, which alone count, and the output; independent inputs.
 * Gives   the share with its standard error, or null for a constant output or input; slightly below 0 where it is nothing.
 * Source  [plischke-2013] eq. 8: the variance of the output's means over classes of the input with the same number of rows,
 *         relative to its own; corrected for the number of classes as [kelley-1935] does.
 * Departs equal values are never parted, so that classes are uneven where there are ties; a yes-or-no has two classes. The
 *         standard error is of the ratio, linearised, own.
 * Cost    n.
 */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** Enough to follow a bend, few enough for some 25 rows in each. */
const mostClasses = 20;
const leastRows = 25;

export function explainedShare(ranks: ArrayLike<number>, output: ArrayLike<number>): Estimate | null {
  const n = ranks.length;
  const wanted = Math.max(2, Math.min(mostClasses, Math.floor(n / leastRows)));
  const classOf = Int32Array.from({ length: n }, (_, k) =>
    Math.min(wanted - 1, Math.floor((((ranks[k] as number) - 0.5) * wanted) / n)),
  );
  const rows = new Float64Array(wanted);
  const sums = new Float64Array(wanted);
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const c = classOf[k] as number;
    rows[c] = (rows[c] as number) + 1;
    sums[c] = (sums[c] as number) + (output[k] as number);
    sum += output[k] as number;
  }
  const classes = rows.reduce((count, each) => count + (each > 0 ? 1 : 0), 0);
  if (classes < 2 || n <= classes) return null;
  const own = new Float64Array(n);
  const within = new Float64Array(n);
  let total = 0;
  let left = 0;
  for (let k = 0; k < n; k++) {
    const c = classOf[k] as number;
    const fromMean = (output[k] as number) - sum / n;
    const fromClass = (output[k] as number) - (sums[c] as number) / (rows[c] as number);
    own[k] = fromMean * fromMean;
    within[k] = fromClass * fromClass;
    total += own[k] as number;
    left += within[k] as number;
  }
  if (!(total > 0)) return null;
  const correction = (n - 1) / (n - classes);
  let spread = 0;
  for (let k = 0; k < n; k++) {
    const influence = ((within[k] as number) - (left / total) * (own[k] as number)) / (total / n);
    spread += influence * influence;
  }
  return { value: 1 - (left / total) * correction, standardError: (correction * Math.sqrt(spread)) / n };
}
