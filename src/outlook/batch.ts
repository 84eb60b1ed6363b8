/**
 * What a run of futures leaves behind: one table per quantity, futures as rows, so that batches are merged by laying them
 * end to end in index order and nothing depends on who computed which.
 */
export type Table = Float64Array | Uint8Array | Int16Array;

export interface Batch {
  readonly first: number;
  readonly count: number;
  /** Row-major; the width of a table is its length over `count`. */
  readonly tables: Readonly<Record<TableName, Table>>;
}

export const tableNames = [
  "reservation",
  "worth",
  "rulesHold",
  "preconditionsReal",
  "frontState",
  "startLevels",
  "zone",
  "terms",
  "termsWorth",
  "packages",
  "feasible",
  "surplus",
  "talks",
  "measure",
  "settlement",
  "ceasefire",
  "position",
  "waiting",
  "levels",
  "retreat",
  "advance",
  "reference",
  "measuresKept",
] as const;
export type TableName = (typeof tableNames)[number];

/** Batches of consecutive futures, in any order, as one. Throws: misuse where they overlap or leave a gap. */
export function mergeBatches(batches: readonly Batch[]): Batch {
  const ordered = [...batches].sort((a, b) => a.first - b.first);
  const first = ordered[0]?.first ?? 0;
  let next = first;
  for (const batch of ordered) {
    if (batch.first !== next) throw new Error(`invalid batches; consecutive futures from ${next}: ${batch.first}`);
    next += batch.count;
  }
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, endToEnd(ordered.map((batch) => batch.tables[name]))]),
  ) as Record<TableName, Table>;
  return { first, count: next - first, tables };
}

function endToEnd(parts: readonly Table[]): Table {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const kind = parts[0] ?? new Float64Array(0);
  const out =
    kind instanceof Uint8Array
      ? new Uint8Array(length)
      : kind instanceof Int16Array
        ? new Int16Array(length)
        : new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** One column of a table, copied out. */
export function column(batch: Batch, name: TableName, k: number): Float64Array {
  const table = batch.tables[name];
  const width = table.length / batch.count;
  return Float64Array.from({ length: batch.count }, (_, row) => table[row * width + k] as number);
}

/** The first futures of a batch that starts at 0, at most so many; the memory is shared. */
export function firstOf(batch: Batch, most: number): Batch {
  if (batch.count <= most) return batch;
  const tables = Object.fromEntries(
    Object.entries(batch.tables).map(([name, table]) => [name, table.subarray(0, (table.length / batch.count) * most)]),
  ) as unknown as Batch["tables"];
  return { first: batch.first, count: most, tables };
}
