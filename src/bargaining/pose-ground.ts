/** The ground posed: calendars, levels and months held, what a series says about a pace, and the order of the fronts. */
import type { Case, Front, StateOfPlay } from "../case/index.ts";
import { stateOn } from "../case/index.ts";
import { type Day, daysPerMonth, medianOf, monthsBetween } from "../ground/index.ts";
import { knownPoints, type RateEvidence, rateEvidence, type Series, type SeriesPoint } from "../territory/index.ts";
import type { Grid } from "./grid.ts";

/** The months' calendars: the set of windows open in the middle of each, and each distinct set once. */
export function calendarsOf(
  state: StateOfPlay,
  horizon: number,
): { readonly of: Int32Array; readonly sets: readonly ReadonlySet<string>[] } {
  const sets: ReadonlySet<string>[] = [];
  const known = new Map<string, number>();
  const of = Int32Array.from({ length: horizon }, (_, t) => {
    const middle = Math.floor(state.asOf + (t + 0.5) * daysPerMonth);
    const open = state.windows.filter((window) => isOpen(window, middle)).map((window) => window.id);
    const key = open.join(" ");
    const id = known.get(key) ?? sets.length;
    if (id === sets.length) {
      known.set(key, id);
      sets.push(new Set(open));
    }
    return id;
  });
  return { of, sets };
}

/** A yearly window opens again each 365.25 days. */
export function isOpen(
  window: { readonly opens: Day; readonly closes: Day; readonly yearly: boolean },
  day: Day,
): boolean {
  if (!window.yearly) return window.opens <= day && day <= window.closes;
  const since = day - window.opens;
  if (since < 0) return false;
  const inYear = since - Math.floor(since / 365.25) * 365.25;
  return inYear <= window.closes - window.opens;
}

/** The level that a measured value stands on: the last one that begins at or below it. */
export function levelAt(front: Front, value: number): number {
  let at = 0;
  front.levels.forEach((level, k) => {
    if (level.from !== null && level.from <= value) at = k;
  });
  return at;
}

export function evidenceFor(
  theCase: Case,
  state: StateOfPlay,
  front: Front,
  direction: "retreat" | "advance",
  series: Series | undefined,
): RateEvidence | null {
  const pace = front[direction];
  if (series === undefined || pace?.kind !== "learned") return null;
  const memory = state.judgements.get(pace.memoryMonths);
  if (memory === undefined) return null;
  const factorOn = (target: string, day: Day): number => {
    let factor = 1;
    for (const driver of theCase.drivers) {
      const known = stateOn(driver.start, day);
      const effects = driver.states.find((it) => it.id === known?.state)?.effects ?? [];
      for (const effect of effects)
        if (effect.target === target)
          factor *= medianOf(state.judgements.get(effect.path)?.distribution ?? { kind: "point", value: 1 });
    }
    return factor;
  };
  return rateEvidence(
    knownPoints(series, state.asOf),
    state.asOf,
    pace.step,
    Math.max(0.01, medianOf(memory.distribution)),
    (day) => ({
      loss: factorOn(`fronts.${front.id}.retreat`, day),
      gain: factorOn(`fronts.${front.id}.advance`, day),
    }),
  );
}

/** Months since the front was last on its lowest level; 0 where it is there now. */
export function heldSince(front: Front, series: Series | undefined, asOf: Day): number {
  const floor = front.levels[1]?.from ?? null;
  if (series !== undefined && floor !== null) {
    const points = knownPoints(series, asOf);
    if (points.length === 0 || (points.at(-1) as SeriesPoint).high < floor) return 0;
    const last = points.findLastIndex((point) => point.high < floor);
    return monthsBetween((points[last + 1] ?? (points[0] as SeriesPoint)).date, asOf);
  }
  const lowest = front.levels[0]?.id;
  const known = stateOn(front.start, asOf);
  return known === null || known.state === lowest ? 0 : monthsBetween(known.since, asOf);
}

export function unmetStates(
  theCase: Case,
  unmet: { readonly front: string; readonly above: string } | { readonly driver: string; readonly state: string },
  grid: Grid,
  levelOf: readonly Int32Array[],
  stateAt: (driver: number, d: number) => number,
): Uint8Array {
  return Uint8Array.from({ length: grid.size }, (_, s) => {
    const [f, d] = [Math.floor(s / grid.driverStates), s % grid.driverStates];
    if ("front" in unmet) {
      const c = theCase.fronts.findIndex((front) => front.id === unmet.front);
      const above = theCase.fronts[c]?.levels.findIndex((level) => level.id === unmet.above) ?? 0;
      return (levelOf[c]?.[f] ?? 0) > above ? 1 : 0;
    }
    const j = theCase.drivers.findIndex((driver) => driver.id === unmet.driver);
    return theCase.drivers[j]?.states[stateAt(j, d)]?.id === unmet.state ? 1 : 0;
  });
}

/** Fronts one by one, each after those that its pace depends on; all in one group where they depend on each other in a circle. */
export function groupsOf(fronts: readonly Front[], levels: readonly number[]): Grid["groups"] {
  const stride = (c: number): number => product(levels.slice(c + 1));
  const waitsFor = fronts.map((front) =>
    fronts.flatMap((other, c) =>
      other.whileHeld.some((effect) => effect.target.startsWith(`fronts.${front.id}.`)) ? [c] : [],
    ),
  );
  const ordered: number[] = [];
  while (ordered.length < fronts.length) {
    const next = fronts.findIndex(
      (_, c) => !ordered.includes(c) && waitsFor[c]?.every((other) => ordered.includes(other)),
    );
    if (next < 0) return [{ fronts: fronts.map((_, c) => c), levels: product(levels), stride: 1 }];
    ordered.push(next);
  }
  return ordered.map((c) => ({ fronts: [c], levels: levels[c] as number, stride: stride(c) }));
}

/** The digit of each chain in each joint index, the last chain running fastest. */
export function digits(bases: readonly number[], total: number): readonly Int32Array[] {
  return bases.map((base, at) => {
    const below = product(bases.slice(at + 1));
    return Int32Array.from({ length: total }, (_, k) => Math.floor(k / below) % base);
  });
}

export function product(values: readonly number[]): number {
  return values.reduce((total, value) => total * value, 1);
}
