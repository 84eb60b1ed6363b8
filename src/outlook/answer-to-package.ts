/**
 * Who would accept one whole package in one future, and what it brings each: the rules of `acceptability`, without a batch;
 * `package-answers.ts` lays many packages out on one.
 * Takes   a posing and an option index for every issue; then a solved future. Cost: issues × parties.
 */
import { comparisonUnit, type Future, fixed, type Posing } from "../bargaining/index.ts";
import { brokenRules } from "./package-answers.ts";

export interface PackageAnswer {
  /** No exclusion, floor rule, missing option or third party's real red line stands in the way. */
  readonly possible: boolean;
  /** Per principal: no real red line of its own is crossed, and it gains or loses nothing. */
  readonly accepts: readonly boolean[];
  /** Worth after breach less what going on is worth, per principal. */
  readonly gain: readonly number[];
}

export function answersTo(
  posing: Posing,
  picks: ArrayLike<number>,
): (future: Future, reservation: readonly number[]) => PackageAnswer {
  const { parties, issues, rules, levelOf } = posing;
  const touched = brokenRules(posing, picks);
  const needed = issues.flatMap((issue, k) => issue.needs[picks[k] as number] ?? []);
  return (future, reservation) => {
    const broken = touched.filter((r) => future.rulesHold[r] === 1).map((r) => rules[r]?.party ?? null);
    const available = needed.every(({ front, above }) => (levelOf[front]?.[future.frontState] as number) > above);
    const gain = parties.map((_, i) => {
      let sum = 0;
      issues.forEach((issue, k) => {
        sum += fixed(future.worth[i]?.[issue.firstOption + (picks[k] as number)] as number);
      });
      return Math.round(sum / 1000) / 1e9 - (reservation[i] as number);
    });
    return {
      possible: available && !broken.includes(null),
      accepts: gain.map((over, i) => over >= -comparisonUnit && !broken.includes(i)),
      gain,
    };
  };
}
