/** Lenses, counters and what probes change: named sets of judgements that replace the case's own, by path. */
import { edtfSpan, type Fault } from "../ground/index.ts";
import { type Building, basisOf, citedInTime, day } from "./building.ts";
import type { Counter, Judgement, JudgementEntry, Lens, StatedForecast } from "./case.ts";
import { type CaseEntry, entryFault, inherit, isMapping, nearest } from "./case-entries.ts";
import { readJudgement } from "./judgement-reader.ts";
import { refer } from "./references.ts";
import { provenanceKeys } from "./schema.ts";

type Stated = Readonly<Record<string, unknown>>;

const isProvenance = (key: string): boolean => (provenanceKeys as readonly string[]).includes(key);

export function buildLenses(
  building: Building,
  judgements: ReadonlyMap<string, Judgement>,
  defaultBy: string,
): readonly Lens[] {
  return building.entries.lenses.map((entry) => {
    const { value } = entry;
    const published = day(building, entry, ["published"], value.published);
    refer(entry, ["source"], "a source", value.source, building.known.ids("sources"), building.faults);
    const source = building.entries.sources.find((other) => other.ids[0] === value.source);
    const issued = source?.value.issued === undefined ? null : edtfSpan(source.value.issued)?.from;
    if (typeof issued === "number" && published < issued)
      building.faults.push(
        entryFault(
          entry,
          ["published"],
          "lens.published",
          `no day before its source was issued, ${source?.value.issued}`,
          value.published,
        ),
      );
    const overrides = readOverrides(
      building,
      entry,
      "overrides",
      value.overrides as Stated,
      judgements,
      value.by ?? defaultBy,
    );
    for (const [path, override] of overrides)
      citedInTime(building, entry, ["overrides", path], override.basis, published);
    if (overrides.size === 0 && Object.keys(value.overrides).every(isProvenance))
      building.faults.push(entryFault(entry, ["overrides"], "lens.empty", "at least one override", "none", true));
    return { id: entry.ids[0] ?? "", name: value.name, source: value.source, published, gist: value.gist, overrides };
  });
}

function readOverrides(
  building: Building,
  entry: CaseEntry,
  key: string,
  overrides: Stated,
  judgements: ReadonlyMap<string, Judgement>,
  by: string,
): Map<string, JudgementEntry> {
  const read = new Map<string, JudgementEntry>();
  const above = inherit(inherit(entry.inherited, entry.value), overrides);
  for (const [path, value] of Object.entries(overrides)) {
    if (isProvenance(path)) continue;
    const target = judgements.get(path);
    if (target === undefined) {
      const near = nearest(path, [...judgements.keys()]);
      building.faults.push(
        entryFault(
          entry,
          [key, path],
          "lens.overrides-nothing",
          `the path of a judgement of this case${near}`,
          path,
          true,
        ),
      );
      continue;
    }
    const entries = readJudgement(entry, [key, path], value, target.kind, above, by, building.faults);
    const first = entries?.[0];
    if (first === undefined) continue;
    for (const [i, id] of first.basis.entries())
      refer(entry, [key, path, "basis", i], "a claim", id, building.known.ids("claims"), building.faults);
    read.set(path, first);
  }
  return read;
}

/** What would be otherwise: judgements by their paths, and where fronts and drivers would stand. */
export function readReplacements(
  building: Building,
  entry: CaseEntry,
  key: string,
  settings: Stated,
  why: string,
  judgements: ReadonlyMap<string, Judgement>,
  defaultBy: string,
): { readonly entries: Map<string, JudgementEntry>; readonly starts: Map<string, string> } {
  const { known, faults } = building;
  const starts = new Map<string, string>();
  const rest: Record<string, unknown> = {};
  for (const [path, setting] of Object.entries(settings)) {
    const [kind, id = "", last, ...more] = path.split(".");
    if (last !== "start" || more.length > 0 || (kind !== "fronts" && kind !== "drivers")) {
      rest[path] = setting;
      continue;
    }
    const states = kind === "fronts" ? known.levels(id) : known.states(id);
    const state = String(isMapping(setting) ? setting.value : setting);
    const what = `a ${kind === "fronts" ? "level" : "state"} of ${id}`;
    if (refer(entry, [key, path], what, state, states, faults)) starts.set(path, state);
  }
  return { entries: readOverrides(building, entry, key, { judgement: why, ...rest }, judgements, defaultBy), starts };
}

/** Coalitions of counters are counted in the bits of one number. */
const mostCounters = 30;

export function buildCounters(
  building: Building,
  judgements: ReadonlyMap<string, Judgement>,
  defaultBy: string,
): readonly Counter[] {
  const beyond = building.entries.counters[mostCounters];
  if (beyond !== undefined)
    building.faults.push(
      entryFault(
        beyond,
        [],
        "counter.too-many",
        `at most ${mostCounters} counters`,
        `${building.entries.counters.length}`,
        true,
      ),
    );
  return building.entries.counters.map((entry) => {
    const { value } = entry;
    refer(entry, ["holder"], "a party", value.holder, building.known.ids("parties"), building.faults);
    const why = `What it would be without ${value.name}.`;
    const { entries, starts } = readReplacements(building, entry, "without", value.without, why, judgements, defaultBy);
    return {
      id: entry.ids[0] ?? "",
      holder: value.holder,
      name: value.name,
      kind: value.kind,
      toTheOther: value["to-the-other"],
      basis: basisOf(building, entry, [], value.basis),
      without: entries,
      withoutStart: starts,
    };
  });
}

/** Others' forecasts: read like judgements, locked on their day. */
export function readForecasts(
  building: Building,
  entry: CaseEntry,
  list: readonly unknown[],
  defaultBy: string,
  faults: Fault[],
): readonly StatedForecast[] {
  return list.flatMap((item, i) => {
    const forecast = item as {
      readonly who: string;
      readonly on: string;
      readonly chance: unknown;
      readonly basis?: readonly string[];
    };
    const above = inherit(inherit(entry.inherited, entry.value), item);
    basisOf(building, entry, ["forecasts", i], forecast.basis);
    const entries = readJudgement(
      entry,
      ["forecasts", i, "chance"],
      forecast.chance,
      "chance",
      above,
      defaultBy,
      faults,
    );
    const first = entries?.[0];
    return first === undefined
      ? []
      : [{ who: forecast.who, on: day(building, entry, ["forecasts", i, "on"], forecast.on), chance: first }];
  });
}
