/** The contents: the screens in the order of the work, and under the one on show its sections. */

import { useEffect, useRef } from "react";
import { messages } from "../messages.ts";
import { useSession } from "../sections/review/session.ts";
import { useNow } from "../workbench.ts";
import { ScreenLink } from "./screen-link.tsx";
import { screenAt, screens } from "./screens.ts";

export function Contents() {
  const { view } = useNow();
  const here = screenAt(view.at);
  const editing = useSession() !== null;
  const list = useRef<HTMLOListElement>(null);
  // On a narrow page the list is a strip, wider than the page
  useEffect(() => {
    const [strip, link] = [list.current, list.current?.querySelector<HTMLElement>(`[data-to="${here}"]`)];
    if (strip && link) strip.scrollTo({ left: link.offsetLeft - (strip.clientWidth - link.clientWidth) / 2 });
  }, [here]);
  return (
    <nav className="contents" aria-label={messages.contents.label}>
      <ol ref={list}>
        {screens.map(({ id, sections }, place) => {
          const shown = sections.filter((section) => section !== "review" || editing);
          return (
            <li key={id} data-to={id}>
              <ScreenLink to={id} current={here === id ? "page" : undefined}>
                <span className="number">{place === 0 ? "" : place}</span>
                {messages.contents.names[id]}
              </ScreenLink>
              {here === id && shown.length > 1 ? (
                <ol className="contents-within">
                  {shown.map((section) => (
                    <li key={section}>
                      <ScreenLink to={section} current={view.at === section && section !== id ? "true" : undefined}>
                        {messages.contents.sections[section]}
                      </ScreenLink>
                    </li>
                  ))}
                </ol>
              ) : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
