/** The mark on what the last brief did not have: a claim that was not known to it, a judgement that was another. */

import type { Sentence } from "../../contract.ts";
import { messages } from "../messages.ts";
import { isoDayName } from "../view/days.ts";
import { useLastBrief } from "./use-last-brief.ts";

export function NewClaimMark({ id }: { readonly id: string }) {
  const last = useLastBrief();
  if (last === null || last.claims.includes(id)) return null;
  return <span className="mark since">{messages.since.newClaim(isoDayName(last.asOf))}</span>;
}

export function ChangedJudgementMark({ path, text }: { readonly path: string; readonly text: string }) {
  const last = useLastBrief();
  if (last === null || last.judgements[path] === text) return null;
  const before = last.judgements[path];
  return (
    <span className="mark since">
      {before === undefined
        ? messages.since.newJudgement(isoDayName(last.asOf))
        : messages.since.was(before, isoDayName(last.asOf))}
    </span>
  );
}

/** Beside a conclusion; its earlier words stand in the list of what changed. */
export function ChangedSentenceMark({ sentence }: { readonly sentence: Sentence }) {
  const last = useLastBrief();
  if (last === null || last.conclusions.some(({ id, text }) => id === sentence.id && text === sentence.text))
    return null;
  return <span className="mark since">{messages.since.otherwise(isoDayName(last.asOf))}</span>;
}
