/**
 * BibTeX: sources of a case out and in, by way of CSL. Source: [patashnik-1988].
 * Departs: entry types are those of CSL's own mapping, coarse; what stands in braces loses them; LaTeX's accents are read
 * as far as they are letters with one accent.
 */
import type { Source } from "../evidence/index.ts";
import type { Fault } from "../ground/index.ts";
import { type BibtexEntry, bibtexEntries } from "./bibtex-syntax.ts";
import { type EntriesRead, type Entry, ownContainer, ownUrl, readCsl } from "./csl-json.ts";

const types: Readonly<Record<string, string>> = {
  article: "article-journal",
  book: "book",
  inbook: "chapter",
  incollection: "chapter",
  inproceedings: "paper-conference",
  manual: "report",
  mastersthesis: "thesis",
  phdthesis: "thesis",
  misc: "document",
  online: "webpage",
  techreport: "report",
  unpublished: "manuscript",
};
const typesOut: Readonly<Record<string, string>> = {
  "article-journal": "article",
  book: "book",
  chapter: "incollection",
  "paper-conference": "inproceedings",
  report: "techreport",
  thesis: "phdthesis",
  webpage: "online",
  manuscript: "unpublished",
};
const accents: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  c: "\u0327",
  v: "\u030c",
};
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export function readBibtex(text: string, file: string): EntriesRead {
  const { entries, broken } = bibtexEntries(text.replace(/^\uFEFF/, ""));
  const read = readCsl(JSON.stringify(entries.map(itemOf)), file);
  const faults = broken.map(({ line, expected }): Fault => {
    return { code: "feed.item", path: "", expected, read: "none", severity: "error", file, line };
  });
  return {
    entries: read.entries,
    items: read.items + broken.length,
    rejected: read.rejected + broken.length,
    faults: [...faults, ...read.faults.map((fault) => ({ ...fault, line: entries[Number(fault.path)]?.line ?? 1 }))],
  };
}

function itemOf({ type, key, fields }: BibtexEntry): Entry {
  const keywords = plain(fields.get("keywords") ?? "")
    .split(/[,;]/)
    .map((word) => word.trim());
  const ownType = keywords.find((word) => word.startsWith("parley-type-"))?.slice("parley-type-".length);
  const said = (name: string): string => plain(fields.get(name) ?? "");
  const month = monthNames.indexOf(said("month").toLowerCase().slice(0, 3)) + 1;
  const year = /\d{4}/.exec(said("year"))?.[0];
  const issued = year === undefined ? "" : month > 0 ? `${year}-${String(month).padStart(2, "0")}` : year;
  const item = {
    id: key,
    type: ownType ?? types[type] ?? "document",
    title: said("title"),
    author: fields.has("author") ? namesOf(fields.get("author") as string) : undefined,
    "container-title": said("journal") || said("journaltitle") || said("booktitle"),
    publisher: said("publisher") || said("institution"),
    issued: said("date") || issued,
    URL: said("url"),
    DOI: said("doi"),
    volume: said("volume"),
    issue: said("number"),
    page: said("pages").replace(/--/g, "–"),
    language: said("language") || said("langid"),
    accessed: said("urldate"),
    note: noteIn(said("note"), keywords),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== "" && value !== undefined));
}

