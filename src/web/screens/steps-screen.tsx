/** Limited measures and their order. */

import { StepsSection } from "../sections/steps/steps-section.tsx";

export default function StepsScreen() {
  return <StepsSection number={6} />;
}
