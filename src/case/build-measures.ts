/** Measures and their prerequisites, which may not run in a circle. */

import { type Building, basisOf, idOf, type Stated } from "./building.ts";
import type * as Case from "./case.ts";
import { type CaseEntry, entryFault, isMapping } from "./case-entries.ts";
import { refer } from "./references.ts";
import { provenanceKeys } from "./schema.ts";

const eased = ["friction", "ceasefire"].join(".");

export function buildMeasures(building: Building): readonly Case.Measure[] {
  const { entries, known, faults } = building;
  const after = new Map(entries.measures.map((entry) => [idOf(entry), entry.value.after ?? []]));
  const first = entries.measures[mostMeasures];
  if (first !== undefined)
    faults.push(entryFault(first, [], "measure.too-many", `at most ${mostMeasures} measures`, `${after.size}`, true));
  return entries.measures.map((entry) => {
    const { value } = entry;
    const id = idOf(entry);
    const path = (key: string) => new Map(known.principals.map((party) => [party, `measures.${id}.${key}.${party}`]));
    for (const key of ["gain", "temptation"] as const)
      for (const party of known.principals)
        if ((value[key] as Stated)[party] === undefined)
          faults.push(
            entryFault(entry, [key], `measure.${key}`, `a ${key} for every principal`, `none for ${party}`, true),
          );
    for (const [i, other] of (value.after ?? []).entries())
      refer(entry, ["after", i], "a measure", other, known.ids("measures"), faults);
    const circle = after.size > mostMeasures ? null : circleFrom(id, after);
    if (circle !== null)
      faults.push(
        entryFault(
          entry,
          ["after"],
          "measure.circle",
          "prerequisites that do not lead back to the measure",
          circle.join(" → "),
          true,
        ),
      );
    return {
      id,
      name: value.name,
      scope: value.scope ?? "",
      verification: value.verification ?? "",
      after: value.after ?? [],
      monthly: `measures.${id}.monthly`,
      gain: path("gain"),
      temptation: path("temptation"),
      detection: `measures.${id}.detection`,
      eases: easing(building, entry),
      basis: basisOf(building, entry, [], value.basis),
    };
  });
}

/** Of what may be multiplied, a measure can bear on the chance of a ceasefire alone. */
function easing({ faults }: Building, entry: CaseEntry): readonly Case.Effect[] {
  const { eases } = entry.value as Stated;
  if (!isMapping(eases)) return [];
  const targets = Object.keys(eases).filter((key) => !(provenanceKeys as readonly string[]).includes(key));
  for (const target of targets)
    if (target !== eased)
      faults.push(
        entryFault(entry, ["eases", target], "effect.target", `${eased}, which a measure may ease`, target, true),
      );
  return targets.flatMap((target) =>
    target === eased ? [{ target, path: ["measures", ...entry.ids, "eases", target].join(".") }] : [],
  );
}

/** Measures beyond this are a fault of their own; the ladder is exact to 15. */
const mostMeasures = 200;

/** A way from a measure through its prerequisites back to itself, or null. */
function circleFrom(start: string, after: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): readonly string[] | null => {
    for (const next of after.get(id) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(start, [start]);
}
