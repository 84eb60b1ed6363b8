/** The published JSON Schema, held against the schema that reads a case. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { caseJsonSchema, starterCase } from "../../src/case/index.ts";
import { slots } from "../../src/case/slots.ts";

const file = readFileSync(new URL("../../schema/case.schema.json", import.meta.url), "utf8");

test("schema/case.schema.json is what `npm run --silent parley -- schema` prints", () => {
  expect(file).toBe(`${JSON.stringify(caseJsonSchema(), null, 2)}\n`);
});

test("every section that may hold a judgement, and every section of the first case, is in it", () => {
  const sections = Object.keys(JSON.parse(file).properties);
  const first = [...starterCase().values()].flatMap((text) =>
    [...text.matchAll(/^([a-z-]+):/gm)].map((match) => match[1]),
  );
  expect(sections).toEqual(expect.arrayContaining([...new Set([...slots.map((slot) => slot.keys[0]), ...first])]));
});
