/** Held land as one counter among several: fetched and worked out when the day has come to rest. */

import { lazy, Suspense } from "react";
import "../../styles/map.css";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { Part } from "../section.tsx";

const LandContent = lazy(() => import("./land-content.tsx"));

export function LandPart() {
  const { theCase } = useWorkbench();
  if (!theCase.fronts.some((front) => front.series !== null)) return null;
  const waiting = <p className="empty">{messages.land.working}</p>;
  return (
    <Part title={messages.land.title} gist={messages.land.gist}>
      <div className="land-room">
        <Suspense fallback={waiting}>{<LandContent />}</Suspense>
      </div>
    </Part>
  );
}
