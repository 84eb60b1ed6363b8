/** Each counter that is land: its band, fan and the other front on one axis, what it is among its holder's counters and to the other. */

import { useEffect, useState } from "react";
import type { Counter } from "../../../case/index.ts";
import type { SeriesAnswer, SeriesFigures } from "../../../contract.ts";
import { type Day, formatDay } from "../../../ground/index.ts";
import { seriesAnswer } from "../../../questions.ts";
import { libraryWords } from "../../language/library-words.ts";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { hueOf, partyName, useWorkbench } from "../../workbench.ts";
import { Conclusions } from "../conclusions.tsx";
import { LandFigure } from "./land-figure.tsx";
import { ClaimGaps, PaceTable, RateNote } from "./land-tables.tsx";

/** The day is at rest when it has not moved for so long. */
const restMs = 500;

export default function LandContent() {
  const { theCase, day, state } = useWorkbench();
  const lens = state.lens?.id ?? null;
  const [worked, setWorked] = useState<{ readonly day: Day; readonly answer: SeriesAnswer } | null>(null);
  useEffect(() => {
    // Series that only a second source gives are compared on the command line.
    const ids = new Set(theCase.fronts.map((front) => front.series));
    const placed = { ...theCase, series: theCase.series.filter(({ id }) => ids.has(id)) };
    const timer = setTimeout(
      () => setWorked({ day, answer: seriesAnswer(placed, { asOf: formatDay(day), lens }, libraryWords) }),
      restMs,
    );
    return () => clearTimeout(timer);
  }, [theCase, day, lens]);
  if (worked === null) return <p className="empty">{messages.land.working}</p>;
  const shown = worked.answer.series.flatMap((held) => {
    const counter = state.counters.find(({ withoutStart }) => withoutStart.has(`fronts.${held.front?.id}.start`));
    return counter === undefined || held.band.length === 0 ? [] : [{ held, counter }];
  });
  if (shown.length === 0) return <p className="empty">{messages.land.nothing}</p>;
  return shown.map(({ held, counter }) => (
    <Land key={held.id} held={held} counter={counter} answer={worked.answer} day={worked.day} />
  ));
}

interface Props {
  readonly held: SeriesFigures;
  readonly counter: Counter;
  readonly answer: SeriesAnswer;
  readonly day: Day;
}

function Land({ held, counter, answer, day }: Props) {
  const { theCase, state, principals } = useWorkbench();
  const [hindsight, setHindsight] = useState(false);
  const other = answer.series.find(({ front }) => front !== null && front.id !== held.front?.id) ?? null;
  const all = theCase.series.find(({ id }) => id === held.id)?.points ?? [];
  const later = all.filter(({ date, published }) => date > day || published > day);
  const pace = held.paces[0];
  const own = state.counters.filter(({ holder }) => holder === counter.holder);
  const others = principals.filter(({ id }) => id !== counter.holder).map(({ name }) => name);
  return (
    <div className="worked">
      <figure className="figure">
        <LandFigure
          held={held}
          other={other}
          heldHue={hueOf(theCase, held.front?.holder ?? null)}
          otherHue={hueOf(theCase, other?.front?.holder ?? null)}
          asOf={day}
          later={hindsight ? later : []}
        />
        <figcaption>
          {later.length === 0 ? null : (
            <label className="only-screen">
              <input type="checkbox" checked={hindsight} onChange={(event) => setHindsight(event.target.checked)} />{" "}
              {messages.land.later}
            </label>
          )}{" "}
          {hindsight ? messages.land.laterNote : null}
        </figcaption>
      </figure>
      <p>
        {messages.land.one(
          partyName(theCase, counter.holder),
          own.length,
          own.filter(({ id }) => id !== counter.id).map(({ name }) => name),
        )}{" "}
        {messages.land.worth(others.join(", "))}{" "}
        <OpenFigure
          wraps
          subject={{ kind: "claims", title: counter.name, text: counter.toTheOther, ids: counter.basis }}
        >
          {counter.toTheOther}
        </OpenFigure>
      </p>
      <Conclusions
        sentences={answer.conclusions.filter(({ id }) => id.includes(held.id))}
        method={{ ...answer.method, futures: null }}
      />
      {pace === undefined ? null : <PaceTable pace={pace} />}
      <RateNote series={held} />
      <ClaimGaps series={held} lagDays={Number(answer.method.parameters.lagDays)} />
    </div>
  );
}
