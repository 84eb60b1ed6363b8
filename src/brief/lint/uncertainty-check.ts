/** Standard 2 of [icd-203-2015] §D.6.e: uncertainty in words of one standard, with its number, apart from confidence. */
import { type ProbabilityStandard, probabilityStandards } from "../../ground/index.ts";
import { gainsaid, likelihoodWords, otherRowWords, percentages, saysConfidence, vagueWord } from "./likelihood.ts";
import {
  about,
  type Check,
  type Lintable,
  type LintRemark,
  missing,
  type Statement,
  sectionsLike,
  statementsOf,
} from "./lintable.ts";

/** 2. Properly expresses and explains uncertainties associated with major analytic judgments. */
export const uncertaintyExpressed: Check = (brief) => {
  const [first] = brief.sections;
  const major = first?.statements ?? [];
  const remarks: LintRemark[] = statementsOf(brief).flatMap((statement) => ofSentence(brief, statement));
  if (!major.some(({ text }) => likelihoodWords(text).length > 0))
    remarks.push(
      missing(
        2,
        "uncertainty.no-likelihood",
        "The main judgement says not how likely it is, in words of a published standard.",
      ),
    );
  if (!statementsOf(brief).some(({ text }) => saysConfidence(text)))
    remarks.push(
      missing(2, "uncertainty.no-confidence", "Confidence in the basis (high, moderate or low) is nowhere said."),
    );
  if (sectionsLike(brief, "unknowns", /not known|unknown|gaps?|uncertaint|limit/i).length === 0)
    remarks.push(
      missing(2, "uncertainty.no-causes", "Why it is uncertain is not said: what is not known, old or missing."),
    );
  if (sectionsLike(brief, "change", /would change|indicator|watch/i).length === 0)
    remarks.push(missing(2, "uncertainty.no-indicators", "What would change the judgement is not said."));
  return [...remarks, ...mixed(brief)];
};

function ofSentence({ words }: Lintable, statement: Statement): readonly LintRemark[] {
  const { text, nature } = statement;
  const found = likelihoodWords(text);
  const remarks: LintRemark[] = [];
  if (found.length > 0 && saysConfidence(text))
    remarks.push(
      about(
        2,
        "uncertainty.mixed-sentence",
        "It holds a degree of likelihood and a level of confidence: they belong in two sentences.",
        statement,
      ),
    );
  for (const { word, percent, from, to } of gainsaid(text, words ?? "icd-203"))
    remarks.push(
      about(
        2,
        "uncertainty.word-against-number",
        `“${word}” stands for ${round(from)} to ${round(to)}%, and ${percent}% stands behind it.`,
        statement,
      ),
    );
  const [other] = otherRowWords(text);
  if (other !== undefined && nature !== "evidence")
    remarks.push(about(2, "uncertainty.other-row", `“${other}” is of another row of words than the rest.`, statement));
  const loose = vagueWord(text);
  const said = found.length > 0 || percentages(text).length > 0 || /\bintervals?\b/.test(text);
  if (loose !== null && !said && nature !== "evidence" && !(nature === "judgement" && statement.carried))
    remarks.push(
      about(
        2,
        "uncertainty.vague",
        `“${loose}” can mean almost any chance: give a word of the standard and a number.`,
        statement,
      ),
    );
  const tooFine = found.length > 0 && /\b\d+\.\d+\s?%/.test(text);
  if (tooFine)
    remarks.push(
      about(2, "uncertainty.too-fine", "A chance to a decimal says more than is known: round to 5%.", statement),
    );
  return remarks;
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}

/** Words that the standard named does not have; or, where none is named, words that no single standard has. */
function mixed(brief: Lintable): readonly LintRemark[] {
  const found = statementsOf(brief).flatMap((statement) =>
    likelihoodWords(statement.text).map((word) => ({ ...word, statement })),
  );
  const { words } = brief;
  if (found.length > 0 && words === null)
    return [
      missing(
        2,
        "uncertainty.standard-unnamed",
        "Whose words of likelihood are used is not said, or more than one standard is named.",
      ),
    ];
  return found
    .filter(({ of }) => words !== null && !of.includes(words))
    .map(({ word, of, statement }) =>
      about(
        2,
        "uncertainty.other-standard",
        `“${word}” is a word of ${namesOf(of)}, not of ${probabilityStandards[words as ProbabilityStandard]}.`,
        statement,
      ),
    );
}

function namesOf(standards: readonly ProbabilityStandard[]): string {
  return standards.map((standard) => probabilityStandards[standard]).join(" and ");
}
