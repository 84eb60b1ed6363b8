/** The words that a claim stands on, in the text they come from: one click from the claim, where the article is kept. */

import { useEffect, useState } from "react";
import type { TextPlace } from "../../evidence/index.ts";
import { type Resolution, resolveAnchor } from "../../reading/index.ts";
import { messages } from "../messages.ts";
import { articleInFull, articleRows } from "../sections/review/review-client.ts";
import { session } from "../sections/review/session.ts";

interface Props {
  readonly source: string;
  readonly place: TextPlace;
}

interface Found {
  readonly text: string;
  readonly resolution: Resolution;
}

/** Letters shown before and after the words. */
const around = 400;

export default function SourceWords({ source, place }: Props) {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let wanted = true;
    void findWords(source, place).then((answer) => {
      if (wanted) setFound(answer);
    });
    return () => {
      wanted = false;
    };
  }, [source, place]);
  const shown = found === null ? keptWords(place) : wordsIn(found);
  if (shown === null) return null;
  const offsetsOnly = found !== null && place.exact === undefined;
  const state = offsetsOnly
    ? messages.claim.wordsByOffsets
    : found === null
      ? messages.claim.wordsKept
      : messages.claim.wordsState[found.resolution.state];
  return (
    <div className="source-words">
      <h3>{messages.claim.wordsThere}</h3>
      <blockquote dir="auto">
        {shown.before}
        <mark>{shown.words}</mark>
        {shown.after}
      </blockquote>
      {state === "" ? null : <p className="note">{state}</p>}
    </div>
  );
}

interface Words {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

function keptWords({ exact, prefix = "", suffix = "" }: TextPlace): Words | null {
  return exact === undefined ? null : { before: `…${prefix}`, words: exact, after: `${suffix}…` };
}

function wordsIn({ text, resolution: { span } }: Found): Words | null {
  if (span === null) return null;
  const from = Math.max(0, span.start - around);
  const to = Math.min(text.length, span.end + around);
  return {
    before: `${from > 0 ? "…" : ""}${text.slice(from, span.start)}`,
    words: text.slice(span.start, span.end),
    after: `${text.slice(span.end, to)}${to < text.length ? "…" : ""}`,
  };
}

/** Of the articles that became this source the one in which the words still stand in their place, else the nearest to that. */
async function findWords(source: string, { start, end, exact = "", prefix = "", suffix = "" }: TextPlace) {
  const told = await session();
  if (told === null) return null;
  const rows = (await articleRows(told.case)).filter((row) => row.source === source);
  const anchor = { quote: { exact, prefix, suffix }, position: { start, end } };
  let best: Found | null = null;
  for (const { digest } of rows) {
    const full = await articleInFull(told.case, digest);
    if (full === null) continue;
    const resolution = exact === "" ? byOffsets(full.text, anchor.position) : resolveAnchor(full.text, anchor);
    if (best === null || resolution.state === "anchored") best = { text: full.text, resolution };
    if (resolution.state === "anchored") break;
  }
  return best;
}

/** Without words to hold them against, offsets are all there is to go by. */
function byOffsets(text: string, span: { readonly start: number; readonly end: number }): Resolution {
  const lies = span.end <= text.length;
  return { state: lies ? "moved" : "orphaned", span: lies ? span : null, because: lies ? "same-place" : "not-found" };
}
