/** The ground: fronts, drivers, windows, costs, beliefs, and what stands in the way of talks. */
import type { Day } from "../ground/index.ts";
import { type Building, basisOf, datedStates, day, idOf, levelBound, type Stated } from "./building.ts";
import type * as Case from "./case.ts";
import { type CaseEntry, type Entries, entryFault, isMapping, shown } from "./case-entries.ts";
import type { Keys } from "./case-file.ts";
import { refer, referParty } from "./references.ts";

function effects(
  building: Building,
  entry: CaseEntry,
  within: Keys,
  multiplies: unknown,
  calendar: boolean,
): readonly Case.Effect[] {
  if (!isMapping(multiplies)) return [];
  const targets = Object.keys(multiplies).filter(
    (key) => !["basis", "judgement", "by", "since", "until"].includes(key),
  );
  return targets.flatMap((target) => {
    if (!multipliable(building, target, calendar)) {
      building.faults.push(
        entryFault(
          entry,
          [...within, target],
          "effect.target",
          `something that may be multiplied here (fronts.F.retreat, costs.PARTY.TERM, friction.talks${calendar ? ", drivers.D.STATE.STATE" : ""}, …)`,
          target,
          true,
        ),
      );
      return [];
    }
    return [{ target, path: [entry.section, ...entry.ids, ...within, target].join(".") }];
  });
}

function multipliable({ entries, known }: Building, target: string, calendar: boolean): boolean {
  const [kind, a = "", b = "", c = "", ...rest] = target.split(".");
  if (rest.length > 0) return false;
  if (kind === "fronts") return known.has("fronts", a) && c === "" && (b === "retreat" || b === "advance");
  if (kind === "costs") return c === "" && entries.costs.some((cost) => cost.ids[0] === a && cost.ids[1] === b);
  if (kind === "friction") return b === "" && ["talks", "breakdown", "ceasefire", "settlement", "measure"].includes(a);
  if (kind === "drivers") return calendar && chainMove(entries, "drivers", a, b, c);
  return false;
}

function chainMove(entries: Entries, section: "drivers" | "fronts", id: string, from: string, to: string): boolean {
  const chain = (entries[section] as readonly CaseEntry<"drivers" | "fronts">[]).find((entry) => idOf(entry) === id);
  const moves = chain?.value.moves as Stated | undefined;
  const row = moves?.[from];
  return isMapping(row) && to in row;
}

function moves(building: Building, entry: CaseEntry, value: unknown, states: readonly string[]): readonly Case.Move[] {
  if (!isMapping(value)) return [];
  const provenance = ["basis", "judgement", "by", "since", "until"];
  return Object.entries(value).flatMap(([from, row]) => {
    if (provenance.includes(from)) return [];
    refer(entry, ["moves", from], "a state", from, states, building.faults, true);
    return Object.keys(isMapping(row) ? row : {}).flatMap((to) => {
      if (provenance.includes(to)) return [];
      refer(entry, ["moves", from, to], "a state", to, states, building.faults, true);
      return [{ from, to, path: [entry.section, ...entry.ids, "moves", from, to].join(".") }];
    });
  });
}

export function buildFronts(building: Building, from: Day): readonly Case.Front[] {
  const { known, faults } = building;
  return building.entries.fronts.map((entry) => {
    const { value } = entry;
    const id = idOf(entry);
    refer(entry, ["holder"], "a party", value.holder, known.ids("parties"), faults);
    if (value.series !== undefined) refer(entry, ["series"], "a series", value.series, known.ids("series"), faults);
    const issue = building.entries.issues.find((other) => other.value.front === id);
    const levels = Object.entries(value.levels).map(([level, it]): Case.Level => {
      const share = shareNumber(it.share);
      if (share === null)
        faults.push(
          entryFault(entry, ["levels", level, "share"], "front.share", "a share from 0% to 100%", shown(it.share)),
        );
      if (value.series !== undefined && it.from === undefined)
        faults.push(
          entryFault(entry, ["levels", level], "case.missing-key", "a key from, in the series' unit", "nothing", true),
        );
      if (issue !== undefined)
        refer(
          entry,
          ["levels", level, "option"],
          `an option of ${idOf(issue)}`,
          it.option ?? "",
          known.options(idOf(issue)),
          faults,
        );
      return { id: level, name: it.name ?? level, from: it.from ?? null, share: share ?? 0, option: it.option ?? "" };
    });
    if (levels.length < 2 || levels.length > 12)
      faults.push(entryFault(entry, ["levels"], "front.levels", "2 to 12 levels", `${levels.length}`, true));
    levels.forEach((level, i) => {
      const before = levels[i - 1];
      if (before !== undefined && level.from !== null && before.from !== null && level.from <= before.from)
        faults.push(
          entryFault(
            entry,
            ["levels", level.id, "from"],
            "front.order",
            `more than ${before.from}, the level's before it`,
            `${level.from}`,
          ),
        );
    });
    const explicit = value.moves !== undefined;
    if (explicit && (value.retreat !== undefined || value.advance !== undefined))
      faults.push(entryFault(entry, ["moves"], "front.moves", "either moves or retreat and advance", "both", true));
    const pace = (key: "retreat" | "advance"): Case.Pace | null => {
      const it = value[key];
      if (it === undefined) return null;
      const path = `fronts.${id}.${key}`;
      if (!isMapping(it) || !("prior" in it)) return { kind: "judged", rate: path };
      if (value.series === undefined)
        faults.push(
          entryFault(entry, [key], "front.learns", "a front with a series where a rate learns", "none", true),
        );
      return {
        kind: "learned",
        prior: `${path}.prior`,
        worthMonths: `${path}.worth`,
        step: Number(it.step),
        memoryMonths: `${path}.memory`,
      };
    };
    return {
      id,
      name: value.name,
      holder: value.holder,
      issue: issue === undefined ? null : idOf(issue),
      series: value.series ?? null,
      levels,
      start: datedStates(
        building,
        entry,
        ["start"],
        value.start,
        "level",
        levels.map((level) => level.id),
        from,
      ),
      retreat: pace("retreat"),
      advance: pace("advance"),
      moves: moves(
        building,
        entry,
        value.moves,
        levels.map((level) => level.id),
      ),
      whileHeld: effects(building, entry, ["while-held", "multiplies"], value["while-held"]?.multiplies, false),
    };
  });
}

