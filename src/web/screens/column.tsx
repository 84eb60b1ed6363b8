/** The screens, one at a time, drawn anew only when what they show has changed. */

import { memo, type ReactNode, useEffect, useRef } from "react";
import { messages } from "../messages.ts";
import { BriefSection } from "../sections/brief/brief-section.tsx";
import { LeverageSection } from "../sections/leverage/leverage-section.tsx";
import { OutlookSection } from "../sections/outlook/outlook-section.tsx";
import { PackagesSection } from "../sections/packages/packages-section.tsx";
import { ReviewSection } from "../sections/review/review-section.tsx";
import { ClaimsSection } from "../sections/sources/claims-section.tsx";
import { SourcesSection } from "../sections/sources/sources-section.tsx";
import { StateSection } from "../sections/state/state-section.tsx";
import { StepsSection } from "../sections/steps/steps-section.tsx";
import { ThirdPartiesSection } from "../sections/third-parties/third-parties-section.tsx";
import { TimingSection } from "../sections/timing/timing-section.tsx";
import { WatersSection } from "../sections/waters/waters-section.tsx";
import { useNow, type Workbench, WorkbenchProvider } from "../workbench.ts";
import { Contents } from "./contents.tsx";
import { Overview } from "./overview.tsx";
import { ScreenFrame } from "./screen-frame.tsx";
import { type ScreenId, screenAt, screens } from "./screens.ts";

const bodies: Readonly<Record<ScreenId, ReactNode>> = {
  overview: <Overview />,
  sources: <SourcesSection number={1} />,
  claims: (
    <>
      <ClaimsSection number={2} />
      <ReviewSection />
    </>
  ),
  state: <StateSection number={3} />,
  leverage: (
    <>
      <LeverageSection number={4} />
      <TimingSection />
      <ThirdPartiesSection />
    </>
  ),
  packages: (
    <>
      <PackagesSection number={5} />
      <WatersSection />
    </>
  ),
  steps: <StepsSection number={6} />,
  outlook: <OutlookSection number={7} />,
  brief: <BriefSection number={8} />,
};

export const Column = memo(function Column({ workbench }: { readonly workbench: Workbench }) {
  const { assessment } = workbench.answer;
  const { view } = useNow();
  const here = screenAt(view.at);
  const main = useRef<HTMLElement>(null);
  const before = useRef<string | null | undefined>(undefined);
  const computed = assessment !== null;
  // Where the reader was taken to: a section's head, or the top of a screen. What stands above a section grows when the
  // first figures are in.
  useEffect(() => {
    const section = view.at === null || view.at === here ? null : document.getElementById(`section-${view.at}`);
    const moved = before.current !== undefined && before.current !== view.at;
    before.current = view.at;
    if (section !== null) section.scrollIntoView({ block: "start" });
    else if (moved) scrollTo({ top: 0 });
    if (moved) main.current?.focus({ preventScroll: true });
  }, [view.at, here, computed]);
  return (
    <WorkbenchProvider value={workbench}>
      <div className="page">
        <Contents />
        <main id="argument" tabIndex={-1} ref={main}>
          {screens.map(({ id }) => (
            <ScreenFrame key={id} id={id} active={here === id}>
              {bodies[id]}
            </ScreenFrame>
          ))}
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
