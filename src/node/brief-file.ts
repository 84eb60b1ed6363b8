/**
 * A brief as a file of any format.
 * Takes   what the brief is written from, and a format. Gives bytes; the same input gives the same bytes in every format but
 *         PDF, which needs the same browser besides.
 * Throws  PdfFault where PDF is asked for and no browser prints it.
 */
import {
  type BriefDocument,
  type BriefInput,
  briefSnapshot,
  documentDocx,
  documentHtml,
  documentMarkdown,
  snapshotFormat,
  tracesIn,
  writeBrief,
} from "../brief/index.ts";
import { briefPdf } from "./brief-pdf.ts";

export const briefFormats = ["html", "md", "docx", "pdf", "json"] as const;

export type BriefFormat = (typeof briefFormats)[number];

/** A word processor's file and PDF are no text for a terminal. */
export function isText(format: BriefFormat): boolean {
  return format !== "docx" && format !== "pdf";
}

export interface WrittenBrief {
  readonly brief: BriefDocument;
  readonly bytes: Uint8Array;
  /** Texts of what the copy does not show that stand in it all the same. */
  readonly traces: readonly string[];
}

export async function briefFile(input: BriefInput, format: BriefFormat, signal?: AbortSignal): Promise<WrittenBrief> {
  const brief = writeBrief(input);
  const traces = tracesIn(brief, input);
  const bytes = await inFormat(brief, input, format, signal);
  return { brief, bytes, traces };
}

async function inFormat(
  brief: BriefDocument,
  input: BriefInput,
  format: BriefFormat,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const text = (page: string): Uint8Array => new TextEncoder().encode(`${page.trimEnd()}\n`);
  switch (format) {
    case "html":
      return text(documentHtml(brief, input.tongue));
    case "md":
      return text(documentMarkdown(brief, input.tongue));
    case "docx":
      return documentDocx(brief, input.tongue);
    case "pdf":
      return briefPdf(documentHtml(brief, input.tongue), brief.day, signal);
    case "json":
      return text(JSON.stringify({ format: snapshotFormat, document: brief, snapshot: briefSnapshot(input) }, null, 1));
  }
}
