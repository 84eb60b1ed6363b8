/**
 * What to offer: the package that does best for one party when the others may refuse it, and the one that most futures
 * would see accepted by all.
 * A party's offer is worth, per future, ũ_i(a) where every other principal accepts a, and its R_i where one does not; the
 * mean over futures trades terms against the risk of refusal [fearon-1995]. A mediator's maximises the share of futures in
 * which all accept; ties go to the greater smallest mean gain.
 * Takes: a posing and its batch. Gives: `Offers`. Packages that a rule without a party forbids in every future are not
 * offered.
 * Departs: where there are at most `mostListed` packages all are tried; else improvement issue by issue from several
 * starts (the case's named packages, the terms most often agreed), which may stop short of the best, and says so.
 * Cost: packages tried × futures × issues.
 */
import { dealKinds, type Posing } from "../bargaining/index.ts";
import type { Method, Offer, Offers } from "../contract.ts";
import { formatDay } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { acceptability } from "./acceptability.ts";
import type { Batch } from "./batch.ts";
import { offerErrors, withRanks } from "./offer-errors.ts";
import { isAgreed, type PackageAnswers, packageAnswers } from "./package-answers.ts";
import { answerMethod } from "./sensitivity/answer-method.ts";
import { packagePicks } from "./summarise.ts";

export const mostListed = 2_000;
const mostStarts = 12;

export function offers(posing: Posing, batch: Batch, run: Method, words: Words = english): Offers {
  const { parties, issues, state } = posing;
  const listed = issues.reduce((product, issue) => product * issue.options, 1);
  const laid = packageAnswers(posing, batch);
  const judge = verdicts(posing, batch, laid);
  const starts = listed <= mostListed ? everyPackage(posing) : startingPackages(posing, batch);
  const best = (whose: number | null, score: (verdict: Verdict) => number): Offer => {
    let top: { readonly picks: Int32Array; readonly score: number } | null = null;
    for (const start of starts) {
      const found =
        listed <= mostListed ? { picks: start, score: score(judge(start)) } : climbed(posing, start, judge, score);
      if (top === null || found.score > top.score) top = found;
    }
    const picks = top?.picks ?? packagePicks(posing, {});
    const verdict = judge(picks);
    const errors = offerErrors(
      posing,
      batch,
      laid,
      whose,
      picks,
      listed <= mostListed ? starts : neighbours(posing, picks),
    );
    return {
      picks: Object.fromEntries(
        state.case.issues.map((issue, k) => [issue.id, issue.options[picks[k] as number]?.id ?? ""]),
      ),
      all: verdict.all,
      accepts: Object.fromEntries(parties.map((party) => [party, errors.accepts[party]?.share ?? 0])),
      worthOfOffering: Object.fromEntries(parties.map((party) => [party, errors.worthOfOffering[party]?.mean ?? 0])),
      acceptability: acceptability(posing, batch, picks),
      errors,
    };
  };
  const [mediator, ...own] = withRanks([
    best(null, (verdict) => verdict.all * 1e6 + verdict.leastGain),
    ...parties.map((_, i) => best(i, (verdict) => verdict.offering[i] as number)),
  ]) as readonly [Offer, ...Offer[]];
  const exact = listed <= mostListed;
  return {
    method: answerMethod(run, batch.count, words, "offers", {
      exactness: words.methods.offers.exactness(batch.count, exact),
      parameters: { packages: listed },
    }),
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    futures: batch.count,
    exact,
    mediator,
    byParty: Object.fromEntries(parties.map((party, i) => [party, own[i] as Offer])),
    withoutOffer: Object.fromEntries(
      parties.map((party, i) => [
        party,
        meanOf(batch, (row) => batch.tables.reservation[row * parties.length + i] as number),
      ]),
    ),
  };
}

interface Verdict {
  readonly all: number;
  /** Mean worth to each party of making this offer. */
  readonly offering: readonly number[];
  /** The smallest mean gain of any party. */
  readonly leastGain: number;
}

