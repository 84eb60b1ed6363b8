/** A brief as Markdown, with tables and superscripts as GitHub reads them: the same words as the page, figures as their numbers. */

import { type BriefWords, briefEnglish } from "../words/index.ts";
import { claimHeads, contradictionHeads, judgementHeads } from "./appendix-heads.ts";
import {
  type Appendix,
  type Block,
  type BriefDocument,
  type BriefSection,
  type BriefSentence,
  type BriefTable,
  datesOf,
  type Figure,
  type SideBySide,
  type TextPiece,
} from "./brief-document.ts";
import type { BriefInput } from "./brief-input.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { markOf, runsOf } from "./mark.ts";
import { sheetLine } from "./sheet-line.ts";
import { writeBrief } from "./write-brief.ts";

/** Takes what `writeBrief` takes. Gives the file's text; the same input gives the same bytes. */
export function briefMarkdown(input: BriefInput): string {
  return documentMarkdown(writeBrief(input), input.tongue);
}

/** In the language that the document was written in. */
export function documentMarkdown(brief: BriefDocument, tongue: BriefWords = briefEnglish): string {
  const { page } = tongue.brief;
  const parts = [
    `# ${escapeMarkdown(brief.title)}`,
    `*${escapeMarkdown(brief.question)}*`,
    sheetLine(brief, tongue)
      .map(({ text, bold }) => (bold ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text)))
      .join(""),
    ...brief.sections.map(sectionMarkdown),
    "---",
    `# ${page.annex}`,
    ...brief.annex.map(sectionMarkdown),
    ...appendixMarkdown(brief.appendix, tongue),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function sectionMarkdown(section: BriefSection): string {
  return [`## ${escapeMarkdown(section.title)}`, ...section.blocks.map(blockMarkdown)].join("\n\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `${block.lead === null ? "" : `**${escapeMarkdown(block.lead)}** `}${sentencesMarkdown(block.sentences)}`;
    case "table":
      return tableMarkdown(block);
    case "side-by-side":
      return sideBySideMarkdown(block);
    case "figure":
      return figureMarkdown(block);
  }
}

function sentencesMarkdown(sentences: readonly BriefSentence[]): string {
  return sentences.map((sentence) => `${escapeMarkdown(sentence.text)}${marks(sentence)}`).join(" ");
}

function marks(sentence: BriefSentence): string {
  const cited = sentence.citations.length === 0 ? "" : ` \\[${sentence.citations.join(", ")}\\]`;
  return `<sup>${markOf(sentence)}</sup>${cited}`;
}

/** Cells are Markdown already. */
function grid(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly boolean[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map((_, i) => (numeric[i] === true ? "--:" : "---"))), ...rows.map(line)].join(
    "\n",
  );
}

function tableMarkdown(table: BriefTable): string {
  const rows = table.rows.map(({ cells, sentence }) =>
    cells.map((cell, i) => `${escapeMarkdown(cell)}${i === cells.length - 1 ? marks(sentence) : ""}`),
  );
  const names = table.columns.map((column) => escapeMarkdown(column.name));
  return `*${escapeMarkdown(table.title)}*\n\n${grid(names, rows)}`;
}

function sideBySideMarkdown(block: SideBySide): string {
  const named = block.rows.some((row) => row.name !== "");
  const rows = block.rows.map(({ name, cells }) => [
    ...(named ? [escapeMarkdown(name)] : []),
    ...cells.map((cell) => (cell.length === 0 ? "–" : sentencesMarkdown(cell))),
  ]);
  return grid([...(named ? [""] : []), ...block.columns.map(escapeMarkdown)], rows);
}

function figureMarkdown(figure: Figure): string {
  const rows = figure.rows.map((row) => row.map(escapeMarkdown));
  return `*${escapeMarkdown(figure.title)}.* ${sentencesMarkdown(figure.caption)}\n\n${grid(figure.columns.map(escapeMarkdown), rows)}`;
}

function runs(letter: string, numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(({ from, to }) => (from === to ? `${letter}${from}` : `${letter}${from}–${to}`))
    .join(", ");
}

/** Room at the ends stays outside the asterisks, where Markdown wants it. */
function pieceMarkdown({ text, italic }: TextPiece): string {
  if (!italic || text.trim() === "") return escapeMarkdown(text);
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before}*${escapeMarkdown(words)}*${after}`;
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== "").join(between);
}

function appendixMarkdown(appendix: Appendix, { brief }: BriefWords): readonly string[] {
  const words = brief.appendix;
  const { carried, judgements, claims, contradictions, references, method } = appendix;
  return [
    "---",
    `# ${words.title}`,
    `## ${words.references.title}`,
    references
      .map(({ number, text, pieces, link, reliability, language, vantage, interest }) =>
        joined(
          [
            `${number}. ${(pieces ?? [{ text, italic: false }]).map(pieceMarkdown).join("")}`,
            link === null ? "" : `<${link.replace(/[<>]/g, encodeURIComponent)}>`,
            escapeMarkdown(
              words.references.source(
                [reliability, language, vantage, (interest ?? "").replace(/\.$/, "")].filter((part) => part !== ""),
              ),
            ),
          ],
          " ",
        ),
      )
      .join("\n"),
    `## ${words.carried.title}`,
    words.carried.note,
    grid(
      [words.carried.columns.sentence, words.carried.columns.judgements, words.carried.columns.claims],
      carried.map((row) => [
        markOf({ ...row, number: row.sentence }),
        runs("J", row.judgements),
        runs("C", row.claims),
      ]),
    ),
    `## ${words.judgements.title}`,
    grid(
      judgementHeads(words),
      judgements.map((row) => [
        escapeMarkdown(joined([row.judgements.length === 1 ? (row.judgements[0]?.means ?? "") : "", row.path], " ")),
        row.judgements
          .map(({ number, rest, written }) => `J${number} ${escapeMarkdown(joined([rest, written], ": "))}`)
          .join("; "),
        escapeMarkdown(joined([row.by, row.since], ", ")),
        joined([runs("C", row.claims), escapeMarkdown(row.why), escapeMarkdown(row.remarks.join("; "))], "; "),
      ]),
    ),
    ...(claims.length === 0 ? [] : [`## ${words.claims.title}`]),
    claims.length === 0
      ? ""
      : grid(
          ["", ...claimHeads(words)],
          claims.map((row) => [
            `C${row.number}`,
            `${escapeMarkdown(row.says)} (${escapeMarkdown(row.id)})`,
            escapeMarkdown(row.who),
            escapeMarkdown(datesOf(row)),
            `${row.reference === null ? "" : `\\[${row.reference}\\], `}${escapeMarkdown(row.at)}`,
            `${row.grade}, ${row.origins}`,
          ]),
        ),
    ...(contradictions.length === 0 ? [] : [`## ${words.contradictions.title}`]),
    contradictions.length === 0
      ? ""
      : grid(
          contradictionHeads(words),
          contradictions.map((row) => [`C${row.earlier}`, `C${row.later}`, escapeMarkdown(row.kind)]),
        ),
    `## ${words.method.title}`,
    grid(
      ["", ""],
      method.map(({ name, value }) => [escapeMarkdown(name), escapeMarkdown(value)]),
    ),
  ];
}
