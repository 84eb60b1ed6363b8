/** Open questions of fact with their competing hypotheses, and how each claim sits with each of them. */
import type { Rating } from "../evidence/index.ts";
import { type Building, idOf } from "./building.ts";
import type { Inquiry } from "./case.ts";
import { entryFault } from "./case-entries.ts";
import { refer } from "./references.ts";

export function buildInquiries(building: Building): readonly Inquiry[] {
  const { known, faults } = building;
  return building.entries.inquiries.map((entry) => {
    const { value } = entry;
    const hypotheses = Object.entries(value.hypotheses).map(([id, words]) => ({ id, words }));
    if (hypotheses.length < 2)
      faults.push(
        entryFault(entry, ["hypotheses"], "inquiry.hypotheses", "at least two hypotheses", `${hypotheses.length}`),
      );
    const ids = hypotheses.map(({ id }) => id);
    const evidence = Object.entries(value.evidence).map(([claim, rated]) => {
      refer(entry, ["evidence", claim], "a claim", claim, known.ids("claims"), faults, true);
      const { because, ...marks } = rated as Readonly<Record<string, string>>;
      for (const hypothesis of Object.keys(marks))
        refer(entry, ["evidence", claim, hypothesis], "a hypothesis", hypothesis, ids, faults, true);
      return { claim, because: because ?? null, ratings: marks as Readonly<Record<string, Rating>> };
    });
    return { id: idOf(entry), question: value.question, hypotheses, evidence };
  });
}
