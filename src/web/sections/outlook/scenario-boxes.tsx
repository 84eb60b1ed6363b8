/** Under which judgements an event is likely: boxes as sentences with coverage and density, and the tree as a second opinion. */

import { useState } from "react";
import type { ScenarioBoxes as Boxes, ScenarioBox } from "../../../contract.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { percent, wholeNumber } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { FigureSelect } from "../figure-select.tsx";
import { WorkOut } from "../work-out.tsx";
import { boxFigure, likelyFigure, quasiFigure } from "./box-figures.ts";
import { carriedEvent, eventChoices } from "./carried-figures.ts";
import { ScenarioTreeTable } from "./scenario-tree.tsx";

export function ScenarioBoxes() {
  const { theCase } = useWorkbench();
  const month = Math.min(12, theCase.horizonMonths);
  const [of, setOf] = useState("ceasefire");
  const work = useAnswer("boxes", carriedEvent(of, month));
  const { answer } = work;
  return (
    <>
      <div className="work-out">
        <FigureSelect label={messages.boxes.event} value={of} options={eventChoices(month)} onChange={setOf} />
        <WorkOut work={work} label={messages.boxes.workOut} note={messages.boxes.workOutNote(wholeNumber(work.of))} />
      </div>
      {answer === null ? null : (
        <div className="worked">
          <p>
            {messages.boxes.lead(answer.words)} <Computed figure={likelyFigure(answer)} />.{" "}
            {messages.boxes.threshold[answer.thresholdIs](percent(answer.threshold))}
          </p>
          {answer.boxes.length === 0 ? <p className="empty">{messages.boxes.none}</p> : null}
          {answer.boxes.map((box) => (
            <Box key={box.text} boxes={answer} box={box} />
          ))}
          {answer.tree === null ? null : <ScenarioTreeTable boxes={answer} tree={answer.tree} />}
        </div>
      )}
    </>
  );
}

function Box({ boxes, box }: { readonly boxes: Boxes; readonly box: ScenarioBox }) {
  const { state } = useWorkbench();
  return (
    <div className="scenario-box">
      <p>{box.text}</p>
      <p className="note">
        {messages.boxes.density} <Computed figure={boxFigure(boxes, "density", box.density, box)} />;{" "}
        {messages.boxes.coverage} <Computed figure={boxFigure(boxes, "coverage", box.coverage, box)} />.
      </p>
      <DataTable
        label={messages.boxes.limits}
        head={[messages.boxes.judgement, messages.boxes.limit, messages.boxes.range, messages.boxes.quasi]}
        rows={box.limits.map((limit) => ({
          id: limit.path,
          name: state.judgements.has(limit.path) ? (
            <OpenFigure wraps subject={{ kind: "judgement", path: limit.path }}>
              {limit.name}
            </OpenFigure>
          ) : (
            limit.name
          ),
          cells: [
            limit.words,
            limit.range ?? messages.carries.chance,
            <Computed key="quasi" figure={quasiFigure(boxes, limit)} />,
          ],
        }))}
      />
    </div>
  );
}
