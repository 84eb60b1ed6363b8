/** Issues, what they are worth to whom, what secures and what forbids an agreement, and named packages. */

import { type Building, basisOf, idOf, levelBound, optionSet, type Stated } from "./building.ts";
import type * as Case from "./case.ts";
import { entryFault, isMapping } from "./case-entries.ts";
import { refer, referParty } from "./references.ts";

export function buildIssues(building: Building): readonly Case.Issue[] {
  const { known, faults } = building;
  return building.entries.issues.map((entry) => {
    const { value } = entry;
    const id = idOf(entry);
    if ((value.divisible === undefined) === (value.options === undefined))
      faults.push(
        entryFault(
          entry,
          [],
          "issue.options",
          "either options or divisible",
          value.options === undefined ? "neither" : "both",
          true,
        ),
      );
    const options: Case.Option[] = [];
    if (value.divisible !== undefined)
      for (let i = 0; i <= value.divisible; i++)
        options.push({ id: String(i), name: `${i} of ${value.divisible}`, scales: false, needs: null, note: null });
    for (const [option, it] of Object.entries(value.options ?? {})) {
      if (it.scales === true && value.front === undefined)
        faults.push(
          entryFault(
            entry,
            ["options", option, "scales"],
            "issue.scales",
            "an issue with a front where an option scales",
            "none",
          ),
        );
      options.push({
        id: option,
        name: it.name,
        scales: it.scales ?? false,
        needs: it.needs === undefined ? null : levelBound(building, entry, ["options", option, "needs"], it.needs),
        note: it.note ?? null,
      });
    }
    if (options.length > 1001)
      faults.push(
        entryFault(entry, ["options"], "issue.too-many-options", "at most 1,001 options", `${options.length}`, true),
      );
    if (value.front !== undefined) refer(entry, ["front"], "a front", value.front, known.ids("fronts"), faults);
    const front = building.entries.fronts.find((other) => idOf(other) === value.front);
    const lowest = front === undefined ? undefined : Object.values(front.value.levels)[0]?.option;
    const statusQuo = lowest ?? value["status-quo"] ?? "";
    if (value["status-quo"] !== undefined)
      refer(entry, ["status-quo"], `an option of ${id}`, value["status-quo"], known.options(id), faults);
    else if (value.front === undefined)
      faults.push(entryFault(entry, [], "case.missing-key", "a key status-quo (or a front)", "nothing", true));
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
    referParty(entry, known, faults);
    if (!refer(entry, [], "an issue", issue, known.ids("issues"), faults, true)) continue;
    const values = entry.value.values as Readonly<Record<string, unknown>> | undefined;
    const divisible = entries.issues.find((other) => idOf(other) === issue)?.value.divisible;
    if (divisible !== undefined) {
      if (entry.value.wants === undefined)
        faults.push(
          entryFault(
            entry,
            [],
            "preference.wants",
            "wants: more or wants: less for a divisible issue",
            "nothing",
            true,
          ),
        );
      else wants.set(party, (wants.get(party) ?? new Map<string, "more" | "less">()).set(issue, entry.value.wants));
      continue;
    }
    for (const option of known.options(issue))
      if (values?.[option] === undefined)
        faults.push(
          entryFault(
            entry,
            ["values"],
            "preference.option-without-value",
            `a value for every option of ${issue}`,
            `none for ${option}`,
            true,
          ),
        );
    for (const option of Object.keys(values ?? {}))
      if (!["basis", "judgement", "by", "since", "until"].includes(option))
        refer(entry, ["values", option], `an option of ${issue}`, option, known.options(issue), faults, true);
  }
  for (const party of known.principals)
    for (const entry of entries.issues)
      if (!entries.preferences.some((other) => other.ids[0] === party && other.ids[1] === idOf(entry)))
        faults.push(
          entryFault(
            entry,
            [],
            "preference.missing",
            `preferences of every principal on ${idOf(entry)}`,
            `none of ${party}`,
            true,
          ),
        );
  return wants;
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
        faults.push(
          entryFault(
            entry,
            ["breach", option],
            "guarantee.breach",
            `a chance of breach under ${option} for every principal`,
            `none for ${party}`,
            true,
          ),
        );
    byOption.set(option, new Map(known.principals.map((party) => [party, `guarantees.breach.${option}.${party}`])));
  }
  for (const option of Object.keys(breach))
    if (!provenance.includes(option))
      refer(entry, ["breach", option], `an option of ${issue}`, option, known.options(issue), faults, true);
  for (const party of known.principals)
    if ((loss as Stated)[party] === undefined)
      faults.push(
        entryFault(entry, ["loss"], "guarantee.loss", "a loss for every principal", `none for ${party}`, true),
      );
  return {
    issue,
    breach: byOption,
    loss: new Map(known.principals.map((party) => [party, `guarantees.loss.${party}`])),
  };
}

export function buildRedLines(building: Building): readonly Case.RedLine[] {
  return building.entries["red-lines"].map((entry) => {
    const { party, forbids, words } = entry.value;
    refer(entry, ["party"], "a party", party, building.known.ids("parties"), building.faults);
    return {
      id: idOf(entry),
      party,
      forbids: optionSet(building, entry, "forbids", forbids),
      credence: `red-lines.${idOf(entry)}.credence`,
      words,
    };
  });
}

export function buildPackages(building: Building): readonly Case.NamedPackage[] {
  const { known, faults } = building;
  return building.entries.packages.map((entry) => {
    const { value } = entry;
    for (const [issue, option] of Object.entries(value.picks))
      if (refer(entry, ["picks", issue], "an issue", issue, known.ids("issues"), faults, true))
        refer(entry, ["picks", issue], `an option of ${issue}`, option, known.options(issue), faults);
    for (const [i, source] of (value.from ?? []).entries())
      refer(entry, ["from", i], "a source", source, known.ids("sources"), faults);
    return {
      id: idOf(entry),
      name: value.name,
      from: value.from ?? [],
      picks: value.picks,
      note: value.note ?? null,
      basis: basisOf(building, entry, [], value.basis),
    };
  });
}
