/** The side sheet: one subject at a time, with the way back. Escape closes; focus returns to the number that opened it. */

import { useEffect, useRef } from "react";
import { messages } from "../messages.ts";
import { ClaimBody } from "./claim-body.tsx";
import { ClaimsBody } from "./claims-body.tsx";
import { FigureBody } from "./figure-body.tsx";
import { JudgementBody } from "./judgement-body.tsx";
import { LensBody } from "./lens-body.tsx";
import { PartyBody } from "./party-body.tsx";
import { PositionBody } from "./position-body.tsx";
import { SentenceBody } from "./sentence-body.tsx";
import { SourceBody } from "./source-body.tsx";
import type { Subject } from "./subject.ts";

interface Props {
  /** The last one is shown; none: closed. */
  readonly subjects: readonly Subject[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export function Sheet({ subjects, onBack, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const subject = subjects.at(-1);
  const shown = subject !== undefined;
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (shown && !element.open) element.showModal();
    if (!shown && element.open) element.close();
  }, [shown]);
  // A new subject starts at its top
  useEffect(() => {
    // Newer browsers give a promise here, which React would take for a clean-up.
    dialog.current?.scrollTo(0, 0);
  }, [subject]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby="sheet-title"
      onClose={onClose}
      onClick={(event) => {
        const { left, right } = event.currentTarget.getBoundingClientRect();
        if (event.target === event.currentTarget && (event.clientX < left || event.clientX > right)) onClose();
      }}
    >
      {subject === undefined ? null : (
        <>
          <div className="sheet-head">
            {subjects.length > 1 ? (
              <button type="button" className="quiet" onClick={onBack}>
                {messages.sheet.back}
              </button>
            ) : (
              <span>{messages.sheet.kinds[subject.kind]}</span>
            )}
            <button type="button" className="quiet" onClick={onClose}>
              {messages.sheet.close}
            </button>
          </div>
          <div className="sheet-body">
            <Body subject={subject} />
          </div>
        </>
      )}
    </dialog>
  );
}

function Body({ subject }: { readonly subject: Subject }) {
  switch (subject.kind) {
    case "judgement":
      return <JudgementBody path={subject.path} />;
    case "claim":
      return <ClaimBody id={subject.id} />;
    case "claims":
      return <ClaimsBody title={subject.title} text={subject.text} ids={subject.ids} />;
    case "source":
      return <SourceBody id={subject.id} />;
    case "position":
      return <PositionBody id={subject.id} />;
    case "party":
      return <PartyBody id={subject.id} />;
    case "lens":
      return <LensBody id={subject.id} />;
    case "sentence":
      return <SentenceBody sentence={subject.sentence} method={subject.method ?? null} />;
    case "figure":
      return <FigureBody figure={subject.figure} />;
  }
}
