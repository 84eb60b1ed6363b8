/** One history of all that the reader does: what is tried and what is looked at, in steps with words, to go back and forth in. */

import type { Tries } from "./tries.ts";

/** What of the view undo reaches. */
export interface Sight {
  readonly asOf: string | null;
  readonly lens: string | null;
  readonly seed: number;
  readonly futures: number;
  readonly swapped: boolean;
  readonly picks: Readonly<Record<string, string>>;
}

export interface Step {
  readonly label: string;
  /** Steps of one movement, such as a slider's, are one; null: always a step of its own. */
  readonly movement: string | null;
  readonly atMs: number;
  readonly tries: Tries;
  readonly sight: Sight;
}

export interface History {
  readonly steps: readonly Step[];
  readonly at: number;
}

export const mostSteps = 300;
/** A movement that rests so long is over. */
export const restMs = 1_500;

export function begun(label: string, tries: Tries, sight: Sight): History {
  return { steps: [{ label, movement: null, atMs: 0, tries, sight }], at: 0 };
}

export function current({ steps, at }: History): Step {
  return steps[at] as Step;
}

/** Adds a step; what was undone before is gone then. */
export function recorded(history: History, step: Step): History {
  const now = current(history);
  const goesOn =
    step.movement !== null && now.movement === step.movement && history.at > 0 && step.atMs - now.atMs < restMs;
  const steps = [...history.steps.slice(0, history.at + (goesOn ? 0 : 1)), step];
  const kept = steps.slice(-mostSteps);
  return { steps: kept, at: kept.length - 1 };
}

export function gone(history: History, to: number): History {
  return { ...history, at: Math.min(history.steps.length - 1, Math.max(0, to)) };
}

export function sightOf({ asOf, lens, seed, futures, swapped, picks }: Sight): Sight {
  return { asOf, lens, seed, futures, swapped, picks };
}

export function sameSight(a: Sight, b: Sight): boolean {
  return sightParts.every((part) => same(a, b, part));
}

export type SightPart = keyof Sight;
const sightParts: readonly SightPart[] = ["asOf", "lens", "seed", "futures", "swapped", "picks"];

/** What differs, the first that a reader would name first. */
export function sightChanges(a: Sight, b: Sight): readonly SightPart[] {
  return sightParts.filter((part) => !same(a, b, part));
}

function same(a: Sight, b: Sight, part: SightPart): boolean {
  return part === "picks" ? picksKey(a) === picksKey(b) : a[part] === b[part];
}

function picksKey({ picks }: Sight): string {
  return JSON.stringify(Object.entries(picks).sort(([a], [b]) => (a < b ? -1 : 1)));
}
