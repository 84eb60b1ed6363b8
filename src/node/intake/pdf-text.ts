/** The text of a PDF, page by page, with its lines as they are set. A file of scans holds no text, and that is said. */
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { type Extracted, IntakeRefusal, tidied } from "./extracted.ts";

/** Fewer characters a page than this are a page number, not a page. */
const leastCharactersAPage = 20;

export async function pdfText(bytes: Uint8Array): Promise<Extracted> {
  let pages: string[];
  let info: Readonly<Record<string, unknown>>;
  try {
    // Damage that it mends by itself it would print; only what cannot be read is told, as a fault.
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    pages = (await extractText(document, { mergePages: false })).text;
    info = (await getMeta(document)).info as Readonly<Record<string, unknown>>;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "PasswordException")
      throw new IntakeRefusal("intake.locked", "a PDF without a password", "one that asks for it");
    throw new IntakeRefusal("intake.pdf", "a PDF that can be read", message.slice(0, 200));
  }
  const empty = pages.filter((page) => page.trim().length < leastCharactersAPage).length;
  if (empty === pages.length)
    throw new IntakeRefusal(
      "intake.scan",
      "a PDF with text",
      `${pages.length} pages without any: scanned pictures, as it seems`,
    );
  const said = (key: string): string => (typeof info[key] === "string" ? (info[key] as string).trim() : "");
  const created = /^D:(\d{4})(\d{2})(\d{2})/.exec(said("CreationDate"));
  return {
    format: "pdf",
    by: "pdf 1",
    text: tidied(pages.join("\n\n")),
    encoding: null,
    head: {
      ...(said("Title") !== "" && { title: { value: said("Title"), from: "document properties" } }),
      ...(said("Author") !== "" && { byline: { value: said("Author"), from: "document properties" } }),
      ...(created && {
        published: { value: created.slice(1).join("-"), from: "document properties, created", made: true },
      }),
    },
    remarks: empty === 0 ? [] : [`${empty} of ${pages.length} pages hold no text.`],
  };
}
