/** `parley ladder` as a process. */
import { expect, test } from "vitest";
import { folderWith, parley } from "./program.ts";

const kursk = "cases/kursk-2024";

test("a table for people, with an order and what it rests on", async () => {
  const { code, stdout, stderr } = await parley("ladder", kursk, "--futures", "60", "--by", "2025-01-20");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("counted over 3 months, by 2024-12-24");
  expect(stdout).toContain("Best on average:");
  expect(stdout).toContain("60 futures, seed 1");
  expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
});

test("the same JSON for any number of threads, with method, seed, futures and digest", async () => {
  const args = ["ladder", kursk, "--futures", "210", "--by", "6", "--json"];
  const [one, two] = await Promise.all([parley(...args, "--workers", "1"), parley(...args, "--workers", "2")]);
  expect(two).toEqual(one);
  const { method, months, measures, forCeasefire } = JSON.parse(one.stdout);
  expect(method).toMatchObject({ seed: 1, futures: 210, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(months).toBe(6);
  expect(measures).toHaveLength(7);
  const order: string[] = forCeasefire.recommended;
  for (const { id, after } of measures)
    for (const first of order.includes(id) ? after : []) expect(order.indexOf(first)).toBeLessThan(order.indexOf(id));
  const other = await parley("ladder", kursk, "--futures", "210", "--by", "5", "--json");
  expect(JSON.parse(other.stdout).method.digest).not.toBe(method.digest);
});

test("exit codes: 1 for faults, 2 for wrong usage", async () => {
  const faulty = await folderWith({ "case.yaml": "case:\n  format: 1\n" });
  expect(await parley("ladder", faulty)).toMatchObject({ code: 1, stdout: "" });
  for (const wrong of [["--by", "soon"], ["--by", "0"], ["--by", "400"], ["--by", "2024-01-01"], ["--bogus"]]) {
    const { code, stdout, stderr } = await parley("ladder", kursk, ...wrong);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("See: parley ladder --help");
  }
  expect(await parley("ladder")).toMatchObject({ code: 2, stdout: "" });
});
