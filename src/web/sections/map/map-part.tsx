/** The map, under the bands that it shares the day with. It is fetched when the first figures have come to rest, so that print has it too. */

import { lazy, Suspense, useEffect, useState } from "react";
import "../../styles/map.css";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { Part } from "../section.tsx";

const MapContent = lazy(() => import("./map-content.tsx"));

const restMs = 600;

interface Props {
  /** The drawing and what it shows in figures, without settings. */
  readonly glance?: boolean;
}

export function MapPart({ glance = false }: Props) {
  const { theCase, answer } = useWorkbench();
  const [rested, setRested] = useState(false);
  const figured = answer.assessment !== null || answer.failure !== null;
  useEffect(() => {
    if (!figured) return;
    const timer = setTimeout(() => setRested(true), restMs);
    return () => clearTimeout(timer);
  }, [figured]);
  if (theCase.maps.length === 0) return null;
  const waiting = <p className="empty">{messages.map.loading}</p>;
  return (
    <Part title={messages.map.title} gist={glance ? undefined : messages.map.gist}>
      <div className="map-room">
        {rested ? (
          <Suspense fallback={waiting}>
            <MapContent glance={glance} />
          </Suspense>
        ) : (
          waiting
        )}
      </div>
    </Part>
  );
}
