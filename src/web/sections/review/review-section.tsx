/** The articles and their review: there only where the server lets one edit, and fetched only then. */

import { lazy, Suspense } from "react";
import { messages } from "../../messages.ts";
import { useSession } from "./session.ts";

const ReviewBody = lazy(() => import("./review-body.tsx"));

export function ReviewSection() {
  const session = useSession();
  if (session === null) return null;
  return (
    <Suspense fallback={<p className="empty">{messages.loading}</p>}>
      <ReviewBody session={session} />
    </Suspense>
  );
}