export function bibtexOf(sources: readonly Source[]): string {
  return sources
    .map((source) => {
      const { publisher, DOI, volume, issue, page, accessed, note } = source.more ?? {};
      const fields = {
        title: `{${escaped(source.title)}}`,
        author: source.author
          .map(({ family, given, literal }) =>
            literal === undefined
              ? [family, given]
                  .filter(Boolean)
                  .map((part) => escaped(part as string))
                  .join(", ")
              : `{${escaped(literal)}}`,
          )
          .join(" and "),
        journal: ownContainer(source) ? escaped(source.containerTitle ?? "") : "",
        publisher: escaped(publisher ?? ""),
        date: source.issued ?? "",
        urldate: accessed ?? "",
        url: ownUrl(source) ? (source.url ?? "") : "",
        doi: escaped(DOI ?? ""),
        volume: escaped(volume ?? ""),
        number: escaped(issue ?? ""),
        pages: escaped(page ?? "").replaceAll("–", "--"),
        language: source.language,
        keywords: keywordsOf(source).join(", "),
        note: escaped(noteOf(source, note)),
      };
      const lines = Object.entries(fields).filter(([, value]) => value !== "" && value !== "{}");
      const type = typesOut[source.type] ?? "misc";
      return `@${type}{${source.id},\n${lines.map(([key, value]) => `  ${key} = {${value}}`).join(",\n")}\n}\n`;
    })
    .join("\n");
}

/** What BibTeX has no field for: codes as keywords, which other programs show as tags; words at the end of the note. */
function keywordsOf({ reliability, vantage, type, handling }: Source): readonly string[] {
  return [
    `parley-reliability-${reliability}`,
    `parley-vantage-${vantage}`,
    `parley-type-${type}`,
    ...(handling === undefined ? [] : [`parley-handling-${handling}`]),
  ];
}

function noteOf({ reliabilityBecause, interest }: Source, note: string | undefined): string {
  const own = [`[Reliability: ${reliabilityBecause}]`, ...(interest === null ? [] : [`[Interest: ${interest}]`])];
  return [...(note === undefined ? [] : [note]), ...own].join(" ");
}

const ownNote = /\[Reliability: (.*?)\](?: \[Interest: (.*)\])?$/;

/** The note as CSL keeps it, with the grade in its own form, where this program wrote one. */
function noteIn(note: string, keywords: readonly string[]): string {
  const of = (what: string) => {
    const found = keywords.find((word) => word.startsWith(`parley-${what}-`));
    return found === undefined ? {} : { [what]: found.slice(`parley-${what}-`.length) };
  };
  const [whole = "", because, interest] = ownNote.exec(note) ?? [];
  const kept = {
    ...of("reliability"),
    ...of("vantage"),
    ...of("handling"),
    ...(because !== undefined && { because }),
    ...(interest !== undefined && { interest }),
  };
  const rest = note.slice(0, note.length - whole.length).trim();
  return Object.keys(kept).length === 0 ? note : `${rest}\nParley: ${JSON.stringify(kept)}`;
}

/** Names are joined by "and"; within braces it is a word like any other. */
function namesOf(authors: string): readonly Entry[] {
  const names: string[] = [""];
  let depth = 0;
  // Runs of blanks are one first: an expression that may begin anywhere in a run takes the square of its length.
  for (const part of authors.replace(/\s+/g, " ").split(/( and |[{}])/)) {
    if (part === "{") depth++;
    if (part === "}") depth--;
    if (depth === 0 && part === " and ") names.push("");
    else names[names.length - 1] += part;
  }
  return names.map((name) => {
    if (/^\{.*\}$/.test(name.trim())) return { literal: plain(name) };
    const [family = "", given] = plain(name).split(/,\s*/);
    if (given !== undefined) return { family, given };
    const words = family.split(" ");
    return words.length === 1 ? { literal: family } : { family: words.at(-1), given: words.slice(0, -1).join(" ") };
  });
}

function plain(text: string): string {
  return text
    .replace(/\\(['`^"~=.cv])\s*\{?\\?([a-zA-Z])\}?/g, (_, accent: string, letter: string) =>
      `${letter}${accents[accent] ?? ""}`.normalize("NFC"),
    )
    .replace(/\\([&%$#_{}])/g, "$1")
    .replace(/[{}]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** BibTeX has no escape for a brace that stands alone: it becomes a parenthesis. */
function escaped(text: string): string {
  return text
    .replaceAll("{", "(")
    .replaceAll("}", ")")
    .replace(/[&%$#_]/g, (character) => `\\${character}`);
}
