/** What fighting on brings and what it costs, by months: as each party sees it, and as the analyst does. */

import type { TimingAnswer } from "../../../contract.ts";
import { FanChart } from "../../figures/fan-chart.tsx";
import { messages } from "../../messages.ts";
import { percent, tenthPercent } from "../../wording.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

export function StalemateCurves({ answer }: { readonly answer: TimingAnswer }) {
  const { theCase, principals } = useWorkbench();
  return (
    <>
      {principals.map((party) => {
        const of = answer.stalemate.parties[party.id];
        if (of === undefined) return null;
        const views = [
          { id: "perceived", name: messages.when.perceived, view: of.perceived },
          { id: "objective", name: messages.when.objective, view: of.objective },
        ];
        const all = views.flatMap(({ view }) => [...view.gain, ...view.cost]);
        const top = Math.max(0.005, ...all.map((each) => each.high));
        const foot = Math.min(0, ...all.map((each) => each.low));
        return (
          <div key={party.id} className="multiples wide">
            {views.map(({ id, name, view }) => (
              <figure key={id} className="multiple figure">
                <h4>
                  <PartyName id={party.id} />, {name}
                </h4>
                <FanChart
                  label={messages.when.curve(party.name, name)}
                  curves={[
                    { id: "gain", name: messages.when.gain, hue: hueOf(theCase, party.id), points: view.gain },
                    { id: "cost", name: messages.when.cost, hue: "hue-ink", points: view.cost },
                  ]}
                  domain={[foot, top]}
                  format={(value) => (top < 0.05 ? tenthPercent(value) : percent(value))}
                  height={170}
                />
              </figure>
            ))}
          </div>
        );
      })}
      <p className="note">{messages.when.curveNote}</p>
    </>
  );
}
