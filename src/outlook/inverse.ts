/**
 * Where one judgement, held alike in all futures, would open or close the zone: future by future, with the same draws.
 * In each future the judgement goes from its own draw to the least and to the most that it can be; where the zone is there
 * at one end and not at the draw, the value between at which it changes is found by halving.
 * Takes   a posing, paths of judgements, a seed, futures. Gives: rows for `inverse`.
 * Source  own. A credence changes nothing but whether its red line or precondition is real: its value is the chance behind.
 * Departs a future's zone is taken to change at most once on either side of the draw, as it does for the judgements that
 *         shift a reservation value one way; with three or more principals, or for the weight of an issue, it may change
 *         more often. What measured series say of a rate is not counted anew. Values of no natural end are tried up to 100
 *         times their 95th percentile.
 * Cost    per future 1 + judgements × (2 to about 12) solves without the way forward.
 */
import { noTalks, openTalks, type Posing, planFor, poseFuture, solveBackwards } from "../bargaining/index.ts";
import { type Distribution, exp, interval90, log, logistic, logit, misuse, quantile } from "../ground/index.ts";
import { drawJudgements } from "./draw-judgements.ts";

/** Per judgement: zone at the least; value nearest to the draw below it at which it is so, or −1; the same above. */
export const perJudgement = 4;

export function inverseWidth(paths: readonly string[]): number {
  return 1 + perJudgement * paths.length;
}

export function inverseRows(
  posing: Posing,
  paths: readonly string[],
  seed: number,
  first: number,
  count: number,
): Float64Array {
  const drawsOf = drawJudgements(posing, seed);
  const flips = flipsIn(posing, paths);
  const rows = new Float64Array(count * inverseWidth(paths));
  for (let k = 0; k < count; k++) rows.set(flips(drawsOf(first + k)), k * inverseWidth(paths));
  return rows;
}

/** The same for the one future in which every judgement, and every chance, is at its median. */
export function inverseMedianRow(posing: Posing, paths: readonly string[]): Float64Array {
  return flipsIn(posing, paths)(Float64Array.from(posing.draws, ({ distribution }) => quantile(distribution, 0.5)));
}

/** The values between which a judgement is tried. */
export interface Ends {
  readonly least: number;
  readonly most: number;
}

export function endsOf(posing: Posing, path: string): Ends {
  const kind = posing.state.case.judgements.get(path)?.kind;
  const held = posing.state.judgements.get(path);
  if (kind === undefined || held === undefined) throw misuse("paths", "judgements of this case", path);
  const bounded = kind === "chance" || kind === "share";
  return { least: 0, most: bounded ? 1 : Math.max(1, 100 * interval90(held.distribution)[1]) };
}

function flipsIn(posing: Posing, paths: readonly string[]): (draws: Float64Array) => Float64Array {
  const zone = zoneOf(posing);
  const tried = paths.map((path) => {
    const draw = posing.draws.findIndex((it) => it.path === path);
    if (draw < 0) throw misuse("paths", "judgements that are drawn", path);
    const { distribution } = posing.draws[draw] as { readonly distribution: Distribution };
    return {
      draw,
      scale: scaleOf(distribution, endsOf(posing, path)),
      ends: endsOf(posing, path),
      chance: chanceBehind(posing, draw),
    };
  });
  return (own) => {
    const draws = own.slice();
    const out = new Float64Array(1 + perJudgement * paths.length);
    const here = zone(draws);
    out[0] = here;
    tried.forEach(({ draw, scale, ends, chance }, k) => {
      const value = own[draw] as number;
      const at = (v: number): number => {
        draws[draw] = v;
        return zone(draws);
      };
      [ends.least, ends.most].forEach((end, side) => {
        const there = end === value ? here : at(end);
        // Real while its chance is below the credence: at that very chance it is not, just above it is.
        const behind = chance === null ? null : (own[chance] as number) + (side === 1 ? 1e-12 : 0);
        const flip = there === here ? -1 : (behind ?? halved(value, end, here, at, scale));
        out.set([there, flip], 1 + perJudgement * k + 2 * side);
      });
      draws[draw] = value;
    });
    return out;
  };
}

/** 1 where some package of any kind is acceptable to all, on the as-of day. */
function zoneOf(posing: Posing): (draws: Float64Array) => number {
  const plan = planFor(posing.grid);
  const mode = posing.talksOpen ? openTalks : noTalks;
  return (draws) => {
    const { problem } = poseFuture(posing, draws);
    solveBackwards(problem, plan);
    return plan.zone.some((zone) => zone[mode * posing.grid.size + problem.start] === 1) ? 1 : 0;
  };
}

/** The draw that decides whether what the credence is of is real; null where the judgement is no credence. */
function chanceBehind(posing: Posing, draw: number): number | null {
  const of = [...posing.rules.flatMap(({ real }) => (real === null ? [] : [real])), ...posing.preconditions];
  return of.find(({ credence }) => credence === draw)?.chance ?? null;
}

/** Where values are halved: log odds, or logarithms; how near is near enough; and what counts as next to an end. */
interface Scale {
  readonly to: (value: number) => number;
  readonly from: (place: number) => number;
  readonly near: number;
  readonly bounds: readonly [number, number];
}

const nextToEnd = 1e-6;

function scaleOf(distribution: Distribution, { most }: Ends): Scale {
  const [low, high] = interval90(distribution);
  const near = (high - low) / 128;
  return most === 1 && high <= 1
    ? { to: logit, from: logistic, near, bounds: [nextToEnd, 1 - nextToEnd] }
    : { to: log, from: exp, near, bounds: [nextToEnd * Math.max(high, nextToEnd), most] };
}

/** The value nearest to `from`, on the way to `end`, at which the zone is as at the end. */
function halved(from: number, end: number, here: number, at: (v: number) => number, scale: Scale): number {
  const held = (v: number): number => Math.max(scale.bounds[0], Math.min(scale.bounds[1], v));
  const farthest = held(end);
  if (farthest !== end && at(farthest) === here) return end;
  let [near, far] = [scale.to(held(from)), scale.to(farthest)];
  let flipped = farthest;
  for (let step = 0; step < 30; step++) {
    const still = scale.from(near);
    if (Math.abs(flipped - still) <= Math.max(scale.near, 1e-4 * Math.abs(flipped))) break;
    const middle = (near + far) / 2;
    const value = scale.from(middle);
    if (at(value) === here) near = middle;
    else [far, flipped] = [middle, value];
  }
  return flipped;
}
