/**
 * Claims laid in lanes by party, and in each lane in rows, so that no two marks lie on each other; a lane that would need
 * too many rows is counted in columns instead.
 */

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

export interface ClaimColumn {
  readonly from: Day;
  /** The first day of the next one. */
  readonly to: Day;
  /** All that may belong to it. */
  readonly claims: readonly Claim[];
  /** How many of them on average: one whose days touch three columns counts a third in each. */
  readonly count: number;
  /** Of that, what another claim denies. */
  readonly denied: number;
}

export function columnsOf(dated: readonly Dated[], start: Day, end: Day, daysEach: number): readonly ClaimColumn[] {
  const last = Math.max(0, Math.floor((end - start) / daysEach));
  const columns = Array.from({ length: last + 1 }, (_, index) => ({
    from: start + index * daysEach,
    to: start + (index + 1) * daysEach,
    claims: [] as Claim[],
    count: 0,
    denied: 0,
  }));
  const place = (day: Day) => Math.min(last, Math.max(0, Math.floor((day - start) / daysEach)));
  for (const { claim, from, to } of dated) {
    const touched = columns.slice(place(from), place(to) + 1);
    for (const column of touched) {
      column.claims.push(claim);
      column.count += 1 / touched.length;
      if (claim.contradicts.length > 0) column.denied += 1 / touched.length;
    }
  }
  return columns.filter(({ claims }) => claims.length > 0);
}
