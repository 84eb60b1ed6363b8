/**
 * One screen's place on the page. It is drawn when it is first visited, and stays, so that what was worked out and typed
 * there is still there on coming back; while another is shown it keeps the figures it had and costs nothing.
 */

import { type ReactNode, useState } from "react";
import { messages } from "../messages.ts";
import { NowProvider, useNow, useWorkbench, WorkbenchProvider } from "../workbench.ts";
import { ScreenLink } from "./screen-link.tsx";
import { besideScreen, type ScreenId } from "./screens.ts";

interface Props {
  readonly id: ScreenId;
  readonly active: boolean;
  /** The same element for as long as the page lives: what changes reaches it through the workbench. */
  readonly children: ReactNode;
}

export function ScreenFrame({ id, active, children }: Props) {
  const workbench = useWorkbench();
  const now = useNow();
  const [held, setHeld] = useState({ workbench, now });
  const [visited, setVisited] = useState(active);
  if (active && (held.workbench !== workbench || held.now !== now)) setHeld({ workbench, now });
  if (active && !visited) setVisited(true);
  if (!visited) return null;
  const { before, after } = besideScreen(id);
  return (
    <div className="screen" data-screen={id} hidden={!active}>
      <NowProvider value={held.now}>
        <WorkbenchProvider value={held.workbench}>
          {id === "overview" ? null : <h1 className="unseen">{workbench.theCase.title}</h1>}
          {children}
          <nav className="onward" aria-label={messages.contents.onward}>
            {before === null ? <span /> : <ScreenLink to={before}>{messages.contents.before(name(before))}</ScreenLink>}
            {after === null ? null : <ScreenLink to={after}>{messages.contents.after(name(after))}</ScreenLink>}
          </nav>
        </WorkbenchProvider>
      </NowProvider>
    </div>
  );
}

function name(id: ScreenId): string {
  return messages.contents.names[id];
}
