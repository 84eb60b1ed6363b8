/**
 * Claims as a table: rows to entries by a mapping of columns that the user names, and claims to rows.
 * Takes: a header and rows, which column holds what, and what stands where the table says nothing. Gives: entries, and an
 * account: rows = entries + rejected. A column whose name is a field's own name needs no mapping.
 * Faults: `feed.mapping` for a column that is not there; `feed.field` for what a field cannot hold.
 */
import { type Claim, handlings } from "../evidence/index.ts";
import { edtfSpan, type Fault, formatDay, parseDay } from "../ground/index.ts";
import { type EntriesRead, type Entry, freeId, idFrom } from "./csl-json.ts";

/** Fields of a claim that a table may hold; lists are separated by spaces. */
export const claimColumns = [
  "id",
  "says",
  "kind",
  "who",
  "party",
  "to",
  "happened",
  "published",
  "source",
  "at",
  "credibility",
  "credibility-because",
  "cluster",
  "supports",
  "contradicts",
  "supersedes",
  "measure",
  "value",
  "unit",
  "qualifier",
  "counts",
  "wording",
  "entered",
  "retracted",
  "retracted-because",
  "exact",
  "prefix",
  "suffix",
  "handling",
] as const;
export type ClaimColumn = (typeof claimColumns)[number];

const kinds = ["statement", "measurement", "event", "poll", "forecast", "analysis"];
const counted = ["control", "control-and-contested", "unknown"];
const qualifiers = ["exactly", "about", "almost", "at-least", "at-most", "over"];
const needed: readonly ClaimColumn[] = ["says", "published", "source"];

export interface ClaimTableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface ClaimTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly ClaimTableRow[];
}

export function readClaimTable(
  { file, header, rows }: ClaimTable,
  mapping: Readonly<Partial<Record<ClaimColumn, string>>>,
  otherwise: Readonly<Partial<Record<ClaimColumn, string>>> = {},
): EntriesRead {
  const faults: Fault[] = [];
  const place = new Map<ClaimColumn, number>();
  for (const column of claimColumns) {
    const name = mapping[column] ?? column;
    const at = header.findIndex((each) => each.trim().toLowerCase() === name.toLowerCase());
    if (at >= 0) place.set(column, at);
    else if (mapping[column] !== undefined || (needed.includes(column) && otherwise[column] === undefined))
      faults.push({
        code: "feed.mapping",
        path: column,
        expected: `a column ${name}, or a mapping to one of ${header.join(", ").slice(0, 200)}`,
        read: "none",
        severity: "error",
        file,
        line: 1,
      });
  }
  if (faults.length > 0) return { entries: {}, items: rows.length, rejected: rows.length, faults };
  const entries: Record<string, Entry> = Object.create(null);
  let rejected = 0;
  for (const { cells, line } of rows) {
    const said = (column: ClaimColumn): string =>
      (cells[place.get(column) ?? -1] ?? "").trim() || (otherwise[column] ?? "");
    const wrong = faultsOf(said).map(
      ([path, expected]): Fault => ({
        code: "feed.field",
        path,
        expected,
        read: said(path) || "nothing",
        severity: "error",
        file,
        line,
      }),
    );
    if (wrong.length > 0) {
      rejected++;
      faults.push(...wrong);
      continue;
    }
    const id = said("id");
    entries[freeId(entries, /^[a-z][a-z0-9-]{0,63}$/.test(id) ? id : `c-${idFrom(id || said("says"))}`.slice(0, 60))] =
      entryOf(said);
  }
  return { entries: { ...entries }, items: rows.length, rejected, faults };
}

function faultsOf(said: (column: ClaimColumn) => string): readonly (readonly [ClaimColumn, string])[] {
  const wrong: (readonly [ClaimColumn, string])[] = [];
  for (const column of needed) if (said(column) === "") wrong.push([column, "some text"]);
  for (const column of ["happened", "published"] as const)
    if (said(column) !== "" && edtfSpan(said(column)) === null)
      wrong.push([column, "an EDTF date such as 2024-09-24 or 2024-09"]);
  if (said("kind") !== "" && !kinds.includes(said("kind"))) wrong.push(["kind", `one of ${kinds.join(", ")}`]);
  if (said("credibility") !== "" && !/^[1-6]$/.test(said("credibility"))) wrong.push(["credibility", "1 to 6"]);
  if (said("qualifier") !== "" && !qualifiers.includes(said("qualifier")))
    wrong.push(["qualifier", `one of ${qualifiers.join(", ")}`]);
  if (said("counts") !== "" && !counted.includes(said("counts")))
    wrong.push(["counts", `one of ${counted.join(", ")}`]);
  for (const column of ["entered", "retracted"] as const)
    if (said(column) !== "" && parseDay(said(column)) === null) wrong.push([column, "a day, YYYY-MM-DD"]);
  if (said("handling") !== "" && !handlings.some((each) => each === said("handling")))
    wrong.push(["handling", `one of ${handlings.join(", ")}`]);
  if (said("value") !== "" && !Number.isFinite(Number(said("value")))) wrong.push(["value", "a number"]);
  return wrong;
}

