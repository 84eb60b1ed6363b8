/** Validated entries as the parts of a case. References are held against what exists; each fault points at its place. */
import type { Claim, Source } from "../evidence/index.ts";
import { type Day, edtfSpan, type Fault, formatDay, parseDay } from "../ground/index.ts";
import type * as Case from "./case.ts";
import { type CaseEntry, type Entries, entryFault, isMapping, shown } from "./case-entries.ts";
import type { Keys } from "./case-file.ts";
import { type Known, refer } from "./references.ts";

export interface Building {
  readonly entries: Entries;
  readonly known: Known;
  /** Claim id → the day from which it is known. */
  readonly publishedOn: ReadonlyMap<string, Day>;
  readonly faults: Fault[];
}

const idOf = (entry: CaseEntry): string => entry.ids[0] ?? "";

export function day({ faults }: Building, entry: CaseEntry, within: Keys, text: string): Day {
  const value = parseDay(text);
  if (value === null) faults.push(entryFault(entry, within, "day.impossible", "a day of the calendar, YYYY-MM-DD", text));
  return value ?? 0;
}

export function basisOf(building: Building, entry: CaseEntry, within: Keys, basis: readonly string[] | undefined): readonly string[] {
  const list = basis ?? entry.inherited.basis;
  if (basis !== undefined)
    for (const [i, id] of basis.entries()) refer(entry, [...within, "basis", i], "a claim", id, building.known.ids("claims"), building.faults);
  return list;
}

export function optionSet(building: Building, entry: CaseEntry, key: string, set: Case.OptionSet): Case.OptionSet {
  for (const [issue, options] of Object.entries(set))
    if (refer(entry, [key, issue], "an issue", issue, building.known.ids("issues"), building.faults, true))
      for (const [i, option] of options.entries())
        refer(entry, [key, issue, i], `an option of ${issue}`, option, building.known.options(issue), building.faults);
  return set;
}

function levelBound(building: Building, entry: CaseEntry, within: Keys, bound: Case.LevelBound): Case.LevelBound {
  if (refer(entry, [...within, "front"], "a front", bound.front, building.known.ids("fronts"), building.faults))
    refer(entry, [...within, "above"], `a level of ${bound.front}`, bound.above, building.known.levels(bound.front), building.faults);
  return bound;
}

export function buildParties(building: Building): readonly Case.Party[] {
  return building.entries.parties.map((entry) => ({
    id: idOf(entry),
    name: entry.value.name,
    role: entry.value.role,
    interests: entry.value.interests ?? "",
    batna: entry.value.batna ?? "",
    story: entry.value.story ?? "",
    basis: basisOf(building, entry, [], entry.value.basis),
    factions: Object.entries(entry.value.factions ?? {}).map(([id, faction]) => ({
      id,
      name: faction.name,
      leaning: faction.leaning ?? "unknown",
      voices: faction.voices ?? [],
      note: faction.note ?? null,
    })),
  }));
}

export function buildTies(building: Building): readonly Case.Tie[] {
  return building.entries["third-party-ties"].map((entry) => {
    const { of, on, through } = entry.value;
    refer(entry, ["of"], "a party", of, building.known.ids("parties"), building.faults);
    refer(entry, ["on"], "a party", on, building.known.ids("parties"), building.faults);
    return { id: idOf(entry), of, on, through, strength: `third-party-ties.${idOf(entry)}.strength` };
  });
}

export function buildStances(building: Building): readonly Case.Stance[] {
  return building.entries["third-party-stances"].map((entry) => {
    const { party, toward, stance, since, words } = entry.value;
    refer(entry, ["party"], "a party", party, building.known.ids("parties"), building.faults);
    return { id: idOf(entry), party, toward, stance, words: words ?? "", since: day(building, entry, ["since"], since), basis: basisOf(building, entry, [], entry.value.basis) };
  });
}

