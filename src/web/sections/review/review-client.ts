/** What the page asks of the server's review. Every answer is either what was asked for or words of what stood in the way. */

import { type Fault, formatFault } from "../../../ground/index.ts";
import type { ArticleRecord, Decision, Proposal } from "../../../reading/index.ts";
import { reviewMessages } from "../../messages/review-messages.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import { caseChanged, session } from "./session.ts";

export interface ArticleRow extends ArticleRecord {
  readonly proposals: number;
  readonly decided: number;
  readonly accepted: number;
}

export interface ArticleInFull {
  readonly article: ArticleRecord;
  readonly text: string;
  readonly proposals: readonly Proposal[];
  readonly decisions: readonly Decision[];
  /** What was decided and would be read otherwise now. */
  readonly rereading: readonly { readonly proposal: string; readonly now: Proposal | null }[];
  readonly revision: number;
}

export interface SourceDraft {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author: string;
  readonly container: string;
  readonly issued: string;
  readonly url: string;
  readonly language: string;
  readonly vantage: string;
  readonly interest: string;
  readonly reliability: string;
  readonly because: string;
}

export type Asked =
  | {
      readonly proposal: string;
      readonly verdict: "accepted";
      readonly claim: ClaimDraft;
      readonly corrected: readonly string[];
    }
  | { readonly proposal: string; readonly verdict: "rejected"; readonly because?: string }
  | { readonly proposal: string; readonly verdict: "merged"; readonly into: string }
  | { readonly proposal: string; readonly verdict: "split"; readonly at: number };

export type Told<T> =
  | { readonly ok: T }
  | {
      readonly refused: string;
      /** Where someone else changed the same: both versions, and the revision to stand on next. */
      readonly clashes?: readonly ToldClash[];
      readonly revision?: number;
    };

export interface ToldClash {
  readonly path: string;
  readonly unit: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
  readonly changedBy: readonly Change[];
}

interface Change {
  readonly number: number;
  readonly at: string;
  readonly author: string;
  readonly reason: string;
}

/** A claim as it is written in the case, with the revisions that changed it. */
export interface ClaimNow {
  readonly claim: string;
  readonly revision: number;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly log: readonly Change[];
}

export type ClaimChange = { readonly because: string } & (
  | { readonly action: "amend"; readonly set: Readonly<Record<string, unknown>> }
  | { readonly action: "retract"; readonly on: string }
  | { readonly action: "reinstate" }
  | { readonly action: "supersede"; readonly by: string }
);

interface Decided {
  readonly revision: number;
  readonly decisions: readonly Decision[];
}

export async function articleRows(caseId: string): Promise<readonly ArticleRow[]> {
  const response = await fetch(`api/cases/${encodeURIComponent(caseId)}/articles`);
  return response.ok ? response.json() : [];
}

export async function articleInFull(caseId: string, digest: string): Promise<ArticleInFull | null> {
  const response = await fetch(`api/cases/${encodeURIComponent(caseId)}/articles/${digest}`);
  return response.ok ? response.json() : null;
}

export function takeIn(
  caseId: string,
  content: Blob,
  name: string,
  published: string,
): Promise<Told<{ readonly article: ArticleRecord; readonly already: boolean }>> {
  return change(`api/cases/${encodeURIComponent(caseId)}/articles`, content, {
    "content-type": "application/octet-stream",
    "x-parley-name": encodeURIComponent(name.slice(0, 200).replace(/\p{Cs}/gu, "")),
    ...(published !== "" && { "x-parley-published": published }),
  });
}

export function gradeSource(caseId: string, digest: string, base: number, draft: SourceDraft) {
  return sendJson<{ readonly revision: number; readonly source: string }>(caseId, digest, "source", { base, ...draft });
}

export function takeSource(caseId: string, digest: string, base: number, existing: string) {
  return sendJson<{ readonly revision: number; readonly source: string }>(caseId, digest, "source", { base, existing });
}

export function readAgain(caseId: string, digest: string, base: number, published: string) {
  return sendJson<{ readonly revision: number }>(caseId, digest, "read", {
    base,
    ...(published !== "" && { published }),
  });
}

export function decide(caseId: string, digest: string, base: number, decisions: readonly Asked[]) {
  return sendJson<Decided>(caseId, digest, "decisions", { base, decisions });
}

export function undo(caseId: string, digest: string, base: number) {
  return sendJson<Decided & { readonly undone: readonly string[] }>(caseId, digest, "undo", { base });
}

export async function claimNow(caseId: string, id: string): Promise<ClaimNow | null> {
  const response = await fetch(`api/cases/${encodeURIComponent(caseId)}/claims/${encodeURIComponent(id)}`);
  return response.ok ? response.json() : null;
}

export function changeClaim(caseId: string, id: string, base: number, { action, ...more }: ClaimChange) {
  return change<{ readonly revision: number }>(
    `api/cases/${encodeURIComponent(caseId)}/claims/${encodeURIComponent(id)}/${action}`,
    JSON.stringify({ base, ...more }),
    { "content-type": "application/json" },
  );
}

function sendJson<T>(caseId: string, digest: string, action: string, body: unknown): Promise<Told<T>> {
  return change(`api/cases/${encodeURIComponent(caseId)}/articles/${digest}/${action}`, JSON.stringify(body), {
    "content-type": "application/json",
  });
}

let telling: ReturnType<typeof setTimeout> | undefined;
/** Several decisions in a row are told to the rest of the page as one. */
const restMs = 1500;

async function change<T>(path: string, body: BodyInit, headers: Readonly<Record<string, string>>): Promise<Told<T>> {
  try {
    const token = (await session())?.token ?? "";
    const response = await fetch(path, { method: "POST", body, headers: { ...headers, "x-parley-token": token } });
    const told = await response.json();
    if (!response.ok) {
      const { clashes, revision } = told as { clashes?: readonly ToldClash[]; revision?: number };
      return { refused: reasonOf(told), ...(clashes && revision && { clashes, revision }) };
    }
    clearTimeout(telling);
    telling = setTimeout(() => window.dispatchEvent(new Event(caseChanged)), restMs);
    return { ok: told as T };
  } catch (error) {
    return { refused: error instanceof TypeError ? reviewMessages.unanswered : String(error) };
  }
}

function reasonOf(told: {
  readonly faults?: readonly Fault[];
  readonly conflict?: string;
  readonly error?: string;
}): string {
  if (told.faults !== undefined) return told.faults.map(formatFault).join("\n");
  return told.conflict ?? told.error ?? "";
}
