/** For each red line in doubt, the offer whose answer tells most about it. */

import { useState } from "react";
import type { OffersAnswer, SeparatingOffer, Separation } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { figureOf } from "../../sheet/subject.ts";
import { chance, figure } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { type DataRow, DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import { TakeButton } from "./take-button.tsx";

export function SeparatingTable({ answer }: { readonly answer: OffersAnswer }) {
  const { futures } = answer.separating;
  const [all, setAll] = useState(false);
  const lines = [...answer.separating.lines].sort((a, b) => bitsOf(b) - bitsOf(a));
  return (
    <>
      <h4>{messages.offers.separating}</h4>
      <p className="note">{messages.offers.separatingGist}</p>
      {lines.length === 0 ? (
        <p className="empty">{messages.offers.noLines}</p>
      ) : (
        <DataTable
          label={messages.offers.separating}
          head={[
            messages.offers.line,
            messages.offers.real,
            messages.offers.by,
            messages.offers.tells,
            messages.offers.ifReal,
            messages.offers.ifTactic,
            messages.offers.afterRefusal,
          ]}
          rows={(all ? lines : lines.slice(0, few)).flatMap((line) => [
            rowOf(line, "anyone", line.byMediator, futures),
            ...(line.byOthers === null ? [] : [rowOf(line, "others", line.byOthers, futures)]),
          ])}
        />
      )}
      {lines.length <= few ? null : (
        <button type="button" className="plain note" onClick={() => setAll(!all)}>
          {all ? messages.fewer : messages.all(lines.length)}
        </button>
      )}
    </>
  );
}

const few = 6;

/** What the other side could learn, or else anyone. */
function bitsOf({ byMediator, byOthers }: SeparatingOffer): number {
  return byOthers?.bits ?? (byMediator === null ? -1 : byMediator.bits - 1);
}

function rowOf(line: SeparatingOffer, by: "anyone" | "others", found: Separation | null, futures: number): DataRow {
  const share = (title: string, value: number | null) =>
    value === null ? null : (
      <Computed
        key={title}
        wraps
        figure={figureOf({
          title,
          text: chance(value),
          formula: messages.offers.conditionalFormula,
          behind: [`red-lines.${line.redLine}.`, ...behind.acceptance(line.party)],
          estimatedFrom: futures,
        })}
      />
    );
  return {
    id: `${line.redLine} ${by}`,
    name: <LineName line={line} />,
    cells:
      found === null
        ? [<Real key="real" line={line} />, messages.offers[by], messages.offers.none]
        : [
            <Real key="real" line={line} />,
            <span key="by">
              {messages.offers[by]} <TakeButton picks={found.picks} />
            </span>,
            <span key="bits">
              <Computed figure={bitsFigure(line, found, futures)} />{" "}
              {found.clear ? null : <span className="mark">{messages.offers.notClear}</span>}
            </span>,
            share(messages.offers.ifRealTitle, found.acceptsIfReal),
            share(messages.offers.ifTacticTitle, found.acceptsIfTactic),
            share(messages.offers.afterTitle, found.realAfterRefusal),
          ],
  };
}

function LineName({ line }: { readonly line: SeparatingOffer }) {
  const { theCase } = useWorkbench();
  return (
    <>
      <PartyName id={line.party} /> {theCase.redLines.find((each) => each.id === line.redLine)?.words ?? line.redLine}
    </>
  );
}

function Real({ line }: { readonly line: SeparatingOffer }) {
  const { theCase } = useWorkbench();
  const path = theCase.redLines.find((each) => each.id === line.redLine)?.credence;
  return path === undefined ? (
    chance(line.real)
  ) : (
    <OpenFigure wraps subject={{ kind: "judgement", path }}>
      {chance(line.real)}
    </OpenFigure>
  );
}

function bitsFigure(line: SeparatingOffer, found: Separation, futures: number) {
  return figureOf({
    title: messages.offers.tellsTitle(line.redLine),
    text: messages.offers.tellsText(figure(found.bits), figure(line.entropyBits)),
    formula: messages.offers.tellsFormula,
    behind: [`red-lines.${line.redLine}.`, ...behind.acceptance(line.party)],
    estimatedFrom: futures,
  });
}
