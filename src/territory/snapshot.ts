/**
 * What one source showed at one time of who holds what, and what somebody said of how much is held.
 * A snapshot is true of its source for the days from `validFrom` to the day before the source's next; two sources are
 * never one series. A claim counts what it counts: control alone, control with contested, or nobody knows which.
 */
import type { Day } from "../ground/index.ts";
import type { Area } from "./area-geometry.ts";

/** Held; fought over, towards the holder's gain; said to be held. */
export type HoldingStatus = "control" | "contested" | "claimed";

export const holdingStatuses: readonly HoldingStatus[] = ["control", "contested", "claimed"];

export interface Snapshot {
  readonly source: string;
  /** Seconds since 1970-01-01 UTC. */
  readonly publishedAt: number;
  readonly validFrom: Day;
  /** The last day; null while it is the source's newest. */
  readonly validTo: Day | null;
  /** Who holds it, or is gaining it where it is contested. */
  readonly holder: string;
  readonly status: HoldingStatus;
  /** A part that the source tells apart, such as `before-2022`; empty where it does not. */
  readonly part: string;
  /** Clean: no overlap, outer rings counter-clockwise. */
  readonly geometry: Area;
}

export type ClaimQualifier = "almost" | "about" | "at least" | "at most" | "exactly";
export type ClaimCounts = "control" | "control+contested" | "unknown";

/** A number that somebody gave. */
export interface AreaClaim {
  readonly date: Day;
  readonly claimant: string;
  readonly valueKm2: number;
  readonly qualifier: ClaimQualifier;
  readonly counts: ClaimCounts;
  readonly source: string;
}

/** Holder, status and part as one key, in an order that sorts well. */
export function holdingKey({ holder, status, part }: Pick<Snapshot, "holder" | "status" | "part">): string {
  return `${holder}|${part}|${status}`;
}
