/** The article's text with its proposals marked in place, a stretch at a time: overlaps are legal, and all of it is text. */

import { useEffect, useMemo, useRef } from "react";
import type { QueueItem, Span } from "../../../reading/index.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { shownAtOnce, textPieces } from "./text-pieces.ts";

interface Props {
  readonly text: string;
  readonly stretch: Span;
  readonly items: readonly QueueItem[];
  readonly current: string | null;
  readonly onPick: (id: string) => void;
  readonly onTurn: (place: number) => void;
}

export function MarkedText({ text, stretch, items, current, onPick, onTurn }: Props) {
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const pieces = useMemo(() => textPieces(stretch, items), [stretch, items]);
  const frame = useRef<HTMLElement>(null);
  // The frame scrolls, the page does not: one keeps one's place in the queue.
  useEffect(() => {
    const element = frame.current;
    const mark = element?.querySelector<HTMLElement>("[data-current]");
    if (element === null || element === undefined || mark === null || mark === undefined) return;
    element.scrollTop = mark.offsetTop - element.clientHeight / 3;
  }, [current, stretch]);
  return (
    <div className="marked">
      {text.length <= shownAtOnce ? null : (
        <div className="turn">
          <button
            type="button"
            className="quiet"
            disabled={stretch.start === 0}
            onClick={() => onTurn(stretch.start - shownAtOnce / 2)}
          >
            {words.queue.earlier}
          </button>
          <span className="note">{words.queue.stretch(stretch.start, stretch.end, text.length)}</span>
          <button
            type="button"
            className="quiet"
            disabled={stretch.end >= text.length}
            onClick={() => onTurn(stretch.end)}
          >
            {words.queue.later}
          </button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the queue beside it is the way by keyboard */}
      <section
        ref={frame}
        className="marked-text"
        aria-label={words.queue.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onClick={(event) => {
          const id = (event.target as HTMLElement).dataset.item;
          if (id !== undefined && getSelection()?.isCollapsed !== false) onPick(id);
        }}
      >
        {pieces.map(({ start, end, items: over }) => {
          const [first] = over;
          const shown = text.slice(start, end);
          if (first === undefined)
            return (
              <span key={start} data-start={start}>
                {shown}
              </span>
            );
          const isCurrent = current !== null && over.includes(current);
          return (
            <mark
              key={start}
              className={markClass(over.map((id) => byId.get(id)).filter((item) => item !== undefined))}
              data-item={first}
              data-start={start}
              data-current={isCurrent ? "" : undefined}
            >
              {shown}
            </mark>
          );
        })}
      </section>
    </div>
  );
}

function markClass(over: readonly QueueItem[]): string {
  const open = over.some(({ decision }) => decision === null);
  const accepted = over.some(({ decision }) => decision?.verdict === "accepted");
  const state = open ? "open" : accepted ? "accepted" : "rejected";
  return `of-${state}${over.length > 1 ? " over" : ""}`;
}

/** Where the cursor stands in the text, or null: to split there. */
export function cursorPlace(): number | null {
  const selection = getSelection();
  const node = selection?.anchorNode ?? null;
  const holder = node?.parentElement?.closest<HTMLElement>("[data-start]");
  if (selection === null || holder === null || holder === undefined) return null;
  return Number(holder.dataset.start) + selection.anchorOffset;
}
