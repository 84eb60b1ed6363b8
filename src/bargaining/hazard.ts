/** Chances a month as hazards. */
import { exp, log } from "../ground/index.ts";

/** A monthly chance whose hazard is multiplied: 1 − (1 − p)^factor. */
export function hasten(chance: number, factor: number): number {
  if (factor === 1 || chance <= 0) return Math.max(0, chance);
  if (factor <= 0) return 0;
  return chance >= 1 ? 1 : 1 - exp(factor * log(1 - chance));
}
