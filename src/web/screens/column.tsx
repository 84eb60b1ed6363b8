/** The screens, one at a time, drawn anew only when what they show has changed. */

import { lazy, memo, type ReactNode, Suspense, useEffect, useRef } from "react";
import { messages } from "../messages.ts";
import { BriefSection } from "../sections/brief/brief-section.tsx";
import { useNow, type Workbench, WorkbenchProvider } from "../workbench.ts";
import { Contents } from "./contents.tsx";
import { Overview } from "./overview.tsx";
import { ScreenFrame } from "./screen-frame.tsx";
import { type ScreenId, screenAt, screens } from "./screens.ts";

/** From the first figures on. */
const restMs = 2500;

// Each screen is fetched when it is first visited, or when the first one has come to rest.
const fetched = {
  sources: () => import("./sources-screen.tsx"),
  claims: () => import("./claims-screen.tsx"),
  state: () => import("./state-screen.tsx"),
  leverage: () => import("./leverage-screen.tsx"),
  packages: () => import("./packages-screen.tsx"),
  steps: () => import("./steps-screen.tsx"),
  outlook: () => import("./outlook-screen.tsx"),
};

const bodies: Readonly<Record<ScreenId, ReactNode>> = {
  overview: <Overview />,
  ...mapped(fetched, (load) => {
    const Screen = lazy(load);
    return (
      <Suspense fallback={<p className="empty">{messages.loading}</p>}>
        <Screen />
      </Suspense>
    );
  }),
  brief: <BriefSection number={8} />,
};

function mapped<Key extends string, From, To>(from: Readonly<Record<Key, From>>, to: (each: From) => To) {
  return Object.fromEntries(Object.entries<From>(from).map(([key, each]) => [key, to(each)])) as Record<Key, To>;
}

export const Column = memo(function Column({ workbench }: { readonly workbench: Workbench }) {
  const { assessment } = workbench.answer;
  const { view } = useNow();
  const here = screenAt(view.at);
  const main = useRef<HTMLElement>(null);
  const before = useRef<string | null | undefined>(undefined);
  const computed = assessment !== null;
  // Where the reader was taken to: a section's head, or the top of a screen. What stands above a section grows when the
  // first figures are in.
  useEffect(() => {
    const section = view.at === null || view.at === here ? null : document.getElementById(`section-${view.at}`);
    const moved = before.current !== undefined && before.current !== view.at;
    before.current = view.at;
    if (section !== null) section.scrollIntoView({ block: "start" });
    else if (moved) scrollTo({ top: 0 });
    if (moved) main.current?.focus({ preventScroll: true });
  }, [view.at, here, computed]);
  useEffect(() => {
    if (!computed) return;
    const rest = setTimeout(() => {
      for (const load of Object.values(fetched)) void load();
    }, restMs);
    return () => clearTimeout(rest);
  }, [computed]);
  return (
    <WorkbenchProvider value={workbench}>
      <div className="page">
        <Contents />
        <main id="argument" tabIndex={-1} ref={main}>
          {screens.map(({ id }) => (
            <ScreenFrame key={id} id={id} active={here === id}>
              {bodies[id]}
            </ScreenFrame>
          ))}
          <footer className="colophon">
            {assessment === null ? null : (
              <p>{messages.colophon(assessment.method, assessment.asOf, assessment.lens)}</p>
            )}
            <p>{messages.honesty}</p>
          </footer>
        </main>
      </div>
    </WorkbenchProvider>
  );
});
