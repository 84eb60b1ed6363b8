/** Windows and days as the screen steps through them. */
import { expect, test } from "vitest";
import type { Window } from "../../src/case/index.ts";
import { type Day, formatDay, parseDay } from "../../src/ground/index.ts";
import { addMonths } from "../../src/web/view/days.ts";
import { occurrence } from "../../src/web/view/occurrence.ts";

const day = (text: string): Day => parseDay(text) ?? Number.NaN;

test("a month later is the same day, or the month's last", () => {
  expect(formatDay(addMonths(day("2024-01-31"), 1))).toBe("2024-02-29");
  expect(formatDay(addMonths(day("2024-01-15"), -1))).toBe("2023-12-15");
});

test("a yearly window is shown in the year in which it has not closed yet", () => {
  const winter = { opens: day("2023-11-15"), closes: day("2024-03-15"), yearly: true } as Window;
  expect(occurrence(winter, day("2024-03-15"))).toMatchObject({ open: true, closes: day("2024-03-15") });
  expect(occurrence(winter, day("2024-03-16"))).toMatchObject({ open: false, opens: day("2024-11-15") });
});

test("a window that comes once stays where it is", () => {
  const once = { opens: day("2024-11-05"), closes: day("2025-01-20"), yearly: false } as Window;
  expect(occurrence(once, day("2024-09-24"))).toMatchObject({ open: false, opens: once.opens, closes: once.closes });
});
