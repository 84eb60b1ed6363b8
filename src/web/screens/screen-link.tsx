/** A link to a screen or to a section of one: it takes the reader there and into the address, so that "back" leads back. */

import type { ReactNode } from "react";
import { hashOfView } from "../view/view.ts";
import { useNow, useWorkbench } from "../workbench.ts";
import type { ScreenId, SectionId } from "./screens.ts";

interface Props {
  readonly to: ScreenId | SectionId;
  readonly current?: "page" | "true" | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

export function ScreenLink({ to, current, className, children }: Props) {
  const go = useGoTo();
  const { view } = useNow();
  return (
    <a
      href={`./${hashOfView({ ...view, at: to })}`}
      aria-current={current}
      className={className}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

/** Changes the screen; the place is a step of the browser's history, other changes of the view are not. */
export function useGoTo(): (to: ScreenId | SectionId) => void {
  const { change } = useWorkbench();
  const { view } = useNow();
  return (to) => {
    history.pushState(null, "", hashOfView({ ...view, at: to }));
    change({ at: to });
  };
}
