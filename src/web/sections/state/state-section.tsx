/** Screen 1: where things stand on the day. */

import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { MapPart } from "../map/map-part.tsx";
import { Part, Section } from "../section.tsx";
import { Chairs } from "./chairs.tsx";
import { Drivers } from "./drivers.tsx";
import { Events } from "./events.tsx";
import { Fronts } from "./fronts.tsx";
import { LeftOut } from "./left-out.tsx";
import { Polls } from "./polls.tsx";
import { PositionMatrix } from "./position-matrix.tsx";
import { PositionsOverTime } from "./positions-over-time.tsx";
import { Stances } from "./stances.tsx";
import { StateLead } from "./state-lead.tsx";
import { Windows } from "./windows.tsx";

export function StateSection({ number }: { readonly number: number }) {
  const { theCase } = useWorkbench();
  return (
    <Section id="state" number={number} title={messages.state.title} lead={<StateLead />}>
      <Fronts />
      <MapPart />
      <Part title={messages.positions.title} gist={messages.positions.gist}>
        <PositionMatrix />
      </Part>
      {theCase.positions.length === 0 ? null : (
        <Part title={messages.overTime.title} gist={messages.overTime.gist}>
          <PositionsOverTime />
        </Part>
      )}
      {theCase.windows.length === 0 ? null : (
        <Part title={messages.windows.title} gist={messages.windows.gist}>
          <Windows />
        </Part>
      )}
      <div className="columns">
        <Part title={messages.drivers.title} gist={messages.drivers.gist}>
          <Drivers />
        </Part>
        <Part title={messages.stances.title} gist={messages.stances.gist}>
          <Stances />
        </Part>
      </div>
      <Part title={messages.chairs.title} gist={messages.chairs.gist}>
        <Chairs />
      </Part>
      <div className="columns">
        <Part title={messages.events.title} gist={messages.events.gist}>
          <Events />
        </Part>
        <Part title={messages.polls.title} gist={messages.polls.gist}>
          <Polls />
        </Part>
      </div>
      <Part title={messages.leftOut.title}>
        <LeftOut />
      </Part>
    </Section>
  );
}
