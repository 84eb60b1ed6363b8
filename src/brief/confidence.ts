/**
 * Confidence in the basis, a thing apart from likelihood: how much of what the conclusions rest on is evidence, how good,
 * from how many origins. Said in a sentence of its own, since a sentence that holds both confuses them.
 * Source  [icd-203-2015] §D.6.e(2): likelihood of the event and confidence in the basis for the judgement, never in the same
 *         sentence. The rule is own, for the directive leaves the levels to the analyst:
 *         high      of the judgements 80 % rest on claims, of the claims 80 % have a grade that is neither low nor unjudged,
 *                   and half have two origins;
 *         moderate  half of the judgements rest on claims, and half of the claims have such a grade;
 *         low       otherwise.
 */
import { corroboration, grade } from "../evidence/index.ts";
import type { BriefSentence } from "./brief-document.ts";
import { type Desk, mayName } from "./desk.ts";

export type Confidence = "high" | "moderate" | "low";

interface Basis {
  readonly judgements: number;
  readonly onClaims: number;
  readonly claims: number;
  readonly graded: number;
  readonly corroborated: number;
}

export function confidenceOf({ judgements, onClaims, claims, graded, corroborated }: Basis): Confidence {
  const atLeast = (part: number, of: number, share: number): boolean => of > 0 && part >= share * of;
  if (atLeast(onClaims, judgements, 0.8) && atLeast(graded, claims, 0.8) && atLeast(corroborated, claims, 0.5))
    return "high";
  return atLeast(onClaims, judgements, 0.5) && atLeast(graded, claims, 0.5) ? "moderate" : "low";
}

export function confidenceSentence(desk: Desk): readonly BriefSentence[] {
  const ranges = [...desk.carriers.values()].filter(({ kind, path }) => kind !== "words" && mayName(desk, path));
  if (ranges.length === 0) return [];
  const { known } = desk.ledger;
  const graded = known.filter((claim) => {
    const source = desk.ledger.sources.get(claim.source);
    const standing = source === undefined ? "unjudged" : grade(claim, source).standing;
    return standing !== "low" && standing !== "unjudged";
  }).length;
  const basis: Basis = {
    judgements: ranges.length,
    onClaims: ranges.filter((carrier) => carrier.basis.length > 0).length,
    claims: known.length,
    graded,
    corroborated: known.filter(({ id }) => corroboration(desk.ledger, id).count > 1).length,
  };
  return [
    desk.say(desk.tongue.brief.bottomLine.confidence({ level: confidenceOf(basis), ...basis }), {
      nature: "judgement",
      judgements: ranges.map(({ path }) => path),
    }),
  ];
}
