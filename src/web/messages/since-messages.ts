/** The catalogue: what changed since the last brief. */

import { plural } from "./words.ts";

export const sinceMessages = {
  since: {
    title: "Since the last brief",
    gist: (asOf: string, saved: string) => `That of ${asOf}, saved on ${saved}.`,
    nothing: "Nothing that it stood on has changed.",
    newSentence: "Not in that brief.",
    before: (text: string) => `Before: ${text}`,
    newClaims: (count: number) => `${plural(count, "claim")} new`,
    goneClaims: (count: number) => `${plural(count, "claim")} gone`,
    judgements: (count: number) => `${plural(count, "judgement")} changed`,
    changed: (about: string, before: string | null, after: string) =>
      before === null ? `${about}: ${after} (new)` : `${about}: ${before} → ${after}`,
    newClaim: (asOf: string) => `new since the brief of ${asOf}`,
    newJudgement: (asOf: string) => `new since the brief of ${asOf}`,
    otherwise: (asOf: string) => `otherwise in the brief of ${asOf}`,
    was: (before: string, asOf: string) => `${before} in the brief of ${asOf}`,
    forget: "Forget that brief",
    keep: "This is the brief",
    kept: "Kept as the last brief: what changes from here on is marked.",
  },
};
