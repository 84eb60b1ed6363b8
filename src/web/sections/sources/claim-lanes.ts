/** Claims laid in lanes by party, and in each lane in rows, so that no two marks lie on each other. */

import type { Claim } from "../../../evidence/index.ts";
import type { Day } from "../../../ground/index.ts";

export interface Dated {
  readonly claim: Claim;
  readonly from: Day;
  readonly to: Day;
}

export interface Lane {
  readonly party: string | null;
  readonly rows: number;
  readonly marks: readonly (Dated & { readonly row: number })[];
}

/** Takes dated claims, the parties in order (null: of none), and how many days the narrowest mark is wide. Lanes without a claim are left out. */
export function lanesOf(
  dated: readonly Dated[],
  order: readonly (string | null)[],
  leastDays: number,
): readonly Lane[] {
  return order.flatMap((party) => {
    const own = dated.filter(({ claim }) => claim.party === party);
    if (own.length === 0) return [];
    const ends: number[] = [];
    const marks = own
      .toSorted((a, b) => a.from - b.from || a.to - b.to || (a.claim.id < b.claim.id ? -1 : 1))
      .map((mark) => {
        const free = ends.findIndex((end) => end < mark.from);
        const row = free < 0 ? ends.length : free;
        ends[row] = Math.max(mark.to, mark.from + leastDays);
        return { ...mark, row };
      });
    return [{ party, rows: ends.length, marks }];
  });
}
