/** Who may speak in a text, the events by whose days texts count, and where places lie, from validated entries. For reading, not for the engine. */
import { type Building, day, idOf } from "./building.ts";
import type * as Case from "./case.ts";
import { refer } from "./references.ts";

export function buildActors(building: Building): readonly Case.Actor[] {
  return building.entries.actors.map((entry) => {
    const { name, kind, party, roles, aliases } = entry.value;
    if (party !== undefined) refer(entry, ["party"], "a party", party, building.known.ids("parties"), building.faults);
    return {
      id: idOf(entry),
      name,
      kind: kind ?? "person",
      party: party ?? null,
      roles: roles ?? [],
      aliases: aliases ?? [],
    };
  });
}

/** Empty where the case says nothing of places. */
export function buildPlaces({ entries }: Building): Case.CasePlaces {
  return {
    places: Object.fromEntries(
      entries.places.flatMap(({ value: { name, state, aliases } }) =>
        [name, ...(aliases ?? [])].map((each) => [each, state]),
      ),
    ),
    borders: Object.fromEntries(entries.borders.map(({ value: { state, sides } }) => [state, sides])),
  };
}

export function buildEvents(building: Building): readonly Case.DatedEvent[] {
  return building.entries.events.map((entry) => ({
    id: idOf(entry),
    name: entry.value.name,
    words: entry.value.words,
    firstDay: day(building, entry, ["first-day"], entry.value["first-day"]),
  }));
}
