/**
 * Real or tactic? For each red line that may be either, the package whose acceptance or refusal tells most about it.
 * Takes: a posing, its batch, packages to start from. Gives: `SeparatingOffers`: the mutual information, over futures, of
 * "the party accepts" and "the red line is real"; chances of acceptance, and what each answer would leave of the credence.
 * Source: [cover-thomas-2006]; whether the bits are more than chance: [wilks-1938], [bonferroni-1936].
 * Departs: answers are sincere. A package that does not cross the line can tell something too, because a party with fewer
 * ways to agree expects less of going on. Where there are more than `mostListed` packages, candidates are the packages
 * given, the same changed so that they cross the line, and the best few of those improved issue by issue.
 * Of equals the one that is worth most to the party. Looks at the first thousand futures.
 * Cost: packages tried × futures × issues.
 */
import type { Posing } from "../bargaining/index.ts";
import type { SeparatingOffer, SeparatingOffers, Separation } from "../contract.ts";
import { log, normalQuantile } from "../ground/index.ts";
import type { Batch } from "./batch.ts";
import { optionIds } from "./offer-errors.ts";
import { everyPackage, mostListed, neighbours } from "./offers.ts";
import {
  accepts,
  brokenRules,
  chanceThatItHolds,
  isPossible,
  type PackageAnswers,
  packageAnswers,
} from "./package-answers.ts";

const mostFutures = 1_000;
const climbs = 3;
const outside = 0.1;

export function separatingOffers(posing: Posing, batch: Batch, starts: readonly Int32Array[]): SeparatingOffers {
  const { issues, rules, parties } = posing;
  const laid = packageAnswers(posing, batch, mostFutures);
  const exact = issues.reduce((product, issue) => product * issue.options, 1) <= mostListed;
  const packages = (exact ? everyPackage(posing) : starts).filter((picks) => isOpen(posing, laid, picks));
  const known = new Map<string, Uint8Array>();
  const answersTo = (picks: Int32Array): Uint8Array => {
    const key = picks.join(" ");
    const held = known.get(key) ?? laid.answers(picks);
    known.set(key, held);
    return held;
  };
  const lines = rules.flatMap((rule, r): readonly SeparatingOffer[] => {
    const chance = chanceThatItHolds(posing, rule);
    if (rule.party === null || rule.real === null || chance <= 0 || chance >= 1) return [];
    const { party } = rule;
    const real = Uint8Array.from(
      { length: laid.futures },
      (_, row) => batch.tables.rulesHold[row * rules.length + r] as number,
    );
    const judge = (picks: Int32Array): Judged => judged(posing, laid, real, r, party, picks, answersTo(picks));
    const candidates = (
      exact ? packages : distinct([...packages, ...packages.flatMap((picks) => crossing(posing, r, picks))])
    ).filter((picks) => isOpen(posing, laid, picks));
    const tried = new Set(candidates.map((picks) => picks.join(" ")));
    const best = (admits: (it: Judged) => boolean): Judged | null => {
      const ranked = candidates.map(judge).filter(admits).sort(precedence);
      if (exact) return ranked[0] ?? null;
      const climbed = ranked.slice(0, climbs).map((start) => {
        let held = start;
        for (let improved = true; improved; ) {
          improved = false;
          for (const next of neighbours(posing, held.picks)) {
            if (!isOpen(posing, laid, next)) continue;
            tried.add(next.join(" "));
            const here = judge(next);
            if (admits(here) && precedence(here, held) < 0) {
              held = here;
              improved = true;
            }
          }
        }
        return held;
      });
      return climbed.sort(precedence)[0] ?? null;
    };
    const byMediator = best(() => true);
    const byOthers = best((it) => it.othersAccept >= 0.5);
    const share = sum(real) / laid.futures;
    const told = (it: Judged | null): Separation | null =>
      it === null ? null : separation(posing, it, laid.futures, tried.size);
    return [
      {
        party: parties[party] as string,
        redLine: rule.id,
        real: share,
        entropyBits: entropy(share),
        tried: tried.size,
        byMediator: told(byMediator),
        byOthers: told(byOthers),
      },
    ];
  });
  return { futures: laid.futures, exact, lines };
}

interface Judged {
  readonly picks: Int32Array;
  readonly crosses: boolean;
  readonly bits: number;
  /** Futures: real and accepted, real, accepted. */
  readonly both: number;
  readonly real: number;
  readonly accepted: number;
  readonly othersAccept: number;
  readonly worth: number;
}

