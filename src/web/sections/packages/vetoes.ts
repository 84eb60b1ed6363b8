/** What stands in the way of a package, the most frequent first, in words. */

import type { Case } from "../../../case/index.ts";
import type { Acceptability } from "../../../contract.ts";

export type Veto = Acceptability["vetoes"][number];

export function vetoesOf(acceptability: Acceptability): readonly Veto[] {
  return acceptability.vetoes.filter((veto) => veto.share > 0.0005).sort((a, b) => b.share - a.share);
}

export function ruleWords(theCase: Case, veto: Veto): string | null {
  if (veto.rule === null) return null;
  const rule = veto.rule;
  return (
    theCase.redLines.find((each) => each.id === rule)?.words ??
    theCase.floor.find((each) => each.id === rule)?.because ??
    theCase.exclusions.find((each) => each.id === rule)?.because ??
    theCase.issues.flatMap((issue) => issue.options).find((each) => each.id === rule)?.name ??
    rule
  );
}

/** The judgement behind a red line's credence, which the veto's number opens. */
export function credencePath(theCase: Case, veto: Veto): string | null {
  return theCase.redLines.find((each) => each.id === veto.rule)?.credence ?? null;
}
