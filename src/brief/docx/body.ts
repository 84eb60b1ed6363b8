/** The body of the brief for a word processor: headings, paragraphs, tables and figures of the sections, with their marks. */
import type { Block, BriefSection, BriefSentence, BriefTable, Figure, SideBySide } from "../brief-document.ts";
import { mapPicture } from "../map-drawing.ts";
import { isCarried, markOf } from "../mark.ts";
import { panelPicture } from "../panel-picture.ts";
import type { Picture } from "../picture.ts";
import { drawing } from "./drawing.ts";
import { type Bookmarks, linkTo, paragraph, run, table } from "./xml.ts";

/** A4 without its margins. */
export const textWidthMm = 180;

export interface Writing {
  readonly bookmark: Bookmarks;
  /** The number of the next figure. */
  readonly nextFigure: () => number;
}

export function sectionXml(writing: Writing, section: BriefSection, heading: "Heading1" | "Heading2"): string {
  return paragraph(heading, run(section.title)) + section.blocks.map((block) => blockXml(writing, block)).join("");
}

function blockXml(writing: Writing, block: Block): string {
  switch (block.kind) {
    case "paragraph": {
      const lead = block.lead === null ? "" : run(`${block.lead} `, { style: "Lead" });
      return paragraph("Normal", lead + sentencesXml(writing, block.sentences));
    }
    case "table":
      return tableXml(writing, block);
    case "side-by-side":
      return sideBySideXml(writing, block);
    case "figure":
      return figureXml(writing, block);
  }
}

function sentencesXml(writing: Writing, sentences: readonly BriefSentence[]): string {
  return sentences.map((each) => run(each.text) + marksXml(writing, each)).join(run(" "));
}

function marksXml({ bookmark }: Writing, sentence: BriefSentence): string {
  const { number, citations } = sentence;
  const text = run(markOf(sentence), { style: "Mark" });
  const mark = bookmark(`t${number}`, isCarried(sentence) ? linkTo(`s${number}`, text) : text);
  if (citations.length === 0) return mark;
  const cited = citations.map((each) => linkTo(`r${each}`, run(String(each), { style: "Cite" })));
  const [open, between, close] = [" [", ", ", "]"].map((each) => run(each, { style: "Cite" }));
  return `${mark}${open}${cited.join(between)}${close}`;
}

/** A table is followed by a little room, which also keeps it apart from a table right after it. */
export const afterTable = paragraph("AfterTable", "");

function tableXml(writing: Writing, block: BriefTable): string {
  const rows = block.rows.map(({ cells, sentence }) =>
    cells.map((cell, k) =>
      paragraph("TableText", run(cell) + (k === cells.length - 1 ? marksXml(writing, sentence) : "")),
    ),
  );
  const head = block.columns.map(({ name }) => paragraph("TableHead", run(name)));
  const rooms = block.columns.map(({ room }) => room);
  return paragraph("Caption", run(block.title)) + table({ rooms, widthMm: textWidthMm, head, rows }) + afterTable;
}

function sideBySideXml(writing: Writing, block: SideBySide): string {
  const named = block.rows.some(({ name }) => name !== "");
  const rows = block.rows.map(({ name, cells }) => [
    ...(named ? [paragraph("TableHead", run(name))] : []),
    ...cells.map((cell) => paragraph("TableWords", cell.length === 0 ? run("–") : sentencesXml(writing, cell))),
  ]);
  const head = [...(named ? [""] : []), ...block.columns].map((name) => paragraph("TableHead", run(name)));
  const rooms = [...(named ? [15] : []), ...block.columns.map(() => 85 / block.columns.length)];
  return table({ rooms, widthMm: textWidthMm, head, rows }) + afterTable;
}

const panelMm = 58;
const alonePanelMm = 66;
const mapMm = 105;
/** Above a panel, for its title, in the panel’s own units. */
const titleRoom = 14;

function figureXml(writing: Writing, figure: Figure): string {
  const caption = paragraph(
    "FigureCaption",
    run(`${figure.title}. `, { bold: true }) + sentencesXml(writing, figure.caption),
  );
  if (figure.map !== undefined) {
    const drawn = drawing(mapPicture(figure.map), { widthMm: mapMm, number: writing.nextFigure() });
    return paragraph("Normal", drawn, "<w:keepNext/>") + caption;
  }
  const [only, ...others] = figure.panels.map((panel) => titled(panelPicture(panel)));
  if (only !== undefined && others.length === 0)
    return paragraph(
      "FigureCaption",
      drawing(only, { widthMm: alonePanelMm, number: writing.nextFigure(), atRight: true }) +
        run(`${figure.title}. `, { bold: true }) +
        sentencesXml(writing, figure.caption),
    );
  const drawn = [only, ...others].flatMap((picture) =>
    picture === undefined ? [] : drawing(picture, { widthMm: panelMm, number: writing.nextFigure() }),
  );
  return paragraph("Normal", drawn.join(run("  ")), "<w:keepNext/>") + caption;
}

/** With its label above it, as words of the picture. */
function titled(picture: Picture): Picture {
  const [left, top, wide, high] = picture.view;
  const words = {
    kind: "words",
    x: left,
    y: top - 3,
    anchor: "start",
    words: picture.label,
    size: 10,
    ink: "#1a1a1a",
  } as const;
  return { ...picture, view: [left, top - titleRoom, wide, high + titleRoom], marks: [...picture.marks, words] };
}
