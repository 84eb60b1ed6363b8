/** Days against the calendar of the language, and EDTF spans against ISO 8601-2. */
import edtf from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayOf,
  daysInMonth,
  daysPerMonth,
  edtfSpan,
  formatDay,
  monthsBetween,
  parseDay,
  yearMonthDay,
} from "../../src/ground/index.ts";

const day = (text: string): number => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const span = (text: string): readonly (string | null)[] | null => {
  const read = edtfSpan(text);
  if (read === null) return null;
  return [read.from, read.to].map((bound) => (bound === null ? null : formatDay(bound)));
};

test("1970-01-01 is day 0, and known days have their known numbers", () => {
  expect(parseDay("1970-01-01")).toBe(0);
  expect(parseDay("1969-12-31")).toBe(-1);
  expect(parseDay("2000-03-01")).toBe(11017);
  expect(parseDay("2024-08-06")).toBe(19941);
  expect(parseDay("0000-03-01")).toBe(-719468);
});

test("every day of eight centuries agrees with the language's own calendar", () => {
  for (let n = day("1600-01-01"); n <= day("2400-12-31"); n++) {
    const date = new Date(n * 86400000);
    const parts = yearMonthDay(n);
    if (
      parts.year !== date.getUTCFullYear() ||
      parts.month !== date.getUTCMonth() + 1 ||
      parts.day !== date.getUTCDate() ||
      dayOf(parts.year, parts.month, parts.day) !== n
    ) {
      expect(parts).toBe(date.toISOString());
    }
  }
});

test("parsing and formatting undo each other", () => {
  fc.assert(
    fc.property(fc.integer({ min: day("0000-01-01"), max: day("9999-12-31") }), (n) => {
      expect(parseDay(formatDay(n))).toBe(n);
    }),
  );
});

test("what the calendar does not have is not a day", () => {
  for (const text of [
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-04-31",
    "2024-01-00",
  ]) {
    expect(parseDay(text)).toBeNull();
  }
  for (const text of ["", "2024-1-01", "24-01-01", " 2024-01-01", "2024-01-01\n", "2024-01-01T00:00", "२०२४-०१-०१"]) {
    expect(parseDay(text)).toBeNull();
  }
  expect(dayOf(2024, 2.5, 1)).toBeNull();
  expect(dayOf(Number.NaN, 1, 1)).toBeNull();
});

test("a century is a leap year only every fourth time", () => {
  expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
});

test("a month is 30.4375 days, forwards and backwards", () => {
  expect(monthsBetween(0, 365.25 * 4)).toBe(48);
  expect(monthsBetween(day("2024-09-24"), day("2024-09-24"))).toBe(0);
  expect(monthsBetween(100, 0)).toBe(-100 / daysPerMonth);
});

test("a day that is no day is refused", () => {
  expect(() => formatDay(Number.NaN)).toThrow("invalid day");
  expect(() => formatDay(0.5)).toThrow("invalid day");
  expect(() => formatDay(1e9)).toThrow("invalid day");
});

test("EDTF texts name the days that they may mean", () => {
  expect(span("2024-09-24")).toEqual(["2024-09-24", "2024-09-24"]);
  expect(span("2024-02")).toEqual(["2024-02-01", "2024-02-29"]);
  expect(span("2024")).toEqual(["2024-01-01", "2024-12-31"]);
  expect(span("201X")).toEqual(["2010-01-01", "2019-12-31"]);
  expect(span("2024-10-2X")).toEqual(["2024-10-20", "2024-10-29"]);
  expect(span("2024-08-06/2024-08-12")).toEqual(["2024-08-06", "2024-08-12"]);
  expect(span("2024-08-06/..")).toEqual(["2024-08-06", null]);
  expect(span("../2024-08")).toEqual([null, "2024-08-31"]);
  expect(span("2024-08-06/")).toEqual(["2024-08-06", null]);
  expect(span("2024-09-24T10:30:00Z")).toEqual(["2024-09-24", "2024-09-24"]);
});

