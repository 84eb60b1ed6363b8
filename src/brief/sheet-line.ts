/** The line under the question: the day, whose judgements, what the marks mean; in pieces, of which some stand in bold. */
import type { BriefWords } from "../words/index.ts";
import type { BriefDocument } from "./brief-document.ts";
import { legendOf } from "./mark.ts";

export interface SheetPiece {
  readonly text: string;
  readonly bold: boolean;
}

/** Where in a text of the catalogue something stands in bold: characters that no text holds. */
const dayPlace = "\ue000";
const lensPlace = "\ue001";

export function sheetLine(brief: BriefDocument, tongue: BriefWords): readonly SheetPiece[] {
  const { asOf, judgements, marks } = tongue.brief.page;
  const bold: Readonly<Record<string, string>> = { [dayPlace]: brief.asOf, [lensPlace]: brief.lens };
  return [asOf(dayPlace), judgements(lensPlace), marks(legendOf(brief, tongue))]
    .join(" · ")
    .split(/([\ue000\ue001])/)
    .map((part) => ({ text: bold[part] ?? part, bold: bold[part] !== undefined }));
}
