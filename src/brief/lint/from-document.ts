/** A brief that Parley wrote, as the linter reads it. */
import type { Block, BriefDocument, BriefSection, BriefSentence } from "../brief-document.ts";
import type { Lintable, LintFigure, LintSection, Statement } from "./lintable.ts";

export function lintableOf(brief: BriefDocument): Lintable {
  return {
    title: brief.title,
    question: brief.question,
    asOf: brief.asOf,
    words: brief.words,
    sections: [
      ...brief.sections.map((section) => sectionOf(section, false)),
      ...brief.annex.map((section) => sectionOf(section, true)),
    ],
    references: brief.appendix.references.map(({ number, text, reliability }) => ({
      number,
      text,
      graded: reliability !== "",
      line: null,
    })),
  };
}

function sectionOf({ id, title, blocks }: BriefSection, inAnnex: boolean): LintSection {
  return {
    id,
    title,
    line: null,
    inAnnex,
    statements: blocks.flatMap(statementsOfBlock),
    figures: blocks.flatMap(figuresOf),
  };
}

function statementsOfBlock(block: Block): readonly Statement[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map((sentence) => statement(sentence, false));
    case "table":
      return block.rows.map(({ sentence }) => statement(sentence, true));
    case "side-by-side":
      return block.rows.flatMap(({ cells }) => cells.flat().map((sentence) => statement(sentence, false)));
    case "figure":
      return block.caption.map((sentence) => statement(sentence, false));
  }
}

function statement(
  { text, number, nature, judgements, claims, citations, unshown }: BriefSentence,
  isRow: boolean,
): Statement {
  const carried = judgements.length + claims.length > 0 || unshown === true;
  return { text, number, line: null, nature, carried, citations, isRow };
}

function figuresOf(block: Block): readonly LintFigure[] {
  if (block.kind === "figure") return [{ title: block.title, explained: block.caption.length > 0, line: null }];
  if (block.kind === "table")
    return [{ title: block.title, explained: block.columns.some(({ name }) => name !== ""), line: null }];
  return [];
}
