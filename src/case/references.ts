/** Ids that must exist: each dangling one is a fault with the nearest id that does. */
import type { Fault } from "../ground/index.ts";
import { type CaseEntry, type Entries, entryFault, isMapping, nearest } from "./case-entries.ts";
import type { Keys } from "./case-file.ts";
import type { SectionName } from "./schema.ts";

export interface Known {
  has(section: SectionName, id: string): boolean;
  ids(section: SectionName): readonly string[];
  options(issue: string): readonly string[];
  levels(front: string): readonly string[];
  states(driver: string): readonly string[];
  readonly principals: readonly string[];
}

export function knownIds(entries: Entries): Known {
  const sets = new Map<SectionName, ReadonlySet<string>>();
  for (const [section, list] of Object.entries(entries) as [SectionName, readonly CaseEntry[]][])
    sets.set(section, new Set(list.map((entry) => entry.ids[0] ?? "")));
  const keysOf = (section: "issues" | "fronts" | "drivers", key: string): ReadonlyMap<string, readonly string[]> =>
    new Map(
      (entries[section] as readonly CaseEntry[]).map((entry) => {
        const inner = (entry.value as unknown as Record<string, unknown>)[key];
        return [entry.ids[0] ?? "", isMapping(inner) ? Object.keys(inner) : []];
      }),
    );
  const options = new Map(keysOf("issues", "options"));
  for (const issue of entries.issues) {
    const parts = issue.value.divisible;
    if (parts !== undefined)
      options.set(
        issue.ids[0] ?? "",
        Array.from({ length: parts + 1 }, (_, i) => String(i)),
      );
  }
  const levels = keysOf("fronts", "levels");
  const states = keysOf("drivers", "states");
  return {
    has: (section, id) => sets.get(section)?.has(id) ?? false,
    ids: (section) => [...(sets.get(section) ?? [])],
    options: (issue) => options.get(issue) ?? [],
    levels: (front) => levels.get(front) ?? [],
    states: (driver) => states.get(driver) ?? [],
    principals: entries.parties.filter((party) => party.value.role === "principal").map((party) => party.ids[0] ?? ""),
  };
}

/** True where `id` is one of `ids`; else a fault at the keys. */
export function refer(
  entry: CaseEntry,
  within: Keys,
  what: string,
  id: string,
  ids: readonly string[],
  faults: Fault[],
  onKey = false,
): boolean {
  if (ids.includes(id)) return true;
  faults.push(entryFault(entry, within, "case.dangling", `${what} of this case${nearest(id, ids)}`, id, onKey));
  return false;
}

/** The party that entries of two ids stand under: where it dangles, one fault at its own key. */
export function referParty(entry: CaseEntry, known: Known, faults: Fault[]): boolean {
  const [party = ""] = entry.ids;
  const ids = known.ids("parties");
  if (ids.includes(party)) return true;
  const above: CaseEntry = { ...entry, ids: [party], keys: entry.keys.slice(0, -1) };
  const fault = entryFault(above, [], "case.dangling", `a party of this case${nearest(party, ids)}`, party, true);
  const told = faults.some(
    (it) => it.path === fault.path && it.code === fault.code && it.line === fault.line && it.file === fault.file,
  );
  if (!told) faults.push(fault);
  return false;
}
