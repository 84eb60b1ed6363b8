/**
 * Chances: numbers ("a 20 percent chance") and words ("highly unlikely"). Bare may, might and could are left out.
 * Takes   a stretch of text.
 * Gives   drafts of probability proposals; a value only where the text has a number.
 */

import type { ProbabilityProposal } from "./proposal.ts";
import { countedPeople } from "./quantities.ts";

export type ProbabilityDraft = Omit<ProbabilityProposal, "id" | "text" | "by" | "statement">;

interface Row {
  readonly rule: string;
  readonly form: ProbabilityProposal["form"];
  readonly pattern: RegExp;
  readonly score: number;
}

const strength = "(?:very |highly |most |extremely |increasingly |quite |less |more |almost |nearly |far from )?";

export const probabilityRows: readonly Row[] = [
  {
    rule: "chance-percent",
    form: "numeric",
    pattern: /\b(?:an? )?(\d+(?:\.\d+)?) ?(?:%|per ?cent) (?:chance|probability|likelihood|odds)(?: of [\p{L}-]+)?/giu,
    score: 0.95,
  },
  {
    rule: "chance-of-percent",
    form: "numeric",
    pattern: /\b(?:chance|probability|likelihood|odds) (?:of|at|to be|is|was) (\d+(?:\.\d+)?) ?(?:%|per ?cent)/giu,
    score: 0.9,
  },
  {
    rule: "one-in",
    form: "numeric",
    pattern: new RegExp(
      `\\b(?:an? )?(?:one|1)[ -]in[ -](?:two|three|four|five|six|ten|twenty|\\d+)(?: chance)?\\b(?! (?:[\\p{L}-]+ ){0,2}?(?:${countedPeople})\\b)`,
      "giu",
    ),
    score: 0.75,
  },
  {
    rule: "compared-odds",
    form: "verbal",
    pattern: /\b(?:even )?(?:worse|better|long|longer|slim|even|low|lower|high|higher) (?:odds|chances?)\b/giu,
    score: 0.7,
  },
  {
    rule: "likelihood-of",
    form: "verbal",
    pattern:
      /\b(?:the )?(?:likelihood|probability|chances?|odds|prospects?) (?:of|that) [^.,;:]{3,60}? (?:has|have|is|are|was|were) [\p{L}]+/giu,
    score: 0.7,
  },
  {
    rule: "likely",
    form: "verbal",
    pattern: new RegExp(`\\b${strength}(?:un)?likely\\b(?! (?:to be )?(?:candidate|voters?))`, "giu"),
    score: 0.8,
  },
  {
    rule: "probably",
    form: "verbal",
    pattern: /\b(?:almost certainly|most probably|very probably|probably|presumably)\b/giu,
    score: 0.75,
  },
  {
    rule: "certainty",
    form: "verbal",
    pattern: new RegExp(
      `\\b${strength}(?:certain|probable|improbable|doubtful|inevitable|uncertain|inconceivable|unthinkable)\\b(?! (?:of|amount|number|extent|kind|sense|way|level|point|degree|[\\p{L}]+s\\b))`,
      "giu",
    ),
    score: 0.6,
  },
  {
    rule: "may-well",
    form: "verbal",
    pattern: /\b(?:may|might|could) (?:very )?well\b(?! (?:as|known))/giu,
    score: 0.8,
  },
  {
    rule: "no-chance",
    form: "verbal",
    pattern:
      /\b(?:no|little|slim|fat|remote|fair|good|strong|every|realistic|real|distinct|serious|reasonable|outside|even|high|low|small) (?:chance|prospect|likelihood|probability|possibility|risk)\b/giu,
    score: 0.75,
  },
  {
    rule: "when-not-if",
    form: "verbal",
    pattern: /\b(?:a )?(?:question|matter) of when,? (?:and )?not if\b/giu,
    score: 0.8,
  },
  {
    rule: "expected",
    form: "verbal",
    pattern: /\b(?:no one|nobody|few|many|most|[\p{L}]+s) expects?\b(?= )/giu,
    score: 0.5,
  },
];

export function probabilities(text: string, start: number, end: number): readonly ProbabilityDraft[] {
  const slice = text.slice(start, end);
  const found: ProbabilityDraft[] = [];
  for (const { rule, form, pattern, score } of probabilityRows) {
    for (const match of slice.matchAll(pattern)) {
      const from = start + match.index;
      const to = from + match[0].length;
      if (found.some((each) => from < each.end && to > each.start)) continue;
      const percent = match[1] === undefined ? null : Number(match[1]);
      found.push({
        kind: "probability",
        start: from,
        end: to,
        rule,
        form,
        score,
        value: percent === null ? null : percent / 100,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
