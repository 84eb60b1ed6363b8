/** What is in force on a day: revisions, stale judgements, lenses, positions, windows. */
import { describe, expect, test } from "vitest";
import { type Case, readCase, stateOfPlay, stateOn } from "../../src/case/index.ts";
import { type Day, medianOf, parseDay } from "../../src/ground/index.ts";
import { fullCase } from "../fixtures/full-case.ts";

const day = (text: string): Day => parseDay(text) as Day;
const edited = (file: string, from: string, to: string): Case => {
  const files = fullCase();
  expect(files.get(file)).toContain(from);
  files.set(file, (files.get(file) as string).replace(from, to));
  const { case: theCase, faults } = readCase(files);
  expect(faults).toEqual([]);
  return theCase as Case;
};
const full = readCase(fullCase()).case as Case;
const mission = "preferences.north.watch.values.mission";

describe("a judgement", () => {
  test("is revised from the day of its revision on, and not a day sooner", () => {
    const value = (on: string): number => {
      const held = stateOfPlay(full, day(on), null).judgements.get(mission);
      return held === undefined ? Number.NaN : medianOf(held.distribution);
    };
    expect(["2024-02-01", "2024-04-30", "2024-05-01", "2024-12-31"].map(value)).toEqual([0.9, 0.9, 0.8, 0.8]);
  });

  test("is stale after its last day, and used all the same", () => {
    const theCase = edited("ground.yaml", "talks: 10%", "talks: { value: 10%, judgement: J., until: 2024-06-30 }");
    const held = (on: string) => stateOfPlay(theCase, day(on), null).judgements.get("friction.talks");
    expect([held("2024-06-30")?.stale, held("2024-07-01")?.stale]).toEqual([false, true]);
    expect(medianOf(held("2024-07-01")?.distribution ?? { kind: "point", value: 0 })).toBe(0.1);
  });

  test("is the lens's where the lens says otherwise, and the case's own elsewhere", () => {
    const { judgements } = stateOfPlay(full, day("2024-06-01"), "hawk");
    const talks = judgements.get("friction.talks");
    expect([talks?.lens, talks?.text, talks?.by]).toEqual(["hawk", "1%", "other"]);
    expect(judgements.get("friction.channel")?.lens).toBeNull();
    expect([...judgements.keys()]).toEqual([...full.judgements.keys()]);
  });

  test("of a lens that is unknown or not yet published is not to be had", () => {
    expect(() => stateOfPlay(full, day("2024-04-30"), "hawk")).toThrow(
      "invalid lens; published by the as-of day: hawk",
    );
    expect(() => stateOfPlay(full, day("2024-06-01"), "dove")).toThrow("invalid lens; one of hawk: dove");
  });
});

test("claims count from the day they were published, and the rest are left out", () => {
  const ids = (on: string) => {
    const { claims, leftOut } = stateOfPlay(full, day(on), null);
    return [claims.map(({ id }) => id), leftOut.map(({ id }) => id)];
  };
  expect(ids("2024-04-29")).toEqual([["c-early"], ["c-late"]]);
  expect(ids("2024-04-30")).toEqual([["c-early", "c-late"], []]);
});

test("a position holds until another supersedes it or it ends", () => {
  const positions = (on: string): readonly string[] => stateOfPlay(full, day(on), null).positions.map(({ id }) => id);
  expect(["2024-02-02", "2024-02-03", "2024-05-02", "2024-05-03", "2024-07-01", "2024-07-02"].map(positions)).toEqual([
    [],
    ["old"],
    ["old"],
    ["new"],
    ["new"],
    [],
  ]);
});

test("a window is known from its announcement until it has closed for good", () => {
  const theCase = edited("ground.yaml", "announced: 2024-02-01", "announced: 2024-03-01");
  const early = edited(
    "ground.yaml",
    "opens: 2024-11-05\n    closes: 2025-01-20",
    "opens: 2024-03-05\n    closes: 2024-04-20",
  );
  const yearly = edited(
    "ground.yaml",
    "opens: 2024-11-05\n    closes: 2025-01-20",
    "opens: 2024-03-05\n    closes: 2024-04-20\n    yearly: true",
  );
  const windows = (of: Case, on: string): number => stateOfPlay(of, day(on), null).windows.length;
  expect([windows(theCase, "2024-02-29"), windows(theCase, "2024-03-01")]).toEqual([0, 1]);
  expect([windows(early, "2024-04-20"), windows(early, "2024-04-21")]).toEqual([1, 0]);
  expect(windows(yearly, "2024-12-31")).toBe(1);
});

test("of a dated history the last entry counts whose day has come, in whatever order they are written", () => {
  const history = [
    { since: day("2024-05-01"), state: "c" },
    { since: day("2024-01-01"), state: "a" },
    { since: day("2024-03-01"), state: "b" },
  ];
  const on = (text: string): string | undefined => stateOn(history, day(text))?.state;
  expect(["2023-12-31", "2024-01-01", "2024-02-29", "2024-03-01", "2024-05-01"].map(on)).toEqual([
    undefined,
    "a",
    "a",
    "b",
    "c",
  ]);
});
