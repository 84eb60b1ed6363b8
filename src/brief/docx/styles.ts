/** How the brief looks in a word processor: the page's sizes on paper, in named styles that a reader can change. */
import { directionOf } from "../direction.ts";

const serif = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>`;
const sans = `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>`;
const soft = `<w:color w:val="555555"/>`;
const deep = `<w:color w:val="1D5C63"/>`;

interface StyleParts {
  readonly id: string;
  readonly name: string;
  /** Properties of its paragraphs and of its letters. */
  readonly paragraph?: string;
  readonly letters?: string;
  readonly next?: string;
}

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const spacing = (before: number, after: number, line = 240): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;

const paragraphs: readonly StyleParts[] = [
  {
    id: "Title",
    name: "Title",
    paragraph: `<w:keepNext/>${spacing(0, 20)}`,
    letters: `<w:b/>${size(14)}`,
    next: "Question",
  },
  { id: "Question", name: "Question", paragraph: spacing(0, 60), letters: `<w:i/>${size(8.5)}` },
  {
    id: "Sheet",
    name: "Sheet",
    paragraph: `<w:pBdr><w:top w:val="single" w:sz="8" w:space="2" w:color="1A1A1A"/><w:bottom w:val="single" w:sz="4" w:space="2" w:color="1A1A1A"/></w:pBdr>${spacing(0, 60)}`,
    letters: `${sans}${soft}${size(6.5)}`,
  },
  {
    id: "Heading1",
    name: "heading 1",
    paragraph: `<w:keepNext/>${spacing(70, 16)}<w:outlineLvl w:val="0"/>`,
    letters: `${sans}<w:b/><w:caps/>${deep}<w:spacing w:val="6"/>${size(7)}`,
    next: "Normal",
  },
  {
    id: "Heading2",
    name: "heading 2",
    paragraph: `<w:keepNext/>${spacing(140, 40)}<w:outlineLvl w:val="1"/>`,
    letters: `${sans}<w:b/>${deep}${size(7.5)}`,
    next: "Normal",
  },
  {
    id: "Caption",
    name: "caption",
    paragraph: `<w:keepNext/>${spacing(20, 20)}`,
    letters: `${sans}<w:b/>${size(6.5)}`,
  },
  { id: "FigureCaption", name: "Figure caption", paragraph: spacing(0, 40), letters: `${sans}${soft}${size(6)}` },
  {
    id: "TableHead",
    name: "Table head",
    paragraph: `<w:keepNext/>${spacing(0, 10)}`,
    letters: `${sans}<w:b/>${soft}${size(6.5)}`,
  },
  { id: "TableText", name: "Table text", paragraph: spacing(0, 0), letters: `${sans}${size(6.5)}` },
  { id: "TableWords", name: "Table words", paragraph: spacing(0, 0), letters: size(8) },
  {
    id: "AfterTable",
    name: "After table",
    paragraph: `<w:spacing w:before="0" w:after="0" w:line="60" w:lineRule="exact"/>`,
    letters: size(2),
  },
  { id: "InFigure", name: "In figure", paragraph: spacing(0, 0), letters: `${sans}${size(5)}` },
  { id: "Small", name: "Small", paragraph: spacing(0, 40), letters: `${soft}${size(7)}` },
  {
    id: "Reference",
    name: "Reference",
    paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${spacing(0, 30)}`,
    letters: size(7.5),
  },
  { id: "Footer", name: "footer", paragraph: `<w:jc w:val="right"/>`, letters: `${sans}${soft}${size(7)}` },
];

const letters: readonly StyleParts[] = [
  { id: "Mark", name: "Mark", letters: `${sans}${deep}<w:sz w:val="16"/><w:vertAlign w:val="superscript"/>` },
  { id: "Cite", name: "Cite", letters: `${sans}${deep}<w:sz w:val="13"/>` },
  { id: "Lead", name: "Lead", letters: `${sans}<w:b/><w:sz w:val="14"/>` },
  { id: "Hyperlink", name: "Hyperlink", letters: deep },
  { id: "Aside", name: "Aside", letters: soft },
];

const hair = (side: string): string => `<w:${side} w:val="single" w:sz="2" w:space="0" w:color="C9C6BF"/>`;

/** In a language by its tag, which the word processor spells and hyphenates by. */
export function stylesXml(tag: string): string {
  const language = tag === "en" ? "en-GB" : tag;
  const rightToLeft = directionOf(tag) === "rtl";
  const own = paragraphs.map(
    ({ id, name, paragraph = "", letters = "", next }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next === undefined ? "" : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`,
  );
  const inline = letters.map(
    ({ id, name, letters = "" }) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${letters}</w:rPr></w:style>`,
  );
  const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="BriefTable"><w:name w:val="Brief table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${hair("top")}<w:bottom w:val="single" w:sz="4" w:space="0" w:color="1A1A1A"/>${hair("insideH")}</w:tblBorders><w:tblCellMar><w:top w:w="15" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="15" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${serif}${size(8.5)}<w:lang w:val="${language}"${rightToLeft ? ` w:bidi="${language}"` : ""}/></w:rPr></w:rPrDefault>${rightToLeft ? "<w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault>" : "<w:pPrDefault/>"}</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${spacing(0, 30)}</w:pPr></w:style>${own.join("")}${inline.join("")}${table}</w:styles>`;
}

/** References are numbered by the word processor, in brackets of their own. */
export const numberingXml = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="[%1]"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="400" w:hanging="400"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
