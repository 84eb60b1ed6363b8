/**
 * The two halves of the Admiralty grade, in letters, digits and words.
 * Source: [ajp-2-1], the reliability and credibility scales.
 * Departs: F and 6 say that nobody could judge; they have no rank, so that they never pass for the middle of the scale.
 */
import type { Claim, Source } from "./claim.ts";

export const reliabilityWords: Readonly<Record<Source["reliability"], string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

export const credibilityWords: Readonly<Record<Claim["credibility"], string>> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
};

/** low: a half is D or E, 4 or 5. unjudged: no half is low and one is F or 6. sound: the rest. */
export type GradeStanding = "sound" | "low" | "unjudged";

export interface Grade {
  /** For example `B3`. */
  readonly code: string;
  readonly words: string;
  readonly standing: GradeStanding;
}

/** The grade of a claim from a source: the source's letter, the claim's digit. */
export function grade(claim: Claim, source: Source): Grade {
  return {
    code: `${source.reliability}${claim.credibility}`,
    words: `${reliabilityWords[source.reliability]}; ${credibilityWords[claim.credibility]}`,
    standing: standing([gradeRank(source.reliability), gradeRank(claim.credibility)]),
  };
}

/** 1 (best) to 5 (worst) on either half; null where it cannot be judged. Never average the two halves. */
export function gradeRank(half: Source["reliability"] | Claim["credibility"]): number | null {
  const rank = typeof half === "number" ? half : "ABCDEF".indexOf(half) + 1;
  return rank === 6 ? null : rank;
}

function standing(ranks: readonly (number | null)[]): GradeStanding {
  if (ranks.some((rank) => rank !== null && rank >= 4)) return "low";
  return ranks.includes(null) ? "unjudged" : "sound";
}
