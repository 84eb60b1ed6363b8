/**
 * References in a style of the Citation Style Language, formatted by citeproc.
 * Takes   sources in the order of their numbers, and a style: one of those that come with Parley, or the text of a file.
 * Gives   the pieces of each reference, with what the style sets in italics. Numbers and addresses are the brief’s own: a
 *         number that the style puts before an entry is taken off, and citeproc is given no address, which the brief links
 *         behind the entry. A source’s text stays text: its angle brackets are no markup.
 * Source  [csl]; citeproc-js, an implementation of it.
 * Departs the words (“and”, “n.d.”, months) are those of the brief’s language, whatever language the style asks for.
 * Throws  StyleFault for what is no independent style.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TextPiece } from "../brief/index.ts";
import type { Source } from "../evidence/index.ts";
import { edtfSpan, yearMonthDay } from "../ground/index.ts";
import { packageFolder } from "./places.ts";

export class StyleFault extends Error {}

export const shippedStyles = ["author-date", "numeric", "full-note"] as const;

const largestStyleBytes = 1_000_000;

/** The text of a style, by its name or its path. */
export async function readStyle(named: string): Promise<string> {
  const isShipped = (shippedStyles as readonly string[]).includes(named);
  if (!isShipped && !named.endsWith(".csl"))
    throw new StyleFault(`a style is one of ${shippedStyles.join(", ")}, or a file that ends in .csl, not ${named}`);
  const text = await readFile(isShipped ? shippedFile(`${named}.csl`) : named, "utf8").catch(() => null);
  if (text === null) throw new StyleFault(`no style can be read at ${named}`);
  if (text.length > largestStyleBytes) throw new StyleFault(`a style of more than 1 MB: ${named}`);
  if (!/<style[\s>]/.test(text) || !/<bibliography[\s>]/.test(text))
    throw new StyleFault(`${named} is no independent CSL style with a bibliography: a dependent one names its parent`);
  return text;
}

/** Marks that no text holds, since they are taken out of all that goes in. */
const marks = { italic: "\ue000", upright: "\ue001", less: "\ue002", greater: "\ue003" } as const;
const format = "parley";

export async function citeSources(
  sources: readonly Source[],
  style: string,
  language = "en",
): Promise<ReadonlyMap<string, readonly TextPiece[]>> {
  const [{ default: CSL }, locale] = await Promise.all([
    import("citeproc"),
    readFile(shippedFile(`locale-${language}.xml`), "utf8"),
  ]);
  CSL.Output.Formats[format] ??= ownFormat(CSL.Output.Formats.text ?? {});
  const items = new Map(sources.map((source) => [source.id, itemOf(source)]));
  const system = { retrieveLocale: () => locale, retrieveItem: (id: string) => items.get(id) };
  try {
    const processor = new CSL.Engine(system, style, language, true);
    processor.setOutputFormat(format);
    processor.updateItems([...items.keys()]);
    const made = processor.makeBibliography();
    if (made === false) throw new StyleFault("the style makes no bibliography");
    const [{ entry_ids: ids }, entries] = made;
    const numbers = new Map([...items.keys()].map((id, k) => [id, k + 1]));
    return new Map(ids.map(([id = ""], k) => [id, piecesOf(withoutNumber(entries[k] ?? "", numbers.get(id) ?? 0))]));
  } catch (error) {
    if (error instanceof StyleFault) throw error;
    throw new StyleFault(`the style cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function shippedFile(name: string): string {
  return join(packageFolder, "data", "csl", name);
}

function ownFormat(text: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    ...text,
    "@font-style/italic": `${marks.italic}%%STRING%%${marks.upright}`,
    "@font-style/oblique": `${marks.italic}%%STRING%%${marks.upright}`,
    "@display/left-margin": () => "",
    "@display/block": (_: unknown, entry: string) => ` ${entry}`,
    "@display/indent": (_: unknown, entry: string) => ` ${entry}`,
  };
}

/** Some styles put the number into the entry itself. */
function withoutNumber(entry: string, number: number): string {
  const trimmed = entry.replace(/\s+/g, " ").trim();
  return trimmed.replace(new RegExp(`^(?:[[(]${number}[\\])][.:]? *|${number}[.:] +)`), "");
}

function piecesOf(entry: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let italic = 0;
  for (const part of entry.split(/([\ue000\ue001])/)) {
    if (part === marks.italic) italic += 1;
    else if (part === marks.upright) italic -= 1;
    else if (part !== "") pieces.push({ text: restored(part), italic: italic > 0 });
  }
  return pieces;
}

/** Angle brackets would be read as markup. */
function guarded(text: string): string {
  return text
    .replace(/[\ue000-\ue003]/g, "")
    .replaceAll("<", marks.less)
    .replaceAll(">", marks.greater);
}

function restored(text: string): string {
  return text.replaceAll(marks.less, "<").replaceAll(marks.greater, ">");
}

function itemOf(source: Source): Readonly<Record<string, unknown>> {
  const issued = source.issued === null ? null : dateOf(source.issued);
  return {
    id: source.id,
    type: source.type,
    title: guarded(source.title),
    author: source.author.map((name) =>
      Object.fromEntries(Object.entries(name).map(([key, part]) => [key, guarded(String(part))])),
    ),
    ...(source.containerTitle !== null && { "container-title": guarded(source.containerTitle) }),
    ...(issued !== null && { issued }),
    language: "en",
  };
}

/** Year, month and day as far as they are given; two where it is an interval; "circa" where it is said to be about. */
function dateOf(edtf: string): Readonly<Record<string, unknown>> | null {
  const ends = edtf.split("/").map((end) => /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?[~?%]?$/.exec(end));
  const circa = /[~%]/.test(edtf) && { circa: 1 };
  if (ends.every((end) => end !== null))
    return {
      "date-parts": ends.map((end) => (end ?? []).slice(1).flatMap((part) => (part ? [Number(part)] : []))),
      ...circa,
    };
  const span = edtfSpan(edtf);
  return span?.from == null ? null : { "date-parts": [[yearMonthDay(span.from).year]], circa: 1 };
}
