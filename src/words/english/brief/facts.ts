/** What sentences of the brief are made of: figures as they are rounded, days as they are dated. No words. */
import type { Spread } from "../../../contract.ts";
import { type ChanceFigure, chanceFigure, type ProbabilityStandard, probabilityWord } from "../../../ground/index.ts";

/** Null where so few futures tell nothing. */
export type Figure = ChanceFigure | null;

/** Without a degree: a base rate, a share among futures. */
export interface ShareFacts {
  readonly middle: Figure;
  /** Null where both print alike. */
  readonly ends: Ends | null;
}

export type Ends = readonly [ChanceFigure, ChanceFigure];

/** The degree is told by the standard’s own word, under which the catalogue has the printed one. */
export interface ChanceFacts extends ShareFacts {
  readonly degree: string;
}

/** A day, a month or an interval, in EDTF. */
export type DateFacts = string;

export function shareFacts(share: Spread): ShareFacts {
  return { middle: chanceFigure(share.mean), ends: endsOf(share) };
}

export function chanceFacts(chance: Spread, standard: ProbabilityStandard): ChanceFacts {
  return { degree: probabilityWord(chance.mean, standard), ...shareFacts(chance) };
}

/** Of a share of the futures, which has no interval but that of sampling. */
export function sampledFacts(share: number, standardError: number, standard: ProbabilityStandard): ChanceFacts {
  return { degree: probabilityWord(share, standard), middle: chanceFigure(share, standardError), ends: null };
}

export function endsOf({ low, high }: { readonly low: number; readonly high: number }): Ends | null {
  const [from, to] = [chanceFigure(low) as ChanceFigure, chanceFigure(high) as ChanceFigure];
  return from.beside === to.beside && from.hundredths === to.hundredths ? null : [from, to];
}
