/**
 * What was claimed of a measured series: each claim's gap to the band, and the line through two of them.
 * Takes   claims with their quantities, points, days of lag. Gives figures for each, in order of the days they speak of.
 * Departs a claim whose day is open on one side is dated by the other, or else by its publication.
 * Cost    claims × points.
 */
import type { ClaimFigures, ThroughClaims } from "../contract.ts";
import type { Claim } from "../evidence/index.ts";
import { type Day, exp, formatDay, log } from "../ground/index.ts";
import { claimGap, type Series, type SeriesPoint } from "../territory/index.ts";

export interface DatedClaim {
  readonly claim: Claim;
  readonly from: Day;
  readonly to: Day;
}

export function claimsOf(series: Series, claims: readonly Claim[]): readonly DatedClaim[] {
  return claims
    .filter(({ quantity }) => quantity?.measure === series.measure)
    .map((claim) => {
      const to = claim.happenedTo ?? claim.happenedFrom ?? claim.knownFrom;
      return { claim, from: claim.happenedFrom ?? to, to };
    })
    .sort((a, b) => a.to - b.to || a.claim.knownFrom - b.claim.knownFrom);
}

export function claimFigures(
  series: Series,
  points: readonly SeriesPoint[],
  { claim, from, to }: DatedClaim,
  lagDays: number,
): ClaimFigures {
  const { value, qualifier, counts } = claim.quantity as NonNullable<Claim["quantity"]>;
  const gap = claimGap(points, { value, qualifier, from, to }, lagDays);
  return {
    id: claim.id,
    who: claim.who,
    party: claim.party,
    date: formatDay(to),
    published: formatDay(claim.knownFrom),
    value,
    qualifier,
    counts,
    ofTheSource: claim.source === series.source,
    gap:
      gap === null
        ? null
        : {
            nearest: gap.nearest,
            overControl: gap.overControl,
            overContested: gap.overContested,
            asItStands: gap.gap,
            allowing: gap.allowingGap,
            lagDays: gap.lagDays,
          },
  };
}

/** Decay from the highest claim to the last, those of the series' own source aside; null where less than a month lies between. */
export function throughClaims(
  series: Series,
  dated: readonly DatedClaim[],
  days: readonly Day[],
): ThroughClaims | null {
  const others = dated.filter(({ claim }) => claim.source !== series.source && (claim.quantity?.value ?? 0) > 0);
  const claimed = ({ claim }: DatedClaim): number => claim.quantity?.value ?? 0;
  let most = others[0];
  for (const each of others) if (most === undefined || claimed(each) >= claimed(most)) most = each;
  const last = others.at(-1);
  if (most === undefined || last === undefined || last.to - most.to < leastDays) return null;
  const perDay = log(claimed(last) / claimed(most)) / (last.to - most.to);
  const end = (it: DatedClaim): ThroughClaims["from"] => ({
    claim: it.claim.id,
    who: it.claim.who,
    date: formatDay(it.to),
    value: claimed(it),
  });
  return {
    from: end(most),
    to: end(last),
    perDay,
    halfLifeDays: perDay < 0 ? -log(2) / perDay : null,
    points: days
      .filter((day) => day >= last.to)
      .map((day) => ({ date: formatDay(day), value: claimed(last) * exp(perDay * (day - last.to)) })),
  };
}

const leastDays = 30;
