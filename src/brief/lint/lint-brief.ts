/**
 * Holds a brief against the nine analytic tradecraft standards and says what is missing, each remark with its sentence.
 * Takes   a brief that Parley wrote, or the text of a Markdown file. Gives remarks by standard, then in reading order.
 * Source  [icd-203-2015] §D.6.e, standards 1 to 9; the rules that stand for each are own, and docs/brief.md lists them.
 * Departs the directive judges substance; these rules see form. No remark is no proof of quality. Rules that read words read
 *         English ones: of a brief in another language only those are held that ask for marks, sources, sections and figures.
 */
import { type BriefWords, briefEnglish } from "../../words/index.ts";
import type { BriefDocument } from "../brief-document.ts";
import { lintableOf } from "./from-document.ts";
import { lintableOfMarkdown } from "./from-markdown.ts";
import type { Check, Lintable, LintRemark } from "./lintable.ts";
import {
  accuracyPossible,
  argumentClear,
  changeExplained,
  picturesEffective,
  relevanceShown,
} from "./reasoning-checks.ts";
import { alternativesWeighed, kindsTold, sourcesDescribed } from "./sourcing-checks.ts";
import { uncertaintyExpressed } from "./uncertainty-check.ts";

/** In short; the directive’s words are longer. */
export const tradecraftStandards: readonly { readonly number: number; readonly name: string }[] = Object.entries(
  briefEnglish.brief.lint.standards,
).map(([number, name]) => ({ number: Number(number), name }));

const checks: readonly Check[] = [
  sourcesDescribed,
  uncertaintyExpressed,
  kindsTold,
  alternativesWeighed,
  relevanceShown,
  argumentClear,
  changeExplained,
  accuracyPossible,
  picturesEffective,
];

/** Told by what a brief has, whatever its words. */
const ofAnyLanguage: readonly string[] = [
  "sources.none",
  "sources.ungraded",
  "sources.astray",
  "sources.no-method",
  "uncertainty.no-causes",
  "uncertainty.no-indicators",
  "kinds.unmarked",
  "kinds.no-assumptions",
  "alternatives.none",
  "relevance.no-question",
  "argument.unsupported",
  "accuracy.no-as-of",
  "pictures.none",
  "pictures.unexplained",
];

/** Remarks in the language given. */
export function lintBrief(brief: BriefDocument, tongue: BriefWords = briefEnglish): readonly LintRemark[] {
  const remarks = lint(lintableOf(brief), tongue);
  return brief.language === undefined ? remarks : remarks.filter(({ code }) => ofAnyLanguage.includes(code));
}

export function lintMarkdown(text: string): readonly LintRemark[] {
  return lint(lintableOfMarkdown(text), briefEnglish);
}

function lint(brief: Lintable, tongue: BriefWords): readonly LintRemark[] {
  const place = ({ sentence, line }: LintRemark): number => line ?? sentence ?? 0;
  return checks
    .flatMap((check) => check(brief, tongue.brief.lint.remarks))
    .map((remark, index) => ({ remark, index }))
    .sort((a, b) => a.remark.standard - b.remark.standard || place(a.remark) - place(b.remark) || a.index - b.index)
    .map(({ remark }) => remark);
}
