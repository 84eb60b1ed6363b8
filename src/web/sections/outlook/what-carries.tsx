/** The judgements that carry a figure, as a ranked range chart; and, when asked for, what its variance comes from. */

import { useState } from "react";
import type { Carrier, WhatCarries as Carries } from "../../../contract.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { wholeNumber } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { FigureSelect } from "../figure-select.tsx";
import { WorkOut } from "../work-out.tsx";
import { carriedFigure, figureChoices } from "./carried-figures.ts";
import { correlationFigure, explainedFigure } from "./carrier-figures.ts";
import { VarianceParts } from "./variance-parts.tsx";

const most = 15;

export function WhatCarries() {
  const { principals, theCase } = useWorkbench();
  const month = Math.min(12, theCase.horizonMonths);
  const [of, setOf] = useState("ceasefire");
  const figure = carriedFigure(of, month);
  const work = useAnswer("carries", figure);
  const { answer } = work;
  return (
    <>
      <div className="work-out">
        <FigureSelect
          label={messages.carries.figure}
          value={of}
          options={figureChoices(month, principals)}
          onChange={setOf}
        />
        <WorkOut
          work={work}
          label={messages.carries.workOut}
          note={messages.carries.workOutNote(wholeNumber(work.of))}
        />
      </div>
      {answer === null ? null : (
        <div className="worked">
          <Ranked carries={answer} />
          <VarianceParts figure={figure} />
        </div>
      )}
    </>
  );
}

function Ranked({ carries }: { readonly carries: Carries }) {
  const clear = carries.carriers.filter((carrier) => carrier.clear);
  const unclear = carries.carriers.length - clear.length;
  return (
    <>
      <Sentence carries={carries} clear={clear} />
      {clear.length === 0 ? null : (
        <DataTable
          label={messages.carries.title}
          head={[
            messages.carries.judgement,
            messages.carries.rank,
            messages.carries.correlation,
            messages.carries.explained,
            messages.carries.range,
          ]}
          rows={clear.slice(0, most).map((carrier) => {
            const explained = explainedFigure(carries, carrier);
            return {
              id: carrier.path,
              name: <CarrierName carrier={carrier} />,
              cells: [
                messages.carries.ranks(carrier.rankFrom, carrier.rankTo),
                <DrawnFigure key="correlation" figure={correlationFigure(carries, carrier)} against={0} />,
                explained === null ? null : <Computed key="explained" figure={explained} />,
                carrier.range ?? messages.carries.chance,
              ],
            };
          })}
        />
      )}
      <p className="note">
        {clear.length > most ? `${messages.carries.more(clear.length - most)} ` : ""}
        {messages.carries.unclear(unclear)}
      </p>
    </>
  );
}

function Sentence({ carries, clear }: { readonly carries: Carries; readonly clear: readonly Carrier[] }) {
  const [first] = clear;
  if (first === undefined) return <p>{messages.carries.none(carries.words)}</p>;
  if (first.rankTo > 1) return <p>{messages.carries.tied(carries.words, clear.length)}</p>;
  return (
    <p>
      {messages.carries.lead(carries.words, first.name)} <Computed figure={correlationFigure(carries, first)} />.
    </p>
  );
}

function CarrierName({ carrier }: { readonly carrier: Carrier }) {
  const { state } = useWorkbench();
  if (!state.judgements.has(carrier.path)) return carrier.name;
  return (
    <OpenFigure wraps subject={{ kind: "judgement", path: carrier.path }}>
      {carrier.name}
    </OpenFigure>
  );
}