export function buildIssues(building: Building): readonly Case.Issue[] {
  const { known, faults } = building;
  return building.entries.issues.map((entry) => {
    const { value } = entry;
    const id = idOf(entry);
    if ((value.divisible === undefined) === (value.options === undefined))
      faults.push(entryFault(entry, [], "issue.options", "either options or divisible", value.options === undefined ? "neither" : "both", true));
    const options: Case.Option[] = [];
    if (value.divisible !== undefined)
      for (let i = 0; i <= value.divisible; i++) options.push({ id: String(i), name: `${i} of ${value.divisible}`, scales: false, needs: null, note: null });
    for (const [option, it] of Object.entries(value.options ?? {})) {
      if (it.scales === true && value.front === undefined)
        faults.push(entryFault(entry, ["options", option, "scales"], "issue.scales", "an issue with a front where an option scales", "none"));
      options.push({
        id: option,
        name: it.name,
        scales: it.scales ?? false,
        needs: it.needs === undefined ? null : levelBound(building, entry, ["options", option, "needs"], it.needs),
        note: it.note ?? null,
      });
    }
    if (options.length > 1001)
      faults.push(entryFault(entry, ["options"], "issue.too-many-options", "at most 1,001 options", `${options.length}`, true));
    if (value.front !== undefined) refer(entry, ["front"], "a front", value.front, known.ids("fronts"), faults);
    const front = building.entries.fronts.find((other) => idOf(other) === value.front);
    const lowest = front === undefined ? undefined : Object.values(front.value.levels)[0]?.option;
    const statusQuo = lowest ?? value["status-quo"] ?? "";
    if (value["status-quo"] !== undefined) refer(entry, ["status-quo"], `an option of ${id}`, value["status-quo"], known.options(id), faults);
    else if (value.front === undefined) faults.push(entryFault(entry, [], "case.missing-key", "a key status-quo (or a front)", "nothing", true));
    return {
      id,
      name: value.name,
      question: value.question ?? "",
      front: value.front ?? null,
      deferrable: value.deferrable ?? false,
      statusQuo,
      options,
      divisible: value.divisible ?? null,
    };
  });
}

/** Preferences: every principal has a salience for every issue and a value for every option. */
export function buildWants(building: Building): ReadonlyMap<string, ReadonlyMap<string, "more" | "less">> {
  const { entries, known, faults } = building;
  const wants = new Map<string, Map<string, "more" | "less">>();
  for (const entry of entries.preferences) {
    const [party = "", issue = ""] = entry.ids;
    refer(entry, [], "a party", party, known.ids("parties"), faults, true);
    if (!refer(entry, [], "an issue", issue, known.ids("issues"), faults, true)) continue;
    const values = entry.value.values as Readonly<Record<string, unknown>> | undefined;
    const divisible = entries.issues.find((other) => idOf(other) === issue)?.value.divisible;
    if (divisible !== undefined) {
      if (entry.value.wants === undefined) faults.push(entryFault(entry, [], "preference.wants", "wants: more or wants: less for a divisible issue", "nothing", true));
      else wants.set(party, (wants.get(party) ?? new Map<string, "more" | "less">()).set(issue, entry.value.wants));
      continue;
    }
    for (const option of known.options(issue))
      if (values?.[option] === undefined)
        faults.push(entryFault(entry, ["values"], "preference.option-without-value", `a value for every option of ${issue}`, `none for ${option}`, true));
    for (const option of Object.keys(values ?? {}))
      if (!["basis", "judgement", "by", "since", "until"].includes(option))
        refer(entry, ["values", option], `an option of ${issue}`, option, known.options(issue), faults, true);
  }
  for (const party of known.principals)
    for (const entry of entries.issues)
      if (!entries.preferences.some((other) => other.ids[0] === party && other.ids[1] === idOf(entry)))
        faults.push(entryFault(entry, [], "preference.missing", `preferences of every principal on ${idOf(entry)}`, `none of ${party}`, true));
  return wants;
}

type Stated = Readonly<Record<string, unknown>>;

