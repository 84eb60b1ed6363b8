/**
 * Entries that two people changed: what both began from, theirs and one's own side by side, who changed them, when and why; and what
 * is to stand, with a reason. Nothing is chosen beforehand.
 */

import { type FormEvent, useId, useState } from "react";
import { messages } from "../messages.ts";
import { type Clashed, type KeepOutcome, useDraft } from "./draft-context.ts";
import { FaultyKeep } from "./faulty-keep.tsx";
import type { Clash, Kept } from "./keeping.ts";
import { MarkedText } from "./marked-text.tsx";
import { ReasonField } from "./reason-field.tsx";

interface Props {
  readonly clash: Clashed;
  readonly onOutcome: (next: KeepOutcome) => void;
}

interface Choice {
  readonly which: "theirs" | "mine" | "third";
  readonly third: string;
}

export function SideBySide({ clash, onOutcome }: Props) {
  const { settle } = useDraft();
  const { draft } = messages;
  const [choices, setChoices] = useState<readonly (Choice | null)[]>(() => clash.clashes.map(() => null));
  const [reason, setReason] = useState(clash.keeping.reason);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Kept | null>(null);
  const decided = choices.every((choice) => choice !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    const units = clash.clashes.map((each, i) => ({
      path: each.path,
      unit: each.unit,
      text: chosen(each, choices[i]),
    }));
    void settle(clash, reason.trim(), units).then((told) => {
      setWorking(false);
      // What was typed stays where it can be mended.
      if (told.kind === "refused" || told.kind === "faults") setProblem(told);
      else onOutcome(told);
    });
  };
  return (
    <form className="keep-form side-by-side" onSubmit={submit}>
      <p className="problem" role="alert">
        {draft.clash}
      </p>
      {clash.clashes.map((each, i) => (
        <OneClash
          key={`${each.path}:${each.unit}`}
          clash={each}
          choice={choices[i] ?? null}
          onChoice={(choice) => setChoices(choices.with(i, choice))}
        />
      ))}
      <ReasonField value={reason} onChange={setReason}>
        {draft.settleHint}
      </ReasonField>
      {problem?.kind === "refused" ? <p className="problem">{draft.refused(problem.why)}</p> : null}
      {problem?.kind === "faults" ? <FaultyKeep faults={problem.faults} /> : null}
      <div className="keep-buttons">
        <button type="submit" className="quiet" disabled={!decided || working || reason.trim() === ""}>
          {working ? draft.keeping : draft.settle}
        </button>
      </div>
    </form>
  );
}

interface OneProps {
  readonly clash: Clash;
  readonly choice: Choice | null;
  readonly onChoice: (choice: Choice) => void;
}

function OneClash({ clash: { path, unit, base, theirs, yours, changedBy }, choice, onChoice }: OneProps) {
  const { draft } = messages;
  const name = useId();
  const entry = unit === "*" ? path : unit;
  const third = choice?.third ?? yours ?? theirs ?? base ?? "";
  const ways = [
    ["theirs", draft.takeTheirs],
    ["mine", draft.takeMine],
    ["third", draft.takeThird],
  ] as const;
  return (
    <fieldset className="clash">
      <legend>{draft.stands(entry)}</legend>
      {changedBy.map(({ number, author, at, reason }) => (
        <p className="note" key={number}>
          {draft.clashBy(author, at, reason)}
        </p>
      ))}
      <div className="clash-sides">
        {(
          [
            [draft.began, base, base],
            [draft.theirs, theirs, base],
            [draft.mine, yours, base],
          ] as const
        ).map(([title, text, other]) => (
          <figure key={title}>
            <figcaption className="label">{title}</figcaption>
            <MarkedText text={text} other={other} gone={draft.nothingThere} />
          </figure>
        ))}
      </div>
      <div className="clash-ways">
        {ways.map(([which, label]) => (
          <label key={which}>
            <input
              type="radio"
              name={name}
              checked={choice?.which === which}
              onChange={() => onChoice({ which, third })}
            />{" "}
            {label}
          </label>
        ))}
      </div>
      {choice?.which !== "third" ? null : (
        <label className="clash-third">
          {draft.third}
          <textarea
            value={third}
            rows={Math.min(16, third.split("\n").length + 1)}
            spellCheck={false}
            onChange={(event) => onChoice({ which: "third", third: event.target.value })}
          />
          <span className="note">{draft.thirdHint}</span>
        </label>
      )}
    </fieldset>
  );
}

function chosen({ theirs, yours }: Clash, choice: Choice | null | undefined): string | null {
  if (choice?.which === "third") return choice.third;
  return choice?.which === "mine" ? yours : theirs;
}
