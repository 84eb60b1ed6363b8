/** What may come, and what carries it. */

import { OutlookSection } from "../sections/outlook/outlook-section.tsx";

export default function OutlookScreen() {
  return <OutlookSection number={7} />;
}
