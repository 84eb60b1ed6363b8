/**
 * Verdicts of the theory that have a formula, to hold the solvers against and to teach with. No assessment uses them.
 * Takes   chances to win p, costs, patience δ per period, rates of impatience; each as its function names it.
 * Gives   the two best demands on an opponent of two types, and which to make; whether a shift of power leads to war; the
 *         shares of alternating offers, and their limit when offers follow each other at once.
 * Source  two types, preventive war: [fearon-1995]; a shift that destroys a share of the flow: [powell-2006], of which
 *         preventive war is the case in which who rises will take the whole surplus; alternating offers
 *         [rubinstein-1982], their limit [binmore-1986].
 * Throws  for a chance or patience outside [0, 1], a cost or rate below 0, and types in the wrong order.
 * Cost    constant.
 */
import { misuse } from "../ground/index.ts";

export interface TwoTypes {
  /** The one who demands wins with this chance against the strong type, and against the weak one. */
  readonly againstStrong: number;
  readonly againstWeak: number;
  /** Costs of war to the one who demands and to the one who answers, shares of the good. */
  readonly cost: number;
  readonly costToOther: number;
}

export interface TwoTypeDemand {
  /** What either type still accepts, and what the weak one does. */
  readonly safe: number;
  readonly risky: number;
  /** The risky demand is better while the chance of a strong opponent is below this. */
  readonly riskyBelow: number;
}

/** A strong opponent refuses the risky demand; then there is war. */
export function demandOfTwoTypes({ againstStrong, againstWeak, cost, costToOther }: TwoTypes): TwoTypeDemand {
  chances({ againstStrong, againstWeak });
  costs({ cost, costToOther });
  const apart = againstWeak - againstStrong;
  if (apart < 0) throw misuse("againstWeak", "at least the chance against the strong type", againstWeak);
  const burnt = cost + costToOther;
  return {
    safe: againstStrong + costToOther,
    risky: againstWeak + costToOther,
    riskyBelow: apart === 0 ? 0 : apart / (apart + burnt),
  };
}

/**
 * Whether who declines attacks before a rival rises from chance p₁ to p₂ of winning for good: δp₂ − p₁ > c(1 − δ)². The
 * good yields 1 a period; war costs c once.
 */
export function preventiveWar(now: number, later: number, costToDeclining: number, patience: number): boolean {
  chances({ now, later, patience });
  costs({ costToDeclining });
  return patience * later - now > costToDeclining * (1 - patience) * (1 - patience);
}

/** Whether war that destroys a share d of the flow comes before a rise from p to p′: δp′ − p > d ⁄ (1 − d). */
export function shiftIsInefficient(now: number, later: number, destroyed: number, patience: number): boolean {
  chances({ now, later, destroyed, patience });
  return (patience * later - now) * (1 - destroyed) > destroyed;
}

/** Share of the one who makes the first offer, which is accepted at once: (1 − δ₂) ⁄ (1 − δ₁δ₂). */
export function firstOfferShare(patience: number, patienceOfOther: number): number {
  chances({ patience, patienceOfOther });
  if (patience * patienceOfOther === 1) throw misuse("patience", "one of the two below 1", patience);
  return (1 - patienceOfOther) / (1 - patience * patienceOfOther);
}

/** Its limit when offers follow each other at once, with δᵢ = e^(−rᵢΔ): r₂ ⁄ (r₁ + r₂), whoever begins. */
export function promptOfferShare(impatience: number, impatienceOfOther: number): number {
  costs({ impatience, impatienceOfOther });
  if (impatience + impatienceOfOther === 0) throw misuse("impatience", "one of the two above 0", impatience);
  return impatienceOfOther / (impatience + impatienceOfOther);
}

function chances(named: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(named))
    if (!(value >= 0 && value <= 1)) throw misuse(name, "from 0 to 1", value);
}

function costs(named: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(named))
    if (!(value >= 0 && Number.isFinite(value))) throw misuse(name, "0 or more", value);
}
