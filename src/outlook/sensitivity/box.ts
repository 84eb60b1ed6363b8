/** A box in the space of inputs: for some of them a lowest and a highest value, both inside. What of the cases it holds. */

export interface Limit {
  readonly input: number;
  /** Null: open on that side. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Limits in the order of their inputs, one at most for each. */
export type Box = readonly Limit[];

/** One list for each input, and for each case whether it is of interest (1). */
export interface Cases {
  readonly columns: readonly Float64Array[];
  readonly interest: Uint8Array;
}

/** How many cases a box holds, and how many of them are of interest. */
export interface Holding {
  readonly cases: number;
  readonly interest: number;
}

export function inBox(columns: readonly Float64Array[], box: Box, row: number): boolean {
  for (const { input, low, high } of box) {
    const value = columns[input]?.[row] as number;
    if ((low !== null && value < low) || (high !== null && value > high)) return false;
  }
  return true;
}

export function holding({ columns, interest }: Cases, box: Box): Holding {
  let [held, wanted] = [0, 0];
  for (let row = 0; row < interest.length; row++) {
    if (!inBox(columns, box, row)) continue;
    held++;
    wanted += interest[row] as number;
  }
  return { cases: held, interest: wanted };
}

/** The cases that a predicate on their row keeps. */
export function casesWhere({ columns, interest }: Cases, keep: (row: number) => boolean): Cases {
  const rows = [...interest.keys()].filter(keep);
  return {
    columns: columns.map((column) => Float64Array.from(rows, (row) => column[row] as number)),
    interest: Uint8Array.from(rows, (row) => interest[row] as number),
  };
}
