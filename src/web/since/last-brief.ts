/**
 * What the last brief of a case stood on, so that what is otherwise since can be marked: its conclusions, the claims that
 * could be known, the judgements in force. Kept on this machine, in the browser; one brief a case.
 */

import type { BriefSnapshot } from "../../brief/index.ts";
import type { StateOfPlay } from "../../case/index.ts";
import type { Assessment, Sentence } from "../../contract.ts";
import { formatDay } from "../../ground/index.ts";

export interface LastBrief {
  /** ISO days: the brief's as-of day, and the day it was saved. */
  readonly asOf: string;
  readonly savedOn: string;
  readonly lens: string | null;
  readonly conclusions: readonly { readonly id: string; readonly text: string }[];
  readonly claims: readonly string[];
  /** Path → range as written. */
  readonly judgements: Readonly<Record<string, string>>;
  /** The brief's own figures, which the next one is compared with. */
  readonly snapshot: BriefSnapshot | null;
}

export interface ChangesSince {
  readonly conclusions: readonly { readonly sentence: Sentence; readonly before: string | null }[];
  /** Conclusions that are not drawn any more. */
  readonly dropped: readonly string[];
  readonly newClaims: readonly string[];
  readonly goneClaims: readonly string[];
  readonly judgements: readonly { readonly path: string; readonly before: string | null; readonly after: string }[];
}

export function lastBriefOf(
  state: StateOfPlay,
  assessment: Assessment,
  savedOn: string,
  snapshot: BriefSnapshot | null = null,
): LastBrief {
  return {
    asOf: formatDay(state.asOf),
    savedOn,
    lens: state.lens?.id ?? null,
    conclusions: assessment.conclusions.map(({ id, text }) => ({ id, text })),
    claims: state.claims.map(({ id }) => id),
    judgements: Object.fromEntries([...state.judgements].map(([path, { text }]) => [path, text])),
    snapshot,
  };
}

/** Takes the last brief and what is on show; what is on show may be of an earlier or a later day. */
export function changesSince(last: LastBrief, state: StateOfPlay, conclusions: readonly Sentence[]): ChangesSince {
  const before = new Map(last.conclusions.map(({ id, text }) => [id, text]));
  const known = new Set(last.claims);
  const now = new Set(state.claims.map(({ id }) => id));
  const shown = new Set(conclusions.map(({ id }) => id));
  return {
    conclusions: conclusions.flatMap((sentence) =>
      before.get(sentence.id) === sentence.text ? [] : [{ sentence, before: before.get(sentence.id) ?? null }],
    ),
    dropped: last.conclusions.filter(({ id }) => !shown.has(id)).map(({ text }) => text),
    newClaims: state.claims.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    goneClaims: last.claims.filter((id) => !now.has(id)),
    judgements: [...state.judgements].flatMap(([path, { text }]) =>
      last.judgements[path] === text ? [] : [{ path, before: last.judgements[path] ?? null, after: text }],
    ),
  };
}

/** What was kept may be of another version, or somebody else's text: null for anything that is not of the form. */
export function readLastBrief(text: string | null): LastBrief | null {
  if (text === null) return null;
  try {
    const read = JSON.parse(text) as LastBrief;
    const days = [read.asOf, read.savedOn].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
    const lists = Array.isArray(read.claims) && Array.isArray(read.conclusions);
    return days && lists && typeof read.judgements === "object" && read.judgements !== null ? read : null;
  } catch {
    return null;
  }
}
