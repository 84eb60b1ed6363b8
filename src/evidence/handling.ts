/**
 * Who may read a claim: as its author marked it, or as its source is marked, whichever is stricter.
 * Takes a claim and its source. Gives the handling; a claim marked `sensitive`, the older key, is restricted at least.
 */
/** From what anyone may read to what hardly anyone may. */
export const handlings = ["open", "restricted", "secret"] as const;

export type Handling = (typeof handlings)[number];

interface Marked {
  readonly handling?: Handling;
}

export function handlingOf(claim: Marked & { readonly sensitive: boolean }, source: Marked | undefined): Handling {
  const own = stricter(claim.handling ?? "open", claim.sensitive ? "restricted" : "open");
  return stricter(own, source?.handling ?? "open");
}

/** Whether a copy for readers of `most` may hold it. */
export function mayRead(handling: Handling, most: Handling): boolean {
  return handlings.indexOf(handling) <= handlings.indexOf(most);
}

function stricter(a: Handling, b: Handling): Handling {
  return mayRead(a, b) ? b : a;
}
