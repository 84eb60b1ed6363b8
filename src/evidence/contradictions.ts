/** Claims that cannot both be taken at their word, as pairs to be read side by side. The ledger keeps both. */
import type { Day } from "../ground/index.ts";
import type { Claim } from "./claim.ts";
import type { Ledger } from "./ledger.ts";

/**
 * estimates: two figures, or two judgements, of one matter; changed-position: one speaker on different days; denial: one says
 * that it is not so.
 */
export type ContradictionKind = "estimates" | "changed-position" | "denial";

export interface Contradiction {
  readonly kind: ContradictionKind;
  /** The one that happened first; of the same day, the one that comes first in the ledger. */
  readonly earlier: Claim;
  readonly later: Claim;
  /** One of the two supersedes the other, or was taken back: the pair is history, not a dispute. */
  readonly settled: boolean;
}

/** Gives each pair linked by `contradicts` once, whichever end names it, both known on the day, in the order of the ledger. */
export function contradictions(ledger: Ledger): readonly Contradiction[] {
  const pairs = new Map<string, Contradiction>();
  const order = new Map(ledger.known.map((claim, index) => [claim.id, index]));
  for (const claim of ledger.known)
    for (const id of claim.contradicts) {
      const other = ledger.claims.get(id);
      if (other === undefined || other.id === claim.id) continue;
      const [first, second] = [claim, other].sort(
        (a, b) => happened(a) - happened(b) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
      ) as [Claim, Claim];
      pairs.set(`${first.id} ${second.id}`, contradiction(first, second, ledger));
    }
  return [...pairs.values()];
}

function contradiction(earlier: Claim, later: Claim, ledger: Ledger): Contradiction {
  const settled =
    later.supersedes.includes(earlier.id) ||
    earlier.supersedes.includes(later.id) ||
    [earlier, later].some(({ id }) => ledger.retracted.has(id));
  return { kind: kindOf(earlier, later, ledger), earlier, later, settled };
}

/** A figure for the same measure comes first: two counts by one office on two days differ as estimates do. */
function kindOf(earlier: Claim, later: Claim, ledger: Ledger): ContradictionKind {
  if (earlier.quantity !== null && earlier.quantity.measure === later.quantity?.measure) return "estimates";
  if (isOneSpeaker(earlier, later, ledger) && happened(earlier) !== happened(later)) return "changed-position";
  return [earlier, later].every(({ kind }) => estimating.includes(kind)) ? "estimates" : "denial";
}

/** Two texts that nobody signed are two voices, whatever both are called by. */
function isOneSpeaker(a: Claim, b: Claim, { sources }: Ledger): boolean {
  if (a.who !== b.who) return false;
  const speakForThemselves = a.kind === "analysis" && b.kind === "analysis" && a.source !== b.source;
  return !speakForThemselves || [a, b].every(({ source }) => (sources.get(source)?.author.length ?? 0) > 0);
}

/** Whoever measures, asks, expects or weighs gives an estimate; two that differ deny nothing. */
const estimating: readonly Claim["kind"][] = ["measurement", "poll", "forecast", "analysis"];

function happened(claim: Claim): Day {
  return claim.happenedFrom ?? claim.happenedTo ?? claim.knownFrom;
}
