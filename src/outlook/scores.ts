/**
 * How good forecasts of yes-or-no events were, once it is known what happened.
 * Takes   forecasts: a chance and whether it happened.
 * Gives   `brierScore` (p − o)², from 0 (right and sure) to 1 (wrong and sure), ¼ for one half;
 *         `logScore` ln of the chance given to what happened, 0 at best, with chances clipped;
 *         `calibrationBins`: per bin of chances how many, their mean, and how often it happened; empty bins left out;
 *         `murphySplit`: Brier = reliability − resolution + uncertainty + within bins.
 * Source  [brier-1950], halved to one category; [good-1952]; [murphy-1973] eq. for two categories, with the term that
 *         remains where forecasts within a bin differ [stephenson-2008].
 * Departs the log score takes a chance below `clip` as `clip` (own: 1 %), so that one zero does not settle every
 *         comparison; say so beside it.
 * Throws  for what is no chance; for means of no forecasts.
 * Cost    linear.
 */
import type { CalibrationBin, MurphySplit } from "../contract.ts";
import { log, mean, misuse } from "../ground/index.ts";
import { clipped } from "./pooling.ts";

export interface Judged {
  readonly chance: number;
  readonly happened: boolean;
}

export const scoreClip = 0.01;

export function brierScore({ chance, happened }: Judged): number {
  if (!(chance >= 0 && chance <= 1)) throw misuse("chance", "a number from 0 to 1", chance);
  const miss = chance - (happened ? 1 : 0);
  return miss * miss;
}

export function logScore({ chance, happened }: Judged, clip: number = scoreClip): number {
  if (!(chance >= 0 && chance <= 1)) throw misuse("chance", "a number from 0 to 1", chance);
  return log(clipped(happened ? chance : 1 - chance, clip));
}

/** Bins of equal width; a chance on a bound belongs to the upper bin, 1 to the last. */
export function calibrationBins(forecasts: readonly Judged[], bins = 10): readonly CalibrationBin[] {
  if (!Number.isInteger(bins) || bins < 1) throw misuse("bins", "a whole number from 1", bins);
  const inBin = Array.from({ length: bins }, (): Judged[] => []);
  for (const forecast of forecasts) {
    if (!(forecast.chance >= 0 && forecast.chance <= 1))
      throw misuse("chance", "a number from 0 to 1", forecast.chance);
    // 0.3 × 10 is 3 in doubles, 0.29 × 100 is not 29: the nudge keeps bounds where they are written.
    const bin = Math.min(bins - 1, Math.floor(forecast.chance * bins + 1e-9));
    (inBin[bin] as Judged[]).push(forecast);
  }
  return inBin.flatMap((within, k) =>
    within.length === 0
      ? []
      : [
          {
            from: k / bins,
            to: (k + 1) / bins,
            forecasts: within.length,
            meanChance: mean(within.map((it) => it.chance)),
            happenedShare: mean(within.map((it) => (it.happened ? 1 : 0))),
          },
        ],
  );
}

export function murphySplit(forecasts: readonly Judged[], bins = 10): MurphySplit {
  const brier = mean(forecasts.map(brierScore));
  const often = mean(forecasts.map((it) => (it.happened ? 1 : 0)));
  let reliability = 0;
  let resolution = 0;
  for (const { forecasts: count, meanChance, happenedShare } of calibrationBins(forecasts, bins)) {
    const weight = count / forecasts.length;
    reliability += weight * (meanChance - happenedShare) * (meanChance - happenedShare);
    resolution += weight * (happenedShare - often) * (happenedShare - often);
  }
  const uncertainty = often * (1 - often);
  return { brier, reliability, resolution, uncertainty, withinBins: brier - reliability + resolution - uncertainty };
}
