/**
 * The joint states of the ground, and the months: s = f × driverStates + d, where f counts the fronts' levels and d the
 * drivers' states, each with the last one running fastest.
 */
export interface Grid {
  readonly parties: number;
  /** Levels of each front, states of each driver. */
  readonly levels: readonly number[];
  readonly states: readonly number[];
  /** Fronts in the order in which they are summed over: one whose pace depends on others after them; fronts that depend
   * on each other in a circle are one group with all their levels. `stride` counts joint front states. */
  readonly groups: readonly { readonly fronts: readonly number[]; readonly levels: number; readonly stride: number }[];
  /** Products of the above; `size` is frontStates × driverStates. */
  readonly frontStates: number;
  readonly driverStates: number;
  readonly size: number;
  /** Months until the line freezes. */
  readonly horizon: number;
  /** Calendar (set of open windows) of each month, and how many there are. */
  readonly calendarOf: Int32Array;
  readonly calendars: number;
}
