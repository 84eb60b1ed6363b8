/** What each holds, what time does to it, and who else could move whom. */

import { LeverageSection } from "../sections/leverage/leverage-section.tsx";
import { ThirdPartiesSection } from "../sections/third-parties/third-parties-section.tsx";
import { TimingSection } from "../sections/timing/timing-section.tsx";

export default function LeverageScreen() {
  return (
    <>
      <LeverageSection number={4} />
      <TimingSection />
      <ThirdPartiesSection />
    </>
  );
}
