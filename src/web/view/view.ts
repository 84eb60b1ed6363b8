/** What the reader has set: day, lens, seed, futures, picks, chairs. It lives in the address, so that a view can be mailed. */

import { languageInAddress } from "../language/languages.ts";

export interface View {
  readonly caseId: string | null;
  /** Null: the day the case starts with. */
  readonly asOf: string | null;
  readonly lens: string | null;
  readonly seed: number;
  readonly futures: number;
  /** Second principal first. */
  readonly swapped: boolean;
  /** Issue → option where it differs from the status quo. */
  readonly picks: Readonly<Record<string, string>>;
  /** Section in view. */
  readonly at: string | null;
  /** What is tried on the case, where it is short enough to be told so (`draft/try-address.ts`). */
  readonly tries: string | null;
  /** Only where the address asks for one (`language/languages.ts`). */
  readonly language: string | null;
}

export const startingView: View = {
  caseId: null,
  asOf: null,
  lens: null,
  seed: 1,
  futures: 10_000,
  swapped: false,
  picks: {},
  at: null,
  tries: null,
  language: null,
};

/** Where the address leads to the form of a new case. */
export const newCasePlace = "new-case";

export const leastFutures = 20;
export const mostFutures = 100_000;
export const mostSeed = Number.MAX_SAFE_INTEGER;

const id = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Anything that is not of the expected form is dropped: an address is somebody else's text. */
export function viewFromHash(hash: string): View {
  const told = new URLSearchParams(hash.replace(/^#/, ""));
  const word = (key: string): string | null => {
    const value = told.get(key);
    return value !== null && id.test(value) ? value : null;
  };
  return {
    caseId: told.get("case")?.slice(0, 255) ?? null,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(told.get("as-of") ?? "") ? told.get("as-of") : null,
    lens: word("lens"),
    seed: whole(told.get("seed"), 0, mostSeed, startingView.seed),
    futures: whole(told.get("futures"), leastFutures, mostFutures, startingView.futures),
    swapped: told.get("chairs") === "swapped",
    picks: picksFrom(told.get("picks") ?? ""),
    at: word("at"),
    tries: told.get("try")?.slice(0, 1_000) ?? null,
    language: languageInAddress(hash),
  };
}

export function hashOfView(view: View): string {
  const told = new URLSearchParams();
  if (view.caseId !== null) told.set("case", view.caseId);
  if (view.asOf !== null) told.set("as-of", view.asOf);
  if (view.lens !== null) told.set("lens", view.lens);
  if (view.seed !== startingView.seed) told.set("seed", String(view.seed));
  if (view.futures !== startingView.futures) told.set("futures", String(view.futures));
  if (view.swapped) told.set("chairs", "swapped");
  const picks = Object.entries(view.picks).map(([issue, option]) => `${issue}.${option}`);
  if (picks.length > 0) told.set("picks", picks.join("_"));
  if (view.at !== null) told.set("at", view.at);
  if (view.tries !== null) told.set("try", view.tries);
  if (view.language !== null) told.set("lang", view.language);
  return `#${told}`;
}

function whole(text: string | null, least: number, most: number, otherwise: number): number {
  return (text === null ? null : wholeNumberIn(text, least, most)) ?? otherwise;
}

/** The number that a text is, or null where it is no whole one within the bounds. */
export function wholeNumberIn(text: string, least: number, most: number): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function picksFrom(text: string): Readonly<Record<string, string>> {
  const pairs = text.split("_").map((pair) => pair.split("."));
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, string] => pair.length === 2 && pair.every((part) => id.test(part))),
  );
}
