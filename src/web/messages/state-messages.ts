/** The catalogue: the state of play. */

import { wholeNumber } from "../wording.ts";
import { plural, type Qualifier, qualified, unitWords } from "./words.ts";

export const stateMessages = {
  state: {
    title: "State of play",
    band: (low: number, high: number, unit: string) =>
      `${low === high ? wholeNumber(low) : `${wholeNumber(low)}–${wholeNumber(high)}`} ${unitWords(unit)}`,
    measured: (series: string) => `${series}:`,
    when: (day: string) => `on ${day}.`,
    nothingMeasured: "No front had been measured by this day. ",
    window: (name: string) => `The next window to close, “${name}”:`,
    positions: (count: number) => `${plural(count, "stated position")} ${count === 1 ? "is" : "are"} in force.`,
  },

  band: {
    label: (name: string, _asOf: number) =>
      `${name}: band of control and contested area over time, with what people claimed`,
    gist: (banded: boolean, claims: boolean) =>
      `${banded ? "Line: under control. Dashed: with what was contested." : "Line: as measured."}${claims ? " Points: what people said it was, by who said it." : ""}`,
    value: (value: string, unit: string) => `${value} ${unitWords(unit)}`,
    unit: (unit: string) => unitWords(unit),
    nothing: "Nothing measured by this day.",
    control: (value: string) => `${value} controlled`,
    contested: (value: string) => `${value} with contested`,
    measured: (day: string, published: string) =>
      `Last measured on ${day}, published on ${published}. Nothing after the as-of day is shown.`,
    explained:
      "Low: area under control. High: area under control and contested. From one source; series of two sources are never spliced.",
    basis: "Basis",
    source: "Source",
    claims: (count: number) => plural(count, "claim"),
    claimsTitle: (name: string) => `${name}: what people said`,
    claim: (who: string, qualifier: Qualifier, value: number, unit: string | null) =>
      `${who}: ${qualified(qualifier, wholeNumber(value), unit)}`,
  },

  positions: {
    title: "What they say they want",
    gist: "Stated positions in force on the day: words, not deeds. Arrows say how the words moved.",
    general: "On talks in general",
    issue: "Issue",
    nothing: "nothing stated",
    silent: (issues: readonly string[]) => `No position in force on: ${issues.join("; ")}.`,
  },

  position: {
    statuses: {
      stated: "stated",
      hardened: "hardened",
      softened: "softened",
      suspended: "suspended",
      reversed: "reversed",
    },
    arrows: { stated: "→", hardened: "↑", softened: "↓", suspended: "‖", reversed: "↺" },
    anyOf: (options: readonly string[]) => options.join(" or "),
    stated: (speaker: string, audience: string | null, day: string) =>
      `${speaker}${audience === null ? "" : ` to ${audience}`}, ${day}`,
    speaker: "Speaker",
    audience: "To",
    unknownAudience: "not recorded",
    said: "Said",
    status: "Movement",
    before: "What it replaced",
    line: (speaker: string, day: string) => `${speaker}, ${day}`,
  },

  windows: {
    title: "Windows",
    gist: "Times that open and close whatever the parties do, as far as they were announced by the day.",
    none: "No window had been announced by this day.",
    label: (count: number) => `${plural(count, "window")} on the months around the as-of day`,
    left: (open: boolean, opensIn: number, closesIn: number) =>
      open
        ? `${plural(closesIn, "day")} left`
        : `opens in ${plural(opensIn, "day")}, closes in ${wholeNumber(closesIn)}`,
    dates: (opens: string, closes: string, yearly: boolean) => `${opens} to ${closes}${yearly ? ", every year" : ""}`,
  },

  drivers: {
    title: "What may shock",
    gist: "Each driver's state on the day, and the monthly chance that it changes.",
    none: "The case names no driver.",
    since: (day: string) => `since ${day}`,
    may: (state: string) => `may become “${state}”:`,
    aMonth: "a month",
  },

  stances: {
    title: "Third parties",
    gist: "Where they stood on the day, and through what they could be moved.",
    none: "No stance of a third party is recorded by this day.",
    toward: (what: string, day: string) => `toward ${what}, since ${day}`,
    ties: (count: number) => `Through what they could be moved (${count})`,
    tie: (of: string, on: string, through: string) => `${of} depends on ${on} through ${through}:`,
  },

  leanings: { open: "open", conditional: "conditional", refusing: "refusing", unknown: "unknown" },

  chairs: {
    title: "From each chair",
    gist: "The conflict as each party would tell it, in the same order for all.",
    interests: "What it wants and why",
    batna: "What it expects to do without an agreement",
    story: "How it tells the conflict",
    factions: "Who decides, and how they lean",
  },

  events: {
    title: "What happened",
    gist: "The latest first; as reported by the day.",
    none: "No event is recorded by this day.",
  },

  polls: {
    title: "Polls",
    gist: "With the question as asked: two questions are never one series.",
    none: "No poll is recorded by this day.",
    asked: (wording: string) => `Asked: ${wording}`,
  },

  leftOut: {
    title: "What this leaves out",
    claims: (left: number, used: number, day: string) =>
      left === 0
        ? `All ${plural(used, "claim")} of the case had been published by ${day}.`
        : `${plural(left, "claim")} published after ${day} ${left === 1 ? "is" : "are"} left out and not shown; ${wholeNumber(used)} were known.`,
    stale: (count: number) =>
      count === 0
        ? "No judgement in use is past its day."
        : `${plural(count, "judgement")} in use ${count === 1 ? "is" : "are"} past the day until which ${count === 1 ? "it was" : "they were"} meant to hold:`,
  },
};
