/** From a file's bytes to its text: by what the bytes are, not by what the file is called. */
import { decodeText } from "./decode-text.ts";
import { docxText } from "./docx-text.ts";
import { type Extracted, IntakeRefusal, longestText } from "./extracted.ts";
import { htmlText } from "./html-text.ts";
import { pdfText } from "./pdf-text.ts";

export async function extract(bytes: Uint8Array, name: string): Promise<Extracted> {
  const extracted = await byKind(bytes, name);
  if (extracted.text.trim() === "") throw new IntakeRefusal("intake.empty", "some text", "none");
  if (extracted.text.length > longestText)
    throw new IntakeRefusal(
      "intake.long",
      `at most ${longestText.toLocaleString("en-US")} characters`,
      `${extracted.text.length.toLocaleString("en-US")}`,
    );
  return extracted;
}

function byKind(bytes: Uint8Array, name: string): Extracted | Promise<Extracted> {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith("%PDF-")) return pdfText(bytes);
  if (start.startsWith("PK\x03\x04")) return docxText(bytes);
  if (start.startsWith("\xd0\xcf\x11\xe0"))
    throw new IntakeRefusal("intake.kind", "text, HTML, PDF or DOCX", "an old Office file; save it as .docx");
  const { text, encoding, guessed } = decodeText(bytes);
  if (hasBinary(text)) throw new IntakeRefusal("intake.kind", "text, HTML, PDF or DOCX", "bytes that are no text");
  const remarks = guessed
    ? [`The file does not say how it is encoded; ${encoding} was taken, look at the accents.`]
    : [];
  if (/\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html)/i.test(text.slice(0, 500))) {
    const page = htmlText(text, encoding);
    return { ...page, remarks: [...remarks, ...page.remarks] };
  }
  // Markdown is read as it is written: an anchor made on a rendering would not hold.
  return { format: "text", by: "text 1", text: tidiedEnds(text), encoding, head: {}, remarks };
}

/** Ends of lines as one character. */
function tidiedEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

const looked = 100_000;
/** Old texts hold a stray control character here and there: end of file, escape. */
const mostControls = 0.01;

/** A character nought anywhere, or more control characters than a text has; tabs, ends of lines and of pages are none. */
function hasBinary(text: string): boolean {
  const start = text.slice(0, looked);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = start.match(/[\x01-\x08\x0b\x0e-\x1f\x7f]/g)?.length ?? 0;
  return start.includes("\u0000") || controls > mostControls * start.length;
}
