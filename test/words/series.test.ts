/** What is said of a series' pace: its half-life never without the interval of the pace. */
import { expect, test } from "vitest";
import { wordsIn } from "../../src/words/index.ts";

const stretch = { from: "2024-09-10", to: "2024-11-23", sinceMost: true };
const carried = { on: "2025-03-16", value: 1315, low: 98, high: 2666 };
/** Hand: ln 2 ⁄ 0.0067 = 103.5; ln 2 ⁄ 0.0184 = 37.7; ln 2 ⁄ 0.0005 = 1386. */
const open = { perDay: { value: -0.0067, low: -0.0184, high: 0.005 }, days: { value: 103.5, low: 37.7, high: null } };
const closed = {
  perDay: { value: -0.0067, low: -0.0184, high: -0.0005 },
  days: { value: 103.5, low: 37.7, high: 1386.3 },
};

test("a pace whose interval holds growth may not halve at all", async () => {
  const { series } = await wordsIn("en");
  expect(series.decay("Held", "km2", open.perDay, open.days, stretch, carried)).toBe(
    "Held: −0.67 % a day (90 %: −1.84 % to 0.50 %), a half-life of 104 days (90 %: 38 at the least, and it may not halve at all), since its highest, 2024-09-10 to 2024-11-23. Were that to go on, it would stand at 1,315 km² on 2025-03-16 (90 %: 98 to 2,666).",
  );
});

test("else both ends of the half-life are said, and none of a series that grows", async () => {
  const { series } = await wordsIn("en");
  expect(series.decay("Held", "km2", closed.perDay, closed.days, stretch, null)).toContain(
    "a half-life of 104 days (90 %: 38 to 1,386), since",
  );
  const growing = { value: 0.001, low: -0.0184, high: 0.02 };
  const none = { value: null, low: 37.7, high: null };
  expect(series.decay("Held", "km2", growing, none, stretch, null)).not.toContain("half-life");
});

test("French says the same", async () => {
  const { series } = await wordsIn("fr");
  const said = (of: typeof open | typeof closed) =>
    series.decay("Tenu", "km2", of.perDay, of.days, stretch, null).replace(/[\u00a0\u202f]/g, " ");
  expect(said(open)).toContain(
    "soit une demi-vie de 104 jours (90 % : 38 au moins, et la moitié peut ne jamais être perdue)",
  );
  expect(said(closed)).toContain("soit une demi-vie de 104 jours (90 % : de 38 à 1 386)");
});
