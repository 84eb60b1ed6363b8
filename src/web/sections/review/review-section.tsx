/** The articles and their review: there only where the server lets one edit, and fetched only then. */

import { lazy, Suspense } from "react";
import { messages } from "../../messages.ts";
import { ReadOnlyNote } from "../../new-case/read-only-note.tsx";
import { useMaking, useSession } from "./session.ts";

const ReviewBody = lazy(() => import("./review-body.tsx"));

export function ReviewSection() {
  const session = useSession();
  const making = useMaking();
  if (session === null) return making === "server" ? <ReadOnlyNote making={making} /> : null;
  return (
    <Suspense fallback={<p className="empty">{messages.loading}</p>}>
      <ReviewBody session={session} />
    </Suspense>
  );
}
