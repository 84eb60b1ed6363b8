/**
 * The files of a folder as entries: one record for each id in each section, with where it stood and what provenance it
 * inherits from the mappings above it. Structural faults (unknown keys, wrong types, ids used twice) are found here.
 */
import type { Fault } from "../ground/index.ts";
import type { Place } from "./case.ts";
import type { CaseFile, Keys, readCaseFile } from "./case-file.ts";
import { type Entry, entrySchema, provenanceKeys, type SectionName, sectionDepth, sectionNames } from "./schema.ts";

export interface Provenance {
  readonly basis: readonly string[];
  readonly why: string | null;
  readonly by: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

export interface CaseEntry<S extends SectionName = SectionName> {
  readonly section: S;
  /** Ids below the section: none, one or two. */
  readonly ids: readonly string[];
  readonly value: Entry<S>;
  readonly file: CaseFile;
  readonly keys: Keys;
  readonly inherited: Provenance;
}

export type Entries = { readonly [S in SectionName]: readonly CaseEntry<S>[] };

const nothing: Provenance = { basis: [], why: null, by: null, since: null, until: null };
const idForm = /^[a-z][a-z0-9-]{0,63}$/;

/** Provenance as it stands on a mapping, over what it inherits. `basis` and `judgement` replace each other together. */
export function inherit(above: Provenance, mapping: unknown): Provenance {
  if (!isMapping(mapping)) return above;
  const named = "basis" in mapping || "judgement" in mapping;
  return {
    basis: named ? (Array.isArray(mapping.basis) ? (mapping.basis as string[]) : []) : above.basis,
    why: named ? (typeof mapping.judgement === "string" ? mapping.judgement : null) : above.why,
    by: typeof mapping.by === "string" ? mapping.by : above.by,
    since: typeof mapping.since === "string" ? mapping.since : above.since,
    until: typeof mapping.until === "string" ? mapping.until : above.until,
  };
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A fault at the keys below an entry; `onKey` points at the key instead of its value. */
export function entryFault(
  entry: CaseEntry,
  within: Keys,
  code: string,
  expected: string,
  read: string,
  onKey = false,
): Fault {
  const place = entry.file.locate([...entry.keys, ...within], onKey);
  return placedFault(entry.file, place, [entry.section, ...entry.ids, ...within].join("."), code, expected, read);
}

function placedFault(file: CaseFile, place: Place, path: string, code: string, expected: string, read: string): Fault {
  return { code, path, expected, read: shown(read), severity: "error", ...place, sourceLine: file.lineAt(place.line) };
}

export function shown(value: unknown): string {
  const text =
    typeof value === "string" ? value : value === undefined ? "nothing" : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

export function readEntries(
  files: ReadonlyMap<string, string>,
  readFile: typeof readCaseFile,
): {
  readonly entries: Entries;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const entries = Object.fromEntries(sectionNames.map((name) => [name, new Map<string, CaseEntry>()])) as Record<
    SectionName,
    Map<string, CaseEntry>
  >;
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!/\.ya?ml$/i.test(path)) continue;
    const { parsed, faults: fileFaults } = readFile(path, text);
    faults.push(...fileFaults);
    if (parsed === null || parsed.value === null || parsed.value === undefined) continue;
    if (!isMapping(parsed.value)) {
      faults.push(
        placedFault(
          parsed,
          parsed.locate([]),
          "",
          "case.not-a-mapping",
          "sections such as parties: or issues:",
          shown(parsed.value),
        ),
      );
      continue;
    }
    for (const [name, value] of Object.entries(parsed.value)) {
      if (!(sectionNames as readonly string[]).includes(name)) {
        const known = nearest(name, sectionNames);
        faults.push(
          placedFault(
            parsed,
            parsed.locate([name], true),
            name,
            "case.unknown-section",
            `a section of a case${known}`,
            name,
          ),
        );
      } else if (value !== null) collect(parsed, name as SectionName, value, entries[name as SectionName], faults);
    }
  }
  const lists = Object.fromEntries(sectionNames.map((name) => [name, [...entries[name].values()]]));
  return { entries: lists as unknown as Entries, faults };
}

/** Splits a section into its entries and validates each. */
function collect(
  file: CaseFile,
  section: SectionName,
  value: unknown,
  into: Map<string, CaseEntry>,
  faults: Fault[],
): void {
  const depth = sectionDepth[section];
  const descend = (ids: readonly string[], keys: Keys, inner: unknown, inherited: Provenance): void => {
    if (ids.length === depth) {
      addEntry({ section, ids, keys, file, inherited } as CaseEntry, inner, into, faults);
      return;
    }
    if (!isMapping(inner)) {
      faults.push(
        placedFault(file, file.locate(keys), keys.join("."), "case.not-a-mapping", "a mapping of ids", shown(inner)),
      );
      return;
    }
    const below = inherit(inherited, inner);
    for (const [key, child] of Object.entries(inner)) {
      if ((provenanceKeys as readonly string[]).includes(key)) continue;
      const allowed = section === "beliefs" && ids.length === 1 ? /^[a-z][a-z0-9.-]{0,199}$/ : idForm;
      if (!allowed.test(key))
        faults.push(
          placedFault(
            file,
            file.locate([...keys, key], true),
            [...keys, key].join("."),
            "case.id",
            "an id of lower-case letters, digits and hyphens",
            key,
          ),
        );
      else descend([...ids, key], [...keys, key], child, below);
    }
  };
  descend([], [section], value, nothing);
}

function addEntry(shell: CaseEntry, value: unknown, into: Map<string, CaseEntry>, faults: Fault[]): void {
  const twin = into.get(shell.ids.join(" "));
  if (twin !== undefined) {
    const there = twin.file.locate(twin.keys, true);
    faults.push(
      entryFault(
        shell,
        [],
        "case.duplicate-id",
        `an id used once in ${shell.section}; it stands in ${there.file}:${there.line} too`,
        shell.ids.join(".") || shell.section,
        true,
      ),
    );
    return;
  }
  const result = entrySchema(shell.section).safeParse(value);
  if (result.success) {
    into.set(shell.ids.join(" "), { ...shell, value: result.data as Entry<SectionName> });
    return;
  }
  for (const issue of result.error.issues) faults.push(...issueFaults(shell, value, issue as Issue));
}

/** What the schema expected, in words: the library is loaded without its own messages. */
function expectation(issue: Issue): string {
  if (issue.message !== "Invalid input") return issue.message;
  if (issue.code === "invalid_type")
    return `a ${issue.expected === "record" || issue.expected === "object" ? "mapping" : issue.expected === "array" ? "list" : issue.expected}`;
  if (issue.code === "invalid_value") return `one of ${(issue.values ?? []).join(", ")}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`;
  if (issue.code === "too_small") return `at least ${issue.minimum}${issue.origin === "string" ? " characters" : ""}`;
  return issue.code === "invalid_key" ? "an id as key" : "something else";
}

interface Issue {
  readonly values?: readonly unknown[];
  readonly maximum?: number;
  readonly minimum?: number;
  readonly origin?: string;
  /** Of a rule of our own: the whole code. */
  readonly params?: { readonly code?: string };
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

function issueFaults(entry: CaseEntry, value: unknown, issue: Issue): readonly Fault[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
  const read = path.reduce<unknown>(
    (inner, key) => (isMapping(inner) || Array.isArray(inner) ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
  if (issue.code === "unrecognized_keys")
    return (issue.keys ?? []).map((key) =>
      entryFault(
        entry,
        [...path, key],
        "case.unknown-key",
        `a key of ${[entry.section, ...path].join(".")}`,
        key,
        true,
      ),
    );
  if (issue.code === "invalid_union") {
    // A mapping was meant: its own faults say more than "none of these".
    const deeper = issue.errors?.find((branch) =>
      branch.some((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys"),
    );
    if (deeper !== undefined && isMapping(read))
      return deeper.flatMap((inner) => issueFaults(entry, value, { ...inner, path: [...path, ...inner.path] }));
  }
  if (read === undefined)
    return [
      entryFault(
        entry,
        path.slice(0, -1),
        "case.missing-key",
        `a key ${String(path.at(-1) ?? "")}${issue.expected ? ` (${issue.expected})` : ""}`,
        "nothing",
        true,
      ),
    ];
  const code = issue.params?.code ?? `case.${issue.code.replaceAll("_", "-")}`;
  return [entryFault(entry, path, code, expectation(issue), shown(read))];
}

/** ", did you mean NAME?" for a near miss, or nothing. */
export function nearest(read: string, known: readonly string[]): string {
  let best: string | null = null;
  let bestDistance = 3;
  for (const name of known.slice(0, 2000)) {
    const distance = editDistance(read.slice(0, 64), name, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best === null ? "" : `, perhaps ${best}`;
}

/** Levenshtein distance, given up at `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return Math.min(row[b.length] as number, most);
}
