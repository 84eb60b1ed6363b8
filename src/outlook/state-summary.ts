/** Where the ground stands on the as-of day, how fast each believes it moves, and the states that shock it. */
import type { Posing } from "../bargaining/index.ts";
import { stateOn } from "../case/index.ts";
import type { Spread, StateSummary } from "../contract.ts";
import { formatDay, spreadOf } from "../ground/index.ts";
import { type Batch, column } from "./batch.ts";

export function stateSummary(posing: Posing, batch: Batch): StateSummary {
  const { state, parties, fronts, grid } = posing;
  const views = parties.length + 1;
  const { count, tables } = batch;
  const pace = (name: "retreat" | "advance", c: number, view: number, there: boolean): Spread | null =>
    there ? spreadOf(column(batch, name, c * views + view)) : null;
  const allLevels = grid.levels.reduce((sum, levels) => sum + levels, 0);
  const months = grid.horizon + 1;
  return {
    fronts: Object.fromEntries(
      fronts.map(({ front, measured, retreat, advance }, c) => {
        const starts = column(batch, "startLevels", c);
        const levels = front.levels.length;
        const offset = months * grid.levels.slice(0, c).reduce((sum, each) => sum + each, 0);
        const shareAt = (row: number, m: number): number => {
          let total = 0;
          for (let level = 0; level < levels; level++)
            total +=
              (front.levels[level]?.share ?? 0) *
              (tables.levels[row * months * allLevels + offset + m * levels + level] as number);
          return total;
        };
        const series = state.case.series.find((it) => it.id === front.series);
        return [
          front.id,
          {
            name: front.name,
            holder: front.holder,
            measured:
              measured === null
                ? null
                : { date: formatDay(measured.date), low: measured.low, high: measured.high, unit: series?.unit ?? "" },
            start: Object.fromEntries(
              front.levels.map((level, k) => [level.id, starts.filter((at) => at === k).length / count]),
            ),
            retreat: pace("retreat", c, parties.length, retreat !== null),
            advance: pace("advance", c, parties.length, advance !== null),
            believed: Object.fromEntries(
              parties.map((party, i) => [
                party,
                { retreat: pace("retreat", c, i, retreat !== null), advance: pace("advance", c, i, advance !== null) },
              ]),
            ),
            shareByMonth: Array.from({ length: Math.min(13, months) }, (_, m) =>
              spreadOf(Float64Array.from({ length: count }, (_, row) => shareAt(row, m))),
            ),
          },
        ];
      }),
    ),
    drivers: Object.fromEntries(
      state.case.drivers.map((driver) => {
        const known = stateOn(driver.start, state.asOf);
        return [
          driver.id,
          {
            name: driver.name,
            state: known?.state ?? driver.states[0]?.id ?? "",
            since: known === null ? null : formatDay(known.since),
          },
        ];
      }),
    ),
    talksOpen: posing.talksOpen,
  };
}