function shareNumber(value: number | string): number | null {
  const text = String(value).trim();
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  const number = percent ? Number(percent[1]) / 100 : /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return number >= 0 && number <= 1 ? number : null;
}

export function buildDrivers(building: Building, from: Day): readonly Case.Driver[] {
  return building.entries.drivers.map((entry) => {
    const states = Object.keys(entry.value.states);
    if (states.length < 2 || states.length > 6)
      building.faults.push(entryFault(entry, ["states"], "driver.states", "2 to 6 states", `${states.length}`, true));
    const movedBy = entry.value["moved-by"] ?? [];
    for (const [i, party] of movedBy.entries())
      refer(entry, ["moved-by", i], "a party", party, building.known.ids("parties"), building.faults);
    return {
      id: idOf(entry),
      name: entry.value.name,
      movedBy,
      states: Object.entries(entry.value.states).map(([id, state]) => ({
        id,
        name: state.name ?? id,
        effects: effects(building, entry, ["states", id, "multiplies"], state.multiplies, false),
      })),
      start: datedStates(building, entry, ["start"], entry.value.start, "state", states, from),
      moves: moves(building, entry, entry.value.moves, states),
    };
  });
}

export function buildWindows(building: Building): readonly Case.Window[] {
  return building.entries.windows.map((entry) => {
    const { value } = entry;
    const opens = day(building, entry, ["opens"], value.opens);
    const closes = day(building, entry, ["closes"], value.closes);
    if (closes < opens)
      building.faults.push(
        entryFault(entry, ["closes"], "window.order", `no day before it opens, ${value.opens}`, value.closes),
      );
    return {
      id: idOf(entry),
      name: value.name,
      opens,
      closes,
      announced: day(building, entry, ["announced"], value.announced),
      yearly: value.yearly ?? false,
      why: value.why,
      basis: basisOf(building, entry, [], value.basis),
      effects: effects(building, entry, ["multiplies"], value.multiplies, true),
    };
  });
}

export function buildCosts(building: Building): readonly Case.CostTerm[] {
  return building.entries.costs.map((entry) => {
    const [party = "", id = ""] = entry.ids;
    referParty(entry, building.known, building.faults);
    if (entry.value.front !== undefined)
      refer(entry, ["front"], "a front", entry.value.front, building.known.ids("fronts"), building.faults);
    if (entry.value.grows !== undefined && entry.value.front === undefined)
      building.faults.push(entryFault(entry, ["grows"], "cost.grows", "a cost with a front where it grows", "none"));
    const path = `costs.${party}.${id}`;
    return {
      party,
      id,
      monthly: `${path}.monthly`,
      front: entry.value.front ?? null,
      grows: entry.value.grows === undefined ? null : `${path}.grows`,
    };
  });
}

export function buildBeliefs(building: Building): readonly Case.Belief[] {
  return building.entries.beliefs.flatMap((entry) => {
    const [party = "", target = ""] = entry.ids;
    referParty(entry, building.known, building.faults);
    const [kind, a = "", b = "", c = "", ...rest] = target.split(".");
    const rate =
      kind === "fronts" && building.known.has("fronts", a) && (b === "retreat" || b === "advance") && c === "";
    const move = (kind === "drivers" || kind === "fronts") && chainMove(building.entries, kind, a, b, c);
    if ((rate || move) && rest.length === 0) return [{ party, target, path: `beliefs.${party}.${target}` }];
    building.faults.push(
      entryFault(
        entry,
        [],
        "belief.target",
        "fronts.F.retreat, fronts.F.advance, fronts.F.LEVEL.LEVEL or drivers.D.STATE.STATE",
        target,
        true,
      ),
    );
    return [];
  });
}

export function buildPreconditions(building: Building): readonly Case.Precondition[] {
  return building.entries.preconditions.map((entry) => {
    const { party, words } = entry.value;
    const unmet = entry.value["unmet-while"];
    refer(entry, ["party"], "a principal", party, building.known.principals, building.faults);
    if ("front" in unmet) levelBound(building, entry, ["unmet-while"], unmet);
    else if (
      refer(entry, ["unmet-while", "driver"], "a driver", unmet.driver, building.known.ids("drivers"), building.faults)
    )
      refer(
        entry,
        ["unmet-while", "state"],
        `a state of ${unmet.driver}`,
        unmet.state,
        building.known.states(unmet.driver),
        building.faults,
      );
    return { id: idOf(entry), party, unmetWhile: unmet, credence: `preconditions.${idOf(entry)}.credence`, words };
  });
}

export function buildTalks(building: Building, from: Day): readonly Case.DatedState[] {
  const entry = building.entries.talks[0];
  if (entry === undefined) return [{ since: from, state: "none", basis: [], why: null }];
  return datedStates(building, entry, [], entry.value, "state", ["none", "open"], from);
}
