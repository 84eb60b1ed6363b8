/**
 * The XML of a word processor’s file, as text: runs, paragraphs, links, tables. Every text is made inert here.
 * Source: [ecma-376].
 */
import { escapeHtml } from "../escape-html.ts";

/** For text and for attributes: what is no character of XML 1.0 goes, as does what hides or turns other text. */
export function escapeXml(text: string): string {
  return escapeHtml(text).replace(/[\ufffe\uffff]/g, "");
}

export const twipsPerMm = 56.6929;

export function twips(mm: number): number {
  return Math.round(mm * twipsPerMm);
}

export interface RunLook {
  /** Of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export function run(text: string, { style, bold, italic }: RunLook = {}): string {
  if (text === "") return "";
  const parts = [
    style === undefined ? "" : `<w:rStyle w:val="${style}"/>`,
    bold === true ? "<w:b/>" : "",
    italic === true ? "<w:i/>" : "",
  ].join("");
  const look = parts === "" ? "" : `<w:rPr>${parts}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function paragraph(style: string, content: string, more = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

/** To a place in the file. */
export function linkTo(anchor: string, content: string): string {
  return `<w:hyperlink w:anchor="${anchor}" w:history="1">${content}</w:hyperlink>`;
}

/** A place in the file; numbers are given in the order of asking, so that the same brief gives the same bytes. */
export type Bookmarks = (name: string, content: string) => string;

export function bookmarks(): Bookmarks {
  let id = 0;
  return (name, content) => {
    id += 1;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  };
}

export interface TableLook {
  /** Shares of the width; any unit. */
  readonly rooms: readonly number[];
  readonly widthMm: number;
  /** Cells of the head, as paragraphs; none: no head. */
  readonly head: readonly string[];
  /** Cells as paragraphs. */
  readonly rows: readonly (readonly string[])[];
}

export function table({ rooms, widthMm, head, rows }: TableLook): string {
  const all = rooms.reduce((sum, room) => sum + room, 0);
  const widths = rooms.map((room) => twips((widthMm * room) / all));
  const cell = (content: string, k: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[k]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map(cell).join("")}</w:tr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const total = widths.reduce((sum, width) => sum + width, 0);
  const body = rows.map((cells) => row(cells, false)).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="BriefTable"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="${head.length > 0 ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head.length === 0 ? "" : row(head, true)}${body}</w:tbl>`;
}
