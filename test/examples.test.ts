/** Every folder in cases/ is an example: it reads without a fault and assesses, on any day and through any lens. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { assess } from "../src/assess.ts";
import { readCase } from "../src/case/index.ts";
import { formatDay, formatFault } from "../src/ground/index.ts";

const cases = fileURLToPath(new URL("../cases/", import.meta.url));
const folders = readdirSync(cases, { withFileTypes: true }).flatMap((it) => (it.isDirectory() ? [it.name] : []));

/** The texts of a folder, as the reader takes them: paths with slashes. */
function textsIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((it) => {
      const path = `${it.parentPath}/${it.name}`;
      if (!it.isFile() || !/\.(?:ya?ml|csv)$/i.test(it.name)) return [];
      return [[path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const];
    }),
  );
}

test("there are examples", () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders)("the example %s", (folder) => {
  const { case: theCase, faults } = readCase(textsIn(`${cases}${folder}`));

  test("reads without a fault", () => {
    expect(faults.map(formatFault)).toEqual([]);
  });

  test("assesses 300 futures as of its own day: chances in [0, 1], sentences that name judgements of the case", () => {
    if (theCase === null) throw new Error("no case");
    const assessment = assess(theCase, { futures: 300 });
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
    for (const curve of Object.values(assessment.agreement))
      for (const { low, mean, high } of curve)
        for (const chance of [low, mean, high]) expect(chance >= 0 && chance <= 1).toBe(true);
    expect(assessment.conclusions.length).toBeGreaterThan(0);
    for (const { judgements, claims } of assessment.conclusions) {
      for (const path of judgements) expect(theCase.judgements.has(path)).toBe(true);
      for (const id of claims) expect(theCase.claims.some((claim) => claim.id === id)).toBe(true);
    }
  });

  test("assesses on its first and its last day, and through every lens from the day it was published", () => {
    if (theCase === null) throw new Error("no case");
    for (const day of [theCase.timeline.from, theCase.timeline.to])
      expect(assess(theCase, { asOf: formatDay(day), futures: 3 }).asOf).toBe(formatDay(day));
    for (const { id, published } of theCase.lenses) {
      if (published > theCase.timeline.to) continue;
      const asOf = formatDay(Math.max(published, theCase.timeline.from));
      expect(assess(theCase, { asOf, lens: id, futures: 3 }).lens).toBe(id);
    }
  });
});
