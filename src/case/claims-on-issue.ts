/**
 * Which claims bear on an issue: those in the basis of a position, condition or judgement about it. Takes: a case and an
 * issue's id. Gives: claim ids. Judgements about an issue are those whose path names it, or names its front.
 */
import type { Case } from "./case.ts";

export function claimsOnIssue(theCase: Case, issue: string): ReadonlySet<string> {
  const front = theCase.issues.find(({ id }) => id === issue)?.front ?? null;
  const about = (path: string): boolean => {
    const [section, second, third] = path.split(".");
    return (
      (section === "preferences" && third === issue) || (front !== null && section === "fronts" && second === front)
    );
  };
  const found = new Set<string>();
  const add = (ids: readonly string[]): void => {
    for (const id of ids) found.add(id);
  };
  for (const position of theCase.positions) if (Object.hasOwn(position.asks, issue)) add(position.basis);
  for (const { path, entries } of theCase.judgements.values())
    if (about(path)) for (const { basis } of entries) add(basis);
  return found;
}
