/**
 * The register of actors: who may speak, under which names and titles, and for which party.
 * Takes   what a case or a user knows of persons and bodies.
 * Gives   look-up by name; spelling variants of one transliterated name meet in one key.
 */

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "institution";
  readonly aliases: readonly string[];
  /** Offices and trades, as one would write them before the name: "Russian President", "adviser to the head of …". */
  readonly roles: readonly string[];
  readonly party: string | null;
}

export interface Register {
  readonly actors: readonly Actor[];
  readonly byKey: ReadonlyMap<string, Actor>;
}

/** What a case knows, as far as reading needs it. */
export interface CaseVoices {
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly factions: readonly { readonly voices: readonly string[] }[];
  }[];
  readonly actors: readonly Actor[];
}

/** Actors as entered first; then the parties themselves and the voices of their factions, where no actor is the same. */
export function registerOfCase({ parties, actors }: CaseVoices): Register {
  const known = new Set(actors.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  const more = parties.flatMap(({ id: party, name, factions }) => [
    { id: party, name, kind: "institution" as const, aliases: [], roles: [], party },
    ...factions.flatMap(({ voices }) =>
      voices.map((voice) => ({
        id: `${party}.${nameKey(voice)}`,
        name: voice,
        kind: "person" as const,
        aliases: [],
        roles: [],
        party,
      })),
    ),
  ]);
  return registerOf([...actors, ...more.filter(({ name }) => !known.has(nameKey(name)))]);
}

export const emptyRegister: Register = registerOf([]);

export function registerOf(actors: readonly Actor[]): Register {
  const byKey = new Map<string, Actor>();
  const put = (name: string, actor: Actor) => {
    const key = nameKey(name);
    if (key !== "" && !byKey.has(key)) byKey.set(key, actor);
  };
  for (const actor of actors) for (const name of [actor.name, ...actor.aliases]) put(name, actor);
  // Surnames last, so that a full name of one never yields to the surname of another; a shared surname names nobody.
  const surnames = new Map<string, Actor | null>();
  for (const actor of actors) {
    if (actor.kind !== "person") continue;
    for (const name of [actor.name, ...actor.aliases]) {
      const surname = nameKey(name.split(/\s+/).at(-1) ?? "");
      surnames.set(surname, surnames.has(surname) && surnames.get(surname) !== actor ? null : actor);
    }
  }
  for (const [key, actor] of surnames) if (actor !== null && !byKey.has(key)) byKey.set(key, actor);
  return { actors, byKey };
}

/**
 * One key for the spellings of a name: no case, no marks, no "the", and i, j, y and their runs taken as one, so that
 * -yy, -iy, -yi, -y and -i meet.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[ijy]+/g, "i");
}
