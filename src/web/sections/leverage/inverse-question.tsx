/** The inverse question, when asked for: the smallest change of each judgement that would open a deal, or close it. */

import { useState } from "react";
import type { Inverse } from "../../../contract.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { percent, wholeNumber } from "../../wording.ts";
import { WorkOut } from "../work-out.tsx";
import { openFigure } from "./inverse-figures.ts";
import { FlipTable, UnflippedTable } from "./inverse-tables.tsx";

const thresholds = [0.25, 0.5, 0.75];

export function InverseQuestion() {
  const [threshold, setThreshold] = useState(0.5);
  const work = useAnswer("inverse", { threshold, paths: [] });
  const { answer } = work;
  return (
    <>
      <div className="work-out">
        <label className="field sans">
          {messages.inverse.threshold}
          <select value={threshold} onChange={(event) => setThreshold(Number(event.target.value))}>
            {thresholds.map((share) => (
              <option key={share} value={share}>
                {messages.inverse.thresholds(share)}
              </option>
            ))}
          </select>
        </label>
        <WorkOut
          work={work}
          label={messages.inverse.workOut}
          note={messages.inverse.workOutNote(wholeNumber(work.of))}
        />
      </div>
      {answer === null ? null : (
        <div className="worked">
          <Sentence found={answer} />
          <FlipTable found={answer} />
          <UnflippedTable found={answer} />
          <p className="note">{messages.inverse.tried(answer.judgements.length, answer.bearing)}</p>
        </div>
      )}
    </>
  );
}

function Sentence({ found }: { readonly found: Inverse }) {
  const share = percent(found.threshold);
  return (
    <p>
      {messages.inverse.lead} <Computed figure={openFigure(found)} />,{" "}
      {found.open ? messages.inverse.closes(share) : messages.inverse.opens(share)}{" "}
      {found.clear ? null : messages.inverse.unclear(share)} {messages.inverse.median(found.openInMedianFuture)}
    </p>
  );
}
