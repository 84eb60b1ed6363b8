/** What a source said, as a claim with dates, a place in the source, and grades; never a fact. */
import type { Day } from "../ground/index.ts";
import type { Handling } from "./handling.ts";

/** A CSL-JSON item's fields as far as Parley reads them, with the reliability half of the Admiralty grade [ajp-2-1]. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly containerTitle: string | null;
  /** EDTF as written, and the last day it can mean: from then on the source counts. */
  readonly issued: string | null;
  readonly issuedBy: Day | null;
  readonly url: string | null;
  readonly language: string;
  readonly vantage: string;
  readonly interest: string | null;
  readonly reliability: "A" | "B" | "C" | "D" | "E" | "F";
  readonly reliabilityBecause: string;
  /** Who may read it and what it says; absent: anyone. */
  readonly handling?: Handling;
  /** What else a reference manager keeps of it, as written. */
  readonly more?: SourceDetails;
}

export type SourceDetails = Readonly<
  Partial<Record<"publisher" | "DOI" | "volume" | "issue" | "page" | "accessed" | "note", string>>
>;

export interface Quantity {
  readonly measure: string;
  readonly value: number;
  readonly qualifier: "exactly" | "about" | "almost" | "at-least" | "at-most" | "over";
  readonly counts: "control" | "control-and-contested" | "unknown" | null;
  readonly unit: string | null;
  readonly wording: string | null;
}

/** UTF-16 units of the plain text; the words and what stands around them find the place in another version of it. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Its source took it back, or it was found to be no such claim. */
export interface Retraction {
  readonly on: Day;
  readonly because: string;
}

export interface Claim {
  readonly id: string;
  /** In the project's own words. */
  readonly says: string;
  readonly kind: "statement" | "measurement" | "event" | "poll" | "forecast" | "analysis";
  readonly who: string;
  readonly party: string | null;
  readonly to: string | null;
  /** EDTF as written, with its first and last day (null: open). */
  readonly happened: string;
  readonly happenedFrom: Day | null;
  readonly happenedTo: Day | null;
  readonly published: string;
  /** The last day `published` can mean: from then on the claim counts. */
  readonly knownFrom: Day;
  readonly source: string;
  /** A place in words; or offsets of the source's plain text, with the words that stand there where they are kept. */
  readonly at: string | TextPlace;
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
  readonly credibilityBecause: string;
  readonly cluster: string;
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
  readonly supersedes: readonly string[];
  /** The claim stays; from that day on nothing new may rest on it. */
  readonly retracted?: Retraction;
  /** When it was written into the case: the third date, beside when it happened and when it was published. */
  readonly entered?: Day;
  readonly quantity: Quantity | null;
  readonly sensitive: boolean;
  /** Who may read it; absent: whoever may read its source. */
  readonly handling?: Handling;
}
