/** Curves over months, one row for each future, read as spreads. */
import type { Spread } from "../contract.ts";
import { spreadOf } from "../ground/index.ts";
import type { Batch, Table } from "./batch.ts";

/** The spread over futures at each column of a row-major table. */
export function fan(table: Table, count: number, columns = table.length / count): readonly Spread[] {
  const width = table.length / count;
  return Array.from({ length: columns }, (_, k) =>
    spreadOf(Float64Array.from({ length: count }, (_, row) => table[row * width + k] as number)),
  );
}

/** Each future's value at a fractional month: linear between the ends of months, held at the last. */
export function atMonth(table: Table, count: number, month: number): Float64Array {
  const width = table.length / count;
  const at = Math.min(Math.max(month, 0), width - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, width - 1);
  const part = at - low;
  return Float64Array.from(
    { length: count },
    (_, row) => (1 - part) * (table[row * width + low] as number) + part * (table[row * width + high] as number),
  );
}

/** Chance that a ceasefire or a settlement has been struck: a month strikes one of them, so that the chances add. */
export function anyDeal({ tables }: Batch): Float64Array {
  return (tables.ceasefire as Float64Array).map((chance, k) => chance + (tables.settlement[k] as number));
}
