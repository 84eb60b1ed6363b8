/**
 * Writes a brief as a document without a format.
 * Takes   a case, its state of play on a day, the assessment of that day and those through the other lenses.
 * Gives   sections in reading order and an appendix; every sentence is carried by a judgement or a claim, or is about the
 *         method. The same input gives the same document.
 * Throws  misuse where the assessment is of another day or lens than the state of play.
 */
import { formatDay, misuse } from "../ground/index.ts";
import { annex } from "./annex.ts";
import { answersSection } from "./answers-section.ts";
import { appendix } from "./appendix.ts";
import { bottomLine } from "./bottom-line.ts";
import type { Block, BriefDocument } from "./brief-document.ts";
import type { BriefInput } from "./brief-input.ts";
import { chairsSection } from "./chairs-section.ts";
import { changeSection } from "./change-section.ts";
import { type Desk, mayName, openDesk } from "./desk.ts";
import { lensesSection } from "./lenses-section.ts";
import { leverageSection } from "./leverage-section.ts";
import { methodSection } from "./method-section.ts";
import { playSection } from "./play-section.ts";
import { sinceSection } from "./since-section.ts";
import { termsSection } from "./terms-section.ts";
import { timingSection } from "./timing-section.ts";
import { unknownsSection } from "./unknowns-section.ts";

export function writeBrief(input: BriefInput): BriefDocument {
  const { state, assessment } = input;
  const day = formatDay(state.asOf);
  for (const each of [assessment, ...input.lenses])
    if (each.asOf !== day) throw misuse("assessment", `as of ${day}`, each.asOf);
  if (assessment.lens !== (state.lens?.id ?? null))
    throw misuse("assessment", `through lens ${state.lens?.id}`, assessment.lens);
  const desk = openDesk(input);
  const sections = [
    bottomLine,
    termsSection,
    playSection,
    leverageSection,
    timingSection,
    answersSection,
    chairsSection,
    lensesSection,
    unknownsSection,
    changeSection,
    sinceSection,
    methodSection,
  ]
    .map((write) => write(desk))
    .map((section) => ({ ...section, blocks: section.blocks.filter(hasContent) }))
    .filter((section) => section.blocks.length > 0);
  const annexes = annex(desk);
  return {
    title: input.case.title,
    question: input.case.question,
    asOf: desk.tongue.brief.figures.date(day),
    day,
    ...(desk.tongue.tag !== "en" && { language: desk.tongue.tag }),
    lens: lensName(desk),
    words: desk.words,
    sections,
    annex: annexes,
    appendix: appendix(desk, [...sections, ...annexes]),
  };
}

function lensName(desk: Desk): string {
  const { lens } = desk.state;
  const { own, unnamed } = desk.tongue.brief.lenses;
  if (lens === null) return own;
  return mayName(desk, `lenses.${lens.id}`) ? lens.name : unnamed;
}

function hasContent(block: Block): boolean {
  return block.kind === "paragraph" ? block.sentences.length > 0 : block.rows.length > 0;
}
