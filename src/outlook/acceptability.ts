/**
 * Whether one whole package would be accepted, and by whom not and why, in every future of a batch.
 * Takes: a posing, its batch, an option index for every issue. Gives: `Acceptability`, shares of futures.
 * Red lines, the floor, exclusions and availability are constraints and come before worth: they are never averaged.
 * Cost: futures × issues.
 */
import { comparisonUnit, fixed, type Posing } from "../bargaining/index.ts";
import type { Acceptability, DealKind, VetoCause } from "../contract.ts";
import { spreadOf } from "../ground/index.ts";
import type { Batch } from "./batch.ts";

export function acceptability(posing: Posing, batch: Batch, picks: ArrayLike<number>): Acceptability {
  const { parties, issues, rules, optionCount, levelOf } = posing;
  const n = parties.length;
  const { count, tables } = batch;
  const kind = kindOf(posing, picks);
  const deferred = posing.state.case.issues.map((issue) => kind === "ceasefire" && issue.deferrable);
  const broken = rules.map(
    (rule) =>
      rule.strikes.every(({ issue }) => !deferred[issue]) &&
      rule.strikes.every(({ issue, options }) => options.includes(picks[issue] as number)),
  );
  const needed = issues.flatMap((issue, k) => {
    const needs = issue.needs[picks[k] as number];
    return needs ? [{ ...needs, issue: k }] : [];
  });
  const worth = parties.map(() => new Float64Array(count));
  const gain = parties.map(() => new Float64Array(count));
  const accepted = new Float64Array(n);
  // What can stand in the way, in the order in which a future is asked: rules, availability, worth.
  const obstacles: readonly Obstacle[] = [
    ...rules.map((rule): Obstacle => ({ party: rule.holder, cause: rule.cause, rule: rule.id })),
    ...needed.map(
      ({ issue }): Obstacle => ({
        party: null,
        cause: "unavailable",
        rule: posing.state.case.issues[issue]?.options[picks[issue] as number]?.id ?? null,
      }),
    ),
    ...parties.map((party): Obstacle => ({ party, cause: "worse-than-no-deal", rule: null })),
  ];
  const times = new Int32Array(obstacles.length);
  const firstRow = new Int32Array(obstacles.length).fill(count);
  const veto = (obstacle: number, row: number): void => {
    if (times[obstacle] === 0) firstRow[obstacle] = row;
    times[obstacle] = (times[obstacle] as number) + 1;
  };
  const worthAt = Int32Array.from(issues, (issue, k) => issue.firstOption + (picks[k] as number));
  const refuses = new Uint8Array(n);
  let all = 0;
  for (let row = 0; row < count; row++) {
    refuses.fill(0);
    let possible = true;
    for (let r = 0; r < rules.length; r++) {
      if (!broken[r] || !tables.rulesHold[row * rules.length + r]) continue;
      const { party } = rules[r] as Posing["rules"][number];
      veto(r, row);
      if (party === null) possible = false;
      else refuses[party] = 1;
    }
    for (let k = 0; k < needed.length; k++) {
      const { front, above } = needed[k] as (typeof needed)[number];
      if ((levelOf[front]?.[tables.frontState[row] as number] as number) > above) continue;
      veto(rules.length + k, row);
      possible = false;
    }
    for (let i = 0; i < n; i++) {
      let sum = 0;
      const base = (row * n + i) * optionCount;
      for (let k = 0; k < worthAt.length; k++) sum += fixed(tables.worth[base + (worthAt[k] as number)] as number);
      const value = Math.round(sum / 1000) / 1e9;
      const over = value - (tables.reservation[row * n + i] as number);
      (worth[i] as Float64Array)[row] = value;
      (gain[i] as Float64Array)[row] = over;
      if (over < -comparisonUnit) {
        veto(rules.length + needed.length + i, row);
        refuses[i] = 1;
      }
    }
    let everyone = possible;
    for (let i = 0; i < n; i++) {
      if (!refuses[i]) accepted[i] = (accepted[i] as number) + 1;
      else everyone = false;
    }
    if (everyone) all++;
  }
  const vetoes = counted(obstacles, times, firstRow);
  const byParty = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, i) => [party, of(i)]));
  return {
    kind,
    all: all / count,
    byParty: byParty((i) => (accepted[i] as number) / count),
    worth: byParty((i) => spreadOf(worth[i] as Float64Array)),
    gain: byParty((i) => spreadOf(gain[i] as Float64Array)),
    vetoes: vetoes
      .map(({ party, cause, rule, times: met }) => ({ party, cause, rule, share: met / count }))
      .sort(
        (p, q) =>
          q.share - p.share ||
          (p.cause < q.cause ? -1 : p.cause > q.cause ? 1 : 0) ||
          ((p.rule ?? "") < (q.rule ?? "") ? -1 : 1),
      ),
  };
}

interface Obstacle {
  readonly party: string | null;
  readonly cause: VetoCause;
  readonly rule: string | null;
}

/** Those that were met, in the order in which they first were; alike ones (options of one name) as one. */
function counted(
  obstacles: readonly Obstacle[],
  times: Int32Array,
  firstRow: Int32Array,
): readonly (Obstacle & { readonly times: number })[] {
  const met = [...obstacles.keys()].filter((k) => (times[k] as number) > 0);
  met.sort((p, q) => (firstRow[p] as number) - (firstRow[q] as number) || p - q);
  const known = new Map<string, Obstacle & { times: number }>();
  for (const k of met) {
    const obstacle = obstacles[k] as Obstacle;
    const key = `${obstacle.cause} ${obstacle.party} ${obstacle.rule}`;
    const held = known.get(key) ?? { ...obstacle, times: 0 };
    held.times += times[k] as number;
    known.set(key, held);
  }
  return [...known.values()];
}

/** Departs: a deferrable issue that moves with a front is at its status quo on any level's option. */
export function kindOf({ state, issues }: Posing, picks: ArrayLike<number>): DealKind {
  const deferrable = state.case.issues.flatMap((issue, k) => (issue.deferrable ? [k] : []));
  const left = deferrable.every((k) => {
    const issue = issues[k] as Posing["issues"][number];
    const quo = issue.front === null ? [issue.statusQuo] : issue.statusQuoAt;
    return quo.includes(picks[k] as number);
  });
  return left && deferrable.length > 0 ? "ceasefire" : "settlement";
}
