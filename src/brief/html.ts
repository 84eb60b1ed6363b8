/**
 * A brief as one HTML file: no script, nothing fetched, every text escaped, only http and https addresses linked. It prints
 * on A4; each mark leads to the row of the appendix that carries its sentence, and back.
 */

import { type BriefWords, briefEnglish } from "../words/index.ts";
import type {
  Block,
  BriefDocument,
  BriefSection,
  BriefSentence,
  BriefTable,
  Figure,
  SideBySide,
} from "./brief-document.ts";
import type { BriefInput } from "./brief-input.ts";
import { briefStyle } from "./brief-style.ts";
import { directionOf } from "./direction.ts";
import { escapeHtml } from "./escape-html.ts";
import { appendixHtml } from "./html-appendix.ts";
import { mapPicture } from "./map-drawing.ts";
import { isCarried, markOf } from "./mark.ts";
import { panelPicture } from "./panel-picture.ts";
import { pictureSvg } from "./picture-svg.ts";
import { sheetLine } from "./sheet-line.ts";
import { writeBrief } from "./write-brief.ts";

/** Takes what `writeBrief` takes. Gives the file's text; the same input gives the same bytes. */
export function briefHtml(input: BriefInput): string {
  return documentHtml(writeBrief(input), input.tongue);
}

/** In the language that the document was written in. */
export function documentHtml(brief: BriefDocument, tongue: BriefWords = briefEnglish): string {
  const sheet = sheetLine(brief, tongue).map(({ text, bold }) =>
    bold ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text),
  );
  const title = escapeHtml(`${brief.title}, ${brief.asOf}`);
  return `<!doctype html>
<html lang="${tongue.tag}"${directionOf(tongue.tag) === "rtl" ? ' dir="rtl"' : ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${briefStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(brief.title)}</h1>
<p class="question">${escapeHtml(brief.question)}</p>
<p class="sheet">${sheet.join("")}</p>
</header>
<main>
${brief.sections.map(sectionHtml).join("\n")}
</main>
<div class="annex">
${brief.annex.map(sectionHtml).join("\n")}
</div>
${appendixHtml(brief.appendix, tongue)}
</body>
</html>
`;
}

function sectionHtml(section: BriefSection): string {
  return `<section id="${section.id}">\n<h2>${escapeHtml(section.title)}</h2>\n${section.blocks.map(blockHtml).join("\n")}\n</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph": {
      const lead = block.lead === null ? "" : `<span class="lead">${escapeHtml(block.lead)}</span>`;
      return `<p>${lead}${sentencesHtml(block.sentences)}</p>`;
    }
    case "table":
      return tableHtml(block);
    case "side-by-side":
      return sideBySideHtml(block);
    case "figure":
      return figureHtml(block);
  }
}

function sentencesHtml(sentences: readonly BriefSentence[]): string {
  return sentences.map((sentence) => `<span>${escapeHtml(sentence.text)}${marksHtml(sentence)}</span>`).join(" ");
}

/** Method text has no row in the appendix to lead to. */
function marksHtml(sentence: BriefSentence): string {
  const { number, citations } = sentence;
  const mark = `<sup id="t${number}">${
    isCarried(sentence) ? `<a href="#s${number}">${markOf(sentence)}</a>` : markOf(sentence)
  }</sup>`;
  if (citations.length === 0) return mark;
  return `${mark}<span class="cite"> [${citations.map((each) => `<a href="#r${each}">${each}</a>`).join(", ")}]</span>`;
}

function tableHtml(table: BriefTable): string {
  const head = table.columns.map((column) => `<th scope="col">${escapeHtml(column.name)}</th>`).join("");
  const all = table.columns.reduce((sum, column) => sum + column.room, 0);
  const widths = table.columns.map((column) => `<col style="width:${Math.round((column.room * 1000) / all) / 10}%">`);
  const rows = table.rows.map(({ cells, sentence }) => {
    const last = cells.length - 1;
    const data = cells.map((cell, i) => `<td>${escapeHtml(cell)}${i === last ? marksHtml(sentence) : ""}</td>`);
    return `<tr>${data.join("")}</tr>`;
  });
  return `<table><caption>${escapeHtml(table.title)}</caption><colgroup>${widths.join("")}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function sideBySideHtml(block: SideBySide): string {
  const named = block.rows.some((row) => row.name !== "");
  const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("");
  const rows = block.rows.map(({ name, cells }) => {
    const data = cells.map((cell) => `<td>${cell.length === 0 ? "–" : sentencesHtml(cell)}</td>`).join("");
    return `<tr>${named ? `<td class="name">${escapeHtml(name)}</td>` : ""}${data}</tr>`;
  });
  const first = named ? '<th style="width:15%"></th>' : "";
  return `<table class="chairs${named ? "" : " says"}"><thead><tr>${first}${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function figureHtml(figure: Figure): string {
  if (figure.map !== undefined)
    return `<figure class="map">${pictureSvg(mapPicture(figure.map), 2, "map")}<figcaption><b>${escapeHtml(figure.title)}.</b> ${sentencesHtml(figure.caption)}</figcaption></figure>`;
  const panels = figure.panels
    .map((panel) => `<div><b>${escapeHtml(panel.title)}</b>${pictureSvg(panelPicture(panel), 1)}</div>`)
    .join("\n");
  const few = figure.panels.length === 1 ? ' class="one"' : "";
  return `<figure${few}><div class="panels">\n${panels}\n</div><figcaption><b>${escapeHtml(figure.title)}.</b> ${sentencesHtml(figure.caption)}</figcaption></figure>`;
}
