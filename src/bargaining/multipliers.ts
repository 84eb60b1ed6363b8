/**
 * By what a target (a rate, a cost, a chance) is multiplied at each state and calendar: the product of what the drivers'
 * states, the open windows and the fronts held multiply it by.
 * States that multiply alike share a class, so that whatever follows from the product is computed once a class.
 */
import type { Effect } from "../case/index.ts";

/** One effect: a factor (draw index), where it applies. */
export interface Influence {
  readonly draw: number;
  /** 1 where it applies fully, 0 where not, between for a share of a front held; by d, by calendar, or by f. */
  readonly extent: Float64Array;
}

export interface Multipliers {
  readonly byDriver: readonly Influence[];
  readonly byCalendar: readonly Influence[];
  readonly byFront: readonly Influence[];
  /** Class of each `(calendar × driverStates + d) × frontStates + f`, and how many classes there are. */
  readonly classOf: Int32Array;
  readonly classes: number;
  /** Calendars that multiply alike share a class. */
  readonly calendarClass: Int32Array;
  /** A state of each class: calendar, d, f. */
  readonly sample: readonly (readonly [number, number, number])[];
}

/** Where effects come from: for each, what it multiplies and the extent to which it applies. */
export interface Reach {
  readonly axis: "driver" | "calendar" | "front";
  readonly effects: readonly Effect[];
  readonly extent: Float64Array;
}

export function multipliers(
  target: string,
  reaches: readonly Reach[],
  drawOf: (path: string) => number,
  shape: { readonly calendars: number; readonly driverStates: number; readonly frontStates: number },
): Multipliers {
  const on = (axis: Reach["axis"]): readonly Influence[] =>
    reaches
      .filter((reach) => reach.axis === axis)
      .flatMap((reach) =>
        reach.effects
          .filter((effect) => effect.target === target)
          .map((effect) => ({ draw: drawOf(effect.path), extent: reach.extent })),
      );
  const [byDriver, byCalendar, byFront] = [on("driver"), on("calendar"), on("front")];
  const classIds = (influences: readonly Influence[], count: number): Int32Array => {
    const known = new Map<string, number>();
    return Int32Array.from({ length: count }, (_, k) => {
      const key = influences.map(({ extent }) => extent[k]).join(" ");
      const id = known.get(key) ?? known.size;
      known.set(key, id);
      return id;
    });
  };
  const [d, c, f] = [
    classIds(byDriver, shape.driverStates),
    classIds(byCalendar, shape.calendars),
    classIds(byFront, shape.frontStates),
  ];
  const [nd, nf] = [Math.max(...d) + 1, Math.max(...f) + 1];
  const classOf = new Int32Array(shape.calendars * shape.driverStates * shape.frontStates);
  const sample: [number, number, number][] = [];
  let at = 0;
  for (let calendar = 0; calendar < shape.calendars; calendar++)
    for (let driver = 0; driver < shape.driverStates; driver++)
      for (let front = 0; front < shape.frontStates; front++) {
        const id = ((c[calendar] as number) * nd + (d[driver] as number)) * nf + (f[front] as number);
        classOf[at++] = id;
        sample[id] ??= [calendar, driver, front];
      }
  return { byDriver, byCalendar, byFront, classOf, classes: sample.length, calendarClass: c, sample };
}

/** The product at each class, for one future's draws. */
export function productsAt(
  { byDriver, byCalendar, byFront, sample }: Multipliers,
  draws: ArrayLike<number>,
): Float64Array {
  const out = new Float64Array(sample.length);
  for (let k = 0; k < sample.length; k++) {
    const [calendar, driver, front] = sample[k] as readonly [number, number, number];
    out[k] = product(byCalendar, calendar, draws) * product(byDriver, driver, draws) * product(byFront, front, draws);
  }
  return out;
}

/** A factor applies to its extent: 1 + (factor − 1) × extent. */
function product(influences: readonly Influence[], at: number, draws: ArrayLike<number>): number {
  let total = 1;
  for (const { draw, extent } of influences) total *= 1 + ((draws[draw] as number) - 1) * (extent[at] as number);
  return total;
}
