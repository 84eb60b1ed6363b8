/** Whether futures differ at all, and how sure a share of them is. */
import type { Posing } from "../bargaining/index.ts";
import { isPoint } from "../ground/index.ts";

/** Nothing is drawn: every judgement is a point, so that all futures are one. */
export function isCertain({ draws }: Posing): boolean {
  return draws.every(({ distribution }) => isPoint(distribution));
}

/**
 * Standard error of a share of so many futures. Where all or none of them agree the usual formula says zero, which is
 * more than can be known: there one more of each is counted, as Laplace's rule has it.
 */
export function shareError(share: number, futures: number): number {
  const likely = share > 0 && share < 1 ? share : (share * futures + 1) / (futures + 2);
  return Math.sqrt((likely * (1 - likely)) / futures);
}
