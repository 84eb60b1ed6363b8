/** The difference between two sets of judgements, split into the judgements that cause it, when asked for. */

import { useState } from "react";
import type { DifferenceSplit } from "../../../contract.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { capital, wholeNumber } from "../../wording.ts";
import { partyName, useWorkbench } from "../../workbench.ts";
import { FigureSelect } from "../figure-select.tsx";
import { WorkOut } from "../work-out.tsx";
import { DifferenceParts } from "./difference-parts.tsx";

/** The case's own judgements have no id. */
const own = "";

export function Difference() {
  const { theCase, day } = useWorkbench();
  const lenses = theCase.lenses.filter((lens) => lens.published <= day);
  const [from, setFrom] = useState(own);
  const [to, setTo] = useState(lenses[0]?.id ?? own);
  const [of, setOf] = useState("any-deal");
  const known = (id: string) => (lenses.some((lens) => lens.id === id) ? id : null);
  const work = useAnswer("difference", {
    from: known(from),
    to: known(to),
    months: Math.min(12, theCase.horizonMonths),
  });
  const options = [{ id: own, name: messages.bar.noLens }, ...lenses.map((lens) => ({ id: lens.id, name: lens.name }))];
  const nameOf = (id: string | null) => options.find((option) => option.id === (id ?? own))?.name ?? own;
  const { answer } = work;
  return (
    <>
      <div className="work-out">
        <FigureSelect label={messages.difference.from} value={from} options={options} onChange={setFrom} />
        <FigureSelect label={messages.difference.to} value={to} options={options} onChange={setTo} />
        <FigureSelect
          label={messages.difference.figure}
          value={of}
          options={(answer?.figures ?? [{ id: "any-deal" }]).map(({ id }) => ({
            id,
            name: capital(nameOfFigure(id, answer, (party) => partyName(theCase, party))),
          }))}
          onChange={setOf}
        />
      </div>
      {known(from) === known(to) ? (
        <p className="note">{messages.difference.same}</p>
      ) : (
        <WorkOut
          work={work}
          label={messages.difference.workOut}
          note={messages.difference.workOutNote(wholeNumber(work.of))}
        />
      )}
      {answer === null ? null : (
        <DifferenceParts
          split={answer}
          of={of}
          what={nameOfFigure(of, answer, (party) => partyName(theCase, party))}
          from={answer.from === null ? messages.difference.own : nameOf(answer.from)}
          to={answer.to === null ? messages.difference.own : nameOf(answer.to)}
        />
      )}
    </>
  );
}

function nameOfFigure(id: string, split: DifferenceSplit | null, party: (id: string) => string): string {
  if (id.startsWith("position.")) return messages.difference.position(party(id.slice("position.".length)));
  const kinds: Readonly<Record<string, string>> = messages.outlook.kinds;
  const kind = kinds[id];
  if (kind === undefined) return messages.difference.figures[id] ?? id;
  return messages.waters.chanceOf(kind, split?.months ?? 12);
}
