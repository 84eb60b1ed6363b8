/** The queue: what was proposed, by which rule with which score, and what was decided of it, by whom and when. */

import { useEffect, useRef } from "react";
import type { QueueItem } from "../../../reading/index.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { useWorkbench } from "../../workbench.ts";
import type { Filter, Review } from "./use-review.ts";

interface Props {
  readonly review: Review;
  /** How many the filter leaves open. */
  readonly open: number;
  readonly note: string | null;
  readonly actions: Readonly<Record<string, () => void>>;
  readonly articles: number;
  /** By proposal: what a new reading has otherwise than the claim that was made of it. */
  readonly anew: ReadonlyMap<string, string>;
}

/** More at once would be slow, and nobody sees them. */
const around = 15;

export function Queue({ review, open, note, actions, anew }: Props) {
  const { items, shown, current, busy, told, filter, setFilter } = review;
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef(false);
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === current?.id),
  );
  const first = Math.max(0, Math.min(at - around, shown.length - 2 * around - 1));
  // Focus follows only where it was in the queue already, so that it is never taken from anywhere else.
  useEffect(() => {
    const element = list.current;
    const active = element?.querySelector<HTMLElement>("[aria-current=true]");
    if (element === null || active === null || active === undefined) return;
    if (moved.current && current !== null) active.focus({ preventScroll: true });
    const item = active.parentElement as HTMLElement;
    element.scrollTop = item.offsetTop - element.clientHeight / 3;
  }, [current]);
  const act = (name: string) => () => {
    moved.current = true;
    actions[name]?.();
  };
  const undecided = current !== null && current.decision === null && !busy;
  const buttons: readonly (readonly [string, string, boolean])[] = [
    ["a", words.queue.accept, undecided],
    ["e", words.queue.edit, undecided],
    ["r", words.queue.reject, undecided],
    ["m", words.queue.merge, undecided],
    ["s", words.queue.split, undecided],
    ["u", words.queue.undo, !busy],
  ];
  return (
    <>
      <Filters items={items} shown={shown.length} filter={filter} onFilter={setFilter} />
      <div className="queue-actions">
        {buttons.map(([key, name, able]) => (
          <button key={key} type="button" className="quiet" disabled={!able} aria-keyshortcuts={key} onClick={act(key)}>
            {name} <kbd>{key}</kbd>
          </button>
        ))}
      </div>
      <div className="queue-actions">
        <span className="note">{words.queue.all}</span>
        <button type="button" className="quiet" disabled={open === 0 || busy} onClick={actions.acceptAll}>
          {words.queue.acceptAll(open)}
        </button>
        <button type="button" className="quiet" disabled={open === 0 || busy} onClick={actions.rejectAll}>
          {words.queue.rejectAll(open)}
        </button>
      </div>
      <div aria-live="polite">
        {note === null ? null : <p className="note">{note}</p>}
        {told === null ? null : told.refused ? (
          <pre className="refusal">{told.text}</pre>
        ) : (
          <p className="note">{told.text}</p>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="empty">{items.length === 0 ? words.queue.empty : words.queue.filtered}</p>
      ) : null}
      <ol
        ref={list}
        className="queue"
        aria-label={words.queue.label}
        start={first + 1}
        onKeyDown={() => {
          moved.current = true;
        }}
      >
        {shown.slice(first, first + 2 * around + 1).map((item) => (
          <Item
            key={item.id}
            item={item}
            current={item.id === current?.id}
            anew={anew.get(item.proposal.id)}
            onPick={review.pick}
          />
        ))}
      </ol>
      <p className="note">{words.queue.keys}</p>
    </>
  );
}

interface ItemProps {
  readonly item: QueueItem;
  readonly current: boolean;
  readonly anew: string | undefined;
  readonly onPick: (id: string) => void;
}

const longestShown = 240;

function Item({ item, current, anew, onPick }: ItemProps) {
  const { theCase, open } = useWorkbench();
  const { proposal, decision, text } = item;
  const who = "speaker" in proposal ? proposal.speaker.canonical : "holder" in proposal ? proposal.holder : null;
  const claim = theCase.claims.find(({ id }) => id === decision?.claim);
  return (
    <li className={decision === null ? "" : `decided ${decision.verdict}`}>
      <button
        type="button"
        className="queue-item"
        aria-current={current ? "true" : undefined}
        onClick={() => onPick(item.id)}
      >
        <span className="label">
          {words.kinds[proposal.kind]}
          {who === null ? null : <b> {who}</b>}
        </span>
        <span className="queue-words">{text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}</span>
        <span className="note">{words.queue.by(proposal.rule, proposal.score, proposal.by)}</span>
        {decision === null ? null : (
          <span className="note">
            {words.queue.decided(words.verdicts[decision.verdict], decision.by, decision.at)}
          </span>
        )}
      </button>
      {anew === undefined ? null : <p className="mark alarm">{anew}</p>}
      {claim === undefined ? null : (
        <button
          type="button"
          className="plain note"
          aria-haspopup="dialog"
          onClick={() => open({ kind: "claim", id: claim.id })}
        >
          {words.queue.openClaim}
        </button>
      )}
    </li>
  );
}

interface FiltersProps {
  readonly items: readonly QueueItem[];
  readonly shown: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ items, shown, filter, onFilter }: FiltersProps) {
  const kinds = [...new Set(items.map(({ proposal }) => proposal.kind))];
  const rules = [...new Set(items.map(({ proposal }) => proposal.rule))].sort();
  const choices = [
    ["kind", words.queue.kind, kinds.map((id) => [id, words.kinds[id]] as const)],
    ["rule", words.queue.rule, rules.map((id) => [id, id] as const)],
    ["state", words.queue.state, [["open", words.queue.open] as const, ...Object.entries(words.verdicts)]],
  ] as const;
  return (
    <search className="filters" aria-label={words.queue.filter}>
      {choices.map(([key, name, options]) => (
        <label key={key} className="field">
          {name}
          <select value={filter[key]} onChange={(event) => onFilter({ ...filter, [key]: event.target.value })}>
            <option value="">{words.queue.any}</option>
            {options.map(([id, text]) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="field">
        {words.queue.score}
        <input
          type="number"
          min={0}
          max={1}
          step={0.05}
          value={filter.score}
          onChange={(event) => onFilter({ ...filter, score: Math.min(1, Math.max(0, Number(event.target.value))) })}
        />
      </label>
      <span className="note" aria-live="polite">
        {words.queue.found(shown, items.length)}
      </span>
    </search>
  );
}
