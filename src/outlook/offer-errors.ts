/**
 * How far so many futures bear out what is said of an offer.
 * Takes: shares and values over futures. Gives: standard errors and 90 % intervals; which of two offers, if either, is the
 * better.
 * Source: [wilson-1927] for shares; the normal interval for means.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Offer, OfferErrors, SampledMean, SampledShare } from "../contract.ts";
import { mean } from "../ground/index.ts";
import type { Batch } from "./batch.ts";
import { isCertain } from "./certainty.ts";
import { accepts, isAgreed, type PackageAnswers } from "./package-answers.ts";
import { deviate90, wilsonInterval } from "./wilson-interval.ts";

export function chanceError(share: number, futures: number): number {
  return Math.sqrt((share * (1 - share)) / futures);
}

/** `certain`: nothing is drawn, so that all futures are one. */
export function sampledShare(times: number, futures: number, certain = false): SampledShare {
  const share = times / futures;
  if (certain) return { share, standardError: 0, low: share, high: share };
  const { low, high } = wilsonInterval(times, futures);
  return { share, standardError: chanceError(share, futures), low, high };
}

export function sampledMean(values: ArrayLike<number>): SampledMean {
  const average = mean(values);
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const off = (values[row] as number) - average;
    squares += off * off;
  }
  const standardError = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1) / values.length);
  return {
    mean: average,
    standardError,
    low: average - deviate90 * standardError,
    high: average + deviate90 * standardError,
  };
}

/** Issue → option, by id. */
export function optionIds({ state }: Posing, picks: ArrayLike<number>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    state.case.issues.map((issue, k) => [issue.id, issue.options[picks[k] as number]?.id ?? ""]),
  );
}

/** What an offer brings whoever makes it, by future: null for a mediator, to whom an agreement is 1 and none 0. */
export function valueOfOffering(
  { parties }: Posing,
  { tables }: Batch,
  laid: PackageAnswers,
  whose: number | null,
  picks: ArrayLike<number>,
): Float64Array {
  const n = parties.length;
  const sums = whose === null ? null : laid.sums(whose, picks);
  return Float64Array.from(laid.answers(picks), (answer, row) => {
    const agreed = isAgreed(answer, n);
    if (sums === null) return agreed ? 1 : 0;
    return agreed ? (sums[row] as number) / 1e12 : (tables.reservation[row * n + (whose as number)] as number);
  });
}

/** Errors of one offer, its rank left open; `others` are the packages to hold it against. */
export function offerErrors(
  posing: Posing,
  batch: Batch,
  laid: PackageAnswers,
  whose: number | null,
  picks: Int32Array,
  others: readonly Int32Array[],
): OfferErrors {
  const { parties } = posing;
  const answers = laid.answers(picks);
  let all = 0;
  const counts = parties.map(() => 0);
  for (const answer of answers) {
    if (isAgreed(answer, parties.length)) all++;
    parties.forEach((_, i) => {
      if (accepts(answer, i)) counts[i] = (counts[i] as number) + 1;
    });
  }
  const own = valueOfOffering(posing, batch, laid, whose, picks);
  const key = picks.join(" ");
  const compared = others.filter((other) => other.join(" ") !== key);
  const asGood = compared.filter((other) => {
    const theirs = valueOfOffering(posing, batch, laid, whose, other);
    const { high } = sampledMean(theirs.map((value, row) => value - (own[row] as number)));
    return high >= 0;
  });
  const byParty = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, i) => [party, of(i)]));
  return {
    all: sampledShare(all, laid.futures, isCertain(posing)),
    accepts: byParty((i) => sampledShare(counts[i] as number, laid.futures, isCertain(posing))),
    worthOfOffering: byParty((i) => sampledMean(valueOfOffering(posing, batch, laid, i, picks))),
    rankFrom: 1,
    rankTo: 1,
    asGood: asGood.length,
    compared: compared.length,
  };
}

/** The ranks that the intervals leave open, by the chance that all accept. */
export function withRanks(offers: readonly Offer[]): readonly Offer[] {
  return offers.map((offer) => ({
    ...offer,
    errors: {
      ...offer.errors,
      rankFrom: 1 + offers.filter((other) => other.errors.all.low > offer.errors.all.high).length,
      rankTo: offers.length - offers.filter((other) => other.errors.all.high < offer.errors.all.low).length,
    },
  }));
}
