/** `parley timing` as a process. */
import { expect, test } from "vitest";
import { parley } from "./program.ts";

const kursk = "cases/kursk-2024";

test("a table for people: waiting, windows, the stalemate by view, and what it rests on", async () => {
  const { code, stdout, stderr } = await parley("timing", kursk, "--futures", "20");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const said of ["settle now", "Heating season", "as it sees it", "as the analyst does", "20 futures, seed 1"])
    expect(stdout).toContain(said);
  expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
});

test("the same JSON for any number of threads", async () => {
  const ask = (workers: string) => parley("timing", kursk, "--futures", "60", "--json", "--workers", workers);
  const [one, two] = [await ask("1"), await ask("2")];
  expect(two).toEqual(one);
  expect(JSON.parse(one.stdout)).toMatchObject({
    futures: 60,
    seed: 1,
    method: { futures: 60 },
    stalemate: { months: 12 },
  });
});

test("an unknown option is wrong usage", async () => {
  expect((await parley("timing", kursk, "--loud")).code).toBe(2);
});
