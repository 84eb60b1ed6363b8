/** The windows known on the day, in months from it on, with what they multiply. Takes: a posing. Gives: `WindowAhead`s. */
import type { Posing } from "../bargaining/index.ts";
import { isOpen } from "../bargaining/index.ts";
import type { Window } from "../case/index.ts";
import type { WindowAhead } from "../contract.ts";
import { daysPerMonth, interval90, medianOf } from "../ground/index.ts";
import { basisOf } from "./counter-basis.ts";

const daysPerYear = 365.25;

export function windowsAhead(posing: Posing): readonly WindowAhead[] {
  const { state, grid } = posing;
  return state.windows.map((window) => ({
    id: window.id,
    name: window.name,
    openings: openingsOf(window, state.asOf, grid.horizon),
    months: Array.from({ length: grid.horizon }, (_, t) => t).filter((t) =>
      isOpen(window, Math.floor(state.asOf + (t + 0.5) * daysPerMonth)),
    ),
    multiplies: window.effects.flatMap(({ target, path }) => {
      const held = state.judgements.get(path);
      if (held === undefined) return [];
      const [low, high] = interval90(held.distribution);
      return [{ target, path, factor: { value: medianOf(held.distribution), low, high } }];
    }),
    ...basisOf(
      posing,
      window.effects.map(({ path }) => path),
      window.basis,
    ),
  }));
}

/** Those that close after the day and open before the horizon. */
function openingsOf({ opens, closes, yearly }: Window, asOf: number, horizon: number): WindowAhead["openings"] {
  const end = asOf + horizon * daysPerMonth;
  const found: { opensMonths: number; closesMonths: number }[] = [];
  const first = yearly ? Math.max(0, Math.floor((asOf - closes) / daysPerYear)) : 0;
  for (let year = first; ; year++) {
    const [from, to] = [opens + year * daysPerYear, closes + year * daysPerYear];
    if (from >= end) return found;
    if (to >= asOf) found.push({ opensMonths: (from - asOf) / daysPerMonth, closesMonths: (to - asOf) / daysPerMonth });
    if (!yearly) return found;
  }
}
