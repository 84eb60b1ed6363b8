/**
 * Judgements out of validated entries: at every slot below an entry, the value read as a distribution, with the
 * provenance it inherits and its later revisions.
 * Faults: `judgement.value` (unreadable or impossible), `judgement.no-basis`, `judgement.order`.
 */
import { type Day, type Fault, parseDay, parseJudgementValue, type QuantityKind } from "../ground/index.ts";
import type { Judgement, JudgementEntry } from "./case.ts";
import { type CaseEntry, entryFault, inherit, isMapping, type Provenance } from "./case-entries.ts";
import type { Keys } from "./case-file.ts";
import { provenanceKeys, type SectionName } from "./schema.ts";
import { slotOf } from "./slots.ts";

/** Sections that hold judgements at slots; lenses, counters and probes hold overrides of them. */
export const judgingSections: readonly SectionName[] = [
  "third-party-ties",
  "arenas",
  "preferences",
  "fronts",
  "drivers",
  "windows",
  "costs",
  "patience",
  "frozen",
  "beliefs",
  "guarantees",
  "red-lines",
  "preconditions",
  "friction",
  "reference-classes",
  "measures",
  "probes",
];

/** All judgements of one entry, into `into`. */
export function collectJudgements(
  entry: CaseEntry,
  defaultBy: string,
  into: Map<string, Judgement>,
  faults: Fault[],
): void {
  const visit = (value: unknown, within: readonly string[], above: Provenance): void => {
    const path = [entry.section, ...entry.ids, ...within];
    const slot = slotOf(path);
    const learned = isMapping(value) && "prior" in value;
    if (slot !== null && !learned) {
      const entries = readJudgement(entry, within, value, slot.kind, above, defaultBy, faults);
      if (entries !== null)
        into.set(path.join("."), { path: path.join("."), kind: slot.kind, means: slot.means, entries });
      return;
    }
    if (!isMapping(value)) return;
    const provenance = inherit(above, value);
    for (const [key, child] of Object.entries(value))
      if (!(provenanceKeys as readonly string[]).includes(key)) visit(child, [...within, key], provenance);
  };
  visit(entry.value, [], entry.inherited);
}

/** One judgement with its revisions, or null with faults. */
export function readJudgement(
  entry: CaseEntry,
  within: Keys,
  value: unknown,
  kind: QuantityKind,
  above: Provenance,
  defaultBy: string,
  faults: Fault[],
): readonly JudgementEntry[] | null {
  const first = readOne(entry, within, value, kind, inherit(above, value), defaultBy, faults);
  const entries = first === null ? [] : [first];
  if (isMapping(value) && Array.isArray(value.then)) {
    const own = { ...inherit(above, value), since: null, until: null };
    value.then.forEach((revision: unknown, i) => {
      const at = [...within, "then", i];
      const provenance = inherit(own, revision);
      if (provenance.since === null) {
        faults.push(entryFault(entry, at, "judgement.order", "a revision with since", "none"));
        return;
      }
      const next = readOne(entry, at, revision, kind, provenance, defaultBy, faults);
      const before = entries.at(-1);
      if (next === null) return;
      if (before !== undefined && before.since !== null && next.since !== null && next.since <= before.since)
        faults.push(
          entryFault(entry, at, "judgement.order", "a since later than the entry's before it", provenance.since),
        );
      entries.push(next);
    });
  }
  return first === null ? null : entries;
}

function readOne(
  entry: CaseEntry,
  within: Keys,
  value: unknown,
  kind: QuantityKind,
  provenance: Provenance,
  defaultBy: string,
  faults: Fault[],
): JudgementEntry | null {
  const amount = isMapping(value) ? value.value : value;
  const at = isMapping(value) ? [...within, "value"] : within;
  if (typeof amount !== "number" && typeof amount !== "string") {
    faults.push(
      entryFault(entry, within, "judgement.value", "a number or a range", JSON.stringify(amount) ?? "nothing"),
    );
    return null;
  }
  const result = parseJudgementValue(amount, kind);
  if (!("distribution" in result)) {
    faults.push(entryFault(entry, at, "judgement.value", result.expected, result.read));
    return null;
  }
  if (provenance.basis.length === 0 && (provenance.why ?? "").trim() === "")
    faults.push(
      entryFault(entry, within, "judgement.no-basis", "a basis (claim ids) or a judgement: why", "neither", true),
    );
  return {
    distribution: result.distribution,
    text: String(amount),
    basis: provenance.basis,
    why: provenance.why,
    by: provenance.by ?? defaultBy,
    since: readDay(entry, within, provenance.since, faults),
    until: readDay(entry, within, provenance.until, faults),
    place: entry.file.locate([...entry.keys, ...at]),
  };
}

export function readDay(entry: CaseEntry, within: Keys, text: string | null, faults: Fault[]): Day | null {
  if (text === null) return null;
  const day = parseDay(text);
  if (day === null) faults.push(entryFault(entry, within, "day.impossible", "a day of the calendar, YYYY-MM-DD", text));
  return day;
}
