/** Whose voices a ledger rests on: counts by vantage, language and type, and who is not heard. */
import type { Source } from "./claim.ts";
import { type Ledger, standingClaims } from "./ledger.ts";

export interface BalanceCount {
  readonly name: string;
  readonly sources: number;
  readonly claims: number;
}

export interface Balance {
  readonly sources: number;
  readonly claims: number;
  /** Each in falling order of sources, then of claims, then by name. */
  readonly vantages: readonly BalanceCount[];
  readonly languages: readonly BalanceCount[];
  readonly types: readonly BalanceCount[];
  /** As the case names them. */
  readonly missingVoices: readonly string[];
}

/** Takes the ledger of a day; counts the claims that still stand and their sources. Nobody is weighted. */
export function sourceBalance(ledger: Ledger, missingVoices: readonly string[]): Balance {
  const claims = standingClaims(ledger).filter((claim) => ledger.sources.has(claim.source));
  const claimsBySource = new Map<string, number>();
  for (const claim of claims) claimsBySource.set(claim.source, (claimsBySource.get(claim.source) ?? 0) + 1);
  const sources = [...ledger.sources.values()].filter((source) => claimsBySource.has(source.id));
  const count = (nameOf: (source: Source) => string) => countBy(sources, claimsBySource, nameOf);
  return {
    sources: sources.length,
    claims: claims.length,
    vantages: count((source) => source.vantage),
    languages: count((source) => source.language),
    types: count((source) => source.type),
    missingVoices,
  };
}

function countBy(
  sources: readonly Source[],
  claimsBySource: ReadonlyMap<string, number>,
  nameOf: (source: Source) => string,
): readonly BalanceCount[] {
  const counts = new Map<string, { name: string; sources: number; claims: number }>();
  for (const source of sources) {
    const count = counts.get(nameOf(source)) ?? { name: nameOf(source), sources: 0, claims: 0 };
    count.sources += 1;
    count.claims += claimsBySource.get(source.id) ?? 0;
    counts.set(count.name, count);
  }
  return [...counts.values()].sort(
    (a, b) => b.sources - a.sources || b.claims - a.claims || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}
