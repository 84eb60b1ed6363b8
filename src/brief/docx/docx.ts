/**
 * A brief as a file for word processors (DOCX): headings that make an outline, tables that repeat their heads, numbered
 * references that marks lead to and back, figures and the map as drawings of lines.
 * Takes a document. Gives the file's bytes; the same document gives the same bytes: ids are counted, and every date in the
 *       file is the as-of day, in the archive 1 January 1980.
 * Source: [ecma-376]. Cost linear in the document.
 */
import { strToU8, type Zippable, zipSync } from "fflate";
import { type BriefWords, briefEnglish } from "../../words/index.ts";
import type { BriefDocument } from "../brief-document.ts";
import { sheetLine } from "../sheet-line.ts";
import { appendixXml } from "./appendix.ts";
import { sectionXml, type Writing } from "./body.ts";
import { numberingXml, stylesXml } from "./styles.ts";
import { bookmarks, escapeXml, paragraph, run, twips } from "./xml.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

/** In the language that the document was written in. */
export function documentDocx(brief: BriefDocument, tongue: BriefWords = briefEnglish): Uint8Array {
  const targets: string[] = [];
  const addresses = (address: string): string => {
    if (!targets.includes(address)) targets.push(address);
    return `a${targets.indexOf(address) + 1}`;
  };
  const body = bodyXml(brief, addresses, tongue);
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations([
      ["d1", `${office}/relationships/officeDocument`, "word/document.xml", ""],
      ["d2", `${packaged}/relationships/metadata/core-properties`, "docProps/core.xml", ""],
      ["d3", `${office}/relationships/extended-properties`, "docProps/app.xml", ""],
    ]),
    "docProps/core.xml": coreXml(brief),
    "docProps/app.xml": `<Properties xmlns="${office}/extended-properties"><Application>Parley</Application></Properties>`,
    "word/document.xml": `<w:document ${namespaces}>${body}</w:document>`,
    "word/styles.xml": stylesXml(tongue.tag),
    "word/numbering.xml": numberingXml,
    "word/settings.xml": settingsXml,
    "word/footer1.xml": footerXml,
    "word/_rels/document.xml.rels": relations([
      ["d1", `${office}/relationships/styles`, "styles.xml", ""],
      ["d2", `${office}/relationships/numbering`, "numbering.xml", ""],
      ["d3", `${office}/relationships/settings`, "settings.xml", ""],
      ["d4", `${office}/relationships/footer`, "footer1.xml", ""],
      ...targets.map((to, k) => [`a${k + 1}`, `${office}/relationships/hyperlink`, to, "External"] as const),
    ]),
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(declaration + text)] as const);
  const zippable: Zippable = Object.fromEntries(entries);
  // A time without a zone is taken as local, and the archive writes local time: so everywhere the same.
  return zipSync(zippable, { level: 9, mtime: "1980-01-01T00:00:00" });
}

function bodyXml(brief: BriefDocument, addresses: (address: string) => string, tongue: BriefWords): string {
  const { appendix, page: words } = tongue.brief;
  let figures = 0;
  const writing: Writing = {
    bookmark: bookmarks(),
    nextFigure: () => {
      figures += 1;
      return figures;
    },
  };
  const sheet = sheetLine(brief, tongue).map(({ text, bold }) => run(text, bold ? { bold } : {}));
  const newPage = "<w:pageBreakBefore/>";
  const annex = brief.annex.map((section) => sectionXml(writing, section, "Heading2"));
  const parts = [
    paragraph("Title", run(brief.title)),
    paragraph("Question", run(brief.question)),
    paragraph("Sheet", sheet.join("")),
    ...brief.sections.map((section) => sectionXml(writing, section, "Heading1")),
    ...(annex.length === 0 ? [] : [paragraph("Heading1", run(words.annex), newPage), ...annex]),
    paragraph("Heading1", run(appendix.title), newPage),
    appendixXml(writing, addresses, brief.appendix, tongue),
  ];
  return `<w:body>${parts.join("")}${page}</w:body>`;
}

const page = `<w:sectPr><w:footerReference w:type="default" r:id="d4"/><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar w:top="${twips(9)}" w:right="${twips(15)}" w:bottom="${twips(10)}" w:left="${twips(15)}" w:header="${twips(5)}" w:footer="${twips(5)}" w:gutter="0"/></w:sectPr>`;

const footerXml = `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

const settingsXml = `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${word}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

type Relation = readonly [id: string, type: string, target: string, mode: string];

function relations(all: readonly Relation[]): string {
  const each = all.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode === "" ? "" : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join("")}</Relationships>`;
}

function coreXml({ title, question, day, language }: BriefDocument): string {
  const when = `${day}T00:00:00Z`;
  const dated = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${when}</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(question)}</dc:subject>${language === undefined ? "" : `<dc:language>${language}</dc:language>`}${dated("created")}${dated("modified")}</cp:coreProperties>`;
}
