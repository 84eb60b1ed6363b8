/**
 * A brief without a format: sections of sentences, each with what carries it. The renderers add looks and nothing else.
 * Every text in it may come from a case file and is as hostile as its author: renderers escape all of them.
 */

import type { ProbabilityStandard } from "../ground/index.ts";
import type { MapSheet } from "../territory/index.ts";

/**
 * What kind of sentence it is, so that a reader can tell them apart: computed from judgements; reported by sources; judged
 * on evidence; assumed, with no claim behind it; or about the method.
 */
export type Nature = "finding" | "evidence" | "judgement" | "assumption" | "method";

export interface BriefSentence {
  /** Its number in the brief, from 1. */
  readonly number: number;
  readonly nature: Nature;
  readonly text: string;
  /** Paths of the judgements (ranges or words) that carry it. */
  readonly judgements: readonly string[];
  /** Ids of the claims that carry it, besides those that its judgements rest on. */
  readonly claims: readonly string[];
  /** Numbers of the references that those claims come from. */
  readonly citations: readonly number[];
  /** It rests on evidence, too, that this copy does not show. */
  readonly unshown?: true;
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** A word or two to find it by, or null. */
  readonly lead: string | null;
  readonly sentences: readonly BriefSentence[];
}

/** A row is one sentence: its cells joined. */
export interface BriefRow {
  readonly cells: readonly string[];
  readonly sentence: BriefSentence;
}

export interface Column {
  readonly name: string;
  /** How much of the width it needs, against the others. */
  readonly room: number;
}

export interface BriefTable {
  readonly kind: "table";
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly BriefRow[];
}

/** The same questions put to several, in columns of equal weight. */
export interface SideBySide {
  readonly kind: "side-by-side";
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (readonly BriefSentence[])[] }[];
}

export interface Figure {
  readonly kind: "figure";
  readonly title: string;
  readonly panels: readonly Panel[];
  /** Drawn instead of panels. */
  readonly map?: MapFigure;
  readonly caption: readonly BriefSentence[];
  /** The figure's numbers, for a page that cannot draw. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is drawn of a map, in km on its sheet. */
export interface MapFigure {
  readonly label: string;
  readonly sheet: Omit<MapSheet, "place">;
  readonly discs: readonly {
    readonly x: number;
    readonly y: number;
    readonly inner: number;
    readonly outer: number;
    readonly name: string;
  }[];
  readonly shapes: readonly { readonly status: "control" | "contested" | "claimed"; readonly path: string }[];
}

/** One small chart of a figure: a band with its line, a reference, points; grey is enough to read it. */
export interface Panel {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly band: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  readonly line: readonly { readonly x: number; readonly y: number }[];
  /** Dashed, with its own name at its end. */
  readonly reference: {
    readonly name: string;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  } | null;
  readonly points: readonly PanelPoint[];
}

export interface PanelPoint {
  readonly x: number;
  readonly y: number;
  /** at-least points up, at-most down. */
  readonly shape: "dot" | "at-least" | "at-most";
  /** Filled: said by the party that holds; hollow: by anyone else. */
  readonly filled: boolean;
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly name: string }[];
}

export type Block = Paragraph | BriefTable | SideBySide | Figure;

export interface BriefSection {
  /** A fixed word of our own, fit for an anchor. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What stands behind a sentence: numbers into the lists below. */
export interface CarriedRow {
  readonly sentence: number;
  readonly nature: Nature;
  readonly judgements: readonly number[];
  readonly claims: readonly number[];
  readonly unshown?: true;
}

/** Judgements that stand side by side in the case and share who set them, since when, and why. */
export interface JudgementRow {
  /** The path that they have in common. */
  readonly path: string;
  readonly judgements: readonly {
    readonly number: number;
    /** The rest of its path; empty where it stands alone. */
    readonly rest: string;
    readonly means: string;
    /** The range or the words, as written. */
    readonly written: string;
  }[];
  readonly by: string;
  readonly since: string;
  readonly why: string;
  readonly claims: readonly number[];
  /** "stale since …", the lens that set it: each a short remark. */
  readonly remarks: readonly string[];
}

export interface ClaimRow {
  readonly number: number;
  readonly id: string;
  readonly says: string;
  readonly who: string;
  readonly happened: string;
  readonly published: string;
  readonly reference: number | null;
  readonly at: string;
  readonly grade: string;
  /** Independent origins among it and the claims that support it. */
  readonly origins: number;
}

/** When it happened and when it could be known; once where they are the same. */
export function datesOf({ happened, published }: ClaimRow): string {
  return happened === published ? happened : `${happened}; ${published}`;
}

export interface ContradictionRow {
  readonly kind: string;
  readonly earlier: number;
  readonly later: number;
}

export interface TextPiece {
  readonly text: string;
  readonly italic: boolean;
}

export interface Reference {
  readonly number: number;
  readonly text: string;
  /** The same text in pieces, where a style sets some of them in italics. */
  readonly pieces?: readonly TextPiece[];
  readonly link: string | null;
  readonly reliability: string;
  readonly language: string;
  readonly vantage: string;
  readonly interest: string | null;
}

export interface Appendix {
  readonly carried: readonly CarriedRow[];
  readonly judgements: readonly JudgementRow[];
  readonly claims: readonly ClaimRow[];
  readonly contradictions: readonly ContradictionRow[];
  readonly references: readonly Reference[];
  /** Digest, exactness and what else reproduces the page, as name and value. */
  readonly method: readonly { readonly name: string; readonly value: string }[];
}

export interface BriefDocument {
  readonly title: string;
  readonly question: string;
  /** In words, and as YYYY-MM-DD. */
  readonly asOf: string;
  readonly day: string;
  /** A BCP 47 tag; absent in English. */
  readonly language?: string;
  readonly lens: string;
  /** Whose probability words it uses. */
  readonly words: ProbabilityStandard;
  /** The two pages. */
  readonly sections: readonly BriefSection[];
  /** In full what the two pages show in part. */
  readonly annex: readonly BriefSection[];
  readonly appendix: Appendix;
}

/** Every sentence of a document's sections, in order. */
export function sentencesOf(sections: readonly BriefSection[]): readonly BriefSentence[] {
  return sections.flatMap((section) => section.blocks.flatMap(sentencesOfBlock));
}

function sentencesOfBlock(block: Block): readonly BriefSentence[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences;
    case "table":
      return block.rows.map((row) => row.sentence);
    case "side-by-side":
      return block.rows.flatMap((row) => row.cells.flat());
    case "figure":
      return block.caption;
  }
}
