/** The measures as a graph: name, in whose interest, whether it enforces itself, its place in the best order. */

import type { Ladder } from "../../../contract.ts";
import { StepGraph } from "../../figures/step-graph.tsx";
import { messages } from "../../messages.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { keptFigure } from "./ladder-figures.ts";

export function MeasureGraph({ ladder }: { readonly ladder: Ladder | null }) {
  const { theCase, principals } = useWorkbench();
  const order = ladder?.forCeasefire.recommended ?? [];
  return (
    <StepGraph
      label={messages.steps.graphLabel}
      steps={theCase.measures.map((measure) => {
        const found = ladder?.measures.find((each) => each.id === measure.id);
        const place = order.indexOf(measure.id);
        const gains = principals.filter((party) =>
          found === undefined ? measure.gain.has(party.id) : (found.parties[party.id]?.inInterest ?? 0) >= 0.5,
        );
        return {
          id: measure.id,
          after: measure.after,
          strong: ladder === null || place >= 0,
          content: (
            <>
              <span className="step-name">
                {place < 0 ? null : <b>{messages.steps.step(place + 1)} </b>}
                <OpenFigure
                  wraps
                  subject={{ kind: "claims", title: measure.name, text: measure.scope, ids: measure.basis }}
                >
                  {measure.name}
                </OpenFigure>
              </span>
              <span className="step-marks">
                {gains.map((party) => (
                  <span key={party.id} className={hueOf(theCase, party.id)}>
                    <span className="swatch" aria-hidden="true" />
                    <span className="unseen">{messages.steps.interestTitle(measure.name, party.name)}</span>
                  </span>
                ))}
                {found === undefined ? (
                  <span className="label">{messages.steps.notYet}</span>
                ) : (
                  <>
                    <span className="label">
                      {found.keptByAll >= 0.5 ? messages.steps.selfEnforcing : messages.steps.tempting}
                    </span>{" "}
                    {ladder === null ? null : <Computed figure={keptFigure(ladder, found)} />}
                  </>
                )}
              </span>
            </>
          ),
        };
      })}
    />
  );
}
