/**
 * What of a package space depends on the ground, laid out once: which fronts each composite depends on, and its options
 * grouped by what they have in the issues that do. Two options of one group differ only in worth that no front changes,
 * so that of a group the dominated ones are dropped once a future, whatever the fronts do.
 */
import type { PackageSpace } from "./package-space.ts";

export interface CompositeLayout {
  /** Fronts on which worth or availability depends; none: free of the ground. */
  readonly fronts: readonly number[];
  /** Positions among the composite's issues of those that depend on a front, and of the others. */
  readonly grounded: readonly number[];
  readonly free: readonly number[];
  /** Composite options by group. */
  readonly groups: readonly Int32Array[];
}

export interface SpaceLayout {
  readonly composites: readonly CompositeLayout[];
  /** Composites free of the ground first. */
  readonly order: readonly number[];
}

/** Takes: a space, and for each issue the fronts on which its worth or its options depend. */
export function spaceLayout(space: PackageSpace, frontsOf: readonly (readonly number[])[]): SpaceLayout {
  const composites = space.composites.map(({ issues: members, members: options, size }): CompositeLayout => {
    const positions = members.map((_, j) => j);
    const grounded = positions.filter((j) => (frontsOf[members[j] as number] ?? []).length > 0);
    const groups = new Map<string, number[]>();
    for (let o = 0; o < size; o++) {
      const key = grounded.map((j) => options[o * members.length + j]).join(",");
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(o);
    }
    return {
      fronts: [...new Set(members.flatMap((k) => frontsOf[k] ?? []))],
      grounded,
      free: positions.filter((j) => !grounded.includes(j)),
      groups: [...groups.values()].map((group) => Int32Array.from(group)),
    };
  });
  const isFree = (c: number): boolean => composites[c]?.fronts.length === 0;
  const order = [...composites.keys()].sort((p, q) => Number(!isFree(p)) - Number(!isFree(q)) || p - q);
  return { composites, order };
}
