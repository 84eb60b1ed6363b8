/** A few things at hand, by name: those that were used last. */

/** The pool sends texts anew once a thread had so many others since; both count alike. */
export const casesAtHand = 2;

/** What was used last stays; of more than `most` the one that was longest not used goes. */
export function recent<T>(at: Map<string, T>, key: string, most: number, make: () => T): T {
  const found = at.get(key) ?? make();
  at.delete(key);
  at.set(key, found);
  const [oldest] = at.keys();
  if (at.size > most && oldest !== undefined) at.delete(oldest);
  return found;
}
