/** Standards 5 to 9 of [icd-203-2015] §D.6.e: relevance, argument, change, accuracy, pictures. */
import { likelihoodWords, percentages } from "./likelihood.ts";
import { about, type Check, type LintRemark, missing, type Statement, sectionsLike, statementsOf } from "./lintable.ts";

/** 5. Demonstrates customer relevance and addresses implications. */
export const relevanceShown: Check = (brief, say) => {
  const remarks: LintRemark[] = [];
  if (brief.question.trim() === "") remarks.push(missing(5, "relevance.no-question", say["relevance.no-question"]));
  const forWhom = sectionsLike(
    brief,
    "answers",
    /\b(?:negotiat|implication|option|opportunit|what (?:can|could) be|recommend|so what)/i,
  );
  const stated = statementsOf(brief).some(({ text }) =>
    /\b(?:implications?|opportunit(?:y|ies)|the best first|could offer|public offer)\b/i.test(text),
  );
  if (forWhom.every(({ statements }) => statements.length === 0) && !stated)
    remarks.push(missing(5, "relevance.no-implications", say["relevance.no-implications"]));
  return remarks;
};

/** Longer than this and nobody holds it together; an author’s list may be long. */
const mostWords = 70;

/** 6. Uses clear and logical argumentation. */
export const argumentClear: Check = (brief, say) => {
  const remarks: LintRemark[] = [];
  const [first] = brief.sections;
  const [message] = first?.statements ?? [];
  if (message === undefined || (likelihoodWords(message.text).length === 0 && percentages(message.text).length === 0))
    remarks.push(
      message === undefined
        ? missing(6, "argument.no-message", say["argument.no-message"])
        : about(6, "argument.message-not-first", say["argument.message-not-first"], message),
    );
  for (const section of brief.sections.filter(({ inAnnex }) => !inAnnex))
    for (const statement of section.statements) {
      const unsupported = statement.nature !== null && statement.nature !== "method" && !statement.carried;
      if (unsupported) remarks.push(about(6, "argument.unsupported", say["argument.unsupported"], statement));
      const words = statement.text.split(/\s+/).length;
      if (!statement.isRow && words > mostWords && !/[;:]/.test(statement.text) && sentenceCount(statement) === 1)
        remarks.push(about(6, "argument.long", say["argument.long"](words), statement));
    }
  return remarks;
};

function sentenceCount({ text }: Statement): number {
  return text.split(/[.!?]["”’)]*\s+(?=\p{Lu})/u).length;
}

/** 7. Explains change to or consistency of analytic judgments. */
export const changeExplained: Check = (brief, say) => {
  const said = statementsOf(brief).some(({ text }) =>
    /\b(?:since the (?:brief|assessment|report) before|first (?:brief|assessment|report)|initial coverage|no change since|unchanged since|consistent with (?:our|the) (?:previous|earlier)|a change from|we (?:previously|earlier))\b/i.test(
      text,
    ),
  );
  return said ? [] : [missing(7, "change.silent", say["change.silent"])];
};

const timed =
  /\b(?:by|within|until|before|after|on|in|to)\s+(?:the\s+)?(?:\d{1,2} )?(?:\d+ (?:days?|weeks?|months?|years?)|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b|\b(?:today|now)\b|\d{4}-\d{2}-\d{2}/i;

/** 8. Makes accurate judgments and assessments: clear as to likelihood, timing and nature, so that they can be scored. */
export const accuracyPossible: Check = (brief, say) => {
  const remarks: LintRemark[] = [];
  if (brief.asOf.trim() === "") remarks.push(missing(8, "accuracy.no-as-of", say["accuracy.no-as-of"]));
  const [first] = brief.sections;
  for (const statement of first?.statements ?? [])
    if (likelihoodWords(statement.text).length > 0 && !timed.test(statement.text))
      remarks.push(about(8, "accuracy.untimed", say["accuracy.untimed"], statement));
  const questions = statementsOf(brief).some(({ text }) => /\?/.test(text) && /\bby \d{1,2} \p{L}+ \d{4}/u.test(text));
  if (!questions) remarks.push(missing(8, "accuracy.no-question", say["accuracy.no-question"]));
  return remarks;
};

/** 9. Incorporates effective visual information where appropriate. */
export const picturesEffective: Check = (brief, say) => {
  const figures = brief.sections.flatMap((section) => section.figures);
  if (figures.length === 0) return [missing(9, "pictures.none", say["pictures.none"])];
  return figures
    .filter(({ title, explained }) => title.trim() === "" && !explained)
    .map(({ line }) => ({
      standard: 9,
      code: "pictures.unexplained",
      says: say["pictures.unexplained"],
      sentence: null,
      line,
      text: null,
    }));
};
