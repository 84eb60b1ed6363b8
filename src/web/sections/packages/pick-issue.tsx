/** One issue: its options as segments, each with a dot per party that asks for it; a divisible good as a slider. */

import { type PointerEvent, useRef } from "react";
import type { Issue } from "../../../case/index.ts";
import { messages } from "../../messages.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { usePicks } from "./use-picks.ts";

interface Props {
  readonly issue: Issue;
  readonly picked: string;
  readonly onPick: (issue: string, option: string) => void;
}

export function PickIssue({ issue, picked, onPick }: Props) {
  const held = useRef(false);
  if (issue.divisible !== null) return <Divide issue={issue} picked={picked} onPick={onPick} />;
  // A hand that took hold of an option of this issue: until it lets go, wherever that is
  const hold = (event: PointerEvent) => {
    if (event.button !== 0) return;
    held.current = true;
    const letGo = new AbortController();
    for (const ends of ["pointerup", "pointercancel"])
      addEventListener(
        ends,
        () => {
          held.current = false;
          letGo.abort();
        },
        { signal: letGo.signal },
      );
    // A finger is kept by what it touched first, and would enter nothing else
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId))
      event.target.releasePointerCapture(event.pointerId);
  };
  return (
    <fieldset className="pick">
      <legend title={issue.question}>{issue.name}</legend>
      <div className="segments" onPointerDown={hold}>
        {issue.options.map((option) => (
          <label
            key={option.id}
            title={option.note ?? undefined}
            // Drawn across, the pick follows the hand
            onPointerEnter={() => {
              if (held.current) onPick(issue.id, option.id);
            }}
          >
            <input
              type="radio"
              name={issue.id}
              value={option.id}
              checked={picked === option.id}
              onChange={() => onPick(issue.id, option.id)}
            />
            <span>{option.name}</span>
            <Marks issue={issue.id} option={option.id} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Marks({ issue, option }: { readonly issue: string; readonly option: string }) {
  const { theCase, state, principals } = useWorkbench();
  const { statusQuo } = usePicks();
  const asking = principals.filter((party) =>
    state.positions.some((each) => each.party === party.id && each.asks[issue]?.includes(option)),
  );
  return (
    <>
      {asking.map((party) => (
        <span
          key={party.id}
          className={`asked ${hueOf(theCase, party.id)}`}
          title={messages.packages.askedBy(party.name)}
        >
          <span className="unseen">{messages.packages.askedBy(party.name)}</span>
        </span>
      ))}
      {statusQuo[issue] === option ? <span className="unseen">{messages.packages.standing}</span> : null}
    </>
  );
}

function Divide({ issue, picked, onPick }: Props) {
  const most = issue.divisible ?? 100;
  return (
    <fieldset className="pick">
      <legend>{issue.name}</legend>
      <label className="field">
        <input
          type="range"
          min={0}
          max={most}
          value={Number(picked) || 0}
          aria-label={issue.name}
          onChange={(event) => onPick(issue.id, event.target.value)}
        />
        {messages.packages.parts(picked, most)}
      </label>
    </fieldset>
  );
}
