/** Arenas of a case: the closed form without ranges, intervals with them, the option that is forecast, and the faults. */
import { expect, test } from "vitest";
import { prepare } from "../../src/assess.ts";
import { readCase } from "../../src/case/index.ts";
import { arenas } from "../../src/questions.ts";
import { caseOf, preferencesOf, type Sections, textsOf } from "../fixtures/small-case.ts";

const options = { none: { name: "None" }, half: { name: "Half" }, full: { name: "Full" } };
const values = { none: 0, half: 0.5, full: 1 };
const base: Sections = {
  issues: { permission: { name: "Permission", "status-quo": "none", options } },
  preferences: preferencesOf({ a: { permission: [1, values] }, b: { permission: [1, values] } }),
};
const arena = (actors: Sections, more: Sections = {}): Sections => ({
  ...base,
  arenas: {
    judgement: "For a test.",
    permission: {
      name: "Permission",
      low: "None",
      high: "All",
      issue: "permission",
      places: { none: "0%", half: "50%", full: "100%" },
      "status-quo": "0%",
      actors,
      ...more,
    },
  },
});
const actor = (position: string, salience: string, capability: string | number): Sections => ({
  name: "Somebody",
  position,
  salience,
  capability,
});

test("points give the closed form", () => {
  const theCase = caseOf(arena({ x: actor("20%", "50%", 4), y: actor("80%", "100%", 1), z: actor("90%", "100%", 1) }));
  const run = prepare(theCase, { futures: 5 });
  const [outlook] = arenas(run).arenas;
  // Weights 2, 1, 1: (0.4 + 0.8 + 0.9) / 4; half the weight is at 0.2, half at 0.8 and above.
  expect(outlook?.outcome.mean).toBeCloseTo(0.525, 12);
  expect(outlook?.median.mean).toBeCloseTo(0.5, 12);
  expect(outlook?.issue).toEqual({ id: "permission", options: { none: 0, half: 1, full: 0 }, forecast: "half" });
  expect(outlook?.statusQuo).toMatchObject({ at: 0, beatenShare: 1 });
  expect(outlook?.statusQuo?.to?.mean).toBeCloseTo(0.4, 12);
  expect(outlook?.actors[0]?.weight.mean).toBeCloseTo(0.5, 12);
  expect(outlook?.actors[0]?.pull?.mean).toBeCloseTo(0.525 - 0.85, 12);
});

test("ranges give intervals, the same for the same seed, and lenses override", () => {
  const actors = { x: actor("uniform(0%, 40%)", "50%", 1), y: actor("100%", "50%", 1) };
  const theCase = caseOf(arena(actors));
  const ask = () => arenas(prepare(theCase, { futures: 4000, seed: 7 }));
  const { outcome, actors: found } = ask().arenas[0] ?? {};
  // ½ · U(0, 0.4) + ½: from 0.51 to 0.69 with 90 %, 0.6 on average; standard error 0.06/√4000 = 0.001.
  expect(Math.abs((outcome?.mean ?? 0) - 0.6)).toBeLessThan(0.004);
  expect(Math.abs((outcome?.low ?? 0) - 0.51)).toBeLessThan(0.006);
  expect(Math.abs((outcome?.high ?? 0) - 0.69)).toBeLessThan(0.006);
  expect(found?.[1]?.weight).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  expect(ask()).toEqual(ask());
});

const codes = (sections: Sections): readonly string[] => readCase(textsOf(sections)).faults.map(({ code }) => code);

test("faults: one actor, places without all options or without an issue, a range for a place, a party that is none", () => {
  const two = { x: actor("20%", "50%", 4), y: actor("80%", "100%", 1) };
  expect(codes(arena({ x: actor("20%", "50%", 4) }))).toEqual(["arena.actors"]);
  expect(codes(arena(two, { places: { none: "0%", half: "50%" } }))).toEqual(["arena.places"]);
  expect(codes(arena(two, { issue: undefined }))).toEqual(["arena.places"]);
  expect(codes(arena(two, { "status-quo": "0% to 5%" }))).toEqual(["arena.place"]);
  expect(codes(arena(two, { places: { none: "0%", half: "50%", full: "100%", fuller: "100%" } }))).toEqual([
    "case.dangling",
  ]);
  expect(codes(arena({ ...two, z: { ...actor("1%", "1%", 1), party: "nobody" } }))).toEqual(["case.dangling"]);
});
