/** Futures in growing number: whatever the lanes do, every answer rests on futures 0 … n − 1 and the last has them all. */
import { expect, test } from "vitest";
import { prepare, simulate, summarise } from "../../src/assess.ts";
import { readCase, starterCase } from "../../src/case/index.ts";
import type { Lane } from "../../src/web/engine/lanes.ts";
import { simulateProgressively } from "../../src/web/engine/progressive.ts";

const { case: theCase } = readCase(starterCase());
if (theCase === null) throw new Error("the starter case has faults");
const ask = { asOf: "2024-06-01", lens: null, seed: 1, futures: 120 };
const run = prepare(theCase, ask);

const lane =
  (delayMs: (first: number) => number): Lane =>
  async (_id, _ask, held, { first, count }) => {
    await new Promise((resume) => setTimeout(resume, delayMs(first)));
    return simulate(held, first, count);
  };

test("lanes of different speed give the bytes of one run", async () => {
  const counts: number[] = [];
  let last = "";
  await simulateProgressively(1, ask, run, [lane(() => 0), lane((first) => (first % 3) * 7)], {
    wanted: () => true,
    progress: () => {},
    answer: async (batch) => {
      expect(batch.first).toBe(0);
      counts.push(batch.count);
      last = JSON.stringify(summarise(run, batch));
    },
  });
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts.at(-1)).toBe(ask.futures);
  expect(last).toBe(JSON.stringify(summarise(run, simulate(run, 0, ask.futures))));
});

test("a question that is no longer wanted gives no answer", async () => {
  let pieces = 0;
  const answers: number[] = [];
  await simulateProgressively(1, ask, run, [lane(() => 0)], {
    wanted: () => pieces++ < 2,
    progress: () => {},
    answer: async (batch) => void answers.push(batch.count),
  });
  expect(answers).toEqual([]);
});

test("a lane that comes up while others are at work helps them", async () => {
  const lanes: Lane[] = [];
  let helped = 0;
  const helper: Lane = async (id, asked, held, piece) => {
    helped += piece.count;
    return lane(() => 0)(id, asked, held, piece);
  };
  lanes.push(async (id, asked, held, piece) => {
    if (piece.first > 0 && lanes.length === 1) lanes.push(helper);
    return lane(() => 2)(id, asked, held, piece);
  });
  let last = "";
  await simulateProgressively(1, ask, run, lanes, {
    wanted: () => true,
    progress: () => {},
    answer: async (batch) => {
      last = JSON.stringify(summarise(run, batch));
    },
  });
  expect(helped).toBeGreaterThan(0);
  expect(last).toBe(JSON.stringify(summarise(run, simulate(run, 0, ask.futures))));
});
