/**
 * Logrolling: from a package to others that are worth more to every principal, by giving on one issue and getting on
 * another.
 * Takes: a posing, its batch, a package. Gives: `Trades`: every change of one issue, and of two where neither would do
 * alone, that raises all mean worths and gains all in half of the futures or more; and the best that is to be had in all, the Nash solution with the package as the
 * point of disagreement.
 * Source: [raiffa-1982]; the best: [nash-1950].
 * Departs: the share of futures counts beside the mean. A trade may break no rule that more likely holds than not, unless the package breaks it already; the red lines
 * less likely than that are named. Worths are after the risk of breach, so that a stronger guarantee is a gain by itself.
 * Cost: pairs of options on the means; then futures × changes for each trade told.
 */
import { type Posing, solve } from "../bargaining/index.ts";
import type { Trade, Trades } from "../contract.ts";
import { spreadOf } from "../ground/index.ts";
import type { Batch } from "./batch.ts";
import { isCertain } from "./certainty.ts";
import { frontierAtMeans, frontierIn, meanWorth, mostEfficientFutures, worthOf } from "./efficient-packages.ts";
import { optionIds, sampledShare } from "./offer-errors.ts";
import { accepts, brokenRules, isAgreed, isFeasible, type PackageAnswers, packageAnswers } from "./package-answers.ts";
import { isDominated, packageFrontiers } from "./package-frontier.ts";

const mostTold = 100;
/** In 1e-12: a rise of less than a unit of comparison is none. */
const leastRise = 1_000;

export function trades(posing: Posing, batch: Batch, from: Int32Array): Trades {
  const { parties } = posing;
  const laid = packageAnswers(posing, batch);
  const tell = teller(posing, laid, from);
  const [one, two] = smallTrades(posing, laid, from);
  const frontiers = packageFrontiers(posing);
  const frontier = frontierAtMeans(frontiers, laid);
  const worth = parties.map((_, i) => meanWorth(posing, laid, i, from));
  const efficient = !isDominated(frontier, worth);
  const better = efficient ? -1 : solve("nash", frontier.points, worth);
  const looked = Math.min(laid.futures, mostEfficientFutures(parties.length));
  const answers = laid.answers(from);
  const sums = parties.map((_, i) => laid.sums(i, from));
  let undominated = 0;
  for (let row = 0; row < looked; row++) {
    if (!isFeasible(answers[row] as number)) continue;
    const here = frontierIn(frontiers, posing, batch, laid, row);
    if (
      !isDominated(
        here,
        sums.map((sum) => worthOf(sum[row] as number)),
      )
    )
      undominated++;
  }
  return {
    futures: laid.futures,
    from: optionIds(posing, from),
    worth: Object.fromEntries(parties.map((party, i) => [party, worth[i] as number])),
    ...acceptance(posing, answers),
    efficient,
    efficientShare: sampledShare(undominated, looked, isCertain(posing)),
    efficientFutures: looked,
    oneIssue: one.length,
    twoIssue: two.length,
    trades: [...bySmallestGain(one), ...bySmallestGain(two)].slice(0, mostTold).map(({ picks }) => tell(picks)),
    best: better < 0 ? null : tell(frontier.picks(better)),
  };
}

/** The changes of one issue that are offered as trades, by themselves: quick enough to answer while a hand moves. */
export function oneIssueTrades(posing: Posing, batch: Batch, from: Int32Array): readonly Trade[] {
  const laid = packageAnswers(posing, batch);
  const [one] = smallTrades(posing, laid, from, 1);
  const tell = teller(posing, laid, from);
  return bySmallestGain(one).map(({ picks }) => tell(picks));
}

interface Candidate {
  readonly picks: Int32Array;
  /** The smallest mean gain of any principal. */
  readonly least: number;
}

function bySmallestGain(found: readonly Candidate[]): readonly Candidate[] {
  return [...found].sort((p, q) => q.least - p.least || (p.picks.join(" ") < q.picks.join(" ") ? -1 : 1));
}

/** The trades over one issue and over two that raise every mean worth, and often enough all worths together. */
function smallTrades(
  posing: Posing,
  laid: PackageAnswers,
  from: Int32Array,
  mostIssues: 1 | 2 = 2,
): readonly [readonly Candidate[], readonly Candidate[]] {
  const already = new Set(brokenRules(posing, from));
  const isAllowed = (picks: Int32Array): boolean =>
    brokenRules(posing, picks).every((r) => !laid.likely[r] || already.has(r));
  const changes = posing.issues.flatMap(({ firstOption, options }, k) => {
    const now = firstOption + (from[k] as number);
    return Array.from({ length: options }, (_, o) => ({
      k,
      o,
      gain: laid.mean.map((mean) => (mean[firstOption + o] as number) - (mean[now] as number)),
    })).filter(({ o }) => o !== from[k] && laid.there[firstOption + o]);
  });
  const leastOf = (gain: readonly number[]): number => Math.min(...gain);
  const changed = (...those: readonly { readonly k: number; readonly o: number }[]): Int32Array => {
    const picks = from.slice();
    for (const { k, o } of those) picks[k] = o;
    return picks;
  };
  const isBetterOften = betterOften(laid, from);
  const isOffered = (picks: Int32Array): boolean => isAllowed(picks) && isBetterOften(picks);
  const one: Candidate[] = [];
  const helps = changes.map((change) => {
    const least = leastOf(change.gain);
    if (least < leastRise) return false;
    const picks = changed(change);
    if (!isOffered(picks)) return false;
    one.push({ picks, least });
    return true;
  });
  const two: Candidate[] = [];
  if (mostIssues === 2)
    changes.forEach((p, a) => {
      if (helps[a]) return;
      for (let b = a + 1; b < changes.length; b++) {
        const q = changes[b] as (typeof changes)[number];
        if (q.k === p.k || helps[b]) continue;
        const least = leastOf(p.gain.map((gain, i) => gain + (q.gain[i] as number)));
        if (least < leastRise) continue;
        const picks = changed(p, q);
        if (isOffered(picks)) two.push({ picks, least });
      }
    });
  return [one, two];
}

