/** `parley sensitivity` and `parley discover` as processes: what they print, as tables and as JSON, and their exit codes. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, parley, starterFolder } from "./program.ts";

const few = ["--futures", "400", "--seed", "5"];

test("`sensitivity` prints what carries a figure, and the same as JSON with method, seed, futures and digest", async () => {
  const folder = await starterFolder();
  const { code, stdout, stderr } = await parley("sensitivity", folder, ...few);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^What carries a ceasefire within \d+ months\?/);
  expect(stdout).toMatch(/rank +correlation/);
  expect(stdout).not.toMatch(/NaN|undefined|null|Infinity/);
  const json = await parley("sensitivity", folder, ...few, "--of", "talks", "--by", "3", "--json");
  const { method, figure, carriers } = JSON.parse(json.stdout);
  expect(figure).toEqual({ of: "talks", byMonth: 3 });
  expect(method).toMatchObject({ seed: 5, futures: 400, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(carriers.length).toBeGreaterThan(0);
});

test("`discover` prints boxes, and the same bytes for any number of workers", async () => {
  const folder = await starterFolder();
  const { code, stdout, stderr } = await parley("discover", folder, ...few);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Under which judgements a ceasefire within \d+ months is likely\./);
  expect(stdout).not.toMatch(/NaN|undefined|null|Infinity/);
  const args = ["discover", folder, ...few, "--of", "any-deal", "--at-least", "20", "--json"];
  const [one, two] = await Promise.all([parley(...args, "--workers", "1"), parley(...args, "--workers", "2")]);
  expect(one.stdout).toBe(two.stdout);
  const { method, threshold, thresholdIs } = JSON.parse(one.stdout);
  expect({ threshold, thresholdIs, seed: method.seed }).toEqual({ threshold: 0.2, thresholdIs: "asked", seed: 5 });
});

test("`sensitivity --sobol` and `--shapley` solve again: the same bytes for any number of workers", async () => {
  const folder = await starterFolder();
  const size = ["--rows", "12", "--groups", "2"];
  const { code, stdout, stderr } = await parley("sensitivity", folder, ...few, "--sobol", ...size);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^What the variance of a ceasefire within \d+ months comes from\./);
  expect(stdout).not.toMatch(/NaN|undefined|null|Infinity/);
  const args = ["sensitivity", folder, ...few, "--shapley", ...size, "--json"];
  const [one, two] = await Promise.all([parley(...args, "--workers", "1"), parley(...args, "--workers", "2")]);
  expect(one.stdout).toBe(two.stdout);
  const { method, design, groups, solves } = JSON.parse(one.stdout);
  expect({ design, futures: method.futures, solves }).toEqual({
    design: "shapley over all subsets",
    futures: 12,
    solves: 12 * 2 ** groups.length,
  });
});

test("wrong usage ends with 2, a case with faults with 1, help with 0", async () => {
  const folder = await starterFolder();
  const wrong = [
    ["sensitivity"],
    ["sensitivity", folder, "--of", "peace"],
    ["sensitivity", folder, "--of", "leverage"],
    ["sensitivity", folder, "--of", "leverage:nobody"],
    ["sensitivity", folder, "--sobol", "--shapley"],
    ["sensitivity", folder, "--rows", "9"],
    ["sensitivity", folder, "--sobol", "--groups", "0"],
    ["sensitivity", folder, "--sobol", "--random-orders"],
    ["sensitivity", folder, "--by", "0"],
    ["sensitivity", folder, "--by", "9999"],
    ["discover", folder, "--of", "zone"],
    ["discover", folder, "--at-least", "0"],
    ["discover", folder, "--at-least", "101", ...few],
  ];
  for (const args of wrong) {
    const { code, stdout, stderr } = await parley(...args);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at /m);
  }
  const faulty = await folderWith({ "case.yaml": "case:\n  format: 1\n  titel: x\n" });
  for (const command of ["sensitivity", "discover"]) {
    expect(await parley(command, faulty)).toMatchObject({ code: 1, stdout: "" });
    expect(await parley(command, join(faulty, "nowhere"))).toMatchObject({ code: 1, stdout: "" });
    expect(await parley(command, "--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--of") });
  }
});
