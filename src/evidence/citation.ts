/**
 * A source as reference text, from its CSL fields.
 * Source: own, after the author–title order of [csl]; one fixed form, so that the same source gives the same bytes.
 */
import type { Source } from "./claim.ts";
import { dateWords } from "./date-words.ts";

export interface Citation {
  /** Authors, title, container, date; without the address. Plain text, as hostile as its source: escape it. */
  readonly text: string;
  /** The address if it is http or https and may be linked, else null. */
  readonly link: string | null;
}

/** What stands between the parts of a reference, which a language may say otherwise. */
export interface CitationWords {
  readonly undated: string;
  /** Of a date in EDTF. */
  readonly date: (edtf: string) => string;
  readonly list: (names: readonly string[]) => string;
}

export const englishCitation: CitationWords = {
  undated: "n.d.",
  date: dateWords,
  list: (names) => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`),
};

/** Gives `Umland, Andreas. “Title.” Container, September 2024.` */
export function citation(source: Source, words: CitationWords = englishCitation): Citation {
  const authors = authorWords(source.author, words);
  const date = source.issued === null ? words.undated : words.date(source.issued);
  const place = source.containerTitle === null ? date : `${source.containerTitle}, ${date}`;
  const parts = [authors === "" ? "" : closed(authors), titleWords(source), closed(place)];
  return { text: parts.filter((part) => part !== "").join(" "), link: webAddress(source.url) };
}

/** An address that a reader may safely follow: http or https, printable ASCII, nothing else. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[a-z0-9[][!-~]*$/i.test(url) ? url : null;
}

function authorWords(authors: Source["author"], { list }: CitationWords): string {
  const names = authors.map((author, index) => name(author, index === 0)).filter((each) => each !== "");
  if (names.length > 3) return `${names[0]} et al`;
  return list(names);
}

function name(author: Source["author"][number], inverted: boolean): string {
  if (author.literal !== undefined) return author.literal;
  const parts = inverted ? [author.family, author.given] : [author.given, author.family];
  return parts.filter((part) => part !== undefined && part !== "").join(inverted ? ", " : " ");
}

/** Whole works stand bare, parts of a container in quotation marks. */
function titleWords(source: Source): string {
  const whole = ["book", "report", "dataset", "map", "treaty", "legislation"].includes(source.type);
  return whole ? closed(source.title) : `“${closed(source.title)}”`;
}

function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
