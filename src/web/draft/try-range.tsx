/** Another range for a judgement: typed or drawn, tried at once, in the entry that the reader chooses; and what then moved. */

import { useEffect, useId, useMemo, useRef, useState } from "react";
import { type HeldJudgement, type Judgement, stateOfPlay } from "../../case/index.ts";
import { parseJudgementValue } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { useWorkbench } from "../workbench.ts";
import { useDraft } from "./draft-context.ts";
import { FaultsOfDraft } from "./faults-of-draft.tsx";
import { Moved } from "./moved.tsx";
import { type Movement, RangePicture } from "./range-picture.tsx";
import { type RangeShape, shapeOfRange, suffixOf, textOfShape } from "./range-shape.ts";
import { tryChoices } from "./try-choices.ts";

const typingMs = 350;
const drawingMs = 120;

export default function TryRange({ judgement, held }: { readonly judgement: Judgement; readonly held: HeldJudgement }) {
  const { state } = useWorkbench();
  const draft = useDraft();
  const { path, kind } = judgement;
  const [chosen, choose] = useState<string | null>(null);
  /** Written by hand and not yet what the case says. */
  const [own, setOwn] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const timer = useRef<number>(undefined);
  const movement = useRef(0);
  const wanted = useRef("");
  const [field, hint, problem] = [useId(), useId(), useId()];

  const choices = tryChoices(state, judgement, held);
  const choice = choices.find(({ target }) => target === chosen) ?? choices[0];
  const tried = draft.tries.filter(({ edit }) => edit?.path === path);
  const stored = useStored(path);

  // What the case says now is what was written, or something else put it there.
  useEffect(() => {
    if (!draft.reading && timer.current === undefined) setOwn(null);
  }, [held, draft.reading]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const text = own ?? held.text;
  const parsed = parseJudgementValue(text, kind);
  const distribution = "distribution" in parsed ? parsed.distribution : held.distribution;
  const wrong = "distribution" in parsed ? null : messages.range.expected(parsed.expected, parsed.read);

  const fire = (value: string, moving: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (choice !== undefined)
      setRefused(draft.setJudgement({ ...choice.edit, value: value.trim() }, `${moving}:${path}`));
  };
  /** Typing waits until the hand rests; drawing goes on being tried while it moves. */
  const put = (value: string, by: Movement | "typing" | "typed") => {
    setOwn(value);
    setRefused(null);
    wanted.current = value;
    const moving =
      by === "key" ? "keys" : `${by === "typing" || by === "typed" ? "typed" : "drawn"}${movement.current}`;
    const waits = by === "typing" ? typingMs : by === "letting go" || by === "typed" ? 0 : drawingMs;
    if (by === "typing" || waits === 0) {
      clearTimeout(timer.current);
      timer.current = undefined;
    }
    if (!("distribution" in parseJudgementValue(value, kind))) return;
    if (waits === 0) {
      fire(value, moving);
      movement.current += 1;
    } else timer.current ??= window.setTimeout(() => fire(wanted.current, moving), waits);
  };
  const draw = (shape: RangeShape, by: Movement) => put(textOfShape(shape, kind, suffixOf(held.text)), by);
  const asItWas = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setOwn(null);
    for (const { target } of tried) draft.drop(target);
  };

  const invented = distribution.kind === "beta" || distribution.kind === "samples" || distribution.kind === "gamma";
  const differs = stored !== null && stored.text !== text;
  return (
    <section className="try-range" aria-label={messages.range.title}>
      <h3>{messages.range.title}</h3>
      <RangePicture
        distribution={distribution}
        shape={shapeOfRange(distribution)}
        stored={differs ? stored.distribution : null}
        kind={kind}
        onMove={draw}
      />
      <div className="try-line">
        <label htmlFor={field}>{messages.range.typed}</label>
        <input
          id={field}
          type="text"
          value={text}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null && refused === null ? hint : problem}
          onChange={(event) => put(event.target.value, "typing")}
          onKeyDown={(event) => {
            if (event.key === "Enter") put(text, "typed");
          }}
        />
        {tried.length === 0 && own === null ? null : (
          <button type="button" className="quiet" onClick={asItWas}>
            {messages.range.back}
          </button>
        )}
      </div>
      {differs ? <p className="note was">{messages.range.was(stored.text)}</p> : null}
      <p className="problem" id={problem} role="alert">
        {wrong ?? refused}
      </p>
      <p className="note" id={hint}>
        {messages.range.hint[kind]}. {messages.range.keys} {invented ? messages.range.nowInterval : null}
      </p>
      {choices.length < 2 ? (
        <p className="note">
          {messages.range.which}: {choice?.words}.
        </p>
      ) : (
        <fieldset className="choices">
          <legend>{messages.range.which}</legend>
          {choices.map(({ target, words }) => (
            <label key={target}>
              <input type="radio" name={field} checked={target === choice?.target} onChange={() => choose(target)} />
              {words}
            </label>
          ))}
        </fieldset>
      )}
      <FaultsOfDraft />
      {draft.tries.length === 0 ? null : <Moved />}
    </section>
  );
}

/** The judgement as the stored case has it on this day under this lens. */
function useStored(path: string): HeldJudgement | null {
  const { state } = useWorkbench();
  const { ground } = useDraft();
  const { asOf } = state;
  const lens = state.lens?.id ?? null;
  return useMemo(() => {
    const known = lens === null || ground.theCase.lenses.some(({ id, published }) => id === lens && published <= asOf);
    return known ? (stateOfPlay(ground.theCase, asOf, lens).judgements.get(path) ?? null) : null;
  }, [ground, asOf, lens, path]);
}
