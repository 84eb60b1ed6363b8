/** The judgements of one party, found by where they stand in the case. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openCase } from "../../src/node/library.ts";
import { judgementsOf } from "../../src/web/sheet/party-judgements.ts";

const folder = join(fileURLToPath(new URL("../..", import.meta.url)), "cases", "kursk-2024");

test("those of a party: its preferences, costs and beliefs, its lines, what it depends on; none of another's", async () => {
  const { case: theCase } = await openCase(folder);
  if (theCase === null) throw new Error("the Kursk case has faults");
  const ukraine = judgementsOf(theCase, "ukraine");
  expect(ukraine.some((path) => path.startsWith("preferences.ukraine."))).toBe(true);
  expect(ukraine.some((path) => /^(?:preferences|costs|patience|frozen|beliefs)\.russia\b/.test(path))).toBe(false);
  for (const line of [...theCase.redLines, ...theCase.preconditions])
    expect(ukraine.includes(line.credence), line.id).toBe(line.party === "ukraine");
  for (const tie of theCase.ties) expect(ukraine.includes(tie.strength), tie.id).toBe(tie.of === "ukraine");
});

test("of the judgements that name a party in their path each principal's are found", async () => {
  const { case: theCase } = await openCase(folder);
  if (theCase === null) throw new Error("the Kursk case has faults");
  for (const party of ["ukraine", "russia"]) {
    const found = new Set(judgementsOf(theCase, party));
    const named = [...theCase.judgements.keys()].filter((path) => path.split(".").includes(party));
    // A belief of the other about it, and what a driver or a window does to it, are judgements about something else
    const others = named.filter((path) => !found.has(path));
    expect(others.filter((path) => !/^(?:beliefs|drivers|windows|fronts)\./.test(path))).toEqual([]);
  }
});
