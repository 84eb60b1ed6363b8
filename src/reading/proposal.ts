/**
 * What reading proposes: never a fact, always words of the text with their place, for a person to accept or reject.
 * Offsets are UTF-16 code units of the plain text as it came; `end` is exclusive; `text` is the slice, to the letter.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text and what stands there. */
export interface Excerpt extends Span {
  readonly text: string;
}

export type DateBasis = "explicit" | "inherited" | "event-anchor" | "article-date";

/** When it was said: first and last day (`YYYY-MM-DD`) it may mean, null where that is open, and how one knows. */
export interface StatedOn {
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: DateBasis;
  /** The words that were read as the date, where there are such words. */
  readonly words: Excerpt | null;
}

export type ResolvedBy = "name" | "register" | "title" | "pronoun" | "descriptor" | "metonym" | "antecedent" | "none";

export interface Speaker {
  /** Who is meant; the words themselves where nobody could be named. */
  readonly canonical: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "person" | "institution" | "group" | "anonymous" | "document" | "unknown";
  readonly resolvedBy: ResolvedBy;
  /** Id of the case's party whose voice this is, where the register says so. */
  readonly party: string | null;
}

export type Stance = "open" | "conditional" | "refusing";

interface Proposed extends Excerpt {
  /** Position in the list, as text: `p1`, `p2`… */
  readonly id: string;
  /** 0 to 1: how often this rule is right, as a prior; not a probability that the content is true. */
  readonly score: number;
  /** Id of the rule in `rules.ts`. */
  readonly rule: string;
  /** `rules`, or `model NAME`. */
  readonly by: string;
}

export interface StatementProposal extends Proposed {
  readonly kind: "statement";
  readonly form: "direct" | "mixed" | "indirect";
  readonly act: string;
  readonly speaker: Speaker;
  readonly cue: string;
  readonly cueAt: Span;
  readonly cueLemma: string;
  /** The pieces of the content; more than one where the speaker's words are interrupted. */
  readonly parts: readonly Span[];
  /** Who hands it on, nearest first: the speakers of the statements that enclose this one. */
  readonly chain: readonly string[];
  readonly within: string | null;
  readonly statedOn: StatedOn;
  /** A named person, institution or state, or an anonymous source, makes a definite claim. */
  readonly core: boolean;
}

/** Somebody said nothing on the matter, and the text says so. The words are the matter, or the whole phrase. */
export interface SilenceProposal extends Proposed {
  readonly kind: "silence";
  readonly speaker: Speaker;
  readonly cue: string;
  readonly cueAt: Span;
  readonly statedOn: StatedOn;
}

/** A statement that says something is not so, or was not said: cue and content. */
export interface DenialProposal extends Proposed {
  readonly kind: "denial";
  readonly holder: string | null;
  readonly statement: string | null;
}

export type Qualifier = "exactly" | "about" | "almost" | "at-least" | "at-most" | "over" | "under";

export interface QuantityProposal extends Proposed {
  readonly kind: "quantity";
  readonly dimension: "area" | "share" | "count" | "length" | "money" | "probability";
  readonly value: number | null;
  /** Upper end of a range; null otherwise. */
  readonly upTo: number | null;
  /** Unit after normalising: `km2`, `percent`, `km`, `EUR`, or the counted noun. */
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly statement: string | null;
}

export interface ProbabilityProposal extends Proposed {
  readonly kind: "probability";
  readonly form: "numeric" | "verbal";
  /** A number only where the text has one; the lower of two. */
  readonly value: number | null;
  /** The upper of two: "a 60 to 70 percent chance". */
  readonly upTo: number | null;
  readonly statement: string | null;
}

export interface ConditionProposal extends Proposed {
  readonly kind: "condition";
  readonly type: "precondition" | "demand" | "offer" | "refusal-ground" | "proposal" | "deal-term" | "aim";
  readonly trigger: Span;
  readonly statement: string | null;
  readonly holder: string | null;
}

export interface ForecastProposal extends Proposed {
  readonly kind: "conditional-forecast";
  readonly antecedent: Span;
  readonly consequent: Span;
  readonly statement: string | null;
}

export interface StanceProposal extends Proposed {
  readonly kind: "stance";
  readonly stance: Stance;
  readonly holder: string | null;
  readonly party: string | null;
  readonly statement: string | null;
}

export type Proposal =
  | StatementProposal
  | SilenceProposal
  | DenialProposal
  | QuantityProposal
  | ProbabilityProposal
  | ConditionProposal
  | ForecastProposal
  | StanceProposal;

/** Distributes over the kinds, as the plain `Omit` does not. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A proposal before it is numbered. */
export type Draft = Without<Proposal, "id" | "text" | "by">;