/** A start: one state from always on, or dated states. */
function datedStates(building: Building, entry: CaseEntry, within: Keys, value: unknown, key: string, allowed: readonly string[], from: Day): readonly Case.DatedState[] {
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
export function citedInTime(building: Building, entry: CaseEntry, within: Keys, basis: readonly string[], since: Day): void {
  for (const id of basis) {
    const known = building.publishedOn.get(id);
    if (known !== undefined && known > since)
      building.faults.push(
        entryFault(entry, within, "claim.cited-before-published", `claims published by ${formatDay(since)}`, `${id}, published ${formatDay(known)}`),
      );
  }
}

function effects(building: Building, entry: CaseEntry, within: Keys, multiplies: unknown, calendar: boolean): readonly Case.Effect[] {
  if (!isMapping(multiplies)) return [];
  const targets = Object.keys(multiplies).filter((key) => !["basis", "judgement", "by", "since", "until"].includes(key));
  return targets.flatMap((target) => {
    if (!multipliable(building, target, calendar)) {
      building.faults.push(
        entryFault(entry, [...within, target], "effect.target", `something that may be multiplied here (fronts.F.retreat, costs.PARTY.TERM, friction.talks${calendar ? ", drivers.D.STATE.STATE" : ""}, …)`, target, true),
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
      if (share === null) faults.push(entryFault(entry, ["levels", level, "share"], "front.share", "a share from 0% to 100%", shown(it.share)));
      if (value.series !== undefined && it.from === undefined)
        faults.push(entryFault(entry, ["levels", level], "case.missing-key", "a key from, in the series' unit", "nothing", true));
      if (issue !== undefined)
        refer(entry, ["levels", level, "option"], `an option of ${idOf(issue)}`, it.option ?? "", known.options(idOf(issue)), faults);
      return { id: level, name: it.name ?? level, from: it.from ?? null, share: share ?? 0, option: it.option ?? "" };
    });
    if (levels.length < 2 || levels.length > 12) faults.push(entryFault(entry, ["levels"], "front.levels", "2 to 12 levels", `${levels.length}`, true));
    levels.forEach((level, i) => {
      const before = levels[i - 1];
      if (before !== undefined && level.from !== null && before.from !== null && level.from <= before.from)
        faults.push(entryFault(entry, ["levels", level.id, "from"], "front.order", `more than ${before.from}, the level's before it`, `${level.from}`));
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
        faults.push(entryFault(entry, [key], "front.learns", "a front with a series where a rate learns", "none", true));
      return { kind: "learned", prior: `${path}.prior`, worthMonths: `${path}.worth`, step: Number(it.step), memoryMonths: `${path}.memory` };
    };
    return {
      id,
      name: value.name,
      holder: value.holder,
      issue: issue === undefined ? null : idOf(issue),
      series: value.series ?? null,
      levels,
      start: datedStates(building, entry, ["start"], value.start, "level", levels.map((level) => level.id), from),
      retreat: pace("retreat"),
      advance: pace("advance"),
      moves: moves(building, entry, value.moves, levels.map((level) => level.id)),
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
    return {
      id: idOf(entry),
      name: entry.value.name,
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
    if (closes < opens) building.faults.push(entryFault(entry, ["closes"], "window.order", `no day before it opens, ${value.opens}`, value.closes));
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
    refer(entry, [], "a party", party, building.known.ids("parties"), building.faults, true);
    if (entry.value.front !== undefined) refer(entry, ["front"], "a front", entry.value.front, building.known.ids("fronts"), building.faults);
    if (entry.value.grows !== undefined && entry.value.front === undefined)
      building.faults.push(entryFault(entry, ["grows"], "cost.grows", "a cost with a front where it grows", "none"));
    const path = `costs.${party}.${id}`;
    return { party, id, monthly: `${path}.monthly`, front: entry.value.front ?? null, grows: entry.value.grows === undefined ? null : `${path}.grows` };
  });
}

export function buildBeliefs(building: Building): readonly Case.Belief[] {
  return building.entries.beliefs.flatMap((entry) => {
    const [party = "", target = ""] = entry.ids;
    refer(entry, [], "a party", party, building.known.ids("parties"), building.faults, true);
    const [kind, a = "", b = "", c = "", ...rest] = target.split(".");
    const rate = kind === "fronts" && building.known.has("fronts", a) && (b === "retreat" || b === "advance") && c === "";
    const move = (kind === "drivers" || kind === "fronts") && chainMove(building.entries, kind, a, b, c);
    if ((rate || move) && rest.length === 0) return [{ party, target, path: `beliefs.${party}.${target}` }];
    building.faults.push(entryFault(entry, [], "belief.target", "fronts.F.retreat, fronts.F.advance, fronts.F.LEVEL.LEVEL or drivers.D.STATE.STATE", target, true));
    return [];
  });
}

export function buildGuarantees(building: Building): Case.Guarantees | null {
  const entry = building.entries.guarantees[0];
  if (entry === undefined) return null;
  const { issue, breach, loss } = entry.value;
  const { known, faults } = building;
  refer(entry, ["issue"], "an issue", issue, known.ids("issues"), faults);
  const provenance = ["basis", "judgement", "by", "since", "until"];
  const byOption = new Map<string, ReadonlyMap<string, string>>();
  for (const option of known.options(issue)) {
    const row = (breach as Stated)[option];
    for (const party of known.principals)
      if (!isMapping(row) || row[party] === undefined)
        faults.push(entryFault(entry, ["breach", option], "guarantee.breach", `a chance of breach under ${option} for every principal`, `none for ${party}`, true));
    byOption.set(option, new Map(known.principals.map((party) => [party, `guarantees.breach.${option}.${party}`])));
  }
  for (const option of Object.keys(breach)) if (!provenance.includes(option)) refer(entry, ["breach", option], `an option of ${issue}`, option, known.options(issue), faults, true);
  for (const party of known.principals)
    if ((loss as Stated)[party] === undefined) faults.push(entryFault(entry, ["loss"], "guarantee.loss", "a loss for every principal", `none for ${party}`, true));
  return { issue, breach: byOption, loss: new Map(known.principals.map((party) => [party, `guarantees.loss.${party}`])) };
}

export function buildRedLines(building: Building): readonly Case.RedLine[] {
  return building.entries["red-lines"].map((entry) => {
    const { party, forbids, words } = entry.value;
    refer(entry, ["party"], "a party", party, building.known.ids("parties"), building.faults);
    return { id: idOf(entry), party, forbids: optionSet(building, entry, "forbids", forbids), credence: `red-lines.${idOf(entry)}.credence`, words };
  });
}

export function buildPreconditions(building: Building): readonly Case.Precondition[] {
  return building.entries.preconditions.map((entry) => {
    const { party, words } = entry.value;
    const unmet = entry.value["unmet-while"];
    refer(entry, ["party"], "a principal", party, building.known.principals, building.faults);
    if ("front" in unmet) levelBound(building, entry, ["unmet-while"], unmet);
    else if (refer(entry, ["unmet-while", "driver"], "a driver", unmet.driver, building.known.ids("drivers"), building.faults))
      refer(entry, ["unmet-while", "state"], `a state of ${unmet.driver}`, unmet.state, building.known.states(unmet.driver), building.faults);
    return { id: idOf(entry), party, unmetWhile: unmet, credence: `preconditions.${idOf(entry)}.credence`, words };
  });
}

export function buildPositions(building: Building): readonly Case.Position[] {
  return building.entries.positions.map((entry) => {
    const { value } = entry;
    const since = day(building, entry, ["since"], value.since);
    refer(entry, ["party"], "a party", value.party, building.known.ids("parties"), building.faults);
    if (value.supersedes !== undefined) refer(entry, ["supersedes"], "a position", value.supersedes, building.known.ids("positions"), building.faults);
    const basis = basisOf(building, entry, [], value.basis);
    const reported = basis.map((id) => building.publishedOn.get(id) ?? since);
    return {
      id: idOf(entry),
      party: value.party,
      speaker: value.speaker,
      audience: value.audience ?? null,
      since,
      knownFrom: Math.max(since, reported.length === 0 ? since : Math.min(...reported)),
      until: value.until === undefined ? null : day(building, entry, ["until"], value.until),
      status: value.status,
      asks: optionSet(building, entry, "asks", value.asks ?? {}),
      words: value.words,
      supersedes: value.supersedes ?? null,
      basis,
    };
  });
}

export function buildTalks(building: Building, from: Day): readonly Case.DatedState[] {
  const entry = building.entries.talks[0];
  if (entry === undefined) return [{ since: from, state: "none", basis: [], why: null }];
  return datedStates(building, entry, [], entry.value, "state", ["none", "open"], from);
}

export function buildMeasures(building: Building): readonly Case.Measure[] {
  const { entries, known, faults } = building;
  const after = new Map(entries.measures.map((entry) => [idOf(entry), entry.value.after ?? []]));
  return entries.measures.map((entry) => {
    const { value } = entry;
    const id = idOf(entry);
    const path = (key: string) => new Map(known.principals.map((party) => [party, `measures.${id}.${key}.${party}`]));
    for (const key of ["gain", "temptation"] as const)
      for (const party of known.principals)
        if ((value[key] as Stated)[party] === undefined)
          faults.push(entryFault(entry, [key], `measure.${key}`, `a ${key} for every principal`, `none for ${party}`, true));
    for (const [i, other] of (value.after ?? []).entries()) refer(entry, ["after", i], "a measure", other, known.ids("measures"), faults);
    const circle = circleFrom(id, after);
    if (circle !== null) faults.push(entryFault(entry, ["after"], "measure.circle", "prerequisites that do not lead back to the measure", circle.join(" → "), true));
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
      basis: basisOf(building, entry, [], value.basis),
    };
  });
}

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

export function buildPackages(building: Building): readonly Case.NamedPackage[] {
  const { known, faults } = building;
  return building.entries.packages.map((entry) => {
    const { value } = entry;
    for (const [issue, option] of Object.entries(value.picks))
      if (refer(entry, ["picks", issue], "an issue", issue, known.ids("issues"), faults, true))
        refer(entry, ["picks", issue], `an option of ${issue}`, option, known.options(issue), faults);
    for (const [i, source] of (value.from ?? []).entries()) refer(entry, ["from", i], "a source", source, known.ids("sources"), faults);
    return { id: idOf(entry), name: value.name, from: value.from ?? [], picks: value.picks, note: value.note ?? null, basis: basisOf(building, entry, [], value.basis) };
  });
}

export function buildSources(building: Building): readonly Source[] {
  return building.entries.sources.map((entry) => {
    const { value } = entry;
    const issued = value.issued === undefined ? null : edtfSpan(value.issued);
    if (value.issued !== undefined && issued === null)
      building.faults.push(entryFault(entry, ["issued"], "date.edtf", "an EDTF date such as 2024-09-24, 2024-09 or 2024-09-10~", value.issued));
    return {
      id: idOf(entry),
      type: value.type,
      title: value.title,
      author: (value.author ?? []) as Source["author"],
      containerTitle: value["container-title"] ?? value.publisher ?? null,
      issued: value.issued ?? null,
      issuedBy: issued?.to ?? null,
      url: value.URL ?? (value.DOI === undefined ? null : `https://doi.org/${value.DOI}`),
      language: value.language,
      vantage: value.vantage,
      interest: value.interest ?? null,
      reliability: value.reliability,
      reliabilityBecause: value["reliability-because"],
    };
  });
}

export function buildClaims(building: Building): readonly Claim[] {
  const { known, faults } = building;
  return building.entries.claims.map((entry) => {
    const { value } = entry;
    refer(entry, ["source"], "a source", value.source, known.ids("sources"), faults);
    if (value.party !== undefined) refer(entry, ["party"], "a party", value.party, known.ids("parties"), faults);
    for (const key of ["supports", "contradicts", "supersedes"] as const)
      for (const [i, other] of (value[key] ?? []).entries()) refer(entry, [key, i], "a claim", other, known.ids("claims"), faults);
    const happened = edtfSpan(value.happened);
    const published = edtfSpan(value.published);
    if (happened === null) faults.push(entryFault(entry, ["happened"], "date.edtf", "an EDTF date or interval", value.happened));
    if (published === null || published.to === null)
      faults.push(entryFault(entry, ["published"], "date.edtf", "an EDTF date with a last day", value.published));
    const knownFrom = published?.to ?? 0;
    if (happened !== null && happened.from !== null && published?.to != null && value.kind !== "forecast" && happened.from > knownFrom)
      faults.push(entryFault(entry, ["published"], "claim.published-before-it-happened", `no day before it happened, ${value.happened}`, value.published));
    if (typeof value.at !== "string" && value.at.end <= value.at.start)
      faults.push(entryFault(entry, ["at"], "claim.selector", "an end after the start", `${value.at.start} to ${value.at.end}`));
    const quantity = value.quantity;
    return {
      id: idOf(entry),
      says: value.says,
      kind: value.kind,
      who: value.who,
      party: value.party ?? null,
      to: value.to ?? null,
      happened: value.happened,
      happenedFrom: happened?.from ?? null,
      happenedTo: happened?.to ?? null,
      published: value.published,
      knownFrom,
      source: value.source,
      at: value.at,
      credibility: value.credibility,
      credibilityBecause: value["credibility-because"],
      cluster: value.cluster,
      supports: value.supports ?? [],
      contradicts: value.contradicts ?? [],
      supersedes: value.supersedes ?? [],
      quantity:
        quantity === undefined
          ? null
          : {
              measure: quantity.measure,
              value: quantity.value,
              qualifier: quantity.qualifier ?? "exactly",
              counts: quantity.counts ?? null,
              unit: quantity.unit ?? null,
              wording: quantity.wording ?? null,
            },
      sensitive: value.sensitive ?? false,
    };
  });
}
