/**
 * Several forecasts of one event as one.
 * Takes   chances in [0, 1], at least one; by how much to extremise, and how near to 0 and 1 a forecast may count.
 * Gives   the mean of log odds, back as a chance; the same with its log odds multiplied by `factor`; the median.
 * Source  mean of log odds and extremising [baron-2014, satopaa-2014]: forecasters who each know a part of what is known
 *         stay too near one half. [satopaa-2014] find factors from 1.161 to 3.921 to do better than none; √3 is where the
 *         best factor of [neyman-roughgarden-2022] tends with many forecasters, and is the default here.
 * Departs from [neyman-roughgarden-2022], who move an average away from the prior: here log odds, away from one half. Forecasts below `clip` or
 *         above 1 − `clip` count as these for log odds, for a single 0 would outweigh all others (own: 1 %); the median
 *         is of the forecasts as they are.
 * Throws  without a forecast, or for one that is no chance.
 * Cost    linear, and the sort for the median.
 */
import type { Pooled } from "../contract.ts";
import { logistic, logit, misuse, quantileOfSorted } from "../ground/index.ts";

export interface Pooling {
  readonly factor?: number;
  readonly clip?: number;
}

export const usualPooling = { factor: 1.7320508075688772, clip: 0.01 } as const;

export function pooledChance(chances: readonly number[], pooling: Pooling = {}): Pooled {
  const { factor, clip } = { ...usualPooling, ...pooling };
  if (chances.length === 0) throw misuse("forecasts", "at least one", "none");
  if (!(clip > 0 && clip < 0.5)) throw misuse("clip", "a chance above 0 and below one half", clip);
  if (!(factor > 0 && factor < Infinity)) throw misuse("factor", "a number above 0", factor);
  for (const chance of chances)
    if (!(chance >= 0 && chance <= 1)) throw misuse("forecast", "a chance from 0 to 1", chance);
  const sum = chances.reduce((total, chance) => total + logit(clipped(chance, clip)), 0);
  const logOdds = sum / chances.length;
  return {
    forecasts: chances.length,
    meanLogOdds: logistic(logOdds),
    extremised: logistic(factor * logOdds),
    median: quantileOfSorted(
      [...chances].sort((p, q) => p - q),
      0.5,
    ),
    factor,
    clip,
  };
}

export function clipped(chance: number, clip: number): number {
  return Math.min(1 - clip, Math.max(clip, chance));
}
