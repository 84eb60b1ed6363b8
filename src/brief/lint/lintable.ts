/**
 * A brief as the linter reads it, whether Parley wrote it or somebody’s hand changed it: sections of statements, figures,
 * references.
 */
import type { ProbabilityStandard } from "../../ground/index.ts";
import type { BriefWords } from "../../words/index.ts";
import type { Nature } from "../brief-document.ts";

export interface Statement {
  readonly text: string;
  /** Its number in the brief and its line in a file, where it has one. */
  readonly number: number | null;
  readonly line: number | null;
  /** Null where nothing says what kind of sentence it is. */
  readonly nature: Nature | null;
  /** A claim, a judgement or a reference stands behind it. */
  readonly carried: boolean;
  readonly citations: readonly number[];
  /** A row of a table, of which not every cell is a sentence. */
  readonly isRow: boolean;
}

export interface LintFigure {
  readonly title: string;
  readonly explained: boolean;
  readonly line: number | null;
}

export interface LintSection {
  readonly title: string;
  /** Of a brief that Parley wrote; in a file the title must do. */
  readonly id: string | null;
  readonly line: number | null;
  readonly inAnnex: boolean;
  readonly statements: readonly Statement[];
  readonly figures: readonly LintFigure[];
}

export interface LintReference {
  readonly number: number;
  readonly text: string;
  /** It says how far the source is to be trusted. */
  readonly graded: boolean;
  readonly line: number | null;
}

export interface Lintable {
  readonly title: string;
  readonly question: string;
  readonly asOf: string;
  /** Whose words it says it uses; null where it does not say. */
  readonly words: ProbabilityStandard | null;
  readonly sections: readonly LintSection[];
  readonly references: readonly LintReference[];
}

/** One thing amiss, under the standard that it falls short of. */
export interface LintRemark {
  /** 1 to 9, as the directive counts them. */
  readonly standard: number;
  readonly code: string;
  readonly says: string;
  /** The sentence concerned: its number, its line, its text; null where something is missing altogether. */
  readonly sentence: number | null;
  readonly line: number | null;
  readonly text: string | null;
}

/** What the linter says, by the codes of its remarks. */
export type LintWords = BriefWords["brief"]["lint"]["remarks"];

export type Check = (brief: Lintable, say: LintWords) => readonly LintRemark[];

export function statementsOf(brief: Lintable): readonly Statement[] {
  return brief.sections.flatMap(({ statements }) => statements);
}

export function about(standard: number, code: string, says: string, statement: Statement): LintRemark {
  return { standard, code, says, sentence: statement.number, line: statement.line, text: statement.text };
}

export function missing(standard: number, code: string, says: string): LintRemark {
  return { standard, code, says, sentence: null, line: null, text: null };
}

/** A section of Parley’s by its id, one of a file by its title; any that matches. */
export function sectionsLike(brief: Lintable, id: string, title: RegExp): readonly LintSection[] {
  return brief.sections.filter((section) => section.id === id || title.test(section.title));
}
