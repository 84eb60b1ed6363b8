/** Many judgements, in groups by where they stand in the case; short lists stand open. */

import { messages } from "../messages.ts";
import { PathList } from "./path-list.tsx";

export function PathGroups({ paths }: { readonly paths: readonly string[] }) {
  if (paths.length === 0) return <p className="note">{messages.sheet.noJudgements}</p>;
  if (paths.length <= 8) return <PathList paths={paths} />;
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.split(".")[0] ?? path;
    groups.set(name, [...(groups.get(name) ?? []), path]);
  }
  return [...groups].map(([name, members]) => (
    <details key={name}>
      <summary className="label">{messages.sheet.group(name, members.length)}</summary>
      <PathList paths={members} />
    </details>
  ));
}
