/**
 * What somebody makes a condition, demands, offers, proposes or aims at; and forecasts of the form "if A, then B".
 * Takes   a sentence, and whether it stands inside somebody's statement.
 * Gives   drafts; the span is the clause from its trigger on, or antecedent and consequent together.
 */
import type { ConditionProposal, ForecastProposal, Span } from "./proposal.ts";

export type ConditionDraft = Omit<ConditionProposal, "id" | "text" | "by" | "statement" | "holder">;
export type ForecastDraft = Omit<ForecastProposal, "id" | "text" | "by" | "statement">;

interface ConditionRow {
  readonly rule: string;
  readonly type: ConditionProposal["type"];
  readonly pattern: RegExp;
  /** Only where somebody is said to say it, only where nobody is, or both. */
  readonly where: "said" | "unsaid" | "both";
  readonly score: number;
}

const talk = "(?:talks?|negotiat\\p{L}*|ceasefire|truce|peace|dialogue|deal|agreement)";

export const conditionRows: readonly ConditionRow[] = [
  {
    rule: "only-if",
    type: "precondition",
    pattern: /\bonly (?:if|when|once|after|provided)\b/giu,
    where: "both",
    score: 0.85,
  },
  {
    rule: "on-terms",
    type: "precondition",
    pattern:
      /\b(?:but )?(?:only on the basis of|(?:only )?on (?:the terms|(?:[\p{L}]+[’']s?|its|their|his|her|our|\p{Lu}\p{L}+|fair|equal) (?:own )?terms))\b/gu,
    where: "both",
    score: 0.8,
  },
  {
    rule: "provided",
    type: "precondition",
    pattern: /\b(?:provided that|on (?:the )?condition (?:that|of)|as long as|so long as|unless)\b/giu,
    where: "said",
    score: 0.75,
  },
  {
    rule: "not-until",
    type: "precondition",
    pattern:
      /\b(?:not|no|never|n['’]t|impossible|out of the question)\b[^.;]{0,80}?\b(?:until|unless|before|as long as)\b/giu,
    where: "said",
    score: 0.75,
  },
  {
    rule: "named-precondition",
    type: "precondition",
    pattern: /\b(?:an? |the |its |their |his |her |main |key |first )*pre-?conditions? (?:for|of|to)\b/giu,
    where: "both",
    score: 0.7,
  },
  {
    rule: "without-no",
    type: "precondition",
    pattern:
      /\bwithout [^.;]{3,70}?\b(?:no|not|never|nothing|n['’]t)\b|\b(?:no|not|never|nothing)\b [^.;]{3,60}?\bwithout\b/giu,
    where: "said",
    score: 0.7,
  },
  {
    rule: "answer-if",
    type: "precondition",
    pattern: /(?<=["“‘'](?:yes|no|perhaps|maybe|of course|certainly|gladly),? (?:but )?)(?:only )?if\b/giu,
    where: "said",
    score: 0.7,
  },
  {
    rule: "would-if",
    type: "precondition",
    pattern: /\b(?:would|will|could)(?:n['’]t| not)? [^.;]{3,90}? if\b/giu,
    where: "said",
    score: 0.7,
  },
  {
    rule: "based-on",
    type: "precondition",
    pattern: /\b(?:(?:should|must|has to|have to|needs? to) )?(?:be )?["“‘']?(?:be )?based on\b/giu,
    where: "said",
    score: 0.6,
  },
  {
    rule: "in-exchange",
    type: "offer",
    pattern: /\b(?:in exchange for|in return for)\b/giu,
    where: "both",
    score: 0.7,
  },
  {
    rule: "willing-to",
    type: "offer",
    pattern:
      /\b(?:willing|ready|prepared|wants?|wanted|offers?|offered) to (?:invite|negotiate|talk|meet|discuss|hold|sit|cease|withdraw|exchange|release|accept|host|mediate|stop|end)\b/giu,
    where: "said",
    score: 0.7,
  },
  {
    rule: "demand",
    type: "demand",
    pattern:
      /\b(?:(?<!\b(?:an?|the|that|this|any|such|no|main|key|of) )demand(?:s|ed|ing)?(?! for)|insist(?:s|ed|ing)? (?:on|that)|the need (?:to|for)|must|need(?:s|ed)? to|ha(?:s|ve|d) to|argue(?:s|d)? for|require[sd]?)\b/giu,
    where: "said",
    score: 0.6,
  },
  {
    rule: "demand-reported",
    type: "demand",
    pattern:
      /\b(?:demand(?:s|ed|ing)? (?:that|the|an?|their|its|his|reparations|compensation|withdrawal)|call(?:s|ed|ing)? (?:for|on)|(?<!["”’'] (?:he|she|they|it) )urg(?:e|es|ed|ing) \p{L}+)\b/giu,
    where: "both",
    score: 0.65,
  },
  {
    rule: "bar",
    type: "refusal-ground",
    pattern: /\b(?:decree|law|order|resolution) (?:banning|forbidding|prohibiting|barring)\b/giu,
    where: "both",
    score: 0.8,
  },
  {
    rule: "no-talks-after",
    type: "refusal-ground",
    pattern: new RegExp(
      `\\b(?:what|no) ${talk}[^.;?]{0,40}(?:with|after|while)\\b|\\bafter\\b[^.;]{3,80}\\bno (?:talk|${talk})`,
      "giu",
    ),
    where: "said",
    score: 0.65,
  },
  {
    rule: "because-of",
    type: "refusal-ground",
    pattern: /\bnot to [^.;]{3,60}? (?:due to|because of)\b/giu,
    where: "said",
    score: 0.55,
  },
  {
    rule: "author-should",
    type: "proposal",
    pattern:
      /(?<=\S\s)\b(?:should(?: now| also)?|ought to|would do well to|must|need(?:s)? to|will need to ensure|measures could involve|could also agree to|could forge)\b(?! (?:be )?(?:noted|said|remembered|understand))/giu,
    where: "unsaid",
    score: 0.5,
  },
  {
    rule: "deal-to",
    type: "deal-term",
    pattern:
      /\b(?:deal|agreement|accord|pact|treaty|truce)(?: (?:to|under which|that (?:would|will|was supposed to))) /giu,
    where: "both",
    score: 0.65,
  },
  {
    rule: "negotiate-a",
    type: "deal-term",
    pattern: /\b(?:to negotiate|negotiating) (?:an?|the) (?:ban|exchange|halt|withdrawal|release|pause)\b/giu,
    where: "both",
    score: 0.65,
  },
  {
    rule: "aim",
    type: "aim",
    pattern:
      /\b(?:aim(?:s|ed)? (?:to|at)|plans? (?:include|to)|(?:goal|aim|objective)s? (?:is|are|was|were) to|intends? to|seeks? to)\b/giu,
    where: "said",
    score: 0.6,
  },
];

export function conditions(text: string, sentence: Span, said: (at: number) => boolean): readonly ConditionDraft[] {
  const slice = text.slice(sentence.start, sentence.end);
  const found: ConditionDraft[] = [];
  for (const { rule, type, pattern, where, score } of conditionRows) {
    for (const match of slice.matchAll(pattern)) {
      const at = sentence.start + match.index;
      if (where !== "both" && said(at) !== (where === "said")) continue;
      const trigger = { start: at, end: at + match[0].trimEnd().length };
      const end = clauseEnd(text, trigger.end, sentence.end);
      if (end < trigger.end || found.some((each) => trigger.start < each.end && trigger.end > each.start)) continue;
      found.push({ kind: "condition", start: at, end, rule, type, trigger, score });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function clauseEnd(text: string, from: number, limit: number): number {
  const rest = text.slice(from, limit);
  // ", and sanctions must be lifted": a second thing, with a verb of its own.
  const stop =
    /, (?:and|but|so|while) (?=[^,.;]{3,50}?\b(?:must|should|will|would|can|cannot|is|are|has|have|needs?)\b)|[.;:?!—]["'”’]?(?:\s|$)|["”](?=[\s.,;]|$)|[,.]['’](?=\s|$)/.exec(
      rest,
    );
  const end = from + (stop === null ? rest.length : stop.index);
  let last = end;
  while (last > from && /[\s.,;:—"”]/.test(text.charAt(last - 1))) last--;
  return last;
}

interface ForecastRow {
  readonly rule: string;
  /** Groups: what comes first, what comes then. */
  readonly pattern: RegExp;
  readonly score: number;
}

const outcome =
  "(?:will|would|could|may|might|(?:is|are) (?:\\p{L}+ )?(?:un)?likely|(?:is|are) (?:\\p{L}+ )?(?:inevitable|certain|impossible|possible))";

export const forecastRows: readonly ForecastRow[] = [
  {
    rule: "if-then",
    pattern: new RegExp(
      `(?:^|[\\s—–(,;])(?:[Ii]f|[Uu]nless|[Oo]nce) ([^,.;—]{4,160}), ((?:then )?[^.;]*?\\b${outcome}\\b[^.;]*)`,
      "gu",
    ),
    score: 0.8,
  },
  {
    rule: "should-inverted",
    pattern: new RegExp(`(?:^|[.;—] )Should ([^,.;?]{4,160}), ([^.;?]*?\\b${outcome}\\b[^.;?]*)`, "gu"),
    score: 0.85,
  },
  {
    rule: "were-inverted",
    pattern: /(?:^|[.;—] )Were ([^,.;?]{4,120}? to [^,.;?]{2,80}), ([^.;?]*?\b(?:would|could|might)\b[^.;?]*)/gu,
    score: 0.8,
  },
  {
    rule: "in-case",
    pattern: new RegExp(
      `\\b[Ii]n (?:the )?(?:case|event) (?:of|that) ([^,.;]{4,120}), ([^.;]*?\\b${outcome}\\b[^.;]*)`,
      "gu",
    ),
    score: 0.75,
  },
  {
    rule: "losing-would",
    pattern: new RegExp(
      `(?:^|[.;] )((?:\\p{Lu}\\p{Ll}+ing|The (?:loss|fall|collapse|failure|encirclement|capture|defeat|withdrawal)) [^,.;]{2,80}?) (${outcome} (?!also have\\b)[^.;]*)`,
      "gu",
    ),
    score: 0.6,
  },
  { rule: "are-likely-to", pattern: /(?:^|[.;] )([^,.;]{4,60}?) ((?:is|are) (?:un)?likely to [^.;]*)/gu, score: 0.55 },
];

/** Not inside somebody's words: those are the statement's. */
export function forecasts(text: string, sentence: Span): readonly ForecastDraft[] {
  const slice = text.slice(sentence.start, sentence.end);
  const found: ForecastDraft[] = [];
  for (const { rule, pattern, score } of forecastRows) {
    for (const match of slice.matchAll(pattern)) {
      const [whole, first = "", then = ""] = match;
      const a = sentence.start + match.index + whole.indexOf(first);
      const b = sentence.start + match.index + whole.lastIndexOf(then);
      const antecedent = { start: a, end: a + first.length };
      const consequent = { start: b, end: b + then.trimEnd().length };
      if (found.some((each) => antecedent.start < each.end && consequent.end > each.start)) continue;
      found.push({
        kind: "conditional-forecast",
        start: antecedent.start,
        end: consequent.end,
        rule,
        antecedent,
        consequent,
        score,
      });
    }
  }
  return found;
}