/** Negative where the first tells more, or as much and is worth more to the party. */
function precedence(p: Judged, q: Judged): number {
  return (
    q.bits - p.bits || q.worth - p.worth || Number(q.crosses) - Number(p.crosses) || q.othersAccept - p.othersAccept
  );
}

function judged(
  posing: Posing,
  laid: PackageAnswers,
  real: Uint8Array,
  r: number,
  party: number,
  picks: Int32Array,
  answers: Uint8Array,
): Judged {
  const { parties, issues } = posing;
  let [both, reals, accepted, others] = [0, 0, 0, 0];
  for (let row = 0; row < answers.length; row++) {
    const answer = answers[row] as number;
    if (real[row]) reals++;
    if (accepts(answer, party)) {
      accepted++;
      if (real[row]) both++;
    }
    if (isPossible(answer) && parties.every((_, i) => i === party || accepts(answer, i))) others++;
  }
  return {
    picks,
    crosses: brokenRules(posing, picks).includes(r),
    bits: mutualInformation(both, reals, accepted, laid.futures),
    both,
    real: reals,
    accepted,
    othersAccept: others / laid.futures,
    worth: issues.reduce(
      (total, issue, k) => total + (laid.mean[party]?.[issue.firstOption + (picks[k] as number)] as number),
      0,
    ),
  };
}

function separation(posing: Posing, it: Judged, futures: number, tried: number): Separation {
  const { picks, crosses, bits, both, real, accepted, othersAccept } = it;
  const share = (times: number, of: number): number | null => (of === 0 ? null : times / of);
  const deviate = normalQuantile(1 - outside / 2 / Math.max(1, tried));
  return {
    picks: optionIds(posing, picks),
    crosses,
    bits,
    // Twice the log likelihood ratio is the square of a standard normal where there is nothing to tell.
    clear: 2 * futures * log(2) * bits > deviate * deviate,
    acceptsIfReal: share(both, real),
    acceptsIfTactic: share(accepted - both, futures - real),
    realAfterRefusal: share(real - both, futures - accepted),
    realAfterAcceptance: share(both, accepted),
    othersAccept,
  };
}

/** Bits that one of two yes-or-no columns tells of the other, from counts: both, the first, the second, of how many. */
export function mutualInformation(both: number, first: number, second: number, of: number): number {
  const cells: readonly (readonly [number, number, number])[] = [
    [both, first, second],
    [first - both, first, of - second],
    [second - both, of - first, second],
    [of - first - second + both, of - first, of - second],
  ];
  let bits = 0;
  // Where the product of the margins is met exactly the term is nothing, and not a rounding error.
  for (const [cell, row, column] of cells)
    if (cell > 0 && cell * of !== row * column) bits += (cell / of) * (log((cell * of) / (row * column)) / log(2));
  return Math.max(0, Math.min(bits, entropy(first / of), entropy(second / of)));
}

export function entropy(share: number): number {
  const part = (p: number): number => (p <= 0 ? 0 : (-p * log(p)) / log(2));
  return part(share) + part(1 - share);
}

/** Whether it may be put forward: no exclusion and no floor rule forbids it, and its options are there. */
function isOpen(posing: Posing, laid: PackageAnswers, picks: Int32Array): boolean {
  return (
    posing.issues.every(({ firstOption }, k) => laid.there[firstOption + (picks[k] as number)]) &&
    brokenRules(posing, picks).every((r) => posing.rules[r]?.cause === "red-line")
  );
}

/** The package changed so that it crosses a line, in every way there is. */
function crossing({ rules }: Posing, r: number, picks: Int32Array): readonly Int32Array[] {
  let found: readonly Int32Array[] = [picks];
  for (const { issue, options } of rules[r]?.strikes ?? [])
    found = found.flatMap((each) => {
      if (options.includes(each[issue] as number)) return [each];
      return options.map((o) => {
        const next = each.slice();
        next[issue] = o;
        return next;
      });
    });
  return found;
}

function distinct(packages: readonly Int32Array[]): readonly Int32Array[] {
  return [...new Map(packages.map((picks) => [picks.join(" "), picks])).values()];
}

function sum(flags: Uint8Array): number {
  let total = 0;
  for (const flag of flags) total += flag;
  return total;
}
