/** The last screen: the brief, fetched when it is first visited. */

import { lazy, Suspense } from "react";
import { messages } from "../../messages.ts";

const BriefBody = lazy(() => import("./brief-body.tsx"));

export function BriefSection({ number }: { readonly number: number }) {
  return (
    <Suspense fallback={<p className="empty">{messages.loading}</p>}>
      <BriefBody number={number} />
    </Suspense>
  );
}
