/**
 * Where a statement shows its speaker open to talks, open on conditions, or refusing.
 * Takes   a statement's cue and content.
 * Gives   a stance, or null: no mention of talks, or no word that tells.
 * Departs from sentiment: only words of readiness, condition and refusal in one content with words of talks.
 */
import type { Stance } from "./proposal.ts";

interface StanceRow {
  readonly rule: string;
  readonly stance: Stance;
  readonly pattern: RegExp;
  readonly score: number;
}

const talks =
  /\b(?:to meet|nothing to (?:discuss|say to)|meetings? (?:of|between|with)|sit(?:s|ting)? down|talk(?:s|ing)?|negotiat\p{L}*|dialogue|cease-?fire|truce|peace|diploma\p{L}*|summit|engag(?:e|ing)|meet(?:ing)? with|settlement|gathering)\b/iu;

/** Tried in order: a condition weighs more than the readiness or refusal that it qualifies. */
export const stanceRows: readonly StanceRow[] = [
  {
    rule: "never-refused",
    stance: "open",
    pattern: /\bnever (?:refused|rejected|ruled out|declined)\b/iu,
    score: 0.75,
  },
  {
    rule: "not-ruled-out",
    stance: "open",
    pattern:
      /\b(?:not|never|n['’]t|nothing|no one)(?: \p{L}+)? (?:rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|oppos(?:e|es|ed|ing))\b/iu,
    score: 0.7,
  },
  {
    rule: "conditional-only",
    stance: "conditional",
    pattern:
      /\b(?:impossible|out of the question|pointless)\b[^.;]{0,60}\b(?:until|unless|before|while|as long as)\b|\bonly (?:if|when|once|after|on)\b|\bprovided\b|\bon (?:the )?condition\b|\bunless\b|\b(?:not|no|n['’]t)\b[^.;]{0,90}\b(?:until|unless|before)\b/iu,
    score: 0.8,
  },
  {
    rule: "conditional-without",
    stance: "conditional",
    pattern:
      /\bwithout [^.;]{3,70}?\b(?:no|not|never|n['’]t|nothing)\b|\b(?:no|not|never|n['’]t|nothing)\b[^.;]{3,70}?\bwithout\b/iu,
    score: 0.7,
  },
  {
    rule: "not-against",
    stance: "open",
    pattern: /\b(?:not|never|n['’]t)(?: been)? (?:against|opposed to|averse to|closed to)\b/iu,
    score: 0.75,
  },
  {
    rule: "conditional-terms",
    stance: "conditional",
    pattern:
      /\b(?:on (?:\S+ ){1,3}terms|should be based on|must be based on|based on respect|in exchange for|in return for)\b/iu,
    score: 0.7,
  },
  { rule: "conditional-if", stance: "conditional", pattern: /\b(?:would|will|could) [^.;]{3,90}\bif\b/iu, score: 0.65 },
  {
    rule: "refusing-no",
    stance: "refusing",
    pattern:
      /\b(?:no (?:talks?|negotiations?|dialogue|point|one will negotiate)|what (?:talks?|is there to)|(?:not|never|n['’]t) (?:negotiate|talk|meet|sit down)|impossible|out of the question|no (?:grounds?|basis|reason|need|sense|place|room|prospects?)(?: \p{L}+)? (?:for|in|to)|nothing to (?:discuss|talk about|negotiate)|mak(?:e|es|ing) (?:no|little) sense|lost (?:its|their|all)? ?(?:relevance|meaning)|inappropriate|pointless|senseless|trap|backed away)\b/iu,
    score: 0.75,
  },
  {
    rule: "refusing-verb",
    stance: "refusing",
    pattern:
      /\b(?:rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|ban(?:s|ned|ning)|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?)\b[^.;]{0,60}\b(?:talk|negotiat|dialogue|cease-?fire|truce|peace|diploma|summit|meet)|\bnot to (?:soften|yield|negotiate|talk)\b/iu,
    score: 0.7,
  },
  {
    rule: "open-ready",
    stance: "open",
    pattern: /\b(?:ready|open|willing|prepared|keen|eager|available)\b (?:\S+ )?(?:for|to)\b/iu,
    score: 0.75,
  },
  {
    rule: "open-call",
    stance: "open",
    pattern:
      /\b(?:call(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|need to|support(?:s|ed|ing)?|favou?r(?:s|ed)?|argu(?:e|es|ed) for|as soon as possible|wouldn['’]t oppose)\b/iu,
    score: 0.6,
  },
];

export function stanceOf(
  words: string,
): { readonly rule: string; readonly stance: Stance; readonly score: number } | null {
  if (!talks.test(words)) return null;
  const row = stanceRows.find(({ pattern }) => pattern.test(words));
  return row === undefined ? null : { rule: row.rule, stance: row.stance, score: row.score };
}
