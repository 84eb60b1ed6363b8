/** On the screen of the sources: where articles are dropped, and the way to their review. Where nothing can be changed, how it could be. */

import { lazy, Suspense } from "react";
import { ReadOnlyNote } from "../../new-case/read-only-note.tsx";
import { useMaking, useSession } from "./session.ts";

const IntakeBody = lazy(() => import("./intake-body.tsx"));

export function IntakePart() {
  const session = useSession();
  const making = useMaking();
  if (session === null) return making === "server" ? <ReadOnlyNote making={making} /> : null;
  return (
    <Suspense>
      <IntakeBody session={session} />
    </Suspense>
  );
}
