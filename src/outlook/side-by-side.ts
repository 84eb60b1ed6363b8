/**
 * Lenses side by side on one day, and their forecasts as one.
 * Takes   assessments of one case and day; the month by whose end chances are read.
 * Gives   a `Comparison` without splits. The pool is of lenses alone: the case's own judgements weigh the same texts.
 * Throws  misuse without an assessment, for different days or for a month beyond the horizon.
 */
import type { Assessment, Comparison, EventKind, LensOutlook, Spread } from "../contract.ts";
import { misuse } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { type Pooling, pooledChance } from "./pooling.ts";

export function sideBySide(
  assessments: readonly Assessment[],
  months: number,
  nameOf: (lens: string) => string,
  pooling: Pooling = {},
  words: Words = english,
): Comparison {
  const [first] = assessments;
  if (first === undefined) throw misuse("assessments", "at least one", "none");
  const { asOf, horizonMonths } = first;
  if (!Number.isInteger(months) || months < 1 || months > horizonMonths)
    throw misuse("months", `a whole number from 1 to ${horizonMonths}`, months);
  if (assessments.some((it) => it.asOf !== asOf))
    throw misuse(
      "assessments",
      "of one day",
      assessments.map((it) => it.asOf),
    );
  const outlooks = assessments.map(
    (it): LensOutlook => ({
      lens: it.lens,
      name: it.lens === null ? words.names.ownJudgements : nameOf(it.lens),
      method: it.method,
      agreement: eachEvent((event) => it.agreement[event][months] as Spread),
      zone: {
        any: it.zone.any,
        ceasefire: it.zone.ceasefire,
        settlement: it.zone.settlement,
        standardError: it.zone.standardError,
      },
      position: Object.fromEntries(Object.entries(it.leverage).map(([party, { now }]) => [party, now])),
    }),
  );
  const lenses = outlooks.filter(({ lens }) => lens !== null);
  return {
    asOf,
    months,
    outlooks,
    pooled:
      lenses.length < 2
        ? null
        : eachEvent((event) =>
            pooledChance(
              lenses.map(({ agreement }) => agreement[event].mean),
              pooling,
            ),
          ),
    splits: [],
  };
}

function eachEvent<T>(of: (event: EventKind) => T): Readonly<Record<EventKind, T>> {
  return {
    talks: of("talks"),
    measure: of("measure"),
    ceasefire: of("ceasefire"),
    settlement: of("settlement"),
    "any-deal": of("any-deal"),
  };
}
