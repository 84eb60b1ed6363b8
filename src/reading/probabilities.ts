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

const strength =
  "(?:not |all but )?(?:very |highly |most |extremely |increasingly |quite |rather |less |more |almost |nearly |virtually |by no means |far from )?";

export const probabilityRows: readonly Row[] = [
  {
    rule: "chance-percent",
    form: "numeric",
    pattern:
      /\b(?:an? )?(?:(\d+(?:\.\d+)?) ?(?:%|per ?cent)? ?(?:to|–|—|-) ?)?(\d+(?:\.\d+)?) ?(?:%|per ?cent) (?:(?:chance|probability|likelihood|odds)(?: of [\p{L}-]+)?|(?:un)?likely|certain|sure)/giu,
    score: 0.95,
  },
  {
    rule: "chance-of-percent",
    form: "numeric",
    pattern:
      /\b(?:chances?|probability|likelihood|odds) (?:of|at|to be|is|was|are) (?:(\d+(?:\.\d+)?) ?(?:%|per ?cent)? ?(?:to|–|—|-) ?)?(\d+(?:\.\d+)?) ?(?:%|per ?cent)/giu,
    score: 0.9,
  },
  {
    // "The chance of a truce before winter at 15%", "the odds that he signs are 30 to 40 percent".
    rule: "chance-of-event-percent",
    form: "numeric",
    pattern:
      /\b(?:chances?|probability|likelihood|odds) (?:of|that) [^.,;:%\d]{3,80}? (?:at|is|was|are|were|stands? at|stood at) (?:about |around |roughly |only |just |some )?(?:(\d+(?:\.\d+)?) ?(?:%|per ?cent)? ?(?:to|–|—|-) ?)?(\d+(?:\.\d+)?) ?(?:%|per ?cent)/giu,
    score: 0.85,
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
    rule: "chance-fraction",
    form: "numeric",
    pattern: /\b(?:chance|probability|likelihood) (?:of|at|to be|is|was) (0?\.\d+)\b/giu,
    score: 0.85,
  },
  {
    rule: "fifty-fifty",
    form: "verbal",
    pattern: /\b(?:an? )?(?:fifty-fifty|50[-–/]50)(?: (?:chance|odds))?\b/giu,
    score: 0.8,
  },
  {
    rule: "chances-are",
    form: "verbal",
    pattern:
      /\b(?:chances|odds|prospects) (?:are|is|look|looked|seem|seemed|remain|remained|were) (?:\p{L}+ )?(?:slim|good|high|low|remote|poor|even|bleak|dim|small|against|better|worse|long)\b/giu,
    score: 0.7,
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
      /\b(?:(?:almost|virtually|next to|practically|very) )?(?:no|little|slim|fat|remote|fair|good|strong|every|realistic|real|distinct|serious|reasonable|outside|even|high|low|small) (?:chance|prospect|likelihood|probability|possibility|risk)\b/giu,
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

function shareOf(digits: string, rule: string): number {
  return rule === "chance-fraction" ? Number(digits) : Number(digits) / 100;
}

export function probabilities(text: string, start: number, end: number): readonly ProbabilityDraft[] {
  const slice = text.slice(start, end);
  const found: ProbabilityDraft[] = [];
  for (const { rule, form, pattern, score } of probabilityRows) {
    for (const match of slice.matchAll(pattern)) {
      const from = start + match.index;
      const to = from + match[0].length;
      if (found.some((each) => from < each.end && to > each.start)) continue;
      const [low, high] = [match[1], match[2]].map((part) => (part === undefined ? null : shareOf(part, rule)));
      found.push({
        kind: "probability",
        start: from,
        end: to,
        rule,
        form,
        score,
        value: low ?? high ?? null,
        upTo: low === null ? null : (high ?? null),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
