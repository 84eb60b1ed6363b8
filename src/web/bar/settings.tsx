/** Lens, seed, futures, chairs, theme, and the assessment to take away. */

import { useId, useState } from "react";
import { messages } from "../messages.ts";
import { dayName } from "../view/days.ts";
import { type Theme, useTheme } from "../view/use-theme.ts";
import { leastFutures, mostFutures, mostSeed, wholeNumberIn } from "../view/view.ts";
import { useNow, useWorkbench } from "../workbench.ts";
import { Download } from "./download.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { SignedIn } from "./signed-in.tsx";

export function Settings() {
  const { theCase, day, change } = useWorkbench();
  const { view } = useNow();
  const [theme, setTheme] = useTheme();
  const held = theCase.lenses.some((lens) => lens.id === view.lens && lens.published <= day) ? view.lens : null;
  return (
    <>
      {theCase.lenses.length === 0 ? null : (
        <label className="field">
          {messages.bar.lens}
          <select
            value={held ?? ""}
            onChange={(event) => change({ lens: event.target.value === "" ? null : event.target.value })}
          >
            <option value="">{messages.bar.noLens}</option>
            {theCase.lenses.map((lens) => (
              <option key={lens.id} value={lens.id} disabled={lens.published > day}>
                {lens.published > day ? messages.bar.lensNotYet(lens.name, dayName(lens.published)) : lens.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <WholeNumber
        label={messages.bar.seed}
        value={view.seed}
        least={0}
        most={mostSeed}
        onChange={(seed) => change({ seed })}
      />
      <WholeNumber
        label={messages.bar.futures}
        value={view.futures}
        least={leastFutures}
        most={mostFutures}
        onChange={(futures) => change({ futures })}
      />
      <button
        type="button"
        className="quiet"
        aria-pressed={view.swapped}
        onClick={() => change({ swapped: !view.swapped })}
      >
        {messages.bar.swap}
      </button>
      <label className="field">
        {messages.bar.theme}
        <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
          {Object.entries(messages.bar.themes).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <LanguageChoice />
      <Download />
      <SignedIn caseId={view.caseId} />
    </>
  );
}

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** Taken over when it is left or confirmed, so that a half-typed number starts no work; what does not fit stays, and is told. */
function WholeNumber({ label, value, least, most, onChange }: WholeProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [unfit, setUnfit] = useState<string | null>(null);
  const settle = () => {
    if (typed === null) return;
    const read = wholeNumberIn(typed, least, most);
    setUnfit(read === null ? messages.bar.wholeNumber(least, most, typed) : null);
    if (read === null) return;
    setTyped(null);
    onChange(read);
  };
  return (
    <span className="whole-number">
      <label className="field">
        {label}
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(value)}
          aria-invalid={unfit !== null}
          aria-describedby={unfit === null ? undefined : id}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === "Enter") settle();
          }}
        />
      </label>
      <span className="unfit" id={id} role="status">
        {unfit}
      </span>
    </span>
  );
}
