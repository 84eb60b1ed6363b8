/**
 * A new reading of a text laid over an earlier one of which something is decided.
 * Takes   the proposals as they stood, those of the new reading, and the decisions.
 * Gives   proposals: what was decided stays as it was decided upon, with its rule and score; what was not is as it is read now.
 *         What is proposed of the same words keeps its id, whatever else differs, and references between proposals follow.
 *         Changes: what was decided and would be read otherwise now, for a person to look at; nothing follows by itself.
 * Cost    linear in the proposals.
 */
import type { Decision, Proposal } from "../../reading/index.ts";

export interface RereadChange {
  readonly proposal: string;
  /** As it is read now; null where it is not proposed any more. */
  readonly now: Proposal | null;
}

export interface Reread {
  readonly proposals: readonly Proposal[];
  readonly changes: readonly RereadChange[];
}

export function reread(
  before: readonly Proposal[],
  now: readonly Proposal[],
  decisions: readonly Pick<Decision, "proposal" | "into">[],
): Reread {
  const decided = new Set(decisions.map(({ proposal }) => rootOf(proposal)));
  const kept = new Set([...decided, ...decisions.flatMap(({ into }) => (into === null ? [] : [rootOf(into)]))]);
  const waiting = new Map<string, Proposal[]>();
  for (const each of before) waiting.set(wordsOf(each), [...(waiting.get(wordsOf(each)) ?? []), each]);
  let last = Math.max(0, ...before.map(({ id }) => Number(id.slice(1))));
  const pairs = now.map((each) => {
    const was = waiting.get(wordsOf(each))?.shift() ?? null;
    return { each, was, id: was?.id ?? `p${++last}` };
  });
  const ids = new Map(pairs.map(({ each, id }) => [each.id, id]));
  const changes: RereadChange[] = [];
  const found = pairs.map(({ each, was, id }): Proposal => {
    const renamed = withIds(each, id, ids);
    if (was === null || !decided.has(id)) return renamed;
    if (told(was) !== told(renamed)) changes.push({ proposal: id, now: renamed });
    return was;
  });
  const left = [...waiting.values()].flat().filter(({ id }) => kept.has(id));
  for (const { id } of left) if (decided.has(id)) changes.push({ proposal: id, now: null });
  const proposals = [...found, ...left].sort((a, b) => a.start - b.start || b.end - a.end);
  return { proposals, changes };
}

function rootOf(id: string): string {
  return id.split(".")[0] as string;
}

function wordsOf({ kind, start, end }: Proposal): string {
  return `${kind} ${start} ${end}`;
}

function withIds(proposal: Proposal, id: string, ids: ReadonlyMap<string, string>): Proposal {
  const other = (named: string | null) => (named === null ? null : (ids.get(named) ?? null));
  return {
    ...proposal,
    id,
    ...("statement" in proposal && { statement: other(proposal.statement) }),
    ...("within" in proposal && { within: other(proposal.within) }),
  };
}

/** What a claim would be made of: who, when, how much, which stance; not the score or the rule. */
function told(proposal: Proposal): string {
  const of = proposal as unknown as Readonly<Record<string, unknown>>;
  const speaker = of.speaker as { readonly canonical: string; readonly party: string | null } | undefined;
  const stated = of.statedOn as { readonly from: string | null; readonly to: string | null } | undefined;
  const { value, upTo, unit, qualifier, holder, party, stance } = of;
  return JSON.stringify([
    speaker?.canonical,
    speaker?.party,
    stated?.from,
    stated?.to,
    value,
    upTo,
    unit,
    qualifier,
    holder,
    party,
    stance,
  ]);
}
