/** Issues that many actors decide, from validated entries: who they are, and where the options of an issue lie on the scale. */
import { parseJudgementValue } from "../ground/index.ts";
import { type Building, idOf } from "./building.ts";
import type * as Case from "./case.ts";
import { type CaseEntry, entryFault, shown } from "./case-entries.ts";
import type { Keys } from "./case-file.ts";
import { refer } from "./references.ts";

export function buildArenas(building: Building): readonly Case.Arena[] {
  const { known, faults } = building;
  return building.entries.arenas.map((entry) => {
    const { value } = entry;
    const id = idOf(entry);
    const actors = Object.entries(value.actors);
    if (actors.length < 2)
      faults.push(entryFault(entry, ["actors"], "arena.actors", "two actors or more", `${actors.length}`, true));
    for (const [actor, { party }] of actors)
      if (party !== undefined) refer(entry, ["actors", actor, "party"], "a party", party, known.ids("parties"), faults);
    const { issue, places = {} } = value;
    if ((issue === undefined) !== (value.places === undefined))
      faults.push(
        entryFault(entry, [], "arena.places", "issue and places together, or neither", issue ?? "places alone", true),
      );
    if (issue !== undefined && refer(entry, ["issue"], "an issue", issue, known.ids("issues"), faults)) {
      for (const option of Object.keys(places))
        refer(entry, ["places", option], `an option of ${issue}`, option, known.options(issue), faults, true);
      for (const option of known.options(issue))
        if (value.places !== undefined && places[option] === undefined)
          faults.push(
            entryFault(
              entry,
              ["places"],
              "arena.places",
              `a place for every option of ${issue}`,
              `none for ${option}`,
              true,
            ),
          );
    }
    const path = (actor: string, what: string): string => `arenas.${id}.actors.${actor}.${what}`;
    return {
      id,
      name: value.name,
      question: value.question ?? "",
      issue: issue ?? null,
      low: value.low,
      high: value.high,
      places: new Map(
        Object.entries(places).map(([option, place]) => [option, placeOf(building, entry, ["places", option], place)]),
      ),
      statusQuo:
        value["status-quo"] === undefined ? null : placeOf(building, entry, ["status-quo"], value["status-quo"]),
      actors: actors.map(([actor, { name, party }]) => ({
        id: actor,
        name,
        party: party ?? null,
        position: path(actor, "position"),
        salience: path(actor, "salience"),
        capability: path(actor, "capability"),
      })),
    };
  });
}

/** A place is part of how the scale is drawn, not an opinion: one number. */
function placeOf({ faults }: Building, entry: CaseEntry, within: Keys, value: number | string): number {
  const read = parseJudgementValue(value, "share");
  if ("distribution" in read && read.distribution.kind === "point") return read.distribution.value;
  faults.push(entryFault(entry, within, "arena.place", "one place on the scale, from 0% to 100%", shown(value)));
  return 0;
}