/** Judges a package in every future. */
function verdicts({ parties }: Posing, { tables }: Batch, laid: PackageAnswers): (picks: Int32Array) => Verdict {
  const n = parties.length;
  const { futures } = laid;
  const scratch = parties.map(() => new Float64Array(futures));
  return (picks) => {
    const sums = parties.map((_, i) => laid.sums(i, picks, scratch[i]));
    const answers = laid.answers(picks, sums);
    let all = 0;
    for (let row = 0; row < futures; row++) if (isAgreed(answers[row] as number, n)) all++;
    let leastGain = Number.POSITIVE_INFINITY;
    const offering = sums.map((sum, i) => {
      let [made, gain] = [0, 0];
      for (let row = 0; row < futures; row++) {
        const worth = (sum[row] as number) / 1e12;
        const without = tables.reservation[row * n + i] as number;
        gain += worth - without;
        // Its own red line it would not offer to cross: then it keeps what it has.
        made += isAgreed(answers[row] as number, n) ? worth : without;
      }
      leastGain = Math.min(leastGain, gain / futures);
      return made / futures;
    });
    return { all: all / futures, offering, leastGain };
  };
}

/** Improves a package one issue at a time until no single change helps. */
function climbed(
  posing: Posing,
  start: Int32Array,
  judge: (picks: Int32Array) => Verdict,
  score: (verdict: Verdict) => number,
): { readonly picks: Int32Array; readonly score: number } {
  const picks = start.slice();
  let held = score(judge(picks));
  for (let improved = true; improved; ) {
    improved = false;
    for (let k = 0; k < picks.length; k++) {
      const before = picks[k] as number;
      let best = before;
      for (let o = 0; o < (posing.issues[k] as Posing["issues"][number]).options; o++) {
        if (o === before) continue;
        picks[k] = o;
        const here = score(judge(picks));
        if (here > held) {
          held = here;
          best = o;
          improved = true;
        }
      }
      picks[k] = best;
    }
  }
  return { picks, score: held };
}

/** The packages that differ in one issue. */
export function neighbours({ issues }: Posing, picks: Int32Array): readonly Int32Array[] {
  return issues.flatMap((issue, k) =>
    Array.from({ length: issue.options }, (_, o) => {
      const next = picks.slice();
      next[k] = o;
      return next;
    }).filter((next) => next[k] !== picks[k]),
  );
}

export function everyPackage({ issues }: Posing): readonly Int32Array[] {
  let packages: Int32Array[] = [new Int32Array(issues.length)];
  issues.forEach((issue, k) => {
    packages = packages.flatMap((picks) =>
      Array.from({ length: issue.options }, (_, o) => {
        const next = picks.slice();
        next[k] = o;
        return next;
      }),
    );
  });
  return packages;
}

/** The status quo, the named packages, and the terms agreed in the most futures, issues left open at their status quo. */
export function startingPackages(posing: Posing, { count, tables }: Batch): readonly Int32Array[] {
  const quo = packagePicks(posing, {});
  const width = posing.issues.length;
  const seen = new Map<string, { readonly picks: Int32Array; times: number }>();
  for (let row = 0; row < count * dealKinds.length; row++) {
    if (!tables.zone[row]) continue;
    const picks = Int32Array.from(quo, (option, k) => {
      const agreed = tables.terms[row * width + k] as number;
      return agreed < 0 ? option : agreed;
    });
    const key = picks.join(" ");
    const known = seen.get(key) ?? { picks, times: 0 };
    known.times++;
    seen.set(key, known);
  }
  const frequent = [...seen.values()].sort(
    (a, b) => b.times - a.times || (a.picks.join(" ") < b.picks.join(" ") ? -1 : 1),
  );
  return [
    quo,
    ...posing.state.packages.map((named) => packagePicks(posing, named.picks)),
    ...frequent.slice(0, mostStarts).map(({ picks }) => picks),
  ];
}

function meanOf({ count }: Batch, of: (row: number) => number): number {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += of(row);
  return sum / count;
}
