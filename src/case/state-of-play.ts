/** The case as it could be known on a day, through a lens or none: which judgement is in force, which claims count. */
import type { Claim } from "../evidence/index.ts";
import type { Day } from "../ground/index.ts";
import type { Case, Counter, JudgementEntry, Lens, NamedPackage, Position, Probe, Window } from "./case.ts";

/** The entry of a judgement that is in force. */
export interface HeldJudgement extends JudgementEntry {
  readonly path: string;
  /** The lens that set it, or null. */
  readonly lens: string | null;
  /** Its `until` has passed. */
  readonly stale: boolean;
}

export interface StateOfPlay {
  readonly case: Case;
  readonly asOf: Day;
  readonly lens: Lens | null;
  readonly judgements: ReadonlyMap<string, HeldJudgement>;
  readonly claims: readonly Claim[];
  readonly leftOut: readonly Claim[];
  /** Positions known by the day and neither ended nor superseded by one known by the day. */
  readonly positions: readonly Position[];
  /** Packages that some source they come from had put forward by the day; those of no source always. */
  readonly packages: readonly NamedPackage[];
  /** Probes that some source they come from had proposed by the day; those of no source always. */
  readonly probes: readonly Probe[];
  /** Counters that some claim in their basis tells of by the day; those without a basis always. */
  readonly counters: readonly Counter[];
  /** Windows announced by the day that have not closed for good. */
  readonly windows: readonly Window[];
}

/** State of a dated history on a day: the last entry whose `since` has come, or null. */
export function stateOn<T extends { readonly since: Day }>(history: readonly T[], day: Day): T | null {
  let held: T | null = null;
  for (const entry of history) if (entry.since <= day && (held === null || entry.since >= held.since)) held = entry;
  return held;
}

/**
 * Takes a case, a day and a lens id (null: the case's own judgements).
 * Departs: a lens published after the day is not available; asking for it throws, so that no hindsight slips in.
 * Throws: misuse for an unknown or not yet published lens.
 */
export function stateOfPlay(theCase: Case, asOf: Day, lensId: string | null): StateOfPlay {
  const lens = lensId === null ? null : findLens(theCase, asOf, lensId);
  const judgements = new Map<string, HeldJudgement>();
  for (const judgement of theCase.judgements.values()) {
    const override = lens?.overrides.get(judgement.path);
    const entry = override ?? entryOn(judgement.entries, asOf);
    judgements.set(judgement.path, {
      ...entry,
      path: judgement.path,
      lens: override === undefined ? null : (lens?.id ?? null),
      stale: entry.until !== null && entry.until < asOf,
    });
  }
  const claims = theCase.claims.filter((claim) => claim.knownFrom <= asOf);
  const known = theCase.positions.filter((position) => position.knownFrom <= asOf);
  const superseded = new Set(known.map((position) => position.supersedes));
  return {
    case: theCase,
    asOf,
    lens,
    judgements,
    claims,
    leftOut: theCase.claims.filter((claim) => claim.knownFrom > asOf),
    positions: known.filter(
      (position) => !superseded.has(position.id) && (position.until === null || position.until >= asOf),
    ),
    packages: theCase.packages.filter((named) => proposedBy(theCase, named, asOf)),
    probes: theCase.probes.filter((probe) => proposedBy(theCase, probe, asOf)),
    counters: theCase.counters.filter(
      ({ basis }) => basis.length === 0 || claims.some((claim) => basis.includes(claim.id)),
    ),
    windows: theCase.windows.filter((window) => window.announced <= asOf && (window.yearly || window.closes >= asOf)),
  };
}

/**
 * The same state with some judgements held otherwise, as by a lens of which only these overrides are taken.
 * Throws: misuse for a path at which the case holds no judgement.
 */
export function withOverrides(state: StateOfPlay, overrides: ReadonlyMap<string, JudgementEntry>): StateOfPlay {
  const judgements = new Map(state.judgements);
  for (const [path, entry] of overrides) {
    const held = judgements.get(path);
    if (held === undefined) throw new Error(`invalid overrides; paths of judgements of this case: ${path}`);
    const stale = entry.until !== null && entry.until < state.asOf;
    judgements.set(path, { lens: held.lens, ...entry, path, stale });
  }
  return { ...state, judgements };
}

function proposedBy(theCase: Case, { from }: { readonly from: readonly string[] }, asOf: Day): boolean {
  return from.length === 0 || from.some((id) => issuedBy(theCase, id) <= asOf);
}

/** The last day on which a source can have been issued; a source without a date is taken to be older than the case. */
function issuedBy(theCase: Case, id: string): Day {
  return theCase.sources.find((source) => source.id === id)?.issuedBy ?? theCase.timeline.from;
}

function findLens(theCase: Case, asOf: Day, id: string): Lens {
  const lens = theCase.lenses.find((candidate) => candidate.id === id);
  if (lens === undefined && theCase.lenses.length === 0) throw new Error(`invalid lens; this case has no lens: ${id}`);
  if (lens === undefined)
    throw new Error(`invalid lens; one of ${theCase.lenses.map((each) => each.id).join(", ")}: ${id}`);
  if (lens.published > asOf) throw new Error(`invalid lens; published by the as-of day: ${id}`);
  return lens;
}

/** The last entry in force; before all of them the first, which the case's check has made hold from the start. */
function entryOn(entries: readonly JudgementEntry[], asOf: Day): JudgementEntry {
  let held = entries[0] as JudgementEntry;
  for (const entry of entries) if ((entry.since ?? asOf) <= asOf) held = entry;
  return held;
}
