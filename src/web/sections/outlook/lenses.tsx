/** The same day through each lens, as small multiples, a thousand futures each; computed in the background when asked. */

import { useState } from "react";
import type { Lens } from "../../../case/index.ts";
import { formatDay } from "../../../ground/index.ts";
import { type LensAnswer, lensFutures, useLenses } from "../../engine/use-lenses.ts";
import { FanChart } from "../../figures/fan-chart.tsx";
import { messages } from "../../messages.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { dayName } from "../../view/days.ts";
import { chanceDomain, percent, wholeNumber } from "../../wording.ts";
import { useNow, useWorkbench } from "../../workbench.ts";
import { agreementFigure, zoneFigure } from "./outlook-figures.ts";
import { PooledOutlook } from "./pooled-outlook.tsx";

export function Lenses() {
  const { theCase, day } = useWorkbench();
  const { view } = useNow();
  const [wanted, setWanted] = useState(false);
  const byLens = useLenses(theCase, formatDay(day), view.seed, wanted);
  const available: readonly (Lens | null)[] = [null, ...theCase.lenses.filter((lens) => lens.published <= day)];
  const domain = chanceDomain([[], ...[...byLens.values()].map((each) => each.assessment.agreement["any-deal"])]);
  const later = theCase.lenses.filter((lens) => lens.published > day);
  return (
    <>
      {wanted ? null : (
        <p>
          <button type="button" className="quiet" onClick={() => setWanted(true)}>
            {messages.lenses.compare(available.length - 1, wholeNumber(lensFutures))}
          </button>
        </p>
      )}
      {!wanted ? null : (
        <div className="multiples">
          {available.map((lens) => (
            <OneLens key={lens?.id ?? ""} lens={lens} answer={byLens.get(lens?.id ?? null)} domain={domain} />
          ))}
        </div>
      )}
      {byLens.size < available.length || [...byLens.values()].some((each) => each.done < lensFutures) ? null : (
        <PooledOutlook assessments={[...byLens.values()].map((each) => each.assessment)} />
      )}
      {later.length === 0 ? null : (
        <p className="note">
          {messages.lenses.later(later.map((lens) => messages.lenses.laterOne(lens.name, dayName(lens.published))))}
        </p>
      )}
    </>
  );
}

interface OneProps {
  readonly lens: Lens | null;
  readonly answer: LensAnswer | undefined;
  readonly domain: readonly [number, number];
}

function OneLens({ lens, answer, domain }: OneProps) {
  const { change } = useWorkbench();
  const { view } = useNow();
  const assessment = answer?.assessment;
  const curve = assessment?.agreement["any-deal"];
  const month = Math.min(12, (curve?.length ?? 1) - 1);
  const spread = curve?.[month];
  return (
    <div className="multiple">
      <h4>
        {lens === null ? (
          messages.bar.noLens
        ) : (
          <OpenFigure subject={{ kind: "lens", id: lens.id }}>{lens.name}</OpenFigure>
        )}
      </h4>
      <p className="note">{lens === null ? messages.lenses.own : lens.gist}</p>
      {answer === undefined || assessment === undefined || curve === undefined || spread === undefined ? (
        <p className="empty">{messages.computing}</p>
      ) : (
        <>
          <p className="value">
            {messages.lenses.deal(month)} <Computed wraps figure={agreementFigure("any-deal", month, spread)} />
          </p>
          <FanChart
            label={messages.outlook.curve(messages.outlook.kinds["any-deal"])}
            curves={[{ id: "any", name: "", hue: "hue-ink", points: curve }]}
            domain={domain}
            format={percent}
            height={150}
            namesWidth={8}
          />
          <p className="note">
            {messages.lenses.zone}{" "}
            <Computed figure={zoneFigure(messages.outlook.zoneAny, assessment.zone.any, answer.done)} />
          </p>
          {answer.done < lensFutures ? (
            <p className="note">{messages.bar.progress(wholeNumber(answer.done), wholeNumber(lensFutures))}</p>
          ) : null}
          {view.lens === (lens?.id ?? null) ? null : (
            <button type="button" className="quiet" onClick={() => change({ lens: lens?.id ?? null })}>
              {messages.lenses.look}
            </button>
          )}
        </>
      )}
    </div>
  );
}