/** Whether all gain in half of the futures or more: a mean that rises on wide ranges alone is no ground for an offer. */
function betterOften(laid: PackageAnswers, from: Int32Array): (picks: Int32Array) => boolean {
  const now = laid.mean.map((_, i) => laid.sums(i, from));
  const then = laid.mean.map(() => new Float64Array(laid.futures));
  return (picks) => {
    then.forEach((into, i) => {
      laid.sums(i, picks, into);
    });
    let all = 0;
    for (let row = 0; row < laid.futures; row++)
      if (then.every((sum, i) => (sum[row] as number) - (now[i]?.[row] as number) >= leastRise)) all++;
    return isOften(all, laid.futures);
  };
}

function isOften(times: number, of: number): boolean {
  return times * 2 >= of;
}

/** Tells a package as a trade: what each change brings, in what share of futures all gain, who would accept it then. */
function teller(posing: Posing, laid: PackageAnswers, from: Int32Array): (picks: Int32Array) => Trade {
  const { parties, issues, rules } = posing;
  const before = parties.map((_, i) => laid.sums(i, from));
  const certain = isCertain(posing);
  const already = new Set(brokenRules(posing, from));
  const byParty = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, i) => [party, of(i)]));
  const optionId = (k: number, o: number): string => posing.state.case.issues[k]?.options[o]?.id ?? "";
  return (picks) => {
    const moved = issues.flatMap((_, k) => (picks[k] === from[k] ? [] : [k]));
    const rise = (i: number, k: number): Float64Array => {
      const { firstOption } = issues[k] as Posing["issues"][number];
      const then = laid.worth[i]?.[firstOption + (picks[k] as number)] as Float64Array;
      const now = laid.worth[i]?.[firstOption + (from[k] as number)] as Float64Array;
      return then.map((value, row) => value - (now[row] as number));
    };
    const byIssue = moved.map((k) => parties.map((_, i) => rise(i, k)));
    const whole = parties.map((_, i) => {
      const sum = new Float64Array(laid.futures);
      for (const rises of byIssue)
        for (let row = 0; row < sum.length; row++) sum[row] = (sum[row] as number) + (rises[i]?.[row] as number);
      return sum;
    });
    const times = parties.map(() => 0);
    let all = 0;
    for (let row = 0; row < laid.futures; row++) {
      let everyone = true;
      for (let i = 0; i < parties.length; i++) {
        if ((whole[i]?.[row] as number) >= leastRise) times[i] = (times[i] as number) + 1;
        else everyone = false;
      }
      if (everyone) all++;
    }
    const after = before.map((sum, i) => sum.map((value, row) => value + (whole[i]?.[row] as number)));
    const shares = (values: Float64Array) => spreadOf(values.map((value) => value / 1e12));
    const gain = byParty((i) => shares(whole[i] as Float64Array));
    return {
      changes: moved.map((k, m) => ({
        issue: issues[k]?.id ?? "",
        from: optionId(k, from[k] as number),
        to: optionId(k, picks[k] as number),
        gain: moved.length === 1 ? gain : byParty((i) => shares(byIssue[m]?.[i] as Float64Array)),
      })),
      picks: optionIds(posing, picks),
      gain,
      allGain: sampledShare(all, laid.futures, certain),
      often: isOften(all, laid.futures),
      gains: byParty((i) => (times[i] as number) / laid.futures),
      ...acceptance(posing, laid.answers(picks, after)),
      crosses: brokenRules(posing, picks).flatMap((r) => (already.has(r) ? [] : [rules[r]?.id ?? ""])),
    };
  };
}

function acceptance(
  { parties }: Posing,
  answers: Uint8Array,
): { readonly all: number; readonly accepts: Readonly<Record<string, number>> } {
  const counts = parties.map(() => 0);
  let all = 0;
  for (const answer of answers) {
    if (isAgreed(answer, parties.length)) all++;
    for (let i = 0; i < parties.length; i++) if (accepts(answer, i)) counts[i] = (counts[i] as number) + 1;
  }
  return {
    all: all / answers.length,
    accepts: Object.fromEntries(parties.map((party, i) => [party, (counts[i] as number) / answers.length])),
  };
}
