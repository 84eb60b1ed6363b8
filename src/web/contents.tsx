/** The contents: where one is, and the way to the other screens. The address keeps the place beside the rest of the view. */

import { useEffect, useState } from "react";
import { messages } from "./messages.ts";
import { useSession } from "./sections/review/session.ts";
import { hashOfView } from "./view/view.ts";
import { useNow, useWorkbench } from "./workbench.ts";

export const sectionIds = [
  "opening",
  "state",
  "leverage",
  "timing",
  "packages",
  "waters",
  "steps",
  "outlook",
  "third-parties",
  "sources",
] as const;

export function Contents() {
  const { change } = useWorkbench();
  const { view } = useNow();
  const [here, setHere] = useState<string>("opening");
  const ids = useSession() === null ? sectionIds : ([...sectionIds, "review"] as const);
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          if (entry.isIntersecting) setHere((entry.target as HTMLElement).dataset.section ?? "");
      },
      { rootMargin: "-25% 0px -70% 0px" },
    );
    for (const id of sectionIds) {
      const element = document.getElementById(`section-${id}`);
      if (element !== null) seen.observe(element);
    }
    return () => seen.disconnect();
  }, []);
  // Only where the page was opened
  useEffect(() => {
    if (view.at !== null) goTo(view.at);
  }, []);
  return (
    <nav className="contents" aria-label={messages.contents.label}>
      <ol>
        {ids.map((id) => (
          <li key={id}>
            <a
              href={hashOfView({ ...view, at: id })}
              aria-current={here === id ? "true" : undefined}
              onClick={(event) => {
                event.preventDefault();
                change({ at: id });
                goTo(id);
              }}
            >
              {messages.contents.names[id]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goTo(id: string): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.getElementById(`section-${id}`)?.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
}
