/**
 * What its author decided of each entry that two people changed: one's own version, the other's or a third.
 * Takes   `{ revision, units: [{ path, unit, text }] }`: the revision in which the other's versions stood, and what each entry is to be,
 *         null where it goes.
 * Gives   the files as they are to be on that revision; or what is left to decide, with both versions.
 */
import { mergeUnits, unitsOf, wholeFile } from "../../case/index.ts";
import { RequestRefusal } from "../review/requests.ts";

export interface Settled {
  /** What stood there when the choice was made; what comes later is a conflict of its own. */
  readonly revision: number;
  /** By file, then by entry. */
  readonly chosen: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
}

/** One entry that both changed, `*` for a whole file; versions as they stand, null where there is none. */
export interface LeftToSettle {
  readonly path: string;
  readonly unit: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
}

type Texts = ReadonlyMap<string, string>;

const mostUnits = 500;

export function settledRequest(value: unknown): Settled | null {
  if (value === undefined) return null;
  const { revision, units } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(revision) || !Array.isArray(units) || units.length > mostUnits || !units.every(isUnit))
    throw new RequestRefusal(`settled: a revision, and at most ${mostUnits} entries with their path, unit and text`);
  const chosen = new Map<string, Map<string, string | null>>();
  for (const { path, unit, text } of units) {
    const ofFile = chosen.get(path) ?? new Map<string, string | null>();
    chosen.set(path, ofFile.set(unit, text === null || text.trim() === "" ? null : text));
  }
  return { revision: revision as number, chosen };
}

/** `before`: what both began from; `theirs`: as it stood when the choice was made. */
export function settledFiles(
  mine: Texts,
  before: Texts,
  theirs: Texts,
  { chosen }: Settled,
): { readonly files: Texts } | { readonly left: readonly LeftToSettle[] } {
  const files = new Map<string, string>();
  const left: LeftToSettle[] = [];
  for (const path of chosen.keys())
    if (!mine.has(path)) throw new RequestRefusal(`settled: of the files that are sent; no ${path.slice(0, 100)}`);
  for (const [path, text] of mine) {
    const [base, other] = [before.get(path) ?? null, theirs.get(path) ?? null];
    const decided = chosen.get(path) ?? new Map<string, string | null>();
    if (decided.has(wholeFile)) {
      const whole = decided.get(wholeFile) ?? null;
      if (whole !== null) files.set(path, whole);
      else if (other !== null) throw new RequestRefusal("settled: a file is not taken away here");
      continue;
    }
    const both = mergeUnits(base ?? "", text, other ?? "", decided);
    if ("text" in both) files.set(path, both.text);
    else if (both.both[0] === wholeFile) {
      refuseOddOnes(decided, [base, text, other]);
      left.push(...bothVersions(path, both.both, { base, yours: text, theirs: other }));
    } else throw new RequestRefusal(`settled: all that both changed; also ${both.both.join(", ").slice(0, 200)}`);
  }
  return left.length > 0 ? { left } : { files };
}

export function bothVersions(
  path: string,
  units: readonly string[],
  { base, theirs, yours }: Pick<LeftToSettle, "base" | "theirs" | "yours">,
): readonly LeftToSettle[] {
  const of = (text: string | null, unit: string) =>
    text === null || unit === wholeFile ? text : (unitsOf(text)?.find(({ name }) => name === unit)?.text ?? null);
  return units.map((unit) => ({ path, unit, base: of(base, unit), theirs: of(theirs, unit), yours: of(yours, unit) }));
}

/** What somebody typed is to be that entry and nothing else; where it is, and still does not fit, the whole file is at issue. */
function refuseOddOnes(decided: ReadonlyMap<string, string | null>, known: readonly (string | null)[]): void {
  const written = new Set(known.flatMap((text) => (unitsOf(text ?? "") ?? []).map(({ text }) => text.trim())));
  for (const [unit, text] of decided)
    if (text !== null && !written.has(text.trim()))
      throw new RequestRefusal(`settled: ${unit.slice(0, 100)} as one entry, indented as it was`);
}

function isUnit(
  value: unknown,
): value is { readonly path: string; readonly unit: string; readonly text: string | null } {
  const { path, unit, text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof path === "string" && typeof unit === "string" && (text === null || typeof text === "string");
}
