/** The catalogue: held land as a counter, beside what the other front did. */

import { figure, list, percent, signed, wholeNumber } from "../wording.ts";

const readings = {
  "one-pace": "one pace",
  "changed-pace": "pace since it changed",
  "outside-shock": "pace outside the shock",
  "inside-shock": "the shock going on",
} as const;

export const landMessages = {
  land: {
    title: "Land over time, and the other front",
    gist: "The measured band, what it would be were its pace to go on, and the other front's pace on the same days.",
    nothing: "No counter that is land had been measured by this day.",
    working: "Working out paces…",
    label: (name: string, other: string) =>
      `${name}: measured band, and what its pace foretells; below it ${other}, change a day by month, on the same days`,
    held: (unit: string) => `held, ${unit}`,
    pace: (name: string) => `${name}, km² a day`,
    foretold: (months: number) => `if the pace goes on, ${months} months`,
    shock: "dashed: the shock going on",
    later: "Show what was measured later",
    laterNote: "In hindsight: dots were measured after the day. Nothing above or below uses them.",
    readings,
    columns: {
      reading: "Reading",
      pace: "A day",
      half: "Half-life",
      f: "F",
      p: "By chance",
      foretold: "In six months",
    },
    share: (value: number, low: number, high: number) =>
      `${signed(value * 100, 2)}% (${signed(low * 100, 2)} to ${signed(high * 100, 2)})`,
    amount: (value: number, low: number, high: number) =>
      `${signed(value, 1)} (${signed(low, 1)} to ${signed(high, 1)})`,
    days: (value: number | null) => (value === null ? "" : `${wholeNumber(value)} days`),
    chance: (value: number) => (value < 0.01 ? `under ${percent(0.01)}` : percent(value)),
    km2: (value: number, low: number, high: number) =>
      `${wholeNumber(value)} (${wholeNumber(low)} to ${wholeNumber(high)})`,
    paces: "How fast it changes, read three ways",
    claims: (count: number) => `${count} claims against the band`,
    claimColumns: { who: "By", day: "Day", claimed: "Claimed", nearest: "Nearest bound", gap: "Gap", left: "Left" },
    bounds: { control: "control", "control-and-contested": "with contested" } as const,
    inBand: "in the band",
    none: "none",
    gapRule: (days: number) =>
      `Left: the least that its words (about, 5% either way; almost, from 10% below) and ${days} days of lag either way leave.`,
    gap: (value: number) => `${signed(value, 0)} km²`,
    rates: "How it enters the case",
    rate: (guess: string, events: number, months: number, learned: string, drift: string) =>
      `The front's rate of retreat: guessed ${guess} levels a month; the series counts ${figure(events)} levels in ${figure(months)} months of fading evidence; as learned ${learned}. The drift of the series alone would be ${drift}.`,
    interval: (value: number, low: number, high: number) => `${figure(value)} (${figure(low)} to ${figure(high)})`,
    one: (holder: string, count: number, names: readonly string[]) =>
      count === 1
        ? `This land is the one counter that ${holder} holds in this case.`
        : `This land is one of ${count} counters that ${holder} holds in this case; the others: ${list(names)}.`,
    worth: (other: string) => `What it is to ${other}:`,
  },
};
