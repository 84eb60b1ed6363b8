/** What was said and measured, and the review of articles. */

import { ReviewSection } from "../sections/review/review-section.tsx";
import { ClaimsSection } from "../sections/sources/claims-section.tsx";

export default function ClaimsScreen() {
  return (
    <>
      <ClaimsSection number={2} />
      <ReviewSection />
    </>
  );
}
