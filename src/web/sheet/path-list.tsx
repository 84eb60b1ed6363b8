/** Judgements by their paths, each with its range; one opens to its own page of the sheet. */

import { messages } from "../messages.ts";
import { capital } from "../wording.ts";
import { useWorkbench } from "../workbench.ts";
import { aboutPath } from "./about-path.ts";

export function PathList({ paths }: { readonly paths: readonly string[] }) {
  const { theCase, state, open } = useWorkbench();
  return (
    <ul className="paths">
      {paths.map((path) => {
        const held = state.judgements.get(path);
        if (held === undefined) return null;
        return (
          <li key={path}>
            <button type="button" className="plain" onClick={() => open({ kind: "judgement", path })}>
              {aboutPath(theCase, path) || path}
            </button>
            <span className="means">{capital(theCase.judgements.get(path)?.means ?? "")}</span>
            <span className="value">
              {held.stale ? <span className="mark">{messages.judgement.stale}</span> : null} {held.text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
