/**
 * CSL-JSON, the common form of reference managers: sources of a case out and in.
 * Takes: sources, or a text. Gives: CSL items, or plain entries for `sources` (ungraded: F, "Not graded yet.") with a
 * fault for each item that cannot be one. What CSL has no field for goes into `note`, as `Parley: {…}`, and comes back.
 * Source: [csl-schema]; dates as EDTF texts where they are read, as date-parts too where other programs wrote them.
 */
import type { Source } from "../evidence/index.ts";
import type { Fault } from "../ground/index.ts";

export type Entry = Readonly<Record<string, unknown>>;

export interface EntriesRead {
  readonly entries: Readonly<Record<string, Entry>>;
  /** Items read = entries + rejected. */
  readonly items: number;
  readonly rejected: number;
  readonly faults: readonly Fault[];
}

const own = /(?:^|\n)Parley: (\{.*\})\s*$/;
const vantages = ["ukrainian", "russian", "western", "non-western", "international", "unknown"];

export function cslOf(sources: readonly Source[]): readonly Entry[] {
  return sources.map((source) => {
    const { publisher, DOI, volume, issue, page, accessed, note } = source.more ?? {};
    const kept = {
      reliability: source.reliability,
      because: source.reliabilityBecause,
      vantage: source.vantage,
      ...(source.interest !== null && { interest: source.interest }),
      ...(source.handling !== undefined && { handling: source.handling }),
    };
    return {
      id: source.id,
      type: source.type,
      title: source.title,
      ...(source.author.length > 0 && { author: source.author }),
      ...(ownContainer(source) && { "container-title": source.containerTitle }),
      ...(publisher !== undefined && { publisher }),
      ...(source.issued !== null && { issued: source.issued }),
      ...(accessed !== undefined && { accessed }),
      ...(ownUrl(source) && { URL: source.url }),
      ...(DOI !== undefined && { DOI }),
      ...(volume !== undefined && { volume }),
      ...(issue !== undefined && { issue }),
      ...(page !== undefined && { page }),
      language: source.language,
      note: `${note === undefined ? "" : `${note}\n`}Parley: ${JSON.stringify(kept)}`,
    };
  });
}

/** A case takes the publisher for the container where none is written, and the DOI's address for the address. */
export function ownContainer({ containerTitle, more }: Source): boolean {
  return containerTitle !== null && containerTitle !== more?.publisher;
}

export function ownUrl({ url, more }: Source): boolean {
  return url !== null && url !== `https://doi.org/${more?.DOI}`;
}

export function readCsl(text: string, file: string): EntriesRead {
  let items: unknown;
  try {
    items = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { entries: {}, items: 0, rejected: 0, faults: [fault(file, "", "JSON", (error as Error).message)] };
  }
  const list = Array.isArray(items) ? items : isMapping(items) && Array.isArray(items.items) ? items.items : null;
  if (list === null)
    return { entries: {}, items: 0, rejected: 0, faults: [fault(file, "", "an array of items", typeof items)] };
  const entries: Record<string, Entry> = Object.create(null);
  const faults: Fault[] = [];
  let rejected = 0;
  list.forEach((item: unknown, index) => {
    const found = isMapping(item) ? entryOf(item) : "a mapping";
    if (typeof found === "string") {
      rejected++;
      faults.push(fault(file, String(index), found, JSON.stringify(item).slice(0, 80)));
      return;
    }
    const id = freeId(entries, idFrom(String((item as Entry).id ?? found.title)));
    entries[id] = found;
  });
  return { entries: { ...entries }, items: list.length, rejected, faults };
}

/** The entry, or what was expected. */
function entryOf(item: Entry): Entry | string {
  const said = (key: string): string | null =>
    typeof item[key] === "string" && item[key] !== "" ? (item[key] as string) : null;
  const title = said("title");
  if (title === null) return "an item with a title";
  const note = said("note") ?? "";
  const kept = keptOf(note);
  const rest = note.replace(own, "").trim();
  const [issued, accessed] = [dateOf(item.issued), dateOf(item.accessed)];
  return {
    type: said("type") ?? "document",
    title: title.slice(0, 4000),
    ...(Array.isArray(item.author) && { author: item.author.filter(isMapping).map(nameOf) }),
    ...(said("container-title") && { "container-title": said("container-title") }),
    ...(said("publisher") && { publisher: said("publisher") }),
    ...(issued !== null && { issued }),
    ...(accessed !== null && { accessed }),
    ...(said("URL") && { URL: said("URL") }),
    ...(said("DOI") && { DOI: said("DOI") }),
    ...numbered(item, "volume"),
    ...numbered(item, "issue"),
    ...numbered(item, "page"),
    language: said("language") ?? "und",
    vantage: vantages.includes(String(kept.vantage)) ? kept.vantage : "unknown",
    ...(typeof kept.interest === "string" && { interest: kept.interest }),
    reliability: /^[A-F]$/.test(String(kept.reliability)) ? kept.reliability : "F",
    "reliability-because": typeof kept.because === "string" ? kept.because : "Not graded yet.",
    ...(["open", "restricted", "secret"].includes(String(kept.handling)) && { handling: kept.handling }),
    ...(rest !== "" && { note: rest.slice(0, 4000) }),
  };
}

/** A number is as good as a text: CSL allows both. */
function numbered(item: Entry, key: string): Entry {
  const value = item[key];
  return (typeof value === "string" && value !== "") || typeof value === "number" ? { [key]: String(value) } : {};
}

function keptOf(note: string): Entry {
  try {
    const kept: unknown = JSON.parse(own.exec(note)?.[1] ?? "{}");
    return isMapping(kept) ? kept : {};
  } catch {
    return {};
  }
}

function nameOf(name: Entry): Entry {
  const parts = ["family", "given", "literal"].flatMap((key) =>
    typeof name[key] === "string" ? [[key, name[key]] as const] : [],
  );
  return Object.fromEntries(parts);
}

/** EDTF as written, or date-parts: [[2024, 9, 7]]; two of them are an interval. */
function dateOf(issued: unknown): string | null {
  if (typeof issued === "string") return issued;
  if (!isMapping(issued)) return null;
  const parts = issued["date-parts"];
  if (!Array.isArray(parts)) return typeof issued.raw === "string" ? issued.raw.slice(0, 64) : null;
  const days = parts
    .filter(Array.isArray)
    .map(([year, ...rest]) =>
      [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-"),
    );
  return days.length === 0 ? null : days.slice(0, 2).join("/");
}

/** An id of a case made from any text. */
export function idFrom(text: string): string {
  if (/^[a-z][a-z0-9-]{0,63}$/.test(text)) return text;
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return plain === "" ? "source" : plain;
}

export function freeId(taken: Readonly<Record<string, unknown>>, wanted: string): string {
  if (!(wanted in taken)) return wanted;
  for (let k = 2; ; k++) if (!(`${wanted}-${k}` in taken)) return `${wanted}-${k}`;
}

export function isMapping(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(file: string, path: string, expected: string, read: string): Fault {
  return { code: "feed.item", path, expected, read: read.slice(0, 200), severity: "error", file };
}
