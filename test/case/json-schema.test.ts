/** The published JSON Schema, by an independent validator: it takes good files and complains of bad ones. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { caseJsonSchema, starterCase } from "../../src/case/index.ts";
import { fullCase } from "../fixtures/full-case.ts";

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(caseJsonSchema());
const yamlFiles = [...starterCase(), ...fullCase()].filter(([name]) => name.endsWith(".yaml"));

describe("the JSON Schema", () => {
  test.each(yamlFiles.map(([name, text], k) => [`${name} (${k})`, text]))("takes %s", (_, text) => {
    const valid = validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test.each([
    ["an unknown section", "partys: {}"],
    ["an unknown key", "parties: { north: { name: N, role: principal, rolle: x } }"],
    ["a missing key", "parties: { north: { name: N } }"],
    ["a role that is none", "parties: { north: { name: N, role: fourth } }"],
    [
      "a horizon of 121 months",
      "case: { format: 1, title: T, question: Q, timeline: { from: 2024-01-01, to: 2024-02-01 }, as-of: 2024-01-01, default-analyst: me, reference-class: c, horizon-months: 121 }",
    ],
    ["a list where a mapping belongs", "issues: [a, b]"],
  ])("refuses %s", (_, text) => {
    expect(validate(parse(text))).toBe(false);
  });
});
