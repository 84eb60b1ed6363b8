/**
 * The rules of reading, as data: a table of attribution rules, tried in order, and a table that says which statements are core.
 * A rule's score is a prior for "a careful reader would mark this too", from counting on texts outside the tests; the
 * first rule that fits a frame names it.
 */
import type { ComplementType } from "./complement.ts";
import type { Act } from "./cue-lexicon.ts";
import type { SubjectPlace } from "./cue-subject.ts";

export interface AttributionRule {
  readonly id: string;
  readonly says: string;
  readonly score: number;
  /** Where the content stands, seen from the cue. */
  readonly content: "after" | "before" | "around";
  readonly complements: readonly (ComplementType | "none")[];
  readonly subjects: readonly SubjectPlace[];
  /** Null: any act. */
  readonly acts: readonly Act[] | null;
}

const anySubject: readonly SubjectPlace[] = ["before", "after", "relative", "elided"];
const claims: readonly Act[] = ["speech", "writing", "report", "denial", "position", "naming", "evidence"];

export const attributionRules: readonly AttributionRule[] = [
  {
    id: "quote-cue-speaker",
    says: "“…,” X said / said X",
    score: 0.95,
    content: "before",
    complements: ["none", "quote", "that", "clause", "wh", "noun", "phrase", "to", "as", "ing", "of"],
    subjects: ["before", "after", "elided"],
    acts: null,
  },
  {
    id: "speaker-cue-quote",
    says: "X said: “…”",
    score: 0.95,
    content: "after",
    complements: ["quote"],
    subjects: anySubject,
    acts: null,
  },
  {
    id: "clause-cue-speaker",
    says: "…, X said / reported X",
    score: 0.85,
    content: "before",
    complements: ["none"],
    subjects: ["before", "after"],
    acts: ["speech", "writing", "report"],
  },
  {
    id: "parenthesis",
    says: "…, X said, …",
    score: 0.85,
    content: "around",
    complements: ["none"],
    subjects: ["before", "after"],
    acts: ["speech", "writing", "report"],
  },
  {
    id: "speaker-cue-that",
    says: "X said that …",
    score: 0.93,
    content: "after",
    complements: ["that"],
    subjects: ["before", "relative"],
    acts: claims,
  },
  {
    id: "elided-cue-that",
    says: "X …, adding that … / and said that …",
    score: 0.85,
    content: "after",
    complements: ["that", "clause", "wh"],
    subjects: ["elided"],
    acts: claims,
  },
  {
    id: "speaker-cue-clause",
    says: "X said …",
    score: 0.88,
    content: "after",
    complements: ["clause"],
    subjects: ["before", "relative"],
    acts: claims,
  },
  {
    id: "inverted-that",
    says: "said X that …",
    score: 0.6,
    content: "after",
    complements: ["that"],
    subjects: ["after"],
    acts: claims,
  },
  {
    id: "cue-question",
    says: "X asked whether …",
    score: 0.7,
    content: "after",
    complements: ["wh"],
    subjects: ["before", "relative"],
    acts: claims,
  },
  {
    id: "cue-infinitive",
    says: "X vowed to …",
    score: 0.72,
    content: "after",
    complements: ["to"],
    subjects: anySubject,
    acts: claims,
  },
  {
    id: "cue-as",
    says: "X described … as …",
    score: 0.75,
    content: "after",
    complements: ["as", "of"],
    subjects: anySubject,
    acts: claims,
  },
  {
    id: "cue-object",
    says: "X confirmed …",
    score: 0.72,
    content: "after",
    complements: ["noun", "ing"],
    subjects: anySubject,
    acts: claims,
  },
  {
    id: "cue-phrase",
    says: "X warned of …",
    score: 0.75,
    content: "after",
    complements: ["phrase"],
    subjects: anySubject,
    acts: claims,
  },
  {
    id: "judged-object",
    says: "X condemned …",
    score: 0.5,
    content: "after",
    complements: ["noun"],
    subjects: ["before", "relative"],
    acts: ["evaluation"],
  },
  {
    id: "told-by-that",
    says: "… was told by X that …",
    score: 0.85,
    content: "after",
    complements: ["that"],
    subjects: ["agent"],
    acts: ["speech", "writing", "report"],
  },
  {
    id: "object-by-agent",
    says: "…, stressed by X",
    score: 0.6,
    content: "before",
    complements: ["none", "noun", "clause", "phrase", "that", "quote", "wh", "to", "as", "ing", "of"],
    subjects: ["agent"],
    acts: claims,
  },
  {
    id: "belief-that",
    says: "X believes (that) …",
    score: 0.78,
    content: "after",
    complements: ["that", "clause"],
    subjects: anySubject,
    acts: ["belief", "expectation", "attitude"],
  },
  {
    id: "belief-object",
    says: "X expects …",
    score: 0.5,
    content: "after",
    complements: ["noun", "as", "to", "phrase"],
    subjects: anySubject,
    acts: ["belief", "expectation", "attitude"],
  },
];

/** Rules that need no cue verb, or join what a cue began. Their patterns are read by `other-attributions.ts`. */
export const otherRules = {
  "according-to": { says: "according to X, …", score: 0.92 },
  "noun-that": { says: "X's statement that …", score: 0.82 },
  "order-noun": { says: "X's decree banning …", score: 0.6 },
  "name-colon": { says: "X: “…”, inside a paragraph", score: 0.85 },
  "quote-goes-on": { says: "a further paragraph of the same speech", score: 0.8 },
  "quote-alone": { says: "a paragraph in quotation marks after one in which X spoke", score: 0.65 },
  transcript: { says: "NAME: …, in a text of questions and answers", score: 0.8 },
  "headline-colon": { says: "X: …, in a headline", score: 0.6 },
} as const;

interface CoreRule {
  readonly acts: readonly string[];
  readonly speakers: readonly string[];
  /** Only where the cue is a finite verb, not "…, believing". */
  readonly finite: boolean;
}

/** A named person, institution or state, or an anonymous source, with a definite claim. Attitudes and topics are not claims. */
export const coreRules: readonly CoreRule[] = [
  {
    acts: ["speech", "writing", "report", "denial", "position", "naming", "decree"],
    speakers: ["person", "institution", "anonymous"],
    finite: false,
  },
  { acts: ["evidence"], speakers: ["institution"], finite: true },
  { acts: ["belief", "expectation"], speakers: ["person", "institution"], finite: true },
];

export function isCore(act: string, speaker: string, finite: boolean): boolean {
  return coreRules.some(
    (rule) => rule.acts.includes(act) && rule.speakers.includes(speaker) && (finite || !rule.finite),
  );
}
