/**
 * What of a package space depends on the ground and on the rules, laid out once: which fronts each composite depends on,
 * its options grouped by what they have in the issues that do, and by which rules strike them. Two options of one group
 * differ only in worth that no front changes, so that of a group the dominated ones are dropped once a future, whatever
 * the fronts do. Options that the same rules strike are open or closed together.
 */
import type { PackageSpace } from "./package-space.ts";

export interface CompositeLayout {
  /** Fronts on which worth or availability depends; none: free of the ground. */
  readonly fronts: readonly number[];
  /** Positions among the composite's issues of those that depend on a front, and of the others. */
  readonly grounded: readonly number[];
  readonly free: readonly number[];
  /** Composite options by group: in each, all combinations of the free issues in the same order. */
  readonly groups: readonly Int32Array[];
  /** Class of each option, and for each class the rules that strike it. */
  readonly classOf: Int32Array;
  readonly strikers: readonly Int32Array[];
}

export interface SpaceLayout {
  readonly composites: readonly CompositeLayout[];
  /** Composites free of the ground first. */
  readonly order: readonly number[];
}

/** A space is laid out once for what depends on the fronts in it. */
const known = new WeakMap<PackageSpace, Map<string, SpaceLayout>>();

/** Takes: a space, and for each issue the fronts on which its worth or its options depend. */
export function spaceLayout(space: PackageSpace, frontsOf: readonly (readonly number[])[]): SpaceLayout {
  const layouts = known.get(space) ?? new Map<string, SpaceLayout>();
  known.set(space, layouts);
  const key = JSON.stringify(frontsOf);
  const layout = layouts.get(key) ?? laidOut(space, frontsOf);
  layouts.set(key, layout);
  return layout;
}

function laidOut(space: PackageSpace, frontsOf: readonly (readonly number[])[]): SpaceLayout {
  const composites = space.composites.map(({ issues: members, members: options, size }, c): CompositeLayout => {
    const positions = members.map((_, j) => j);
    const grounded = positions.filter((j) => (frontsOf[members[j] as number] ?? []).length > 0);
    const groups = grouped(size, (o) => grounded.map((j) => options[o * members.length + j]).join(","));
    const striking = Array.from({ length: size }, (): number[] => []);
    space.struck.forEach((struck, r) => {
      if (struck?.composite === c) for (const o of struck.options) striking[o]?.push(r);
    });
    const classes = grouped(size, (o) => (striking[o] as number[]).join(","));
    const classOf = new Int32Array(size);
    classes.forEach((group, id) => {
      for (const o of group) classOf[o] = id;
    });
    return {
      fronts: [...new Set(members.flatMap((k) => frontsOf[k] ?? []))],
      grounded,
      free: positions.filter((j) => !grounded.includes(j)),
      groups: groups.map((group) => Int32Array.from(group)),
      classOf,
      strikers: classes.map(([o]) => Int32Array.from(striking[o as number] as number[])),
    };
  });
  const isFree = (c: number): boolean => composites[c]?.fronts.length === 0;
  const order = [...composites.keys()].sort((p, q) => Number(!isFree(p)) - Number(!isFree(q)) || p - q);
  return { composites, order };
}

function grouped(size: number, keyOf: (o: number) => string): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (let o = 0; o < size; o++) {
    const key = keyOf(o);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(o);
  }
  return [...groups.values()];
}
