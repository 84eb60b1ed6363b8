/** So many pieces of work at a time, the others in the order in which they came: what bounds threads and the memory under them. */

export type Lanes = <T>(work: () => Promise<T>) => Promise<T>;

export function lanes(count: number): Lanes {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      // Handed on, so that nobody who comes meanwhile gets in before who waits.
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
