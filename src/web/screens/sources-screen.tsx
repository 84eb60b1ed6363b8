/** Whose voices there are. */

import { SourcesSection } from "../sections/sources/sources-section.tsx";

export default function SourcesScreen() {
  return <SourcesSection number={1} />;
}
