/** Who may speak in a text, and the events by whose days texts count, from validated entries. For reading, not for the engine. */
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

export function buildEvents(building: Building): readonly Case.DatedEvent[] {
  return building.entries.events.map((entry) => ({
    id: idOf(entry),
    name: entry.value.name,
    words: entry.value.words,
    firstDay: day(building, entry, ["first-day"], entry.value["first-day"]),
  }));
}
