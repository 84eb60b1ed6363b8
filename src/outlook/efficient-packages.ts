/**
 * The efficient packages, and how often each would be accepted: those that no feasible package betters at the mean worths,
 * and those that none betters in a fair share of the futures.
 * Takes: a posing and its batch. Gives: `EfficientPackages`. At the means a package is feasible where it breaks no rule that
 * more likely holds than not; in a future, where it breaks none that holds there. A share counts a future in which the
 * package is not feasible as one in which it is not efficient.
 * Source: [raiffa-1982] for the frontier; own for its share of futures.
 * Departs: of packages of equal worth to all, one stands for them. Those efficient at the means are counted in every
 * future; others from the first hundred on only if they were met there. Looks at the first thousand futures, a hundred with
 * three or more principals. Beyond `mostListed` only packages are listed whose chances of acceptance, party by party, no
 * other betters; the rest are counted.
 * Cost: a frontier a future.
 */
import type { Posing } from "../bargaining/index.ts";
import type { EfficientPackage, EfficientPackages } from "../contract.ts";
import type { Batch } from "./batch.ts";
import { chanceError, optionIds } from "./offer-errors.ts";
import { accepts, isAgreed, isFeasible, type PackageAnswers, packageAnswers } from "./package-answers.ts";
import {
  isDominated,
  type PackageFrontier,
  type PackageFrontiers,
  packageFrontiers,
  undominated,
} from "./package-frontier.ts";

export const leastEfficientShare = 0.1;
/** With three or more principals a frontier is merged point against point. */
export const mostEfficientFutures = (principals: number): number => (principals === 2 ? 1_000 : 100);
const mostListed = 2_000;
/** What is efficient in a tenth of the futures is missed in all of so many with a chance of 3 in 100,000. */
const futuresToMeet = 100;

export function efficientPackages(posing: Posing, batch: Batch): EfficientPackages {
  const laid = packageAnswers(posing, batch, mostEfficientFutures(posing.parties.length));
  const { futures } = laid;
  const frontiers = packageFrontiers(posing);
  const frontier = frontierAtMeans(frontiers, laid);
  const found = new Map<string, Found>();
  for (let p = 0; p < frontier.size; p++) {
    const picks = frontier.picks(p);
    const sums = posing.parties.map((_, i) => laid.sums(i, picks));
    found.set(picks.join(" "), { picks, atMeans: true, times: 0, sums, answers: laid.answers(picks, sums) });
  }
  const certain = [...found.values()];
  const others = new Map<string, Found>();
  for (let row = 0; row < futures; row++) {
    const here = frontierIn(frontiers, posing, batch, laid, row);
    for (const it of certain)
      if (
        isFeasible(it.answers[row] as number) &&
        !isDominated(
          here,
          it.sums.map((sum) => worthOf(sum[row] as number)),
        )
      )
        it.times++;
    for (let p = 0; p < here.size; p++) {
      const picks = here.picks(p);
      const key = picks.join(" ");
      if (found.has(key)) continue;
      const known = others.get(key);
      if (known !== undefined) known.times++;
      else if (row < futuresToMeet)
        others.set(key, { picks, atMeans: false, times: 1, sums: [], answers: new Uint8Array(0) });
    }
  }
  const often = [...others.values()].filter(({ times }) => times >= leastEfficientShare * futures);
  const all = [...certain, ...often].map((it) => described(posing, laid, it));
  const listed = all.length <= mostListed ? all : undominated(all, ({ accepts: by }) => Object.values(by));
  return {
    futures,
    atMeans: certain.length,
    leastShare: leastEfficientShare,
    often: all.filter(({ efficient }) => efficient >= leastEfficientShare).length,
    total: all.length,
    listedAll: listed.length === all.length,
    packages: [...listed].sort(
      (p, q) =>
        q.all - p.all ||
        q.efficient - p.efficient ||
        (Object.values(p.picks).join() < Object.values(q.picks).join() ? -1 : 1),
    ),
  };
}

interface Found {
  readonly picks: Int32Array;
  readonly atMeans: boolean;
  times: number;
  readonly sums: readonly Float64Array[];
  readonly answers: Uint8Array;
}

/** The frontier at the mean worths, of the packages that more likely than not are feasible. */
export function frontierAtMeans(frontiers: PackageFrontiers, { mean, likely, there }: PackageAnswers): PackageFrontier {
  return frontiers(
    mean,
    (r) => likely[r] as boolean,
    (o) => there[o] as boolean,
  );
}

/** The frontier in one future, of what is feasible there. */
export function frontierIn(
  frontiers: PackageFrontiers,
  posing: Posing,
  { tables }: Batch,
  { worth }: PackageAnswers,
  row: number,
): PackageFrontier {
  const { rules, issues, levelOf } = posing;
  const there = issues.flatMap(({ needs }) =>
    needs.map(
      (needed) =>
        needed === null || (levelOf[needed.front]?.[tables.frontState[row] as number] as number) > needed.above,
    ),
  );
  return frontiers(
    worth.map((own) => Float64Array.from(own, (column) => column[row] as number)),
    (r) => tables.rulesHold[row * rules.length + r] === 1,
    (o) => there[o] as boolean,
  );
}

/** A share of stakes, in the units in which packages are compared. */
export function worthOf(sum: number): number {
  return Math.round(sum / 1000) / 1e9;
}

/** Mean worth of a package, in the units in which packages are compared. */
export function meanWorth({ issues }: Posing, { mean }: PackageAnswers, i: number, picks: ArrayLike<number>): number {
  return worthOf(
    issues.reduce((sum, issue, k) => sum + (mean[i]?.[issue.firstOption + (picks[k] as number)] as number), 0),
  );
}

function described(posing: Posing, laid: PackageAnswers, { picks, atMeans, times }: Found): EfficientPackage {
  const { parties } = posing;
  const answers = laid.answers(picks);
  const counts = parties.map(() => 0);
  let all = 0;
  for (const answer of answers) {
    parties.forEach((_, i) => {
      if (accepts(answer, i)) counts[i] = (counts[i] as number) + 1;
    });
    if (isAgreed(answer, parties.length)) all++;
  }
  const byParty = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, i) => [party, of(i)]));
  return {
    picks: optionIds(posing, picks),
    atMeans,
    efficient: times / laid.futures,
    worth: byParty((i) => meanWorth(posing, laid, i, picks)),
    all: all / laid.futures,
    standardError: chanceError(all / laid.futures, laid.futures),
    accepts: byParty((i) => (counts[i] as number) / laid.futures),
  };
}
