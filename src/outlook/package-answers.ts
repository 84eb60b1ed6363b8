/**
 * What each principal answers to a package, future by future, for many packages in a row.
 * Takes: a posing, its batch, how many of its first futures to look at. Gives: worths as whole numbers of 1e-12 and one
 * byte of answers a future, by the same rules as `acceptability`, which says why as well.
 * Departs: a principal's answer is its own: what nobody may agree, or another will not, does not change what it says.
 * Cost: laid out once, futures × options; then futures × issues a package, or futures × changes for another one near it.
 */
import { comparisonUnit, fixed, type Posing } from "../bargaining/index.ts";
import { meanOf } from "../ground/index.ts";
import { kindOf } from "./acceptability.ts";
import type { Batch } from "./batch.ts";

/** Bit i of an answer: principal i accepts. Above those: nothing keeps all from agreeing it; no rule in force strikes it. */
const possibleBit = 64;
const feasibleBit = 128;

export interface PackageAnswers {
  readonly futures: number;
  /** Worth of an option to a principal by future, in 1e-12: `worth[i][firstOption + o][row]`. */
  readonly worth: readonly (readonly Float64Array[])[];
  /** Mean over all futures of the batch, in 1e-12: `mean[i][firstOption + o]`. */
  readonly mean: readonly Float64Array[];
  /** Worth of a package to a principal by future, in 1e-12. */
  sums(i: number, picks: ArrayLike<number>, into?: Float64Array): Float64Array;
  /** Answers by future; `sums` where they are known already. */
  answers(picks: ArrayLike<number>, sums?: readonly Float64Array[]): Uint8Array;
  /** Rules that more likely hold than not, and options that are there in half of the futures or more. */
  readonly likely: readonly boolean[];
  readonly there: readonly boolean[];
}

export function accepts(answer: number, i: number): boolean {
  return ((answer >> i) & 1) === 1;
}

export function isAgreed(answer: number, parties: number): boolean {
  const wanted = possibleBit | ((1 << parties) - 1);
  return (answer & wanted) === wanted;
}

/** Whether nothing keeps all from agreeing it: no exclusion, floor rule, third party's red line or missing option. */
export function isPossible(answer: number): boolean {
  return (answer & possibleBit) !== 0;
}

/** Whether the package is there to be agreed at all, red lines of the principals included. */
export function isFeasible(answer: number): boolean {
  return (answer & feasibleBit) !== 0;
}

/** The chance that a rule holds: 1 but for red lines. */
export function chanceThatItHolds({ draws }: Posing, { real }: Posing["rules"][number]): number {
  const credence = real === null ? undefined : draws[real.credence]?.distribution;
  return credence === undefined ? 1 : Math.max(0, Math.min(1, meanOf(credence)));
}

/** Indexes of the rules that a package breaks. */
export function brokenRules(posing: Posing, picks: ArrayLike<number>): readonly number[] {
  const ceasefire = kindOf(posing, picks) === "ceasefire";
  const { issues } = posing.state.case;
  return posing.rules.flatMap(({ strikes }, r) =>
    strikes.every(
      ({ issue, options }) => !(ceasefire && issues[issue]?.deferrable) && options.includes(picks[issue] as number),
    )
      ? [r]
      : [],
  );
}

/** Kept for as long as the batch is: one package after another is judged on it. */
const laidOut = new WeakMap<Batch, { readonly posing: Posing; readonly byFutures: Map<number, PackageAnswers> }>();

export function packageAnswers(posing: Posing, batch: Batch, most = batch.count): PackageAnswers {
  const futures = Math.min(most, batch.count);
  const known = laidOut.get(batch);
  const held = known?.posing === posing ? known : { posing, byFutures: new Map<number, PackageAnswers>() };
  laidOut.set(batch, held);
  const laid = held.byFutures.get(futures) ?? layOut(posing, batch, futures);
  held.byFutures.set(futures, laid);
  return laid;
}

function layOut(posing: Posing, batch: Batch, futures: number): PackageAnswers {
  const { parties, issues, rules, optionCount, levelOf } = posing;
  const { tables } = batch;
  const n = parties.length;
  const worth = parties.map((_, i) =>
    Array.from({ length: optionCount }, (_, o) =>
      fixedColumn(tables.worth, i * optionCount + o, n * optionCount, futures),
    ),
  );
  const mean = parties.map((_, i) =>
    Float64Array.from({ length: optionCount }, (_, o) => {
      // From the first future's on, so that the mean of equal numbers is that number.
      const first = fixed(tables.worth[i * optionCount + o] as number);
      let over = 0;
      for (let at = i * optionCount + o; at < tables.worth.length; at += n * optionCount)
        over += fixed(tables.worth[at] as number) - first;
      return first + Math.round(over / batch.count);
    }),
  );
  const there = issues.flatMap(({ needs }) =>
    needs.map((needed) => {
      if (needed === null) return true;
      let times = 0;
      for (let row = 0; row < batch.count; row++)
        if ((levelOf[needed.front]?.[tables.frontState[row] as number] as number) > needed.above) times++;
      return times * 2 >= batch.count;
    }),
  );
  const sums: PackageAnswers["sums"] = (i, picks, into = new Float64Array(futures)) => {
    into.fill(0);
    for (let k = 0; k < issues.length; k++) {
      const column = worth[i]?.[(issues[k]?.firstOption as number) + (picks[k] as number)] as Float64Array;
      for (let row = 0; row < futures; row++) into[row] = (into[row] as number) + (column[row] as number);
    }
    return into;
  };
  const scratch = parties.map(() => new Float64Array(futures));
  return {
    futures,
    worth,
    mean,
    sums,
    answers(picks, known) {
      const out = new Uint8Array(futures).fill(possibleBit | feasibleBit);
      for (let i = 0; i < n; i++) {
        const sum = known?.[i] ?? sums(i, picks, scratch[i]);
        for (let row = 0; row < futures; row++) {
          const over = Math.round((sum[row] as number) / 1000) / 1e9 - (tables.reservation[row * n + i] as number);
          if (over >= -comparisonUnit) out[row] = (out[row] as number) | (1 << i);
        }
      }
      for (const r of brokenRules(posing, picks)) {
        const party = rules[r]?.party ?? null;
        const lost = feasibleBit | (party === null ? possibleBit : 1 << party);
        for (let row = 0; row < futures; row++)
          if (tables.rulesHold[row * rules.length + r]) out[row] = (out[row] as number) & ~lost;
      }
      issues.forEach(({ needs }, k) => {
        const needed = needs[picks[k] as number];
        if (!needed) return;
        const level = levelOf[needed.front] as Int32Array;
        for (let row = 0; row < futures; row++)
          if ((level[tables.frontState[row] as number] as number) <= needed.above)
            out[row] = (out[row] as number) & ~(feasibleBit | possibleBit);
      });
      return out;
    },
    likely: rules.map((rule) => chanceThatItHolds(posing, rule) > 0.5),
    there,
  };
}

function fixedColumn(table: ArrayLike<number>, first: number, width: number, rows: number): Float64Array {
  const out = new Float64Array(rows);
  for (let row = 0; row < rows; row++) out[row] = fixed(table[first + row * width] as number);
  return out;
}
