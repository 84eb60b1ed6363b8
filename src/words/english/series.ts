/** English: what measured series say. Days come as YYYY-MM-DD. */
import type { Interval } from "../../contract.ts";
import { numbers } from "./numbers.ts";

/** A series carried on at one pace to a day. */
export interface CarriedOn extends Interval {
  readonly on: string;
}

/** Days in which half is lost: null where nothing is, or where the pace at that end of its interval loses nothing. */
export interface HalfLife {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How fast a series moved within a driver's days; `times` the pace outside them, null where there is none to compare. */
export interface ShockPace {
  readonly driver: string;
  readonly days: number;
  readonly times: number | null;
  readonly pValue: number;
}

export const series = {
  decay: (
    name: string,
    unit: string,
    perDay: Interval,
    halfLifeDays: HalfLife | null,
    stretch: { readonly from: string; readonly to: string; readonly sinceMost: boolean },
    carried: CarriedOn | null,
  ): string =>
    pace(
      name,
      `${share(perDay.value)} a day (90 %: ${share(perDay.low)} to ${share(perDay.high)})${halfLife(halfLifeDays)}`,
      stretch,
      unit,
      carried,
    ),
  steady: (
    name: string,
    unit: string,
    perDay: Interval,
    stretch: { readonly from: string; readonly to: string; readonly sinceMost: boolean },
    carried: CarriedOn | null,
  ): string =>
    pace(
      name,
      `${amount(perDay.value)} ${unitWords(unit)} a day (90 %: ${amount(perDay.low)} to ${amount(perDay.high)})`,
      stretch,
      unit,
      carried,
    ),
  /** `change` null where there are too few points to ask. */
  change: (
    name: string,
    change: { readonly on: string; readonly pValue: number; readonly clear: boolean } | null,
    shocks: readonly ShockPace[],
  ): string => {
    const turned =
      change === null
        ? "There are too few points to ask whether its pace changed."
        : change.clear
          ? `Its pace changed on ${change.on}: a series without a change would look as changed in ${percent(change.pValue)} of cases.`
          : `No change of pace is told from chance: the likeliest day, ${change.on}, would be found as clear in ${percent(change.pValue)} of series without one.`;
    const shocked =
      shocks.length === 0
        ? "No shock of the case's drivers lies within these days, so that none is in its pace."
        : shocks
            .map(
              ({ driver, days, times, pValue }) =>
                `${driver}, over ${whole(days)} days: ${times === null ? "a pace of its own" : `${amount(times)} times the pace outside`} (p = ${pValue.toPrecision(2)}).`,
            )
            .join(" ")
            .concat(" That they fell on the same days proves no cause.");
    return `${name}: ${turned} ${shocked}`;
  },
  /** What another front did in the same time, by months as YYYY-MM. */
  elsewhere: (
    name: string,
    unit: string,
    first: { readonly month: string; readonly perDay: number },
    last: { readonly month: string; readonly perDay: number },
    to: string,
  ): string =>
    `Meanwhile, ${name}: ${amount(first.perDay)} ${unitWords(unit)} a day in ${first.month}, ${amount(last.perDay)} in ${last.month}, to ${to}.`,
};

function pace(
  name: string,
  perDay: string,
  { from, to, sinceMost }: { readonly from: string; readonly to: string; readonly sinceMost: boolean },
  unit: string,
  carried: CarriedOn | null,
): string {
  const ahead =
    carried === null
      ? ""
      : ` Were that to go on, it would stand at ${whole(carried.value)} ${unitWords(unit)} on ${carried.on} (90 %: ${whole(carried.low)} to ${whole(carried.high)}).`;
  return `${name}: ${perDay}, ${sinceMost ? "since its highest, " : "from "}${from} to ${to}.${ahead}`;
}

function halfLife(days: HalfLife | null): string {
  if (days === null || days.value === null || days.low === null) return "";
  const within =
    days.high === null
      ? `${whole(days.low)} at the least, and it may not halve at all`
      : `${whole(days.low)} to ${whole(days.high)}`;
  return `, a half-life of ${whole(days.value)} days (90 %: ${within})`;
}

function share(perDay: number): string {
  return `${minus((perDay * 100).toFixed(2))} %`;
}

function amount(value: number): string {
  return minus(value.toFixed(1));
}

function whole(value: number): string {
  return numbers.whole(value);
}

function percent(chance: number): string {
  return chance < 0.01 ? "less than 1 %" : `${Math.round(chance * 100)} %`;
}

function unitWords(unit: string): string {
  return unit.replace("km2", "km²");
}

function minus(text: string): string {
  return text.replace(/^-(?=[0.]*$)/, "").replace("-", "−");
}
