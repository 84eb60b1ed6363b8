/**
 * What can be agreed in one future, in every front state: the frontier of a space of packages.
 * Takes: the posing, a space and its layout, which rules hold, what each option is worth.
 * Gives: rounded frontiers by front state, and the way back from a point to its options.
 * Cost: what the ground does not touch is merged once; the rest once for each combination of levels it depends on. Nothing
 * where the rules that hold close all options of some composite.
 */
import { addComposite, addStaircase, type Frontier, optionsOf, origin } from "./frontier.ts";
import { type Group, openGroups, staircaseOf } from "./open-groups.ts";
import { type OptionWorths, placeOf, standingOption } from "./option-worths.ts";
import type { Composite, PackageSpace } from "./package-space.ts";
import type { PosedIssue, Posing } from "./posing.ts";
import { type RoundedFrontier, roundFrontier, withLotteries } from "./rounded-frontier.ts";
import type { CompositeLayout, SpaceLayout } from "./space-layout.ts";

/** An agreed package: option by issue (−1: not decided by this kind of deal). */
export type PickedOptions = Int32Array;

export interface SpaceFrontiers {
  readonly rounded: readonly RoundedFrontier[];
  picked(f: number, point: number): PickedOptions;
}

export function spaceFrontiers(
  posing: Posing,
  space: PackageSpace,
  layout: SpaceLayout,
  rulesHold: Uint8Array,
  worths: OptionWorths,
): SpaceFrontiers {
  const { issues, grid, parties } = posing;
  const open = layout.composites.map((its) => openClasses(its, rulesHold));
  if (open.some((classes) => !classes.includes(1))) return nothingToAgree(posing);
  let base = origin(parties.length);
  const grounded: { readonly c: number; readonly groups: readonly Group[]; readonly fronts: readonly number[] }[] = [];
  for (const c of layout.order) {
    const [composite, its] = [space.composites[c] as Composite, layout.composites[c] as CompositeLayout];
    const groups = openGroups(posing, composite, its, open[c] as Uint8Array, worths);
    if (its.fronts.length > 0)
      grounded.push({ c, groups, fronts: [...new Set([...(grounded.at(-1)?.fronts ?? []), ...its.fronts])] });
    else
      base = addGroups(
        base,
        groups,
        groups.map(() => parties.map(() => 0)),
      );
  }
  const decided = new Set(space.issues);
  const deferred = issues.filter((_, k) => !decided.has(k));
  // A composite changes only with the levels of the fronts it and those before it depend on: equal ones are merged once.
  const merged = new Map<number, Frontier>();
  const full: Frontier[] = [];
  const rounded: RoundedFrontier[] = [];
  for (let f = 0; f < grid.frontStates; f++) {
    let frontier = base;
    for (let step = 0; step < grounded.length; step++) {
      const { c, groups, fronts } = grounded[step] as (typeof grounded)[number];
      const [composite, its] = [space.composites[c] as Composite, layout.composites[c] as CompositeLayout];
      const way = step * grid.frontStates + levelsOf(posing, fronts, f);
      const known: Frontier =
        merged.get(way) ??
        addGroups(
          frontier,
          groups,
          groups.map((group) => groundWorth(posing, composite, its, group, f, worths)),
        );
      merged.set(way, known);
      frontier = known;
    }
    full.push(frontier);
    const packages = roundFrontier(
      frontier,
      parties.map((_, i) => standingWorth(posing, deferred, worths, i, f)),
    );
    rounded.push(posing.lotteries ? withLotteries(packages) : packages);
  }
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

/** A frontier without points in every front state. */
export function nothingToAgree({ parties, grid, issues }: Posing): SpaceFrontiers {
  const nothing: RoundedFrontier = {
    size: 0,
    points: parties.map(() => new Float64Array(0)),
    index: new Int32Array(0),
    hull: new Int32Array(0),
    dents: new Float64Array(0),
  };
  return {
    rounded: new Array<RoundedFrontier>(grid.frontStates).fill(nothing),
    picked: () => new Int32Array(issues.length).fill(-1),
  };
}

/** 1 for each class of options that no rule strikes which holds. */
function openClasses({ strikers }: CompositeLayout, rulesHold: Uint8Array): Uint8Array {
  const open = new Uint8Array(strikers.length).fill(1);
  for (let id = 0; id < open.length; id++) for (const r of strikers[id] as Int32Array) if (rulesHold[r]) open[id] = 0;
  return open;
}

/** The levels of these fronts, as one number below that of the front states. */
function levelsOf({ levelOf, grid }: Posing, fronts: readonly number[], f: number): number {
  let levels = 0;
  for (const front of fronts) levels = levels * (grid.levels[front] as number) + (levelOf[front]?.[f] as number);
  return levels;
}

/** What the issues that a deal leaves open are worth as they stand, in 1e-12. */
function standingWorth(
  posing: Posing,
  deferred: readonly PosedIssue[],
  { fixedAgreed, levels }: OptionWorths,
  i: number,
  f: number,
): number {
  let sum = 0;
  for (const issue of deferred)
    sum += fixedAgreed[i]?.[placeOf(posing, levels, issue, standingOption(posing, issue, f), f)] as number;
  return sum;
}

/** The worth in a front state of what a group has in the issues on which the ground bears; null where it is not there. */
function groundWorth(
  posing: Posing,
  { issues: members, members: tuple }: Composite,
  { grounded }: CompositeLayout,
  { sample }: Group,
  f: number,
  { fixedAgreed, levels }: OptionWorths,
): readonly number[] | null {
  const sums = posing.parties.map(() => 0);
  for (const j of grounded) {
    const issue = posing.issues[members[j] as number] as PosedIssue;
    const option = tuple[sample * members.length + j] as number;
    const needs = issue.needs[option];
    if (needs && (posing.levelOf[needs.front]?.[f] as number) <= needs.above) return null;
    const place = placeOf(posing, levels, issue, option, f);
    for (let i = 0; i < sums.length; i++)
      sums[i] = (sums[i] as number) + ((fixedAgreed[i] as Float64Array)[place] as number);
  }
  return sums;
}

function addGroups(
  frontier: Frontier,
  groups: readonly Group[],
  ground: readonly (readonly number[] | null)[],
): Frontier {
  if (frontier.points.length === 2) {
    const { size, x, y, label } = staircaseOf(groups, ground);
    return addStaircase(frontier, x, y, label, size);
  }
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
