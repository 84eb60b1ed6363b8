/** Each front that is measured: the band up to the day with what people claimed, and the levels it may stand on. */

import { BandChart } from "../../figures/band-chart.tsx";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { dayName } from "../../view/days.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { Part } from "../section.tsx";
import { measuredOn } from "./measured.ts";

export function Fronts() {
  const { theCase, ledger, day, open } = useWorkbench();
  return theCase.fronts.map((front) => {
    const series = theCase.series.find((each) => each.id === front.series);
    if (series === undefined) return null;
    const measured = measuredOn(theCase, front, day);
    const claims = ledger.known.filter((claim) => claim.quantity?.measure === series.id);
    const banded = series.points.some((point) => point.high > point.low);
    return (
      <Part key={front.id} title={series.name} gist={messages.band.gist(banded, claims.length > 0)}>
        {measured === null ? (
          <p className="empty">{messages.band.nothing}</p>
        ) : (
          <figure className="figure">
            <BandChart
              series={series}
              claims={claims}
              from={Math.max(theCase.timeline.from, (series.points.at(0)?.date ?? 0) - 10)}
              asOf={day}
              hue={hueOf(theCase, front.holder)}
              onClaim={(id) => open({ kind: "claim", id })}
            />
            <figcaption>
              {messages.band.measured(dayName(measured.point.date), dayName(measured.point.published))}{" "}
              <OpenFigure
                subject={{ kind: "claims", title: series.name, text: messages.band.explained, ids: series.basis }}
              >
                {messages.band.basis}
              </OpenFigure>{" "}
              <OpenFigure subject={{ kind: "source", id: series.source }}>{messages.band.source}</OpenFigure>{" "}
              {claims.length === 0 ? null : (
                <OpenFigure
                  subject={{
                    kind: "claims",
                    title: messages.band.claimsTitle(series.name),
                    text: "",
                    ids: claims.map((claim) => claim.id),
                  }}
                >
                  {messages.band.claims(claims.length)}
                </OpenFigure>
              )}
            </figcaption>
          </figure>
        )}
      </Part>
    );
  });
}
