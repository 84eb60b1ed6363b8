/** The catalogue: sources and claims. */

import { wholeNumber } from "../wording.ts";
import { plural, type Qualifier, qualified } from "./words.ts";

export const sourcesMessages = {
  sources: {
    lead: (claims: number, sources: number, vantage: string, most: number, missing: readonly string[]) =>
      `${plural(claims, "claim")} from ${plural(sources, "source")} could be used on this day; ${wholeNumber(most)} of the sources carry a ${vantage} view.${missing.length === 0 ? "" : ` ${plural(missing.length, "group")} of people ${missing.length === 1 ? "is" : "are"} not heard in them.`}`,
    table: "Sources",
    tableGist: "Those used by the day. The letter is how reliable the source is held to be; open it for the reason.",
    grade: "Grade",
    source: "Source",
    claims: "Claims",
    warnings: "Look twice",
    noWarnings: "nothing",
  },

  hypotheses: {
    title: "Competing answers",
    gist: "Open questions of fact, each piece of evidence held against every answer. What is consistent with all of them tells nothing apart. No probability comes of it.",
    evidence: "Evidence",
    tellsApart: "Tells apart",
    ratings: {
      CC: "very consistent",
      C: "consistent",
      N: "neither",
      I: "inconsistent",
      II: "very inconsistent",
      NA: "does not apply",
    },
    unrated: "not rated",
    signs: { CC: "++", C: "+", N: "0", I: "−", II: "−−", NA: "n/a" },
    against: "Against it",
    standing: (inconsistency: number, against: number) =>
      inconsistency === 0 ? "nothing" : `${inconsistency}, from ${plural(against, "piece")}`,
    least: (answers: readonly string[]) =>
      answers.length === 1
        ? `Least stands against: ${answers[0]}`
        : `Equally little stands against ${answers.length} answers: ${answers.join(" ")}`,
    quoted: (claim: string) => `“${claim.replace(/\.$/, "")}”`,
    hangsOn: (cluster: string, then: readonly string[]) => `Without ${cluster} it would be: ${then.join(" ")}`,
    steady: "No single origin, taken away, would change that.",
    gaps: (count: number) => `${plural(count, "pair")} of evidence and answer not rated yet.`,
    dull: (count: number, all: number) =>
      count === 0 ? "" : `${count} of ${plural(all, "piece")} tell nothing apart, whatever they seem to say.`,
    takenBack: (count: number) => `${plural(count, "piece")} of evidence retracted since left out.`,
    notYet: (count: number) => `${plural(count, "piece")} of evidence published after this day left out.`,
    nothing: "No evidence rated for this question was known on this day.",
    apart: (steps: number) => `${steps} of 4`,
  },

  source: {
    vantage: "Whose view",
    interest: "Interest",
    issued: "Issued",
    undated: "undated",
    language: "Language",
    type: "Type",
    cited: (count: number) => `Cited for ${plural(count, "claim")}`,
  },

  balance: {
    title: "Whose voices",
    gist: "Sources by the view they carry, and the claims taken from them.",
    missing: "not heard",
    count: (sources: number, claims: number) => `${plural(sources, "source")}, ${plural(claims, "claim")}`,
  },

  contradictions: {
    title: "Where they deny each other",
    gist: "Claims that cannot both be taken at their word. The case keeps both.",
    none: "No contradiction between claims known on this day is recorded.",
    kinds: {
      denial: "Denials",
      "changed-position": "Changed positions",
      estimates: "Differing estimates",
    },
    gists: {
      denial: (count: number) => `${plural(count, "pair")} in which one says what another says is not so.`,
      "changed-position": (count: number) =>
        `${plural(count, "pair")} in which one speaker says otherwise on another day; nobody need be wrong.`,
      estimates: (count: number) =>
        `${plural(count, "pair")} of figures or judgements of one matter that differ; neither denies the other.`,
    },
    settled: "settled since: one was superseded or retracted",
  },

  claimTimeline: {
    title: "When",
    gist: "A dot is a known day; a bar runs as long as the day is uncertain or the matter lasted.",
    label: (count: number) => `When ${plural(count, "claim")} happened, by party`,
    others: "Others",
    key: "Ringed: contradicted by another claim. A press opens the claim; the table below has all of them.",
    counted:
      "Columns: more claims than can be drawn singly, each spread evenly over the days it may be of; darker, what is contradicted. A press lists them.",
    column: (count: number, from: string, to: string) =>
      `${plural(count, "claim")} that may be of ${from === to ? from : `${from} to ${to}`}`,
    highest: (count: number) => plural(count, "claim"),
    earlier: (count: number) => (count === 0 ? "" : `${plural(count, "claim")} of earlier days not drawn.`),
    whole: "From the first day",
  },

  claims: {
    lead: (denials: number, changed: number, estimates: number, stale: number) =>
      `Of what could be known on this day, ${plural(denials, "pair")} of claims deny each other, ${plural(changed, "pair")} show a position changed, and ${plural(estimates, "pair")} measure one thing differently${stale === 0 ? "" : `; ${plural(stale, "claim")} ${stale === 1 ? "has" : "have"} gone stale`}.`,
    title: "Claims",
    gist: "What was said or measured, in the case's words; the latest known first.",
    filter: "Filter claims",
    words: "Words",
    party: "For whom",
    issue: "Issue",
    reliability: "Source at least",
    credibility: "Claim at least",
    from: "Happened from",
    to: "to",
    noneFound: "No claim known on this day fits.",
    any: "any",
    found: (found: number, known: number) => `${wholeNumber(found)} of ${wholeNumber(known)}`,
    more: (left: number) => `${wholeNumber(left)} more`,
  },

  claim: {
    said: (who: string, to: string | null, when: string) => `${who}${to === null ? "" : `, to ${to}`}; ${when}.`,
    published: (when: string) => `Published ${when}.`,
    span: (start: number, end: number) => `Characters ${start} to ${end}.`,
    origins: (count: number, cluster: string) =>
      count === 1
        ? `One origin (${cluster}); nobody else reports it independently. `
        : `${count} independent origins. `,
    superseded: "superseded",
    takenBack: "retracted",
    sensitive: "sensitive",
    later: (day: string) =>
      `A claim published on ${day}: after this day, so nothing may rest on it and it is not shown.`,
    notYet: "Not yet published on this day",
    none: "No claim is cited; it is a judgement.",
    contradictedBy: "Contradicted by",
    bearsOn: "Supports or supersedes",
    resting: (count: number) =>
      count === 0
        ? "No judgement in use rests on it"
        : `${plural(count, "judgement")} in use ${count === 1 ? "rests" : "rest"} on it`,
    kind: "Kind",
    kinds: {
      statement: "statement",
      measurement: "measurement",
      event: "event",
      poll: "poll",
      forecast: "forecast",
      analysis: "analysis",
    },
    quantity: "Quantity",
    quantityWords: (qualifier: Qualifier, value: number, unit: string | null, measure: string) =>
      `${qualified(qualifier, wholeNumber(value), unit)} (${measure})`,
    counts: "Counts",
    countsWords: { control: "control", "control-and-contested": "control and contested", unknown: "not said" },
    wording: "Asked",
    wordsThere: "The words in the source",
    wordsKept: "As they were kept with the claim; the article itself is not here.",
    wordsByOffsets: "Found by its offsets alone: the words themselves were not kept with the claim.",
    wordsState: {
      anchored: "",
      moved: "The text differs from the version that was read; look whether these are the words meant.",
      orphaned: "The words are not found in this version of the text.",
    },
    entered: "Entered",
    retracted: (day: string, because: string) => `Retracted on ${day}: ${because}`,
    credibility: (digit: number) => `Credibility ${digit}`,
    reliability: (letter: string) => `Reliability ${letter}`,
  },
};
