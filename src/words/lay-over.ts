/** A language's catalogue laid over the English one: what it does not say, English does. */

export type Disguise = (text: string) => string;

/**
 * Only what English has, and only of the same kind, so that a catalogue behind its time breaks nothing. A disguise, for
 * pretended languages, goes over every word that the catalogue does not say.
 */
export function laidOver<Part>(english: Part, said: unknown, disguise: Disguise | null = null): Part {
  return overlaid(english, said, disguise) as Part;
}

function overlaid(base: unknown, over: unknown, disguise: Disguise | null): unknown {
  if (typeof base === "object" && base !== null) {
    const told: Readonly<Record<string, unknown>> = typeof over === "object" && over !== null ? { ...over } : {};
    return Object.fromEntries(Object.entries(base).map(([key, each]) => [key, overlaid(each, told[key], disguise)]));
  }
  if (typeof over === typeof base) return over;
  if (disguise === null) return base;
  if (typeof base === "string") return disguise(base);
  if (typeof base !== "function") return base;
  return (...given: readonly unknown[]) => {
    const told: unknown = base(...given);
    return typeof told === "string" ? disguise(told) : told;
  };
}
