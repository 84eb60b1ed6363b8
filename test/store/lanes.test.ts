/** Work in lanes: never more at a time than there are, in the order in which it came, and a failure frees its lane. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lanes } from "../../src/node/review/lanes.ts";

test("as many as there are lanes run at a time, all are run, and in order with one lane", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.tuple(fc.nat(3), fc.boolean()), { maxLength: 12 }),
      async (count, pieces) => {
        const run = lanes(count);
        const begun: number[] = [];
        let [now, most] = [0, 0];
        const ended = await Promise.allSettled(
          pieces.map(([turns, fails], index) =>
            run(async () => {
              begun.push(index);
              most = Math.max(most, ++now);
              for (let turn = 0; turn < turns; turn++) await Promise.resolve();
              now--;
              if (fails) throw new Error("failed");
              return index;
            }),
          ),
        );
        expect(begun).toEqual(pieces.map((_, index) => index));
        expect(most).toBeLessThanOrEqual(count);
        expect(ended.map(({ status }) => status === "rejected")).toEqual(pieces.map(([, fails]) => fails));
      },
    ),
    { numRuns: 60 },
  );
});

test("no lane stands idle while work waits", async () => {
  const run = lanes(3);
  let open: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let begun = 0;
  const all = [1, 2, 3, 4, 5].map(() =>
    run(async () => {
      begun++;
      await gate;
    }),
  );
  await Promise.resolve();
  expect(begun).toBe(3);
  open();
  await Promise.all(all);
  expect(begun).toBe(5);
});
