/** In the top bar: undo and redo, the history, and what is being tried, if anything is. */

import { lazy, Suspense, useCallback, useState } from "react";
import { messages } from "../messages.ts";
import { useDraft } from "./draft-context.ts";

const WhatIf = lazy(() => import("./what-if.tsx"));
const StepsList = lazy(() => import("./steps-list.tsx"));

export function DraftBar() {
  const { tries, history, faults, undoes, redoes, undo, redo } = useDraft();
  const [open, setOpen] = useState<"what-if" | "history" | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const { draft } = messages;
  if (history.steps.length < 2 && tries.length === 0 && undoes === null && open === null) return null;
  return (
    <div className="draft-bar">
      {tries.length === 0 ? null : (
        <button
          type="button"
          className={faults.length > 0 ? "quiet tried faulty" : "quiet tried"}
          aria-haspopup="dialog"
          onClick={() => setOpen("what-if")}
        >
          {draft.whatIf(tries.length)}
        </button>
      )}
      <Way label={draft.undo} what={undoes === null ? null : draft.undoWhat(undoes)} sign="↶" onClick={undo} />
      <Way label={draft.redo} what={redoes === null ? null : draft.redoWhat(redoes)} sign="↷" onClick={redo} />
      <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => setOpen("history")}>
        {draft.history}
      </button>
      {open === null ? null : (
        <Suspense>{open === "what-if" ? <WhatIf onClose={close} /> : <StepsList onClose={close} />}</Suspense>
      )}
    </div>
  );
}

interface WayProps {
  readonly label: string;
  /** Null: there is nothing that way. It stays focusable, so that focus does not fall off the page at the last step. */
  readonly what: string | null;
  readonly sign: string;
  readonly onClick: () => void;
}

function Way({ label, what, sign, onClick }: WayProps) {
  return (
    <button
      type="button"
      className="quiet step"
      aria-label={what ?? label}
      title={what ?? label}
      aria-disabled={what === null}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}

/** Said once under the bar: what was restored, or came from an address, and what had no place. */
export function DraftNote() {
  const { note, dismiss } = useDraft();
  if (note === null) return null;
  return (
    <div className="draft-note" role="status">
      <p>
        {note.text} {note.lost.length === 0 ? null : messages.draft.lost(note.lost)}
      </p>
      <button type="button" className="quiet" onClick={dismiss}>
        {messages.draft.noted}
      </button>
    </div>
  );
}
