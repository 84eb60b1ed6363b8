/** Parties, their ties, stances and stated positions, from validated entries. */

import { type Building, basisOf, day, idOf, optionSet } from "./building.ts";
import type * as Case from "./case.ts";
import { refer } from "./references.ts";

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
    return {
      id: idOf(entry),
      party,
      toward,
      stance,
      words: words ?? "",
      since: day(building, entry, ["since"], since),
      basis: basisOf(building, entry, [], entry.value.basis),
    };
  });
}

export function buildPositions(building: Building): readonly Case.Position[] {
  return building.entries.positions.map((entry) => {
    const { value } = entry;
    const since = day(building, entry, ["since"], value.since);
    refer(entry, ["party"], "a party", value.party, building.known.ids("parties"), building.faults);
    if (value.supersedes !== undefined)
      refer(entry, ["supersedes"], "a position", value.supersedes, building.known.ids("positions"), building.faults);
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
