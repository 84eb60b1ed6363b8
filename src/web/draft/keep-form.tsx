/** "Keep, because …": into the store with a reason, or as files to take away; and what stood in the way. */

import { type FormEvent, useEffect, useState } from "react";
import { messages } from "../messages.ts";
import { type KeepOutcome, useDraft } from "./draft-context.ts";
import { FaultyKeep } from "./faulty-keep.tsx";
import { ReasonField } from "./reason-field.tsx";
import { SideBySide } from "./side-by-side.tsx";

export function KeepForm() {
  const { tries, faults, reading, author, keep } = useDraft();
  const [reason, setReason] = useState("");
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<KeepOutcome | null>(null);
  const { draft } = messages;
  const stores = author !== null;
  const clash = outcome?.kind === "clash" ? outcome : null;
  // What is to be decided is of what was tried then.
  useEffect(() => setOutcome((before) => (before?.kind === "clash" ? null : before)), [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    setOutcome(null);
    void keep(reason.trim()).then((told) => {
      setWorking(false);
      setOutcome(told);
      if (told.kind === "kept") setReason("");
    });
  };
  const ready = tries.length > 0 && faults.length === 0 && !reading && !working;
  return (
    <>
      {tries.length === 0 || clash !== null ? null : (
        <form className="keep-form" onSubmit={submit}>
          <h3>{draft.keepTitle}</h3>
          {stores ? (
            <ReasonField value={reason} onChange={setReason}>
              {draft.asAuthor(author)} {draft.reasonHint}
            </ReasonField>
          ) : (
            <p className="note">{draft.readOnly}</p>
          )}
          <div className="keep-buttons">
            <button type="submit" className="quiet" disabled={!ready || (stores && reason.trim() === "")}>
              {working ? draft.keeping : stores ? draft.keepStore : draft.keepFiles}
            </button>
          </div>
        </form>
      )}
      {clash === null ? null : <SideBySide key={clash.revision} clash={clash} onOutcome={setOutcome} />}
      <div className="keep-form" role="status">
        {outcome === null ? null : <Outcome outcome={outcome} />}
      </div>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: KeepOutcome }) {
  const { draft } = messages;
  switch (outcome.kind) {
    case "kept":
      return <p>{draft.keptAs(outcome.revision)}</p>;
    case "taken":
      return <p>{draft.tookAway(outcome.files)}</p>;
    case "theirs":
      return <p>{draft.theirsStands}</p>;
    case "refused":
      return <p className="problem">{draft.refused(outcome.why)}</p>;
    case "faults":
      return <FaultyKeep faults={outcome.faults} />;
    case "clash":
      return null;
  }
}
