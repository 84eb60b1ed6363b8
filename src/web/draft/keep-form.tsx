/** "Keep, because …": into the store with a reason, or as files to take away; and what stood in the way. */

import { type FormEvent, useId, useState } from "react";
import { escapeControls } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { type KeepOutcome, useDraft } from "./draft-context.ts";
import type { Clash } from "./keeping.ts";

export function KeepForm() {
  const { tries, faults, reading, author, keep } = useDraft();
  const [reason, setReason] = useState("");
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<KeepOutcome | null>(null);
  const [field, hint] = [useId(), useId()];
  const { draft } = messages;
  const stores = author !== null;
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
      {tries.length === 0 ? null : (
        <form className="keep-form" onSubmit={submit}>
          <h3>{draft.keepTitle}</h3>
          {stores ? (
            <>
              <label htmlFor={field}>{draft.reason}</label>
              <textarea
                id={field}
                value={reason}
                required
                maxLength={4000}
                aria-describedby={hint}
                onChange={(event) => setReason(event.target.value)}
              />
              <p className="note" id={hint}>
                {draft.asAuthor(author)} {draft.reasonHint}
              </p>
            </>
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
      <div className="keep-form" role="status">
        {outcome === null ? null : <Outcome outcome={outcome} onSettled={() => setOutcome(null)} />}
      </div>
    </>
  );
}

function Outcome({ outcome, onSettled }: { readonly outcome: KeepOutcome; readonly onSettled: () => void }) {
  const { draft } = messages;
  switch (outcome.kind) {
    case "kept":
      return <p>{draft.keptAs(outcome.revision)}</p>;
    case "taken":
      return <p>{draft.tookAway(outcome.files)}</p>;
    case "moved":
      return <p className="problem">{draft.moved}</p>;
    case "refused":
      return <p className="problem">{draft.refused(outcome.why)}</p>;
    case "faults":
      return (
        <>
          <p className="problem">{draft.faulty}</p>
          <ul>
            {outcome.faults.slice(0, 5).map((fault, index) => (
              <li key={`${fault.code}:${index}`}>
                {escapeControls(`${fault.path}: ${messages.file.expected(fault.expected, fault.read)}`)}
              </li>
            ))}
          </ul>
        </>
      );
    case "clash":
      return <Clashes clashes={outcome.clashes} onSettled={onSettled} />;
  }
}

function Clashes({ clashes, onSettled }: { readonly clashes: readonly Clash[]; readonly onSettled: () => void }) {
  const { settle } = useDraft();
  const { draft } = messages;
  const choose = (mine: boolean) => {
    settle(clashes, mine);
    onSettled();
  };
  return (
    <>
      <p className="problem">{draft.clash}</p>
      {clashes.map(({ path, unit, theirs, yours, changedBy }) => (
        <div className="clash" key={`${path}:${unit}`}>
          <p>
            <strong>{unit === "*" ? path : unit}</strong>
            {changedBy.map((revision) => (
              <span key={revision.number}> {draft.clashBy(revision.author, revision.at, revision.reason)}</span>
            ))}
          </p>
          <div className="clash-sides">
            <Side name={draft.theirs} text={theirs} />
            <Side name={draft.mine} text={yours} />
          </div>
        </div>
      ))}
      <div className="keep-buttons">
        <button type="button" className="quiet" onClick={() => choose(false)}>
          {draft.takeTheirs}
        </button>
        <button type="button" className="quiet" onClick={() => choose(true)}>
          {draft.layMine}
        </button>
      </div>
    </>
  );
}

function Side({ name, text }: { readonly name: string; readonly text: string | null }) {
  return (
    <div>
      <p className="label">{name}</p>
      <pre>{text ?? messages.draft.nothingThere}</pre>
    </div>
  );
}
