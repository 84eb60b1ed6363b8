/** Terms one can try, and offers one can make. */

import { PackagesSection } from "../sections/packages/packages-section.tsx";
import { WatersSection } from "../sections/waters/waters-section.tsx";

export default function PackagesScreen() {
  return (
    <>
      <PackagesSection number={5} />
      <WatersSection />
    </>
  );
}
