/** The review of one article: left the text with its proposals, right the queue, one key for each decision. */

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { Part } from "../section.tsx";
import { ArticleFacts } from "./article-facts.tsx";
import { CopyMark } from "./article-list.tsx";
import { type ClaimDraft, claimDraft, correctedFields } from "./claim-draft.ts";
import { ClaimForm } from "./claim-form.tsx";
import { cursorPlace, MarkedText } from "./marked-text.tsx";
import { Queue } from "./queue.tsx";
import type { ArticleInFull, ArticleRow, Asked } from "./review-client.ts";
import { SourceForm } from "./source-form.tsx";
import { cutOf, stretchAround } from "./text-pieces.ts";
import { useReview } from "./use-review.ts";

interface Props {
  readonly caseId: string;
  readonly full: ArticleInFull;
  readonly rows: readonly ArticleRow[];
  readonly onChanged: () => Promise<void>;
}

/** What is being asked of the person. */
type Asking = null | "source" | "one" | "edit" | "all";

const mostAtOnce = 500;

export function ReviewDesk({ caseId, full, rows, onChanged }: Props) {
  const { theCase } = useWorkbench();
  const review = useReview(caseId, full, onChanged);
  const { current, items, shown } = review;
  const [asking, setAsking] = useState<Asking>(null);
  const [then, setThen] = useState<Asking>(null);
  const [place, setPlace] = useState(0);
  const [note, setNote] = useState<string | null>(null);
  const desk = useRef<HTMLDivElement>(null);
  const at = current?.start ?? null;
  useEffect(() => {
    if (at !== null) setPlace(at);
  }, [at]);
  const stretch = useMemo(() => stretchAround(full.text, place), [full.text, place]);
  const article = { ...full.article, source: review.source };
  const issued = review.issued ?? theCase.sources.find(({ id }) => id === review.source)?.issued ?? "";
  const open = shown.filter((item) => item.decision === null).slice(0, mostAtOnce);
  const reasons = useMemo(
    () => [
      ...new Set(
        theCase.claims.filter(({ source }) => source === review.source).map((claim) => claim.credibilityBecause),
      ),
    ],
    [theCase, review.source],
  );

  const anew = useMemo(() => {
    const notes = full.rereading.flatMap(({ proposal, now }): readonly (readonly [string, string])[] => {
      const item = items.find((each) => each.proposal.id === proposal);
      const claim = theCase.claims.find(({ id }) => id === item?.decision?.claim);
      if (item === undefined || claim === undefined) return [];
      if (now === null) return [[proposal, words.queue.rereadGone]];
      const { who, happened } = claimDraft({ ...item, proposal: now }, full.proposals, full.article, claim.published);
      return who === claim.who && happened === claim.happened
        ? []
        : [[proposal, words.queue.reread(`${who}; ${happened}`)]];
    });
    return new Map(notes);
  }, [full, items, theCase]);

  const ask = (wanted: Asking) => {
    if (current === null || (wanted !== "all" && current.decision !== null)) return;
    setNote(null);
    if (review.source === null) {
      setThen(wanted);
      setAsking("source");
    } else setAsking(wanted);
  };
  const close = () => {
    setAsking(null);
    desk.current?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
  };
  const accept = async (claim: ClaimDraft) => {
    const asked =
      asking === "all" ? open.map((item) => withGrade(item, claim)) : current === null ? [] : [one(current, claim)];
    if (await review.send(asked)) close();
  };
  const one = (item: NonNullable<typeof current>, claim: ClaimDraft): Asked => {
    const corrected = correctedFields(claimDraft(item, full.proposals, article, issued), claim);
    return { proposal: item.id, verdict: "accepted", claim, corrected };
  };
  const withGrade = (item: NonNullable<typeof current>, { credibility, because }: ClaimDraft): Asked => ({
    proposal: item.id,
    verdict: "accepted",
    claim: { ...claimDraft(item, full.proposals, article, issued), credibility, because },
    corrected: [],
  });
  const merge = () => {
    const from = items.findIndex(({ id }) => id === current?.id);
    const next = items.slice(from + 1).find((item) => item.decision === null);
    if (current === null || current.decision !== null) return;
    if (next === undefined) setNote(words.queue.nothingToMerge);
    else void review.send([{ proposal: next.id, verdict: "merged", into: current.id }]);
  };
  const split = () => {
    if (current?.decision === null)
      void review.send([{ proposal: current.id, verdict: "split", at: cutOf(current, cursorPlace()) }]);
  };
  const reject = () => {
    if (current?.decision === null) void review.send([{ proposal: current.id, verdict: "rejected" }]);
  };
  const rejectAll = () => void review.send(open.map(({ id }) => ({ proposal: id, verdict: "rejected" as const })));
  const keys: Readonly<Record<string, () => void>> = {
    j: () => review.move(1),
    k: () => review.move(-1),
    a: () => ask("one"),
    e: () => ask("edit"),
    r: reject,
    m: merge,
    s: split,
    u: () => void review.takeBack(),
  };
  const onKey = (event: KeyboardEvent) => {
    const act = keys[event.key];
    const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName);
    if (act === undefined || typing || review.busy || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <Part title={article.head.title?.value ?? article.name}>
      <CopyMark row={article} />
      <ArticleFacts article={article} onShow={setPlace} onReadAgain={review.again} />
      <details
        open={asking === "source"}
        className="source-step"
        onToggle={(event) => {
          const isOpen = (event.target as HTMLDetailsElement).open;
          if (isOpen !== (asking === "source")) setAsking(isOpen ? "source" : null);
        }}
      >
        <summary>{review.source === null ? words.source.step : words.source.change}</summary>
        {asking === "source" ? (
          <SourceForm
            article={article}
            onKeep={async (draft) => {
              const told = await review.keepSource(draft);
              if ("ok" in told) {
                setAsking(then);
                setThen(null);
              }
              return told;
            }}
          />
        ) : null}
      </details>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the queue, which are its buttons' as well */}
      <div className="review-desk" ref={desk} onKeyDown={onKey}>
        <MarkedText
          text={full.text}
          stretch={stretch}
          items={items}
          current={current?.id ?? null}
          onPick={review.pick}
          onTurn={setPlace}
        />
        <div className="review-side">
          {(asking === "one" || asking === "edit" || asking === "all") && current !== null ? (
            <ClaimForm
              key={asking === "all" ? "all" : current.id}
              draft={claimDraft(asking === "all" ? (open[0] ?? current) : current, full.proposals, article, issued)}
              text={current.text}
              many={asking === "all" ? open.length : 1}
              editing={asking === "edit"}
              earlierReasons={reasons}
              refused={review.told?.refused === true ? review.told.text : null}
              onAccept={(claim) => void accept(claim)}
              onCancel={close}
            />
          ) : (
            <Queue
              review={review}
              open={open.length}
              note={note}
              actions={{ ...keys, acceptAll: () => ask("all"), rejectAll }}
              articles={rows.length}
              anew={anew}
            />
          )}
        </div>
      </div>
    </Part>
  );
}
