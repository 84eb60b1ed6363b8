/** The judgements that are of one party: its preferences, costs and beliefs, its lines and conditions, what it depends on. */

import type { Case } from "../../case/index.ts";

/** Sections whose paths go on with a party. */
const own = ["preferences", "costs", "patience", "frozen", "beliefs"];

export function judgementsOf(theCase: Case, party: string): readonly string[] {
  const lines = new Set([
    ...theCase.redLines.filter((line) => line.party === party).map((line) => line.credence),
    ...theCase.preconditions.filter((condition) => condition.party === party).map((condition) => condition.credence),
    ...theCase.ties.filter((tie) => tie.of === party).map((tie) => tie.strength),
  ]);
  return [...theCase.judgements.keys()].filter((path) => {
    const [section = "", ...keys] = path.split(".");
    if (own.includes(section)) return keys[0] === party;
    // A guarantee's worth, a measure's gain and a probe's cost name the party last
    if (["guarantees", "measures", "probes"].includes(section)) return keys.slice(1).includes(party);
    return lines.has(path);
  });
}
