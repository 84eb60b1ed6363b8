/**
 * How a front's rates in the case follow from its series: the guess, what the series counts for, and what the two give.
 * Takes   a state of play, a front, its series, the drift of the series. Gives a figure for each direction that has a rate.
 * Source  [gelman-2013] 2.6, the gamma–Poisson model that `pose-future.ts` draws from.
 * Departs the guess and its worth stand at their middles here, where futures draw them: the interval is a little narrower.
 * Cost    linear in the points.
 */
import { evidenceFor } from "../bargaining/index.ts";
import type { Front, StateOfPlay } from "../case/index.ts";
import type { Interval, PaceFigures, RateFigures } from "../contract.ts";
import { daysPerMonth, gammaQuantile, interval90, medianOf, misuse } from "../ground/index.ts";
import type { Series } from "../territory/index.ts";

export function ratesOf(
  state: StateOfPlay,
  front: Front,
  series: Series,
  drift: PaceFigures | undefined,
): readonly RateFigures[] {
  return (["retreat", "advance"] as const).flatMap((direction): readonly RateFigures[] => {
    const pace = front[direction];
    if (pace === null) return [];
    if (pace.kind === "judged") {
      const guess = judged(state, pace.rate);
      return [{ direction, learned: false, judgements: [pace.rate], guess, ...nothingLearned }];
    }
    const evidence = evidenceFor(state.case, state, front, direction, series);
    const guess = judged(state, pace.prior);
    const worthMonths = judged(state, pace.worthMonths).value;
    const events = (direction === "retreat" ? evidence?.lost : evidence?.gained) ?? 0;
    const months = (direction === "retreat" ? evidence?.monthsOfLoss : evidence?.monthsOfGain) ?? 0;
    const [shape, exposure] = [guess.value * worthMonths + events, worthMonths + months];
    const at = (share: number): number => (shape <= 0 || exposure <= 0 ? 0 : gammaQuantile(shape, share) / exposure);
    return [
      {
        direction,
        learned: true,
        judgements: [pace.prior, pace.worthMonths, pace.memoryMonths],
        guess,
        step: pace.step,
        worthMonths,
        memoryMonths: judged(state, pace.memoryMonths).value,
        events,
        months,
        posterior: { value: exposure <= 0 ? 0 : shape / exposure, low: at(0.05), high: at(0.95) },
        drift: drift === undefined ? null : inLevels(drift.perDay, pace.step, direction === "retreat" ? -1 : 1),
      },
    ];
  });
}

const nothingLearned = {
  step: null,
  worthMonths: null,
  memoryMonths: null,
  events: null,
  months: null,
  posterior: null,
  drift: null,
};

function inLevels({ value, low, high }: Interval, step: number, sign: 1 | -1): Interval {
  const of = (perDay: number): number => (sign * perDay * daysPerMonth) / step;
  return { value: of(value), low: of(sign === 1 ? low : high), high: of(sign === 1 ? high : low) };
}

function judged(state: StateOfPlay, path: string): Interval {
  const held = state.judgements.get(path);
  if (held === undefined) throw misuse("case", "a judgement at every path of a rate", path);
  const [low, high] = interval90(held.distribution);
  return { value: medianOf(held.distribution), low, high };
}
