/**
 * The ledger: what could be known on a day, and what of it had been replaced by then.
 * Claims are never deleted. A claim published later is left out and counted; a superseded one stays and says by whom, one
 * that was taken back stays and is known to be.
 */
import type { Day } from "../ground/index.ts";
import type { Claim, Source } from "./claim.ts";

export interface Ledger {
  readonly day: Day;
  /** Claims published by the day, in the order given, superseded ones included. */
  readonly known: readonly Claim[];
  /** Claims published after the day: nothing may rest on them. */
  readonly leftOut: readonly Claim[];
  /** The known claims by id; a claim that is left out is not to be found. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The sources of the known claims, by id, in the order of first use. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Id of a known claim → ids of the known claims that supersede it; only those that have any. */
  readonly supersededBy: ReadonlyMap<string, readonly string[]>;
  /** Ids of known claims that had been taken back by the day. */
  readonly retracted: ReadonlySet<string>;
  /** Id of a known claim → the standing claims that support it, in the order given; only those that have any. */
  readonly supportedBy: ReadonlyMap<string, readonly Claim[]>;
}

/**
 * Takes claims and sources in any order and a day. Gives the ledger of that day. Cost linear in the claims and their links.
 * A claim counts from its `knownFrom`, the last day its publication date can mean, so that a vague date never counts early.
 */
export function ledgerOn(claims: readonly Claim[], sources: readonly Source[], day: Day): Ledger {
  const known = claims.filter((claim) => claim.knownFrom <= day);
  const byId = new Map(known.map((claim) => [claim.id, claim]));
  const allSources = new Map(sources.map((source) => [source.id, source]));
  const used = new Map<string, Source>();
  for (const claim of known) {
    const source = allSources.get(claim.source);
    if (source !== undefined) used.set(source.id, source);
  }
  const supersededBy = supersessions(known, byId);
  const retracted = new Set(known.flatMap((claim) => (isRetracted(claim, day) ? [claim.id] : [])));
  return {
    day,
    known,
    leftOut: claims.filter((claim) => claim.knownFrom > day),
    claims: byId,
    sources: used,
    supersededBy,
    retracted,
    supportedBy: support(known, supersededBy, retracted),
  };
}

/** The known claims that no known claim supersedes and that nobody has taken back. */
export function standingClaims(ledger: Ledger): readonly Claim[] {
  return ledger.known.filter((claim) => !ledger.supersededBy.has(claim.id) && !ledger.retracted.has(claim.id));
}

function isRetracted({ retracted }: Claim, day: Day): boolean {
  return retracted !== undefined && retracted.on <= day;
}

function supersessions(
  known: readonly Claim[],
  byId: ReadonlyMap<string, Claim>,
): ReadonlyMap<string, readonly string[]> {
  const supersededBy = new Map<string, string[]>();
  for (const claim of known)
    for (const older of claim.supersedes)
      if (older !== claim.id && byId.has(older))
        supersededBy.set(older, [...(supersededBy.get(older) ?? []), claim.id]);
  return supersededBy;
}

function support(
  known: readonly Claim[],
  supersededBy: ReadonlyMap<string, readonly string[]>,
  retracted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Claim[]> {
  const supporters = new Map<string, Claim[]>();
  for (const claim of known) {
    if (supersededBy.has(claim.id) || retracted.has(claim.id)) continue;
    for (const id of new Set(claim.supports)) {
      const own = supporters.get(id);
      if (own === undefined) supporters.set(id, [claim]);
      else own.push(claim);
    }
  }
  return supporters;
}
