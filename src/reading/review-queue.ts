/**
 * The queue of a review: what reading proposed and what a person decided of it, laid over each other.
 * Takes   a text, its proposals as they were when it was taken in, and the decisions so far in any order.
 * Gives   items in the order of the text. A proposal that was split gives its parts; one that was merged widens the item it
 *         went into. What a tool proposed, with score and rule, is never changed by what was decided.
 * Cost    linear in proposals and decisions.
 */
import type { Proposal, Span } from "./proposal.ts";

export type Verdict = "accepted" | "rejected" | "merged" | "split";

export interface Decision {
  /** The proposal's id; of a part `p5.1`. */
  readonly proposal: string;
  readonly verdict: Verdict;
  /** As the tool had it. */
  readonly kind: Proposal["kind"];
  readonly rule: string;
  readonly score: number;
  readonly proposedBy: string;
  /** Who decided, and when (ISO 8601, UTC). */
  readonly by: string;
  readonly at: string;
  /** Id of the claim that came of it. */
  readonly claim: string | null;
  readonly into: string | null;
  /** Where a split cuts: parts in order. */
  readonly parts: readonly Span[];
  readonly because: string | null;
  /** Names of fields in which the claim differs from the proposal. */
  readonly corrected: readonly string[];
}

export interface QueueItem extends Span {
  readonly id: string;
  readonly text: string;
  /** What it comes from; a part's proposal is the whole. */
  readonly proposal: Proposal;
  readonly decision: Decision | null;
  /** Ids of items that were merged into it. */
  readonly merged: readonly string[];
}

/** Parts are split no further than this, so that a made-up log cannot send the queue into the deep. */
const deepestSplit = 8;

export function reviewQueue(
  text: string,
  proposals: readonly Proposal[],
  decisions: readonly Decision[],
): readonly QueueItem[] {
  const decided = new Map(decisions.map((decision) => [decision.proposal, decision]));
  const items = proposals.flatMap((proposal) => itemsOf(proposal.id, proposal, proposal, decided, 0));
  const widened = new Map<string, { span: Span; merged: string[] }>();
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of items) {
    const target = item.decision?.verdict === "merged" ? mergeTarget(item, byId) : null;
    if (target === null) continue;
    const before = widened.get(target.id) ?? { span: target, merged: [] };
    widened.set(target.id, { span: around(before.span, item), merged: [...before.merged, item.id] });
  }
  return items
    .filter((item) => item.decision?.verdict !== "merged" || !isAbsorbed(item, byId, decided))
    .map((item) => {
      const { span, merged } = widened.get(item.id) ?? { span: item, merged: [] };
      return { ...item, start: span.start, end: span.end, merged, text: text.slice(span.start, span.end) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function itemsOf(
  id: string,
  span: Span,
  proposal: Proposal,
  decided: ReadonlyMap<string, Decision>,
  depth: number,
): readonly QueueItem[] {
  const decision = decided.get(id) ?? null;
  if (decision?.verdict === "split" && depth < deepestSplit)
    return decision.parts.flatMap((part, index) => itemsOf(`${id}.${index + 1}`, part, proposal, decided, depth + 1));
  return [{ id, start: span.start, end: span.end, text: "", proposal, decision, merged: [] }];
}

/** The item it ended up in, through others that were merged too; null where that is a circle or is gone. */
function mergeTarget(item: QueueItem, byId: ReadonlyMap<string, QueueItem>): QueueItem | null {
  const seen = new Set<string>();
  let at: QueueItem | undefined = item;
  while (at?.decision?.verdict === "merged") {
    if (seen.has(at.id)) return null;
    seen.add(at.id);
    at = byId.get(at.decision.into ?? "");
  }
  return at ?? null;
}

/** Inside another item; or that item was split since, and its parts hold the words. */
function isAbsorbed(
  item: QueueItem,
  byId: ReadonlyMap<string, QueueItem>,
  decided: ReadonlyMap<string, Decision>,
): boolean {
  if (mergeTarget(item, byId) !== null) return true;
  const seen = new Set<string>();
  let into = item.decision?.into ?? null;
  while (into !== null && !seen.has(into)) {
    seen.add(into);
    const next = decided.get(into);
    if (next?.verdict === "split") return true;
    into = next?.verdict === "merged" ? next.into : null;
  }
  return false;
}

function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
