/** In short: what the assessment concludes, the curve and the map it can be seen on, and the sentence of every screen. */

import type { ReactNode } from "react";
import type { DealKind } from "../../contract.ts";
import { FanChart } from "../figures/fan-chart.tsx";
import { messages } from "../messages.ts";
import { LeverageLead } from "../sections/leverage/leverage-lead.tsx";
import { MapPart } from "../sections/map/map-part.tsx";
import { OutlookLead } from "../sections/outlook/outlook-lead.tsx";
import { PackagesLead } from "../sections/packages/packages-lead.tsx";
import { Part } from "../sections/section.tsx";
import { ClaimsLead } from "../sections/sources/claims-lead.tsx";
import { SourcesLead } from "../sections/sources/sources-lead.tsx";
import { StateLead } from "../sections/state/state-lead.tsx";
import { StepsLead } from "../sections/steps/steps-lead.tsx";
import { SincePart } from "../since/since-part.tsx";
import { capital, chanceDomain, percent } from "../wording.ts";
import { hasCeasefire, useWorkbench } from "../workbench.ts";
import { Opening } from "./opening.tsx";
import { ScreenLink } from "./screen-link.tsx";
import type { ScreenId } from "./screens.ts";

const leads: readonly (readonly [ScreenId, ReactNode])[] = [
  ["sources", <SourcesLead key="sources" />],
  ["claims", <ClaimsLead key="claims" />],
  ["state", <StateLead key="state" />],
  ["leverage", <LeverageLead key="leverage" />],
  ["packages", <PackagesLead key="packages" />],
  ["steps", <StepsLead key="steps" />],
  ["outlook", <OutlookLead key="outlook" />],
];

export function Overview() {
  const { busy } = useWorkbench();
  return (
    <>
      <Opening />
      <SincePart />
      <div className="glances" aria-busy={busy}>
        <Part title={messages.opening.curve} gist={messages.opening.curveGist}>
          <Curves />
        </Part>
        <MapPart glance />
      </div>
      <Part title={messages.opening.screens}>
        <ol className="screen-list">
          {leads.map(([id, lead], place) => (
            <li key={id}>
              <h4>
                <ScreenLink to={id}>
                  <span className="number">{place + 1}</span> {messages.contents.names[id]}
                </ScreenLink>
              </h4>
              {lead}
            </li>
          ))}
        </ol>
      </Part>
    </>
  );
}

function Curves() {
  const { answer, theCase } = useWorkbench();
  if (answer.assessment === null) return <p className="empty">{messages.computing}</p>;
  const { agreement, baseRate } = answer.assessment;
  const kinds: readonly DealKind[] = hasCeasefire(theCase) ? ["ceasefire", "settlement"] : ["settlement"];
  const domain = chanceDomain([...kinds.map((kind) => agreement[kind]), baseRate.curve]);
  const reference = { id: "base", name: messages.outlook.baseRate, hue: "hue-ink", points: baseRate.curve };
  return kinds.map((kind) => (
    <figure key={kind} className="figure">
      <FanChart
        label={messages.outlook.curve(messages.outlook.kinds[kind])}
        curves={[{ id: kind, name: capital(messages.outlook.kinds[kind]), hue: "hue-ink", points: agreement[kind] }]}
        reference={reference}
        domain={domain}
        format={percent}
        height={180}
        namesWidth={92}
      />
    </figure>
  ));
}
