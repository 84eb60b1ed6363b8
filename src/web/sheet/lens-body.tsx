/** A lens: whose argument, in one sentence, and which judgements it sets differently from the case. */

import type { JudgementEntry } from "../../case/index.ts";
import type { Day } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { dayName } from "../view/days.ts";
import { capital } from "../wording.ts";
import { useWorkbench } from "../workbench.ts";
import { aboutPath } from "./about-path.ts";
import { ShowEntry } from "./show-in-file.tsx";

export function LensBody({ id }: { readonly id: string }) {
  const { theCase, day, open } = useWorkbench();
  const lens = theCase.lenses.find((each) => each.id === id);
  if (lens === undefined) return <p className="empty">{messages.sheet.missing(id)}</p>;
  if (lens.published > day)
    return (
      <>
        <h2 id="sheet-title">{lens.name}</h2>
        <p className="note">{messages.bar.notYet(dayName(lens.published))}</p>
      </>
    );
  return (
    <>
      <div>
        <h2 id="sheet-title">{lens.name}</h2>
        <p>{lens.gist}</p>
        <p className="note">
          <button type="button" className="plain" onClick={() => open({ kind: "source", id: lens.source })}>
            {messages.lens.source}
          </button>{" "}
          {messages.claim.published(dayName(lens.published))}
        </p>
      </div>
      <div>
        <h3>{messages.lens.overrides(lens.overrides.size)}</h3>
        <ul className="paths">
          {[...lens.overrides].map(([path, entry]) => (
            <li key={path}>
              <button type="button" className="plain" onClick={() => open({ kind: "judgement", path })}>
                {aboutPath(theCase, path) || path}
              </button>
              <span className="means">{capital(theCase.judgements.get(path)?.means ?? "")}</span>
              <span className="value">
                {messages.lens.instead(entry.text, textOn(theCase.judgements.get(path)?.entries ?? [], day))}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <ShowEntry name={`lenses.${id}`} />
    </>
  );
}

/** As the case itself has it on the day: the last entry in force. */
function textOn(entries: readonly JudgementEntry[], day: Day): string {
  return (entries.findLast((entry) => (entry.since ?? day) <= day) ?? entries[0])?.text ?? "";
}
