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
    const surname = nameKey(actor.name.split(/\s+/).at(-1) ?? "");
    surnames.set(surname, surnames.has(surname) && surnames.get(surname) !== actor ? null : actor);
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
