/**
 * One row of a table, field by field: what a format reads from it, and every fault of the row at once.
 * Takes: a row, its file and line. Gives: readers that note a fault (`feed.*`) where a field is not what
 * the format says, and go on. A field that is absent counts as empty.
 */
import { type Day, dayOf, type Fault, parseDay } from "../ground/index.ts";

/** The cell under a column's name; undefined where there is no such column. */
export type Row = (column: string) => string | undefined;

export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

export interface RowFields {
  readonly faults: readonly Fault[];
  readonly text: (column: string) => string;
  readonly required: (column: string) => string;
  /** Null where empty; noted where it is not a number within the bounds. A whole number may be written 12.0. */
  readonly number: (column: string, least: number, most: number) => number | null;
  readonly whole: (column: string, least: number, most: number) => number | null;
  /** YYYY-MM-DD, with or without a time; 6 August 2024; 20240806. */
  readonly day: (column: string) => Day | null;
  readonly oneOf: <Word extends string>(column: string, words: readonly Word[]) => Word | null;
  readonly note: (column: string, expected: string) => void;
}

const months = "january february march april may june july august september october november december".split(" ");

export function rowFields(row: Row, { file, line }: RowPlace): RowFields {
  const faults: Fault[] = [];
  const text = (column: string): string => (row(column) ?? "").trim();
  const note = (column: string, expected: string): void => {
    faults.push({
      code: "feed.field",
      path: column,
      expected,
      read: text(column) || "nothing",
      severity: "error",
      file,
      line,
    });
  };
  const number = (column: string, least: number, most: number): number | null => {
    const written = text(column);
    if (written === "") return null;
    const value =
      written.length <= 60 && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(written) ? Number(written) : Number.NaN;
    if (value >= least && value <= most) return value;
    note(column, `a number from ${least} to ${most}`);
    return null;
  };
  return {
    faults,
    text,
    note,
    number,
    required: (column) => {
      if (text(column) === "") note(column, "some text");
      return text(column);
    },
    whole: (column, least, most) => {
      const value = number(column, least, most);
      if (value === null || Number.isInteger(value)) return value;
      note(column, `a whole number from ${least} to ${most}`);
      return null;
    },
    day: (column) => {
      const day = dayWritten(text(column));
      if (day === null) note(column, "a day, as 2024-08-06, 06 August 2024 or 20240806");
      return day;
    },
    oneOf: (column, words) => {
      const written = text(column).toLowerCase();
      const found = words.find((word) => word.toLowerCase() === written);
      if (found === undefined) note(column, `one of ${words.join(", ")}`);
      return found ?? null;
    },
  };
}

/** The day of a date as tables write it, or null. */
export function dayWritten(text: string): Day | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]{1,12}(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (iso?.[1] !== undefined) return parseDay(iso[1]);
  const packed = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(text);
  if (packed) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const words = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(text);
  if (!words) return null;
  const name = (words[2] as string).toLowerCase();
  const month = months.findIndex((each) => each === name || each.slice(0, 3) === name);
  return month < 0 ? null : dayOf(Number(words[3]), month + 1, Number(words[1]));
}
