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
  const vetoes = new Map<string, { party: string | null; cause: VetoCause; rule: string | null; count: number }>();
  const veto = (party: string | null, cause: VetoCause, rule: string | null): void => {
    const key = `${cause} ${party} ${rule}`;
    const known = vetoes.get(key) ?? { party, cause, rule, count: 0 };
    known.count++;
    vetoes.set(key, known);
  };
  const refuses = new Uint8Array(n);
  let all = 0;
  for (let row = 0; row < count; row++) {
    refuses.fill(0);
    let possible = true;
    for (let r = 0; r < rules.length; r++) {
      if (!broken[r] || !tables.rulesHold[row * rules.length + r]) continue;
      const rule = rules[r] as Posing["rules"][number];
      veto(rule.holder, rule.cause, rule.id);
      if (rule.party === null) possible = false;
      else refuses[rule.party] = 1;
    }
    for (const { front, above, issue } of needed)
      if ((levelOf[front]?.[tables.frontState[row] as number] as number) <= above) {
        veto(null, "unavailable", posing.state.case.issues[issue]?.options[picks[issue] as number]?.id ?? null);
        possible = false;
      }
    for (let i = 0; i < n; i++) {
      let sum = 0;
      const base = (row * n + i) * optionCount;
      for (let k = 0; k < issues.length; k++)
        sum += fixed(tables.worth[base + (issues[k]?.firstOption as number) + (picks[k] as number)] as number);
      const value = Math.round(sum / 1000) / 1e9;
      const over = value - (tables.reservation[row * n + i] as number);
      (worth[i] as Float64Array)[row] = value;
      (gain[i] as Float64Array)[row] = over;
      if (over < -comparisonUnit) {
        veto(parties[i] as string, "worse-than-no-deal", null);
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
  const byParty = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, i) => [party, of(i)]));
  return {
    kind,
    all: all / count,
    byParty: byParty((i) => (accepted[i] as number) / count),
    worth: byParty((i) => spreadOf(worth[i] as Float64Array)),
    gain: byParty((i) => spreadOf(gain[i] as Float64Array)),
    vetoes: [...vetoes.values()]
      .map(({ party, cause, rule, count: times }) => ({ party, cause, rule, share: times / count }))
      .sort(
        (p, q) =>
          q.share - p.share ||
          (p.cause < q.cause ? -1 : p.cause > q.cause ? 1 : 0) ||
          ((p.rule ?? "") < (q.rule ?? "") ? -1 : 1),
      ),
  };
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
