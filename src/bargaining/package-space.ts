/**
 * The packages of a kind of deal, factored: issues that some rule ties together are merged into one composite issue, so
 * that a package is one option from each composite and its worth the sum of theirs.
 * Takes: option counts of the issues that are decided, and rules, each a conjunction of (issue, options).
 * Gives: composites with their options as tuples, and for each rule the composite options it strikes.
 * Faults: a composite of more than `largestComposite` options throws.
 * Cost: the sum over composites of the product of their issues' options.
 */
import { misuse } from "../ground/index.ts";

/** Strikes every package that has, in each of these issues, one of these options. */
export interface Rule {
  readonly strikes: readonly { readonly issue: number; readonly options: readonly number[] }[];
}

export interface Composite {
  /** Issues, ascending. */
  readonly issues: readonly number[];
  /** One option index per issue and composite option: `members[o * issues.length + j]`. */
  readonly members: Uint16Array;
  readonly size: number;
}

export interface PackageSpace {
  /** Issues that are decided, ascending. */
  readonly issues: readonly number[];
  readonly composites: readonly Composite[];
  /** Per rule: the composite and its options that the rule strikes; null where an issue of the rule is not decided. */
  readonly struck: readonly ({ readonly composite: number; readonly options: readonly number[] } | null)[];
}

export const largestComposite = 20_000;

/** The spaces asked for last: questions pose one case again and again, and what may be combined seldom changes. */
const known = new Map<string, PackageSpace>();
const mostKnown = 8;

export function packageSpace(
  optionCounts: readonly number[],
  decided: readonly number[],
  rules: readonly Rule[],
): PackageSpace {
  const key = JSON.stringify([optionCounts, decided, rules.map(({ strikes }) => strikes)]);
  const space = known.get(key) ?? factored(optionCounts, decided, rules);
  known.delete(key);
  known.set(key, space);
  for (const [oldest] of known) if (known.size > mostKnown) known.delete(oldest);
  return space;
}

function factored(optionCounts: readonly number[], decided: readonly number[], rules: readonly Rule[]): PackageSpace {
  const isDecided = new Set(decided);
  const bites = rules.map((rule) => rule.strikes.length > 0 && rule.strikes.every(({ issue }) => isDecided.has(issue)));
  const groupOf = new Map(decided.map((issue) => [issue, [issue]]));
  rules.forEach((rule, r) => {
    if (!bites[r]) return;
    const merged = [...new Set(rule.strikes.flatMap(({ issue }) => groupOf.get(issue) as number[]))].sort(
      (a, b) => a - b,
    );
    for (const issue of merged) groupOf.set(issue, merged);
  });
  const groups = [...new Set(decided.map((issue) => groupOf.get(issue) as number[]))];
  const composites = groups.map((issues) => composite(issues, optionCounts));
  const struck = rules.map((rule, r) => {
    if (!bites[r]) return null;
    const at = groups.findIndex((issues) => issues.includes(rule.strikes[0]?.issue ?? -1));
    const { issues, members, size } = composites[at] as Composite;
    const width = issues.length;
    const hits = rule.strikes.map(({ issue, options: listed }) => {
      const among = new Uint8Array(optionCounts[issue] as number);
      for (const option of listed) among[option] = 1;
      return { j: issues.indexOf(issue), among };
    });
    const options: number[] = [];
    for (let o = 0; o < size; o++) {
      let hit = true;
      for (const { j, among } of hits) if (among[members[o * width + j] as number] !== 1) hit = false;
      if (hit) options.push(o);
    }
    return { composite: at, options };
  });
  return { issues: decided, composites, struck };
}

function composite(issues: readonly number[], optionCounts: readonly number[]): Composite {
  let size = 1;
  for (const issue of issues) size *= optionCounts[issue] as number;
  if (size > largestComposite)
    throw misuse(
      "rules",
      `at most ${largestComposite} combinations of the issues that rules tie together`,
      String(size),
    );
  const members = new Uint16Array(size * issues.length);
  for (let o = 0; o < size; o++) {
    let rest = o;
    for (let j = issues.length - 1; j >= 0; j--) {
      const count = optionCounts[issues[j] as number] as number;
      members[o * issues.length + j] = rest % count;
      rest = (rest - (rest % count)) / count;
    }
  }
  return { issues, members, size };
}
