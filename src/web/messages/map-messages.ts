/** The catalogue: the map. */

import { percent, tenthPercent, wholeNumber } from "../wording.ts";

const shareWords = (share: number): string => (share < 0.1 ? tenthPercent(share) : percent(share));
const km2 = (value: number): string => `${wholeNumber(value)} km²`;

const statuses = { control: "under control", contested: "contested", claimed: "claimed" } as const;

export const mapMessages = {
  map: {
    title: "On the map",
    gist: "Measured areas at their true size, on the same day as everything else. Whose view of the borders it is stands beside it.",
    nothing: "Nothing that could be shown had been measured by this day.",
    loading: "Reading the map…",
    failed: "The borders of this map could not be read. `parley check` says why.",
    missing: (files: readonly string[]) => `Not shown, because it could not be read: ${files.join(", ")}.`,
    statuses,
    km2,
    share: (name: string, share: number) => `${shareWords(share)} of ${name}`,
    land: (holder: string, status: keyof typeof statuses, value: number, shares: string, title: string) =>
      `${title}: ${holder}, ${statuses[status]}, ${km2(value)}${shares === "" ? "" : `, ${shares}`}`,
    label: (name: string, day: string) =>
      `${name} on ${day}. Left and right arrow keys step the day to the measurement before and after.`,
    size: (control: number, contested: number) =>
      contested > 0 ? `${wholeNumber(control)} + ${wholeNumber(contested)} km²` : km2(control),
    which: "Map",
    viewpoint: "Borders as seen by",
    compare: "Compare with",
    earlier: "The day before it",
    later: "The day after it",
    modes: { none: "One day", swipe: "Two days, swiped", change: "Gained and lost" },
    mode: "Show",
    swipe: "Where the earlier day ends",
    swiped: (earlier: string, later: string) => `Left of the line ${earlier}, right of it ${later}.`,
    discs:
      "A disc covers on this map what the measured area covers on the ground. Where it stands and its shape mean nothing: the shapes may not be given on. Filled: under control. Hatched: contested.",
    areas: "Filled: under control. Hatched: contested. The heavy line is the front.",
    changeKey: "Close lines: gained since. Dots: lost since.",
    outlined: (day: string) => `Dashed: as on ${day}.`,
    keys: "With the map in focus, left and right arrow keys step the day.",
    because: (because: string) => `Why these borders: ${because}`,
    bordersFrom: (from: string, viewpoint: string) =>
      `Lines of regions: ${from}.${viewpoint === "" ? "" : ` Their file's own view: ${viewpoint}.`}`,
    disputed: "Long dashes: a border that this view leaves open.",
    validity: (from: string, to: string | null) => (to === null ? `from ${from} on` : `${from} to ${to}`),
    columns: {
      what: "What",
      status: "Status",
      then: "Then",
      now: "On the day",
      change: "Change",
      share: "Share",
      valid: "Valid",
      by: "By",
    },
    changed: (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${wholeNumber(Math.abs(value))}`,
    gainedLost: (gained: number, lost: number) => `gained ${wholeNumber(gained)}, lost ${wholeNumber(lost)}`,
    table: "What the map shows",
    front: (km: number, source: string) => `Front line by ${source}: ${wholeNumber(km)} km.`,
    nobody: "nobody named",
  },
};
