/** Probes: offers that may be made in public in order to learn, and what a refusal of them would change. */
import { type Day, edtfSpan } from "../ground/index.ts";
import { type Building, basisOf, citedInTime, idOf, type Stated } from "./building.ts";
import type { Judgement, Probe } from "./case.ts";
import { type CaseEntry, entryFault } from "./case-entries.ts";
import { readReplacements } from "./override-builder.ts";
import { refer } from "./references.ts";
import { provenanceKeys } from "./schema.ts";

export function buildProbes(
  building: Building,
  judgements: ReadonlyMap<string, Judgement>,
  defaultBy: string,
  from: Day,
): readonly Probe[] {
  const { known, faults, entries } = building;
  return entries.probes.map((entry) => {
    const { value } = entry;
    const id = idOf(entry);
    const offeredBy = value["offered-by"];
    const principals = known.principals;
    refer(entry, ["offered-by"], "a principal", offeredBy, principals, faults);
    for (const [i, party] of (value.to ?? []).entries())
      if (refer(entry, ["to", i], "a principal", party, principals, faults) && party === offeredBy)
        faults.push(entryFault(entry, ["to", i], "probe.to", "principals other than the one who offers", party));
    if (value.to !== undefined && value.to.length === 0)
      faults.push(entryFault(entry, ["to"], "probe.to", "at least one principal, or no key `to`", "none", true));
    if (Object.keys(value.terms).length === 0)
      faults.push(entryFault(entry, ["terms"], "probe.terms", "at least one issue with its option", "none", true));
    for (const [issue, option] of Object.entries(value.terms))
      if (refer(entry, ["terms", issue], "an issue", issue, known.ids("issues"), faults, true))
        refer(entry, ["terms", issue], `an option of ${issue}`, option, known.options(issue), faults);
    for (const [i, source] of (value.from ?? []).entries())
      refer(entry, ["from", i], "a source", source, known.ids("sources"), faults);
    const knownFrom = proposedOn(building, value.from ?? [], from);
    const { entries: ifRefused, starts } = readReplacements(
      building,
      entry,
      "if-refused",
      (value["if-refused"] ?? {}) as Stated,
      `What a refusal of ${value.name} would change.`,
      judgements,
      defaultBy,
    );
    for (const [path, override] of ifRefused)
      citedInTime(building, entry, ["if-refused", path], override.basis, knownFrom);
    return {
      id,
      name: value.name,
      from: value.from ?? [],
      offeredBy,
      to: value.to ?? principals.filter((party) => party !== offeredBy),
      terms: value.terms,
      ifRefused,
      ifRefusedStart: starts,
      costs: costsOf(building, entry, id, (value.costs ?? {}) as Stated),
      note: value.note ?? null,
      basis: basisOf(building, entry, [], value.basis),
    };
  });
}

/** Only principals have stakes of which a refusal could cost a share. */
function costsOf(
  { known, faults }: Building,
  entry: CaseEntry,
  id: string,
  costs: Stated,
): ReadonlyMap<string, string> {
  const parties = Object.keys(costs).filter((key) => !(provenanceKeys as readonly string[]).includes(key));
  return new Map(
    parties
      .filter((party) => refer(entry, ["costs", party], "a principal", party, known.principals, faults, true))
      .map((party) => [party, `probes.${id}.costs.${party}`]),
  );
}

/** The first day on which one of its sources had surely been issued; a probe of no source is known from the start. */
function proposedOn({ entries }: Building, sources: readonly string[], from: Day): Day {
  const days = sources.map((id) => {
    const issued = entries.sources.find((source) => idOf(source) === id)?.value.issued;
    const last = issued === undefined ? null : edtfSpan(issued)?.to;
    return typeof last === "number" ? last : from;
  });
  return days.length === 0 ? from : Math.max(from, Math.min(...days));
}
