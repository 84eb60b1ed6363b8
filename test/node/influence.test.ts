/** `parley influence`, as a process on what is built. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { parley, root } from "./program.ts";

test("influence tells levers, ties and chains, with the same bytes on one thread and on two", async () => {
  const kursk = join(root, "cases/kursk-2024");
  const { code, stdout, stderr } = await parley("influence", kursk, "--futures", "4");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Who can move whom\. As of 2024-09-24/);
  expect(stdout).toMatch(/Contested, drivers\.third-party-pressure/);
  expect(stdout).not.toMatch(/NaN|undefined|null|Infinity/);
  const ask = (workers: string) => parley("influence", kursk, "--futures", "20", "--json", "--workers", workers);
  const [one, two] = [await ask("1"), await ask("2")];
  expect(JSON.parse(one.stdout)).toMatchObject({ asOf: "2024-09-24", months: 12, method: { futures: 20, seed: 1 } });
  expect(two.stdout).toBe(one.stdout);
});

test("a case without third parties is told so", async () => {
  const { code, stdout } = await parley("influence", join(root, "cases/bargaining-range"), "--futures", "2");
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: "This case names no ties, stances or drivers of third parties.\n",
  });
});
