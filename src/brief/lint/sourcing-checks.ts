/** Standards 1, 3 and 4 of [icd-203-2015] §D.6.e: sources described, evidence told from assumption, alternatives weighed. */
import { likelihoodWords, percentages } from "./likelihood.ts";
import { about, type Check, type LintRemark, missing, type Statement, sectionsLike, statementsOf } from "./lintable.ts";

/** Somebody is said to have said, seen or counted something. */
const attributes =
  /\b(?:said|says|told|stated|states|announced|reported|reports|according to|claimed|claims that|confirmed|denied|estimates? that|estimated)\b/i;

/** 1. Properly describes quality and credibility of underlying sources, data, and methodologies. */
export const sourcesDescribed: Check = (brief, say) => {
  const remarks: LintRemark[] = [];
  if (brief.references.length === 0) remarks.push(missing(1, "sources.none", say["sources.none"]));
  const known = new Set(brief.references.map(({ number }) => number));
  for (const { number, text, graded, line } of brief.references)
    if (!graded)
      remarks.push({
        standard: 1,
        code: "sources.ungraded",
        says: say["sources.ungraded"](number),
        sentence: null,
        line,
        text,
      });
  for (const statement of statementsOf(brief)) {
    const astray = statement.citations.filter((number) => !known.has(number));
    if (astray.length > 0) remarks.push(about(1, "sources.astray", say["sources.astray"](astray), statement));
    if (!statement.carried && statement.nature !== "method" && attributes.test(statement.text))
      remarks.push(about(1, "sources.uncited", say["sources.uncited"], statement));
  }
  const summed = statementsOf(brief).some(
    ({ text }) =>
      /\bsources?\b/i.test(text) &&
      /\b(?:vantage|language|grade|reliab|origin|credib|bias|strength|weakness|independent)/i.test(text),
  );
  if (!summed) remarks.push(missing(1, "sources.not-summed-up", say["sources.not-summed-up"]));
  const method = statementsOf(brief).some(
    ({ text, nature }) => nature === "method" && /\bfutures|method|model|computed|drawn\b/i.test(text),
  );
  if (!method && sectionsLike(brief, "method", /method/i).length === 0)
    remarks.push(missing(1, "sources.no-method", say["sources.no-method"]));
  return remarks;
};

/** 3. Properly distinguishes between underlying information and analysts’ assumptions and judgments. */
export const kindsTold: Check = (brief, say) => {
  const all = statementsOf(brief);
  const remarks: LintRemark[] = all
    .filter((statement) => statement.nature === null && !statement.isRow)
    .map((statement) => about(3, "kinds.unmarked", say["kinds.unmarked"], statement));
  for (const statement of all)
    if (statement.nature === "evidence" && likelihoodWords(statement.text).length > 0 && !/[“"]/.test(statement.text))
      remarks.push(about(3, "kinds.judgement-as-evidence", say["kinds.judgement-as-evidence"], statement));
  if (!all.some(({ text, nature }) => nature === "assumption" || /\bassum/i.test(text)))
    remarks.push(missing(3, "kinds.no-assumptions", say["kinds.no-assumptions"]));
  const consequence = all.some(({ text }) =>
    /\b(?:were (?:they|it|this) wrong|would by itself|if (?:this|the) assumption|rests? on|would turn|none of the)\b/i.test(
      text,
    ),
  );
  if (!consequence) remarks.push(missing(3, "kinds.no-consequence", say["kinds.no-consequence"]));
  return remarks;
};

/** 4. Incorporates analysis of alternatives. */
export const alternativesWeighed: Check = (brief, say) => {
  const named = sectionsLike(brief, "lenses", /\b(?:lens|alternative|dissent|differ|otherwise|scenario|hypothes)/i);
  const readings = named.flatMap(({ statements }) => statements);
  const none = readings.some(({ text }) => /\bno other reading\b/i.test(text));
  if (named.length === 0 || none) return [missing(4, "alternatives.none", say["alternatives.none"])];
  const weighed = (statement: Statement): boolean =>
    likelihoodWords(statement.text).length + percentages(statement.text).length > 0;
  return readings.some(weighed) ? [] : [missing(4, "alternatives.unweighed", say["alternatives.unweighed"])];
};
