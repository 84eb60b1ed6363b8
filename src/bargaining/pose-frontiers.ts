/**
 * What can be agreed in one future, in every front state: the frontier of a space of packages.
 * Takes: the posing, a space and its layout, which rules hold, the worth of each option in each front state.
 * Gives: rounded frontiers by front state, and the way back from a point to its options.
 * Cost: what the ground does not touch is merged once; the rest once for each combination of levels it depends on.
 */
import {
  addComposite,
  type Frontier,
  fixed,
  optionsOf,
  origin,
  type RoundedFrontier,
  roundFrontier,
  withLotteries,
} from "./frontier.ts";
import type { Composite, PackageSpace } from "./package-space.ts";
import type { Posing } from "./posing.ts";
import type { CompositeLayout, SpaceLayout } from "./space-layout.ts";

/** An agreed package: option by issue (−1: not decided by this kind of deal). */
export type PickedOptions = Int32Array;

export interface SpaceFrontiers {
  readonly rounded: readonly RoundedFrontier[];
  picked(f: number, point: number): PickedOptions;
}

/** Worth of option o of issue k to party i in front state f; with breach where it is agreed. */
export type WorthOf = (i: number, k: number, o: number, f: number, agreed: boolean) => number;

export function spaceFrontiers(
  posing: Posing,
  space: PackageSpace,
  layout: SpaceLayout,
  rulesHold: Uint8Array,
  worthOf: WorthOf,
  quoOption: (k: number, f: number) => number,
): SpaceFrontiers {
  const { issues, grid, parties } = posing;
  const open = space.composites.map((composite) => new Uint8Array(composite.size).fill(1));
  space.struck.forEach((struck, r) => {
    if (struck !== null && rulesHold[r]) for (const o of struck.options) (open[struck.composite] as Uint8Array)[o] = 0;
  });
  let base = origin(parties.length);
  const grounded: { readonly c: number; readonly groups: readonly Group[] }[] = [];
  for (const c of layout.order) {
    const [composite, its] = [space.composites[c] as Composite, layout.composites[c] as CompositeLayout];
    const groups = openGroups(posing, composite, its, open[c] as Uint8Array, worthOf);
    if (its.fronts.length > 0) grounded.push({ c, groups });
    else
      base = addGroups(
        base,
        groups,
        groups.map(() => parties.map(() => 0)),
      );
  }
  const decided = new Set(space.issues);
  const deferred = issues.map((_, k) => k).filter((k) => !decided.has(k));
  // A composite changes only with the levels of the fronts it depends on: equal ways through the levels are merged once.
  const merged = new Map<string, Frontier>();
  const full: Frontier[] = [];
  const rounded = Array.from({ length: grid.frontStates }, (_, f) => {
    let frontier = base;
    let way = "";
    for (const { c, groups } of grounded) {
      const [composite, its] = [space.composites[c] as Composite, layout.composites[c] as CompositeLayout];
      way += `${its.fronts.map((front) => posing.levelOf[front]?.[f]).join(",")};`;
      const known: Frontier =
        merged.get(way) ??
        addGroups(
          frontier,
          groups,
          groups.map((group) => groundWorth(posing, composite, its, group, f, worthOf)),
        );
      merged.set(way, known);
      frontier = known;
    }
    full.push(frontier);
    const packages = roundFrontier(
      frontier,
      parties.map((_, i) => deferred.reduce((sum, k) => sum + fixed(worthOf(i, k, quoOption(k, f), f, true)), 0)),
    );
    return posing.lotteries ? withLotteries(packages) : packages;
  });
  return {
    rounded,
    picked(f, point) {
      const picks = new Int32Array(issues.length).fill(-1);
      const options = optionsOf(full[f] as Frontier, rounded[f]?.index[point] as number);
      layout.order.forEach((c, step) => {
        const { issues: members, members: tuple } = space.composites[c] as Composite;
        members.forEach((k, j) => {
          picks[k] = tuple[(options[step] as number) * members.length + j] as number;
        });
      });
      return picks;
    },
  };
}

