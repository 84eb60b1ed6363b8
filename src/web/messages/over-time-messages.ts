/** The catalogue: positions over time, words against deeds, and what has gone stale. */

import type { StaleReason } from "../../case/index.ts";
import { fixed } from "../wording.ts";
import { plural } from "./words.ts";

export const overTimeMessages = {
  overTime: {
    title: "How positions moved",
    gist: "Each speaker's words in order, to whom they were said, and the deeds that the case links to them afterwards. A move is a position that is not merely stated, a turn a move the other way than the last; neither says what is meant.",
    issue: "Issue",
    anyIssue: "any",
    none: "No position on this issue was known by this day.",
    line: (speaker: string, positions: number, moves: number, turns: number, perYear: number | null) =>
      `${speaker}: ${plural(positions, "position")}${perYear === null ? "" : `, ${plural(moves, "move")}, ${plural(turns, "turn")}, ${fixed(perYear, 1)} moves a year`}`,
    noLonger: "no longer",
    deed: { "bears-out": "borne out", "goes-against": "gone against" },
    after: (how: string, days: number) => `${how} ${days === 0 ? "the same day" : `after ${plural(days, "day")}`}:`,
  },

  stale: {
    title: "What has gone stale",
    gist: "As of this day. Nothing is taken away: whether it still holds is for whoever set it.",
    nothing:
      "Nothing has: no claim is superseded or retracted, no judgement is past its end, no question past its day.",
    lists: { claims: "Claims", judgements: "Judgements", positions: "Positions", questions: "Questions" },
    reasons: {
      superseded: "superseded",
      retracted: "retracted",
      "past-its-end": "past its end",
      "basis-gone": "rests only on claims that are gone",
      revised: "judged anew",
      "past-its-day": "past its day, not resolved",
    } satisfies Record<StaleReason, string>,
    since: (reason: string, day: string) => `${reason} since ${day}`,
    sentences: "Which of these sentences have gone stale since",
    by: "By the day",
    sentencesFound: (found: number, of: number, written: string) =>
      `${found} of ${plural(of, "sentence")} written for ${written} rest on something that has gone stale by then.`,
  },
};
