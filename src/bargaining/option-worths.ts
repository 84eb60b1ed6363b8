/**
 * What each option is worth to each principal in one future, on each level of the front that its issue moves with.
 * Takes: a posing, its draws. Gives: tables, and places in them. Cost: options × levels.
 */
import { fixed } from "./frontier.ts";
import type { PosedIssue, Posing } from "./posing.ts";

export interface OptionWorths {
  /** Per principal, at `placeOf`: as it stands; where it is agreed, less what breach may cost; that in 1e-12. */
  readonly standing: readonly Float64Array[];
  readonly agreed: readonly Float64Array[];
  readonly fixedAgreed: readonly Float64Array[];
  /** Levels that a place counts: those of the longest front. */
  readonly levels: number;
}

export function optionWorths(posing: Posing, draws: ArrayLike<number>): OptionWorths {
  const { issues, grid, guarantee, fronts } = posing;
  const levels = Math.max(1, ...grid.levels);
  const length = posing.optionCount * levels;
  const tables = posing.parties.map((_, i) => {
    const own = utilities(posing, i, draws);
    const standing = new Float64Array(length);
    const agreed = new Float64Array(length);
    const fixedAgreed = new Float64Array(length);
    issues.forEach((issue, k) => {
      const front = issue.front === null ? null : fronts[issue.front]?.front.levels;
      const count = front?.length ?? 1;
      const none =
        front === undefined || front === null
          ? 0
          : (own[issue.firstOption + (issue.statusQuoAt[0] as number)] as number);
      for (let o = 0; o < issue.options; o++) {
        const worth = own[issue.firstOption + o] as number;
        // The chance that the other side breaks the deal, times what that costs.
        const breach =
          guarantee?.issue === k
            ? (draws[guarantee.breach[i]?.[o] as number] as number) * (draws[guarantee.loss[i] as number] as number)
            : null;
        const scales = front && issue.scales[o];
        for (let level = 0; level < count; level++) {
          const place = (issue.firstOption + o) * levels + level;
          const here = scales ? none + (front[level]?.share as number) * (worth - none) : worth;
          const kept = breach === null ? here : here - breach;
          standing[place] = here;
          agreed[place] = kept;
          fixedAgreed[place] = fixed(kept);
        }
      }
    });
    return { standing, agreed, fixedAgreed };
  });
  return {
    standing: tables.map(({ standing }) => standing),
    agreed: tables.map(({ agreed }) => agreed),
    fixedAgreed: tables.map(({ fixedAgreed }) => fixedAgreed),
    levels,
  };
}

/** Where option o of an issue stands in the tables, in front state f. */
export function placeOf({ levelOf }: Posing, levels: number, issue: PosedIssue, o: number, f: number): number {
  return (issue.firstOption + o) * levels + (issue.front === null ? 0 : (levelOf[issue.front]?.[f] as number));
}

/** The option that stands without agreement in front state f. */
export function standingOption({ levelOf }: Posing, issue: PosedIssue, f: number): number {
  return issue.front === null ? issue.statusQuo : (issue.statusQuoAt[levelOf[issue.front]?.[f] as number] as number);
}

/** Salience (normalised) times value, of each option. */
function utilities({ issues, optionCount }: Posing, i: number, draws: ArrayLike<number>): Float64Array {
  const out = new Float64Array(optionCount);
  let total = 0;
  for (const issue of issues) total += draws[issue.salience[i] as number] as number;
  for (const issue of issues) {
    const weight = total === 0 ? 1 / issues.length : (draws[issue.salience[i] as number] as number) / total;
    const values = issue.values[i] as readonly number[] | Float64Array;
    for (let o = 0; o < issue.options; o++) {
      const value = issue.drawn ? (draws[values[o] as number] as number) : (values[o] as number);
      out[issue.firstOption + o] = weight * value;
    }
  }
  return out;
}
