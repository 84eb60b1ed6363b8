/** The thin bar that rules all screens: case, day, lens, seed, futures, chairs, theme, and a quiet progress line. */

import { useLayoutEffect, useRef, useState } from "react";
import { DraftBar, DraftNote } from "../draft/draft-bar.tsx";
import { newCaseMessages } from "../messages/new-case-messages.ts";
import { messages } from "../messages.ts";
import { hashOfView, newCasePlace } from "../view/view.ts";
import { useNow, useWorkbench } from "../workbench.ts";
import { AsOf } from "./as-of.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { Settings } from "./settings.tsx";
import { Timeline } from "./timeline.tsx";

interface Props {
  readonly cases: readonly { readonly id: string; readonly title: string }[];
  readonly onStop: () => void;
}

export function TopBar({ cases, onStop }: Props) {
  const { theCase, change, answer } = useWorkbench();
  const { view, progress } = useNow();
  const [unfolded, setUnfolded] = useState(false);
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty("--bar-height", `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <header className="bar" ref={bar}>
      <div className="bar-inner">
        <div className="bar-row">
          <span className="wordmark">
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <path className="hue-a" d="M3 16a11 11 0 0 1 11-11v22A11 11 0 0 1 3 16Z" fill="var(--hue)" />
              <path className="hue-b" d="M29 16a11 11 0 0 1-11 11V5a11 11 0 0 1 11 11Z" fill="var(--hue)" />
            </svg>
            {messages.name}
          </span>
          {cases.length > 1 ? (
            <label className="field">
              <span className="unseen">{messages.bar.case}</span>
              <select
                value={view.caseId ?? ""}
                onChange={(event) => change({ caseId: event.target.value, asOf: null, lens: null, picks: {} })}
              >
                {cases.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.title}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <span className="bar-case">{theCase.title}</span>
          )}
          <a className="new-case-link" href={`./${hashOfView({ ...view, at: newCasePlace })}`}>
            {newCaseMessages.open}
          </a>
          <span className="grow" />
          <ProgressLine answer={answer} progress={progress} onStop={onStop} />
          <DraftBar />
          <AsOf />
          <button
            type="button"
            className="quiet only-narrow"
            aria-expanded={unfolded}
            aria-controls="settings"
            onClick={() => setUnfolded(!unfolded)}
          >
            {messages.bar.settings}
          </button>
        </div>
        <div className={unfolded ? "bar-settings" : "bar-settings closed"} id="settings">
          <Settings />
        </div>
        <Timeline />
        <DraftNote />
      </div>
      <div className="progress" aria-hidden="true">
        <i style={{ width: progress.working && answer.of > 0 ? `${(100 * progress.done) / answer.of}%` : 0 }} />
      </div>
    </header>
  );
}