/** Options that agree in all issues on which the ground bears: which they are, and the rest of their worth. */
interface Group {
  /** Any option of the group: what it has in the issues on which the ground bears. */
  readonly sample: number;
  readonly options: Int32Array;
  readonly worths: readonly Float64Array[];
}

/** The open options by group; with two parties those that another of the group dominates are dropped. */
function openGroups(
  posing: Posing,
  { issues: members, members: tuple }: Composite,
  { free, groups }: CompositeLayout,
  open: Uint8Array,
  worthOf: WorthOf,
): readonly Group[] {
  const width = members.length;
  const tables = posing.parties.map((_, i) =>
    free.map((j) =>
      Float64Array.from({ length: posing.issues[members[j] as number]?.options ?? 0 }, (_, o) =>
        fixed(worthOf(i, members[j] as number, o, 0, true)),
      ),
    ),
  );
  return groups.flatMap((group) => {
    const options = group.filter((o) => open[o] === 1);
    if (options.length === 0) return [];
    const worths = tables.map((table) => {
      const out = new Float64Array(options.length);
      for (let k = 0; k < out.length; k++) {
        let sum = 0;
        for (let j = 0; j < free.length; j++)
          sum += (table[j] as Float64Array)[
            tuple[(options[k] as number) * width + (free[j] as number)] as number
          ] as number;
        out[k] = sum;
      }
      return out;
    });
    const kept =
      worths.length === 2 && options.length > 1
        ? undominatedPairs(worths[0] as Float64Array, worths[1] as Float64Array)
        : null;
    if (kept === null) return [{ sample: options[0] as number, options, worths }];
    return [
      {
        sample: options[0] as number,
        options: kept.map((k) => options[k] as number),
        worths: worths.map((worth) => Float64Array.from(kept, (k) => worth[k] as number)),
      },
    ];
  });
}

/** Indices of the pairs that no other dominates; of equal ones the first. */
function undominatedPairs(x: Float64Array, y: Float64Array): Int32Array {
  const order = Int32Array.from(x.keys()).sort(
    (p, q) => (x[q] as number) - (x[p] as number) || (y[q] as number) - (y[p] as number) || p - q,
  );
  let top = Number.NEGATIVE_INFINITY;
  return order.filter((p) => {
    if ((y[p] as number) <= top) return false;
    top = y[p] as number;
    return true;
  });
}

/** The worth in a front state of what a group has in the issues on which the ground bears; null where it is not there. */
function groundWorth(
  posing: Posing,
  { issues: members, members: tuple }: Composite,
  { grounded }: CompositeLayout,
  { sample }: Group,
  f: number,
  worthOf: WorthOf,
): readonly number[] | null {
  const at = (j: number): number => tuple[sample * members.length + j] as number;
  for (const j of grounded) {
    const needs = posing.issues[members[j] as number]?.needs[at(j)];
    if (needs && (posing.levelOf[needs.front]?.[f] as number) <= needs.above) return null;
  }
  return posing.parties.map((_, i) =>
    grounded.reduce((sum, j) => sum + fixed(worthOf(i, members[j] as number, at(j), f, true)), 0),
  );
}

function addGroups(
  frontier: Frontier,
  groups: readonly Group[],
  ground: readonly (readonly number[] | null)[],
): Frontier {
  let count = 0;
  for (let g = 0; g < groups.length; g++) if (ground[g] !== null) count += (groups[g] as Group).options.length;
  const labels = new Int32Array(count);
  const worths = frontier.points.map(() => new Float64Array(count));
  let at = 0;
  for (let g = 0; g < groups.length; g++) {
    const added = ground[g];
    if (added == null) continue;
    const group = groups[g] as Group;
    labels.set(group.options, at);
    for (let i = 0; i < worths.length; i++) {
      const [out, own, add] = [worths[i] as Float64Array, group.worths[i] as Float64Array, added[i] as number];
      for (let k = 0; k < own.length; k++) out[at + k] = (own[k] as number) + add;
    }
    at += group.options.length;
  }
  return addComposite(frontier, worths, null, labels);
}
