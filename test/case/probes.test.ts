/** Probes of a case: what is wrong with one, and from which day it is known. */
import { describe, expect, test } from "vitest";
import { type Case, readCase, stateOfPlay } from "../../src/case/index.ts";
import { parseDay } from "../../src/ground/index.ts";
import { fullCase } from "../fixtures/full-case.ts";

function edited(from: string, to: string) {
  const files = fullCase();
  const text = files.get("evidence.yaml") ?? "";
  expect(text.split(from).length, `“${from}” stands once`).toBe(2);
  files.set("evidence.yaml", text.replace(from, to));
  return readCase(files);
}

describe("faults of a probe", () => {
  test.each([
    ["a party that is no principal", "offered-by: north", "offered-by: east", "case.dangling", "east"],
    ["an asked party that there is not", "to: [south]", "to: [suoth]", "case.dangling", "suoth"],
    ["the one who offers, asked", "to: [south]", "to: [north]", "probe.to", "north"],
    ["nobody asked", "to: [south]", "to: []", "probe.to", "none"],
    ["no terms", "terms: { land: swap }", "terms: {}", "probe.terms", "none"],
    ["an option that there is not", "terms: { land: swap }", "terms: { land: sold }", "case.dangling", "sold"],
    ["an issue that there is not", "terms: { land: swap }", "terms: { sea: swap }", "case.dangling", "sea"],
    [
      "a change of nothing",
      "{ fronts.land.start: some, friction.talks:",
      "{ friction.tolks:",
      "lens.overrides-nothing",
      "friction.tolks",
    ],
    [
      "a start that there is not",
      "{ fronts.land.start: some, friction.talks:",
      "{ fronts.land.start: all, friction.talks:",
      "case.dangling",
      "all",
    ],
    [
      "a number that cannot be",
      "friction.talks: { value: 10%",
      "friction.talks: { value: 110%",
      "judgement.value",
      "110%",
    ],
    [
      "a claim of later days",
      "value: 10%, basis: [c-early]",
      "value: 10%, basis: [c-late]",
      "claim.cited-before-published",
      "c-late, published 2024-04-30",
    ],
    ["a cost to who has no stakes", "costs: { north: 0.1% }", "costs: { east: 0.1% }", "case.dangling", "east"],
    [
      "a source that there is not",
      "from: [paper]\n    offered-by",
      "from: [papers]\n    offered-by",
      "case.dangling",
      "papers",
    ],
    ["a key that there is not", "note: In public.", "notes: In public.", "case.unknown-key", "notes"],
  ])("%s", (_, from, to, code, read) => {
    const { case: theCase, faults } = edited(from, to);
    expect(theCase).toBeNull();
    expect(faults.map((fault) => [fault.code, fault.read])).toContainEqual([code, read]);
    const { file, line } = faults.find((fault) => fault.code === code) ?? {};
    expect([file, typeof line]).toEqual(["evidence.yaml", "number"]);
  });
});

test("a probe asks every other principal where none is named", () => {
  const { case: theCase } = edited("    to: [south]\n", "");
  expect(theCase?.probes.map(({ offeredBy, to }) => [offeredBy, to])).toEqual([["north", ["south"]]]);
});

test("a probe is known from the day on which a source of it had surely been issued", () => {
  const { case: theCase, faults } = edited("    issued: 2024-01-20", "    issued: 2024-03");
  expect(faults.map(({ code }) => code)).toEqual([]);
  const knownOn = (day: string) =>
    stateOfPlay(theCase as Case, parseDay(day) as number, null).probes.map(({ id }) => id);
  expect([knownOn("2024-03-30"), knownOn("2024-03-31")]).toEqual([[], ["ask"]]);
});

test("what a refusal costs is a judgement like others", () => {
  const { case: theCase } = readCase(fullCase());
  const judgement = theCase?.judgements.get("probes.ask.costs.north");
  expect([judgement?.kind, judgement?.entries[0]?.text]).toEqual(["share", "0.1%"]);
  expect([...(theCase?.probes[0]?.ifRefused.keys() ?? [])]).toEqual(["friction.talks"]);
  expect([...(theCase?.probes[0]?.ifRefusedStart ?? [])]).toEqual([["fronts.land.start", "some"]]);
});
