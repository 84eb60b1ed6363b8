/** Screen 4: when what kind of agreement, beside the base rate; the questions; the terms; how the lenses differ. */

import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { Part, Section } from "../section.tsx";
import { AgreementCurves } from "./agreement-curves.tsx";
import { Difference } from "./difference.tsx";
import { Lenses } from "./lenses.tsx";
import { OutlookLead } from "./outlook-lead.tsx";
import { PastScores } from "./past-scores.tsx";
import { Questions } from "./questions.tsx";
import { ScenarioBoxes } from "./scenario-boxes.tsx";
import { TermsTable } from "./terms-table.tsx";
import { WhatCarries } from "./what-carries.tsx";
import { ZoneChances } from "./zone-chances.tsx";

export function OutlookSection({ number }: { readonly number: number }) {
  const { theCase, day, answer, busy } = useWorkbench();
  const assessment = answer.assessment;
  return (
    <Section id="outlook" number={number} title={messages.outlook.title} lead={<OutlookLead />} busy={busy}>
      {assessment === null ? null : (
        <>
          <Part title={messages.outlook.curves} gist={messages.outlook.curvesGist(assessment.baseRate.name)}>
            <AgreementCurves assessment={assessment} />
          </Part>
          <Part title={messages.outlook.zone} gist={messages.outlook.zoneGist}>
            <ZoneChances zone={assessment.zone} />
          </Part>
          {assessment.questions.length === 0 ? null : (
            <Part title={messages.questions.title} gist={messages.questions.gist}>
              <Questions questions={assessment.questions} />
            </Part>
          )}
          <Part title={messages.carries.title} gist={messages.carries.gist}>
            <WhatCarries />
          </Part>
          <Part title={messages.boxes.title} gist={messages.boxes.gist}>
            <ScenarioBoxes />
          </Part>
          <Part title={messages.terms.title} gist={messages.terms.gist}>
            <TermsTable terms={assessment.terms} />
          </Part>
        </>
      )}
      {theCase.lenses.length === 0 ? null : (
        <Part title={messages.lenses.title} gist={messages.lenses.gist}>
          <Lenses />
        </Part>
      )}
      {theCase.lenses.every((lens) => lens.published > day) ? null : (
        <Part title={messages.difference.title} gist={messages.difference.gist}>
          <Difference />
        </Part>
      )}
      {theCase.questions.length === 0 ? null : (
        <Part title={messages.scores.title} gist={messages.scores.gist}>
          <PastScores />
        </Part>
      )}
    </Section>
  );
}
