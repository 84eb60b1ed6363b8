/** What a number or a sentence opens to. */

import type { Sentence, Spread } from "../../contract.ts";

/** How an answer came about that is not the assessment itself. */
export interface AnswerFacts {
  readonly name: string;
  readonly version: string;
  readonly exactness?: string;
  readonly seed: number | null;
  readonly futures: number | null;
  readonly digest: string;
}

/** A computed figure: what it is, how it was got, and the judgements (by the beginnings of their paths) behind it. */
export interface ComputedFigure {
  readonly title: string;
  readonly text: string;
  readonly formula: string;
  readonly spread: Spread | null;
  readonly domain: readonly [number, number];
  readonly hue: string;
  readonly behind: readonly string[];
  /** Where the interval is of an estimate, from so many futures, and not of the futures themselves. */
  readonly estimatedFrom?: number;
  /** Where it is of another answer than the assessment. */
  readonly method?: AnswerFacts;
  readonly claims?: readonly string[];
}

/** What most figures are: a chance or a count without an interval, of no party's. */
export function figureOf(
  told: Partial<ComputedFigure> & Pick<ComputedFigure, "title" | "text" | "formula">,
): ComputedFigure {
  return { spread: null, domain: [0, 1], hue: "hue-ink", behind: [], ...told };
}

export type Subject =
  | { readonly kind: "judgement"; readonly path: string }
  | { readonly kind: "claim"; readonly id: string }
  | { readonly kind: "source"; readonly id: string }
  | { readonly kind: "position"; readonly id: string }
  | { readonly kind: "party"; readonly id: string }
  | { readonly kind: "lens"; readonly id: string }
  | { readonly kind: "sentence"; readonly sentence: Sentence; readonly method?: AnswerFacts }
  | { readonly kind: "claims"; readonly title: string; readonly text: string; readonly ids: readonly string[] }
  | { readonly kind: "figure"; readonly figure: ComputedFigure };