test("dates that need no grammar are read as the package reads them", () => {
  const year = fc.integer({ min: 1000, max: 9999 }).map(String);
  const two = (most: number) => fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, "0"));
  const date = fc.oneof(
    year,
    fc.tuple(year, two(12)).map((parts) => parts.join("-")),
    fc.tuple(year, two(12), two(31)).map((parts) => parts.join("-")),
  );
  const marked = fc.tuple(date, fc.constantFrom("", "~", "?", "%")).map((parts) => parts.join(""));
  const flags = (mask: ReturnType<typeof edtf>["approximate"]) =>
    typeof mask === "object" ? mask.value !== 0 : !!mask;
  const days = (milliseconds: number | null) => Math.floor((milliseconds ?? Number.NaN) / 86400000);
  const byPackage = (text: string) => {
    let value: ReturnType<typeof edtf>;
    try {
      value = edtf(text);
    } catch {
      return null;
    }
    const [from, to] = [days(value.min), days(value.max)];
    const parts = (value.type === "Interval" ? [value.lower, value.upper] : [value]) as (typeof value)[];
    const [approximate, uncertain] = (["approximate", "uncertain"] as const).map((key) =>
      parts.some((part) => flags(part[key])),
    );
    return from > to ? null : { from, to, approximate, uncertain };
  };
  fc.assert(
    fc.property(
      fc.oneof(
        marked,
        // The package refuses an interval that begins within its last date; ours spans what is left of it.
        fc
          .tuple(marked, marked)
          .filter((ends) => {
            const [first, last] = ends.map(byPackage);
            return !first || !last || first.from < last.from || first.from > last.to;
          })
          .map((ends) => ends.join("/")),
      ),
      (text) => {
        expect(edtfSpan(text)).toEqual(byPackage(text));
      },
    ),
    { numRuns: 400 },
  );
});

test("an interval that begins within its last date spans what is left of it", () => {
  expect(span("2024/2024")).toEqual(["2024-01-01", "2024-12-31"]);
  expect(span("2024-02-29/2024-02-29")).toEqual(["2024-02-29", "2024-02-29"]);
  expect(span("2024-08-06/2024")).toEqual(["2024-08-06", "2024-12-31"]);
  expect(span("2024-01/2024")).toEqual(["2024-01-01", "2024-12-31"]);
});

test("lists and sets span from their earliest to their latest day in whatever order they stand", () => {
  expect(span("{2025,2024-03}")).toEqual(["2024-03-01", "2025-12-31"]);
  expect(span("[2024-01..2024-05]")).toEqual(["2024-01-01", "2024-05-31"]);
  expect(span("[..2024]")).toEqual([null, "2024-12-31"]);
  expect(span("{2024..}")).toEqual(["2024-01-01", null]);
});

test("a season does not end before it begins", () => {
  expect(span("2024-21")).toEqual(["2024-03-01", "2024-05-31"]);
  expect(span("2024-23")).toEqual(["2024-09-01", "2024-11-30"]);
  expect(span("2024-24")).toEqual(["2024-12-01", "2025-02-28"]);
  expect(span("2024-33")).toEqual(["2024-01-01", "2024-03-31"]);
});

test("about and perhaps are kept, wherever in the text they stand", () => {
  expect(edtfSpan("2024-08-06")).toMatchObject({ approximate: false, uncertain: false });
  expect(edtfSpan("2024-08-06~")).toMatchObject({ approximate: true, uncertain: false });
  expect(edtfSpan("2024-08?")).toMatchObject({ approximate: false, uncertain: true });
  expect(edtfSpan("2024%")).toMatchObject({ approximate: true, uncertain: true });
  expect(edtfSpan("2024-06~/2024-08?")).toMatchObject({ approximate: true, uncertain: true });
});

test("what is not EDTF, runs backwards or cannot be counted is null", () => {
  for (const text of [
    "",
    "soon",
    "2024-02-30",
    "2024-13",
    "06.08.2024",
    "2024-08-12/2024-08-06",
    "Y17E7",
    "12345",
    "1722902400000",
  ]) {
    expect(edtfSpan(text)).toBeNull();
  }
});

test("no text makes the EDTF reader throw or linger", () => {
  expect(edtfSpan(`{${"2024,".repeat(100000)}2024}`)).toBeNull();
  const nasty = fc.string({ unit: fc.constantFrom(..."0123456789-/.X~?%{}[],YE+TZ: ".split("")), maxLength: 64 });
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: "binary" })), (text) => {
      const read = edtfSpan(text);
      if (read !== null && read.from !== null && read.to !== null) expect(read.from).toBeLessThanOrEqual(read.to);
      expect(Object.values(read ?? {}).some((value) => Number.isNaN(value))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
