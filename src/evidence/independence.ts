/**
 * How many independent origins stand behind a claim. An echo is not a second witness: reports that share a cluster count
 * once, however many outlets carried them.
 */
import { formatDay, misuse } from "../ground/index.ts";
import type { Claim } from "./claim.ts";
import type { Ledger } from "./ledger.ts";

export interface Corroboration {
  readonly claim: string;
  /** The claim and those known on the day that support it and still stand, in the ledger's order. */
  readonly claims: readonly string[];
  /** Their distinct clusters, in that order; at least the claim's own. */
  readonly clusters: readonly string[];
  /** Number of clusters: 1 means that nobody else reported it independently. */
  readonly count: number;
}

/**
 * Takes a ledger and the id of a claim known on its day.
 * Only direct support counts: that B supports A and C supports B does not say that C supports A.
 * Source: own: Admiralty credibility 1 asks for confirmation by other *independent* sources [ajp-2-1]; clusters are how a
 * case says which are.
 * Throws: misuse for a claim that is not known on the day.
 */
export function corroboration(ledger: Ledger, id: string): Corroboration {
  const claim = ledger.claims.get(id);
  if (claim === undefined) throw misuse("claim", `known on ${formatDay(ledger.day)}`, id);
  const supporters = (ledger.supportedBy.get(id) ?? []).filter((each) => each.id !== id);
  const claims: readonly Claim[] = [claim, ...supporters];
  const clusters = [...new Set(claims.map((each) => each.cluster))];
  return { claim: id, claims: claims.map((each) => each.id), clusters, count: clusters.length };
}
