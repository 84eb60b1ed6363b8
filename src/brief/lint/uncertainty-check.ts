/** Standard 2 of [icd-203-2015] §D.6.e: uncertainty in words of one standard, with its number, apart from confidence. */
import { type ProbabilityStandard, probabilityStandards } from "../../ground/index.ts";
import { gainsaid, likelihoodWords, otherRowWords, percentages, saysConfidence, vagueWord } from "./likelihood.ts";
import {
  about,
  type Check,
  type Lintable,
  type LintRemark,
  type LintWords,
  missing,
  type Statement,
  sectionsLike,
  statementsOf,
} from "./lintable.ts";

/** 2. Properly expresses and explains uncertainties associated with major analytic judgments. */
export const uncertaintyExpressed: Check = (brief, say) => {
  const [first] = brief.sections;
  const major = first?.statements ?? [];
  const remarks: LintRemark[] = statementsOf(brief).flatMap((statement) => ofSentence(brief, statement, say));
  if (!major.some(({ text }) => likelihoodWords(text).length > 0))
    remarks.push(missing(2, "uncertainty.no-likelihood", say["uncertainty.no-likelihood"]));
  if (!statementsOf(brief).some(({ text }) => saysConfidence(text)))
    remarks.push(missing(2, "uncertainty.no-confidence", say["uncertainty.no-confidence"]));
  if (sectionsLike(brief, "unknowns", /not known|unknown|gaps?|uncertaint|limit/i).length === 0)
    remarks.push(missing(2, "uncertainty.no-causes", say["uncertainty.no-causes"]));
  if (sectionsLike(brief, "change", /would change|indicator|watch/i).length === 0)
    remarks.push(missing(2, "uncertainty.no-indicators", say["uncertainty.no-indicators"]));
  return [...remarks, ...mixed(brief, say)];
};

function ofSentence({ words }: Lintable, statement: Statement, say: LintWords): readonly LintRemark[] {
  const { text, nature } = statement;
  const found = likelihoodWords(text);
  const remarks: LintRemark[] = [];
  if (found.length > 0 && saysConfidence(text))
    remarks.push(about(2, "uncertainty.mixed-sentence", say["uncertainty.mixed-sentence"], statement));
  for (const { word, percent, from, to } of gainsaid(text, words ?? "icd-203"))
    remarks.push(
      about(
        2,
        "uncertainty.word-against-number",
        say["uncertainty.word-against-number"](word, round(from), round(to), percent),
        statement,
      ),
    );
  const [other] = otherRowWords(text);
  if (other !== undefined && nature !== "evidence")
    remarks.push(about(2, "uncertainty.other-row", say["uncertainty.other-row"](other), statement));
  const loose = vagueWord(text);
  const said = found.length > 0 || percentages(text).length > 0 || /\bintervals?\b/.test(text);
  if (loose !== null && !said && nature !== "evidence" && !(nature === "judgement" && statement.carried))
    remarks.push(about(2, "uncertainty.vague", say["uncertainty.vague"](loose), statement));
  const tooFine = found.length > 0 && /\b\d+\.\d+\s?%/.test(text);
  if (tooFine) remarks.push(about(2, "uncertainty.too-fine", say["uncertainty.too-fine"], statement));
  return remarks;
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}

/** Words that the standard named does not have; or, where none is named, words that no single standard has. */
function mixed(brief: Lintable, say: LintWords): readonly LintRemark[] {
  const found = statementsOf(brief).flatMap((statement) =>
    likelihoodWords(statement.text).map((word) => ({ ...word, statement })),
  );
  const { words } = brief;
  if (found.length > 0 && words === null)
    return [missing(2, "uncertainty.standard-unnamed", say["uncertainty.standard-unnamed"])];
  return found
    .filter(({ of }) => words !== null && !of.includes(words))
    .map(({ word, of, statement }) =>
      about(
        2,
        "uncertainty.other-standard",
        say["uncertainty.other-standard"](
          word,
          of.map((each) => probabilityStandards[each]),
          probabilityStandards[words as ProbabilityStandard],
        ),
        statement,
      ),
    );
}
