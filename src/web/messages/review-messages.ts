/** The catalogue: articles taken in and their review. Loaded with that screen only. */

import type { Proposal, Verdict } from "../../reading/index.ts";
import { spoken } from "../language/language.ts";
import { fixed, wholeNumber } from "../wording.ts";
import { plural } from "./words.ts";

export const reviewMessages = spoken("review", {
  lead: (articles: number, open: number) =>
    articles === 0
      ? "No article has been taken in yet. Drop one: what it says is proposed, and nothing is a claim until you accept it."
      : `${plural(articles, "article")} taken in; ${plural(open, "proposal")} wait for a decision.`,
  unanswered:
    "The server did not answer. Whether it kept this last step is not known; everything before it is kept. Start it again and load this page anew.",
  loading: "Fetching the articles …",

  take: {
    title: "Take in",
    gist: "Text, Markdown, HTML, PDF or DOCX. Each file is kept as it came; nothing in it is run and nothing is fetched.",
    drop: "Drop files anywhere on this page, or",
    choose: "Choose files",
    published: "Published, where the file does not say",
    paste: "Paste text",
    pasted: "Text to take in",
    takePasted: "Take this text in",
    working: (name: string) => `Reading ${name} …`,
    done: (name: string, proposals: number) => `${name}: ${plural(proposals, "proposal")}.`,
    taken: (name: string) => `${name} was taken in.`,
    already: (name: string) => `This file is here already, as ${name}.`,
    refused: (name: string) => `${name} was not taken in:`,
    over: "Let go to take it in",
  },

  articles: {
    title: "Articles",
    article: "Article",
    published: "Published",
    undated: "undated",
    grade: "Grade",
    ungraded: "not graded",
    warnings: "Warnings",
    none: "none",
    decided: "Decided",
    progress: (decided: number, all: number, accepted: number) =>
      `${wholeNumber(decided)} of ${wholeNumber(all)}, ${wholeNumber(accepted)} accepted`,
    sameText: (name: string) => `same text as ${name}`,
    nearCopy: (name: string, percent: number) => `a copy of ${name} (${percent}% the same)`,
  },

  head: {
    read: (where: string) => `read from: ${where}`,
    title: "Title",
    byline: "Author",
    publisher: "Publisher",
    published: "Date",
    language: "Language",
    unknown: "not said",
    kept: (format: string, characters: number, digest: string) =>
      `${format}, ${wholeNumber(characters)} characters; SHA-256 ${digest.slice(0, 16)}…`,
    warnings: "Why to look twice",
    where: "show",
    again: "Read again with this date",
  },

  source: {
    step: "Step 1: how reliable is the source?",
    why: "Asked before any claim is judged, so that what is said does not colour who says it.",
    change: "Change the source's grade",
    existing: "A source that the case has already, with its grade",
    none: "none, this is a new source",
    id: "Id",
    type: "Type",
    url: "Address",
    vantage: "Whose view",
    interest: "Interest, if any",
    reliability: "Reliability",
    because: "Because",
    save: "Keep this grade",
    vantages: {
      ukrainian: "Ukrainian",
      russian: "Russian",
      western: "Western",
      "non-western": "Non-Western",
      international: "International",
      unknown: "Unknown",
    },
    types: {
      "article-newspaper": "newspaper article",
      "article-magazine": "magazine article",
      "article-journal": "journal article",
      report: "report",
      webpage: "web page",
      speech: "speech",
      interview: "interview",
      post: "post",
      broadcast: "broadcast",
      document: "document",
    },
  },

  claim: {
    step: "Step 2: how credible is this claim?",
    why: "On its own, whatever the source: is it confirmed by others of another origin, likely, doubtful?",
    many: (count: number) => `${plural(count, "claim")} at once, each in its own words, with one grade`,
    says: "The claim, in your words",
    words: "The words in the text",
    kind: "Kind",
    who: "Who",
    party: "For whom",
    noParty: "nobody in particular",
    to: "To whom",
    happened: "Happened",
    published: "Published",
    measure: "What is measured",
    cluster: "Origin, where it is an echo of another",
    credibility: "Credibility",
    because: "Because",
    supports: "Supports these claims",
    contradicts: "Contradicts these claims",
    supersedes: "Supersedes these claims",
    linkHint: "words or id of a claim",
    unlink: "take away",
    accept: "Accept",
    cancel: "Cancel",
  },

  desk: {
    title: "Change this claim",
    amend: "Correct",
    retract: "Retract",
    reinstate: "Take up again",
    supersede: "Superseded by …",
    retractWhy: "The claim stays, with the day and the reason; from that day on nothing new may rest on it.",
    reinstateWhy: "From now on it stands again; that it was retracted stays in the log.",
    on: "Retracted on",
    by: "The later claim that replaces it",
    credibilityBecause: "Why this credible",
    keep: "Keep this",
    log: (count: number) => `Changed ${count === 1 ? "once" : `${wholeNumber(count)} times`}`,
    entry: (number: number, author: string, at: string, reason: string) =>
      `Revision ${wholeNumber(number)}, ${author}, ${at.slice(0, 16).replace("T", " ")} UTC: ${reason}`,
  },

  conflict: {
    title: "Someone else changed this meanwhile. Nothing of yours is kept yet.",
    by: (author: string, at: string, reason: string) =>
      `${author}, ${at.slice(0, 16).replace("T", " ")} UTC: ${reason}`,
    theirs: "As it stands now",
    yours: "As you would have it",
    base: "As it was when you began",
    gone: "nothing",
    keepTheirs: "Leave it as it stands",
    keepMine: "Make it mine instead",
  },

  queue: {
    label: "Proposals",
    text: "The text with its proposals",
    filter: "Filter proposals",
    kind: "Kind",
    rule: "Rule",
    state: "Decision",
    score: "Score from",
    any: "any",
    open: "open",
    found: (found: number, all: number) => `${wholeNumber(found)} of ${wholeNumber(all)}`,
    keys: "Keys, in the queue: j next, k back, a accept, e edit and accept, r reject, m merge with the next, s split, u undo.",
    next: "Next",
    back: "Back",
    accept: "Accept",
    edit: "Edit",
    reject: "Reject",
    merge: "Merge",
    split: "Split",
    undo: "Undo the last step",
    acceptAll: (count: number) => `Accept ${wholeNumber(count)}`,
    rejectAll: (count: number) => `Reject ${wholeNumber(count)}`,
    all: "All that the filter leaves open",
    earlier: "Earlier in the text",
    later: "Later in the text",
    stretch: (from: number, to: number, of: number) =>
      `characters ${wholeNumber(from)} to ${wholeNumber(to)} of ${wholeNumber(of)}`,
    by: (rule: string, score: number, by: string) =>
      `${rule}, ${fixed(score, 2)}${by === "rules" ? "" : `, by ${by}`}`,
    decided: (verdict: string, by: string, at: string) =>
      `${verdict} by ${by}, ${at.slice(0, 16).replace("T", " ")} UTC`,
    empty: "Nothing was proposed here. That does not say that nothing was said.",
    filtered: "No proposal passes the filter.",
    openClaim: "Open the claim",
    reread: (what: string) => `Read anew, it would be: ${what}`,
    rereadGone: "Read anew, this would not be proposed.",
    undone: (count: number) => `${plural(count, "decision")} taken back.`,
    nothingToMerge: "There is no open proposal after this one to merge with.",
  },

  kinds: {
    statement: "statement",
    silence: "silence",
    denial: "denial",
    quantity: "quantity",
    probability: "chance",
    condition: "condition",
    "conditional-forecast": "if, then",
    stance: "stance",
  } satisfies Record<Proposal["kind"], string>,

  verdicts: {
    accepted: "accepted",
    rejected: "rejected",
    merged: "merged",
    split: "split",
  } satisfies Record<Verdict, string>,
});