function entryOf(said: (column: ClaimColumn) => string): Entry {
  const optional = (column: ClaimColumn): Entry => (said(column) === "" ? {} : { [column]: said(column) });
  const list = (column: ClaimColumn): Entry => (said(column) === "" ? {} : { [column]: said(column).split(/[\s;,]+/) });
  return {
    says: said("says"),
    kind: said("kind") || "statement",
    who: said("who") || "unknown",
    ...optional("party"),
    ...optional("to"),
    happened: said("happened") || said("published"),
    published: said("published"),
    source: said("source"),
    at: placeOf(said),
    credibility: Number(said("credibility") || 6),
    "credibility-because": said("credibility-because") || "Not judged yet.",
    cluster: said("cluster") || idFrom(said("says")),
    ...list("supports"),
    ...list("contradicts"),
    ...list("supersedes"),
    ...(said("value") !== "" && {
      quantity: {
        measure: said("measure") || "unnamed",
        value: Number(said("value")),
        ...optional("unit"),
        ...optional("qualifier"),
        ...optional("counts"),
        ...optional("wording"),
      },
    }),
    ...optional("entered"),
    ...(said("retracted") !== "" && {
      retracted: { on: said("retracted"), because: said("retracted-because") || "Not said." },
    }),
    ...optional("handling"),
  };
}

/** "120-164" are offsets, with the words that stand there where there is a column for them; anything else is a place in words. */
function placeOf(said: (column: ClaimColumn) => string): unknown {
  const offsets = /^(\d{1,9})-(\d{1,9})$/.exec(said("at"));
  if (offsets === null) return said("at") || "not given";
  const words = (["exact", "prefix", "suffix"] as const).filter((key) => said(key) !== "");
  return {
    start: Number(offsets[1]),
    end: Number(offsets[2]),
    ...Object.fromEntries(words.map((key) => [key, said(key)])),
  };
}

/** Sensitive claims stay where they are. */
export function claimRows(claims: readonly Claim[]): readonly (readonly string[])[] {
  return [
    claimColumns,
    ...claims
      .filter(({ sensitive }) => !sensitive)
      .map((claim) => {
        const cells: Readonly<Record<ClaimColumn, string>> = {
          id: claim.id,
          says: claim.says,
          kind: claim.kind,
          who: claim.who,
          party: claim.party ?? "",
          to: claim.to ?? "",
          happened: claim.happened,
          published: claim.published,
          source: claim.source,
          at: typeof claim.at === "string" ? claim.at : `${claim.at.start}-${claim.at.end}`,
          credibility: String(claim.credibility),
          "credibility-because": claim.credibilityBecause,
          cluster: claim.cluster,
          supports: claim.supports.join(" "),
          contradicts: claim.contradicts.join(" "),
          supersedes: claim.supersedes.join(" "),
          measure: claim.quantity?.measure ?? "",
          value: claim.quantity === null ? "" : String(claim.quantity.value),
          unit: claim.quantity?.unit ?? "",
          qualifier: claim.quantity?.qualifier ?? "",
          counts: claim.quantity?.counts ?? "",
          wording: claim.quantity?.wording ?? "",
          entered: claim.entered === undefined ? "" : formatDay(claim.entered),
          retracted: claim.retracted === undefined ? "" : formatDay(claim.retracted.on),
          "retracted-because": claim.retracted?.because ?? "",
          exact: wordsAt(claim, "exact"),
          prefix: wordsAt(claim, "prefix"),
          suffix: wordsAt(claim, "suffix"),
          handling: claim.handling ?? "",
        };
        return claimColumns.map((column) => cells[column]);
      }),
  ];
}

function wordsAt({ at }: Claim, key: "exact" | "prefix" | "suffix"): string {
  return typeof at === "string" ? "" : (at[key] ?? "");
}
