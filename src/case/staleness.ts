/**
 * What has gone stale by a day: claims that later ones replaced or that were taken back, judgements past their end or
 * resting on nothing but such claims, positions likewise, questions past their day; and of sentences written on an earlier
 * day, those that rest on any of it.
 * Takes  a case, a day, a lens id or null; for sentences the day on which they were written too.
 * Gives  lists in the order of the case, each entry with its reason and the day since which it holds. Nothing is changed:
 *        whether a stale judgement still holds is for whoever set it.
 * Cost   linear in judgements, claims and their links.
 */
import type { Claim } from "../evidence/index.ts";
import { ledgerOn } from "../evidence/index.ts";
import type { Day } from "../ground/index.ts";
import type { Case } from "./case.ts";
import { type HeldJudgement, stateOfPlay } from "./state-of-play.ts";

export type StaleReason = "superseded" | "retracted" | "past-its-end" | "basis-gone" | "revised" | "past-its-day";

export interface Stale {
  /** A claim's, position's or question's id, or a judgement's path. */
  readonly id: string;
  readonly reason: StaleReason;
  /** The first day on which it is stale. */
  readonly since: Day;
  /** Claims that took its place, or those of its basis that are gone. */
  readonly claims: readonly string[];
}

export interface Staleness {
  readonly day: Day;
  readonly claims: readonly Stale[];
  readonly judgements: readonly Stale[];
  readonly positions: readonly Stale[];
  readonly questions: readonly Stale[];
}

export function stalenessOn(theCase: Case, day: Day, lens: string | null = null): Staleness {
  const state = stateOfPlay(theCase, day, lens);
  const claims = staleClaims(theCase, day);
  const gone = new Map(claims.map((stale) => [stale.id, stale]));
  return {
    day,
    claims,
    judgements: [...state.judgements.values()].flatMap((held) => staleJudgement(held, day, gone)),
    positions: state.positions.flatMap(({ id, basis }) => withoutBasis(id, basis, gone)),
    questions: theCase.questions.flatMap(({ id, by, resolved }) =>
      by < day && (resolved === null || resolved.on > day)
        ? [{ id, reason: "past-its-day" as const, since: by + 1, claims: [] }]
        : [],
    ),
  };
}

/** A claim is stale from the day on which the first claim that supersedes it, or its retraction, could be known. */
function staleClaims(theCase: Case, day: Day): readonly Stale[] {
  const ledger = ledgerOn(theCase.claims, theCase.sources, day);
  return ledger.known.flatMap((claim): readonly Stale[] => {
    const by = ledger.supersededBy.get(claim.id) ?? [];
    const replaced = Math.min(...by.map((id) => (ledger.claims.get(id) as Claim).knownFrom));
    const { retracted } = claim;
    if (retracted !== undefined && ledger.retracted.has(claim.id) && retracted.on <= replaced)
      return [{ id: claim.id, reason: "retracted", since: retracted.on, claims: [] }];
    if (by.length === 0) return [];
    return [{ id: claim.id, reason: "superseded", since: Math.max(claim.knownFrom, replaced), claims: by }];
  });
}

function staleJudgement(held: HeldJudgement, day: Day, gone: ReadonlyMap<string, Stale>): readonly Stale[] {
  if (held.until !== null && held.until < day)
    return [{ id: held.path, reason: "past-its-end", since: held.until + 1, claims: [] }];
  return withoutBasis(held.path, held.basis, gone);
}

/** Only where every claim of a basis is gone: what still has one to stand on is not stale. */
function withoutBasis(id: string, basis: readonly string[], gone: ReadonlyMap<string, Stale>): readonly Stale[] {
  const lost = basis.map((claim) => gone.get(claim)).filter((stale) => stale !== undefined);
  if (basis.length === 0 || lost.length < basis.length) return [];
  return [{ id, reason: "basis-gone", since: Math.max(...lost.map(({ since }) => since)), claims: basis }];
}

/** A sentence as the brief and the conclusions have it: the paths of judgements and the ids of claims that carry it. */
export interface CarriedSentence {
  readonly text: string;
  readonly judgements: readonly string[];
  readonly claims: readonly string[];
}

export interface StaleSentence<S extends CarriedSentence> {
  readonly sentence: S;
  /** What of its ground is stale, judgements first. */
  readonly because: readonly Stale[];
}

/**
 * Of sentences written as of one day, those whose ground has changed by another. What was stale already when they were
 * written does not count: they said so then.
 */
export function staleSentences<S extends CarriedSentence>(
  theCase: Case,
  sentences: readonly S[],
  written: Day,
  day: Day,
  lens: string | null = null,
): readonly StaleSentence<S>[] {
  const now = stalenessOn(theCase, day, lens);
  const newly = ({ since }: Stale): boolean => since > written;
  const judgements = new Map([...now.judgements, ...now.positions.map(atPosition)].filter(newly).map(byId));
  const claims = new Map(now.claims.filter(newly).map(byId));
  for (const stale of revised(theCase, written, day, lens)) judgements.set(stale.id, stale);
  return sentences.flatMap((sentence) => {
    const because = [
      ...sentence.judgements.flatMap((path) => judgements.get(path) ?? []),
      ...sentence.claims.flatMap((id) => claims.get(id) ?? []),
    ];
    return because.length === 0 ? [] : [{ sentence, because: [...new Set(because)] }];
  });
}

function byId(stale: Stale): readonly [string, Stale] {
  return [stale.id, stale];
}

/** As the paths of a brief name a position. */
function atPosition(stale: Stale): Stale {
  return { ...stale, id: `positions.${stale.id}` };
}

/** Judgements that another entry holds by now, and positions that are no longer in force. */
function revised(theCase: Case, written: Day, day: Day, lens: string | null): readonly Stale[] {
  const then = stateOfPlay(theCase, written, lens);
  const now = stateOfPlay(theCase, day, lens);
  const entries = [...now.judgements.values()].flatMap((held) =>
    held.since !== null && held.since > written && then.judgements.get(held.path)?.since !== held.since
      ? [{ id: held.path, reason: "revised" as const, since: held.since, claims: held.basis }]
      : [],
  );
  const inForce = new Set(now.positions.map(({ id }) => id));
  const left = then.positions.filter(({ id }) => !inForce.has(id));
  return [
    ...entries,
    ...left.map((position): Stale => {
      const by = theCase.positions.find((next) => next.supersedes === position.id && next.knownFrom <= day);
      const ended = position.until !== null && position.until < day ? position.until + 1 : null;
      const since = Math.min(ended ?? Number.POSITIVE_INFINITY, by?.knownFrom ?? Number.POSITIVE_INFINITY);
      const replaced = by !== undefined && since === by.knownFrom;
      return {
        id: `positions.${position.id}`,
        reason: replaced ? "superseded" : "past-its-end",
        since,
        claims: replaced ? by.basis : [],
      };
    }),
  ];
}
