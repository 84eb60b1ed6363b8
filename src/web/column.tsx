/** The column of argument, drawn anew only when what it shows has changed. */

import { memo } from "react";
import { Contents } from "./contents.tsx";
import type { Ask } from "./engine/protocol.ts";
import { messages } from "./messages.ts";
import { Opening } from "./opening.tsx";
import { LeverageSection } from "./sections/leverage/leverage-section.tsx";
import { OutlookSection } from "./sections/outlook/outlook-section.tsx";
import { PackagesSection } from "./sections/packages/packages-section.tsx";
import { ReviewSection } from "./sections/review/review-section.tsx";
import { SourcesSection } from "./sections/sources/sources-section.tsx";
import { StateSection } from "./sections/state/state-section.tsx";
import { StepsSection } from "./sections/steps/steps-section.tsx";
import { ThirdPartiesSection } from "./sections/third-parties/third-parties-section.tsx";
import { TimingSection } from "./sections/timing/timing-section.tsx";
import { WatersSection } from "./sections/waters/waters-section.tsx";
import { type Workbench, WorkbenchProvider } from "./workbench.ts";

interface Props {
  readonly workbench: Workbench;
  readonly ask: Ask;
}

export const Column = memo(function Column({ workbench, ask }: Props) {
  const { answered, assessment } = workbench.answer;
  // The figures on show are of an earlier question until the first answer to this one is in.
  const busy =
    answered === null || answered.asOf !== ask.asOf || answered.lens !== ask.lens || answered.seed !== ask.seed;
  return (
    <WorkbenchProvider value={workbench}>
      <div className="page">
        <Contents />
        <main id="argument" tabIndex={-1}>
          <Opening busy={busy} />
          <StateSection number={1} />
          <LeverageSection number={2} busy={busy} />
          <TimingSection number={3} busy={busy} />
          <PackagesSection number={4} busy={busy} />
          <WatersSection number={5} busy={busy} />
          <StepsSection number={6} busy={busy} />
          <OutlookSection number={7} busy={busy} />
          <ThirdPartiesSection number={8} />
          <SourcesSection number={9} />
          <ReviewSection number={10} />
          <footer className="colophon">
            {assessment === null ? null : (
              <p>{messages.colophon(assessment.method, assessment.asOf, assessment.lens)}</p>
            )}
            <p>{messages.honesty}</p>
          </footer>
        </main>
      </div>
    </WorkbenchProvider>
  );
});
