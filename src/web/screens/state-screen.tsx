/** Where things stand on the day. */

import { StateSection } from "../sections/state/state-section.tsx";

export default function StateScreen() {
  return <StateSection number={3} />;
}
