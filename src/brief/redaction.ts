/**
 * What a copy of the brief may show: claims and sources up to a level of handling, and of the case what does not rest on
 * the others.
 * Takes what a brief is written from. Gives the case without what is above the level, the claims withheld, and whether
 *       something may be named by its path in the case.
 * Departs from a mere filter of claims: what rests on a withheld claim even in part is not named either (a red line, a
 *       position, a window, a lens); a sentence that rests on it says so with a mark, not what it is. Figures are those of
 *       all evidence; parties, issues, options, fronts and drivers carry no evidence of their own and are always named.
 */
import type { Case, Lens, StateOfPlay } from "../case/index.ts";
import { type Handling, handlingOf, mayRead } from "../evidence/index.ts";
import type { BriefInput } from "./brief-input.ts";
import type { Carrier } from "./carrier.ts";

export interface Redaction {
  /** Sentences that rest on what is withheld are marked, and nothing withheld is counted. */
  readonly silent: boolean;
  readonly most: Handling;
  /** Ids of all claims of the case above the level, whether known on the day or not. */
  readonly claims: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly case: Case;
  readonly state: StateOfPlay;
}

/** The level of a copy: what was asked for, else what is open. */
export function mostShown({ redact, includeSensitive }: Pick<BriefInput, "redact" | "includeSensitive">): Handling {
  return redact ?? (includeSensitive === true ? "secret" : "open");
}

export function redactionOf(input: BriefInput): Redaction {
  const most = mostShown(input);
  const sources = new Set(
    input.case.sources.filter((source) => !mayRead(source.handling ?? "open", most)).map(({ id }) => id),
  );
  const sourceOf = new Map(input.case.sources.map((source) => [source.id, source]));
  const claims = new Set(
    input.case.claims
      .filter((claim) => !mayRead(handlingOf(claim, sourceOf.get(claim.source)), most))
      .map(({ id }) => id),
  );
  const open = (basis: readonly string[]): boolean => !basis.some((id) => claims.has(id));
  const from = (ids: readonly string[]): boolean => !ids.some((id) => sources.has(id));
  const theCase: Case = {
    ...input.case,
    sources: input.case.sources.filter(({ id }) => !sources.has(id)),
    claims: input.case.claims.filter(({ id }) => !claims.has(id)),
    lenses: input.case.lenses.filter(({ source }) => !sources.has(source)).map((lens) => trimmed(lens, open)),
    series: input.case.series.filter((series) => open(series.basis) && !sources.has(series.source)),
    probes: input.case.probes.filter((probe) => open(probe.basis) && from(probe.from)),
    packages: input.case.packages.filter((each) => open(each.basis) && from(each.from)),
    measures: input.case.measures.filter((measure) => open(measure.basis)),
  };
  const state = { ...input.state, case: theCase, claims: input.state.claims.filter(({ id }) => !claims.has(id)) };
  return { silent: input.redact !== undefined, most, claims, sources, case: theCase, state };
}

function trimmed(lens: Lens, open: (basis: readonly string[]) => boolean): Lens {
  return { ...lens, overrides: new Map([...lens.overrides].filter(([, entry]) => open(entry.basis))) };
}

/** Paths under which something of the case stands that may not be named: itself, and all below it. */
export function hiddenPaths(
  { claims, case: shown }: Redaction,
  whole: Case,
  carriers: ReadonlyMap<string, Carrier>,
): ReadonlySet<string> {
  const gone = (section: string, all: readonly { readonly id: string }[], kept: readonly { readonly id: string }[]) =>
    all.filter(({ id }) => !kept.some((each) => each.id === id)).map(({ id }) => `${section}.${id}`);
  const resting = (basis: readonly string[]): boolean => basis.some((id) => claims.has(id));
  const carried = [...carriers.values()].filter(({ basis }) => resting(basis)).map(({ path }) => path);
  return new Set([
    ...carried,
    // That a red line is real is drawn under its own name, beside the credence that it has.
    ...carried.flatMap((path) => /^((?:red-lines|preconditions)\.[^.]+)\.credence$/.exec(path)?.[1] ?? []),
    // Announced or not.
    ...whole.windows.filter(({ basis }) => resting(basis)).map(({ id }) => `windows.${id}`),
    ...gone("probes", whole.probes, shown.probes),
    ...gone("measures", whole.measures, shown.measures),
    ...gone("packages", whole.packages, shown.packages),
    ...gone("lenses", whole.lenses, shown.lenses),
  ]);
}

/** Neither it nor anything that it stands under is hidden. */
export function mayNamePath(hidden: ReadonlySet<string>, path: string): boolean {
  if (hidden.size === 0) return true;
  const keys = path.split(".");
  return keys.every((_, k) => !hidden.has(keys.slice(0, k + 1).join(".")));
}
