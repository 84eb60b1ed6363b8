/** `parley why --inverse`, as a process on what is built. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { parley, root } from "./program.ts";

const range = join(root, "cases/bargaining-range");

test("what would have to change answers in JSON, with the same bytes on one thread and on two", async () => {
  const ask = (workers: string) => parley("why", range, "--inverse", "--futures", "4", "--json", "--workers", workers);
  const [one, two] = [await ask("1"), await ask("2")];
  expect(one.code).toBe(0);
  expect(JSON.parse(one.stdout)).toMatchObject({ threshold: 0.5, open: true, zone: { mean: 1 } });
  expect(two.stdout).toBe(one.stdout);
});

test("no cost closes the range of two parties who see the war alike", async () => {
  const { code, stdout } = await parley("why", range, "--inverse", "--futures", "2");
  expect(code).toBe(0);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("What would have to change for a deal to close?");
  expect(stdout).toContain("Not alone, whatever they are");
});

test("flags that cannot be meant are wrong usage; the obstacles answer as before", async () => {
  expect((await parley("why", range, "--inverse", "--threshold", "0")).code).toBe(2);
  expect((await parley("why", range, "--inverse", "--most", "none")).code).toBe(2);
  expect((await parley("why", range, "--threshold", "50")).code).toBe(2);
  expect((await parley("why", range, "--futures", "2")).stdout).toContain("Why no deal?");
});
