/** What building a case shares: the entries, what ids exist, and the small readings that check as they go. */
import { type Day, type Fault, formatDay, parseDay } from "../ground/index.ts";
import type * as Case from "./case.ts";
import { type CaseEntry, type Entries, entryFault, shown } from "./case-entries.ts";
import type { Keys } from "./case-file.ts";
import { type Known, refer } from "./references.ts";

export interface Building {
  readonly entries: Entries;
  readonly known: Known;
  /** Claim id → the day from which it is known. */
  readonly publishedOn: ReadonlyMap<string, Day>;
  readonly faults: Fault[];
}

export type Stated = Readonly<Record<string, unknown>>;

export const idOf = (entry: CaseEntry): string => entry.ids[0] ?? "";

export function day({ faults }: Building, entry: CaseEntry, within: Keys, text: string): Day {
  const value = parseDay(text);
  if (value === null)
    faults.push(entryFault(entry, within, "day.impossible", "a day of the calendar, YYYY-MM-DD", text));
  return value ?? 0;
}

export function basisOf(
  building: Building,
  entry: CaseEntry,
  within: Keys,
  basis: readonly string[] | undefined,
): readonly string[] {
  const list = basis ?? entry.inherited.basis;
  if (basis !== undefined)
    for (const [i, id] of basis.entries())
      refer(entry, [...within, "basis", i], "a claim", id, building.known.ids("claims"), building.faults);
  return list;
}

export function optionSet(building: Building, entry: CaseEntry, key: string, set: Case.OptionSet): Case.OptionSet {
  for (const [issue, options] of Object.entries(set))
    if (refer(entry, [key, issue], "an issue", issue, building.known.ids("issues"), building.faults, true))
      for (const [i, option] of options.entries())
        refer(entry, [key, issue, i], `an option of ${issue}`, option, building.known.options(issue), building.faults);
  const empty = Object.keys(set).length === 0 || Object.values(set).some((options) => options.length === 0);
  if (key === "forbids" && empty)
    building.faults.push(
      entryFault(entry, [key], "rule.empty", "at least one issue, each with at least one option", shown(set), true),
    );
  return set;
}

export function levelBound(
  building: Building,
  entry: CaseEntry,
  within: Keys,
  bound: Case.LevelBound,
): Case.LevelBound {
  if (refer(entry, [...within, "front"], "a front", bound.front, building.known.ids("fronts"), building.faults))
    refer(
      entry,
      [...within, "above"],
      `a level of ${bound.front}`,
      bound.above,
      building.known.levels(bound.front),
      building.faults,
    );
  return bound;
}

/** A start: one state from always on, or dated states. */
export function datedStates(
  building: Building,
  entry: CaseEntry,
  within: Keys,
  value: unknown,
  key: string,
  allowed: readonly string[],
  from: Day,
): readonly Case.DatedState[] {
  if (!Array.isArray(value)) {
    const state = value === undefined ? (allowed[0] ?? "") : String(value);
    refer(entry, within, `one of ${allowed.join(", ")};`, state, allowed, building.faults);
    return [{ since: from, state, basis: [], why: entry.inherited.why }];
  }
  return (value as readonly Stated[]).map((item, i) => {
    const at = [...within, i];
    const state = String(item[key]);
    refer(entry, [...at, key], `one of ${allowed.join(", ")};`, state, allowed, building.faults);
    const since = day(building, entry, [...at, "since"], String(item.since));
    const basis = basisOf(building, entry, at, item.basis as readonly string[] | undefined);
    citedInTime(building, entry, at, basis, since);
    return { since, state, basis, why: typeof item.judgement === "string" ? item.judgement : null };
  });
}

/** A claim may not be cited for a day on which it was not yet published. */
export function citedInTime(
  building: Building,
  entry: CaseEntry,
  within: Keys,
  basis: readonly string[],
  since: Day,
): void {
  for (const id of basis) {
    const known = building.publishedOn.get(id);
    if (known !== undefined && known > since)
      building.faults.push(
        entryFault(
          entry,
          within,
          "claim.cited-before-published",
          `claims published by ${formatDay(since)}`,
          `${id}, published ${formatDay(known)}`,
        ),
      );
  }
}
