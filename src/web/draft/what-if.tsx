/** What is being tried: each with the way to take it back, all of them dropped, or kept with a reason. */

import { messages } from "../messages.ts";
import { useWorkbench } from "../workbench.ts";
import { useDraft } from "./draft-context.ts";
import { FaultsOfDraft } from "./faults-of-draft.tsx";
import { KeepForm } from "./keep-form.tsx";
import { Moved } from "./moved.tsx";
import { Panel } from "./panel.tsx";
import { builtOn, type Try } from "./tries.ts";

export default function WhatIf({ onClose }: { readonly onClose: () => void }) {
  const { tries, reading, dropAll } = useDraft();
  const { draft } = messages;
  return (
    <Panel title={draft.whatIfTitle} onClose={onClose}>
      <p className="note" role="status">
        {tries.length === 0 ? draft.none : reading ? draft.reading : draft.gist(tries.length)}
      </p>
      {tries.length === 0 ? null : (
        <ul className="tries">
          {tries.map((each) => (
            <OneTry key={each.target} one={each} onLeave={onClose} />
          ))}
        </ul>
      )}
      {tries.length < 2 ? null : (
        <div>
          <button type="button" className="quiet" onClick={dropAll}>
            {draft.dropAll}
          </button>
        </div>
      )}
      <FaultsOfDraft />
      <KeepForm />
      {tries.length === 0 ? null : <Moved />}
    </Panel>
  );
}

interface OneProps {
  readonly one: Try;
  /** Before the sheet opens, which is a window of its own. */
  readonly onLeave: () => void;
}

function OneTry({ one, onLeave }: OneProps) {
  const { tries, texts, reading, faults, drop, openFile } = useDraft();
  const { state, open } = useWorkbench();
  const { file, from } = one.splice;
  // Another entry holds on this day, or a lens goes over it: then nothing follows from it here.
  const resting =
    !reading &&
    faults.length === 0 &&
    one.edit !== null &&
    state.judgements.get(one.edit.path)?.text !== one.edit.value;
  const path = one.edit !== null && state.judgements.has(one.edit.path) ? one.edit.path : null;
  const openJudgement = (path: string) => {
    onLeave();
    open({ kind: "judgement", path });
  };
  const others = builtOn(tries, one.target).length;
  const line = (texts.get(file) ?? "").slice(0, from).split("\n").length;
  return (
    <li>
      <span>
        {path === null ? (
          one.label
        ) : (
          <button type="button" className="plain" onClick={() => openJudgement(path)}>
            {one.label}
          </button>
        )}{" "}
        <button type="button" className="plain" onClick={() => openFile({ file, line, column: 1 })}>
          {file}
        </button>
        {resting ? <span className="mark">{messages.draft.resting}</span> : null}
      </span>
      <button type="button" className="quiet" onClick={() => drop(one.target)}>
        {others === 0 ? messages.draft.revert : messages.draft.revertWith(others)}
      </button>
    </li>
  );
}
