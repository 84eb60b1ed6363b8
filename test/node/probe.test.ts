/** `parley probe`, as a process on what is built. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { parley, root } from "./program.ts";

const kursk = join(root, "cases/kursk-2024");
const range = join(root, "cases/bargaining-range");

test("a probe of the case answers in JSON, with the same bytes on one thread and on two", async () => {
  const ask = (workers: string) =>
    parley("probe", kursk, "incremental-steps", "--futures", "60", "--json", "--workers", workers);
  const [one, two] = [await ask("1"), await ask("2")];
  expect(one.code).toBe(0);
  const answer = JSON.parse(one.stdout);
  expect(answer).toMatchObject({ id: "incremental-steps", by: "ukraine", to: ["russia"], kind: "ceasefire" });
  expect(answer.refusal.changes).toHaveLength(2);
  expect(two.stdout).toBe(one.stdout);
});

test("any offer can be asked about: 60 of 100 leaves A .2 and B .1 above fighting", async () => {
  const { code, stdout } = await parley("probe", range, "--offer", "pie=60", "--by", "a", "--futures", "3", "--json");
  expect(code).toBe(0);
  const { value, answers, learning } = JSON.parse(stdout);
  expect(value.a.mean).toBeCloseTo(0.2, 9);
  expect(value.b.mean).toBeCloseTo(0.1, 9);
  expect([answers.struck.mean, learning.b.refuses]).toEqual([1, 0]);
  const text = await parley("probe", range, "--offer", "pie=75", "--by", "a", "--futures", "3");
  expect(text.stdout.replaceAll(/\s+/g, " ")).toContain("only what is learnt is counted");
});

test("what cannot be meant is wrong usage, with what there is", async () => {
  const wrong: [string[], RegExp][] = [
    [[kursk], /one of incremental-steps, /],
    [[range], /no probes; ask with --offer and --by/],
    [[range, "--offer", "pie=60"], /go together/],
    [[range, "--offer", "pie", "--by", "a"], /issue=option/],
    [[range, "--offer", "pie=1,pie=2", "--by", "a"], /pie twice/],
    [[range, "--offer", "cake=1", "--by", "a"], /issues of this case \(pie\)/],
    [[kursk, "land-for-land-in-public", "--as-of", "2024-09-01"], /known by the as-of day \(/],
  ];
  for (const [args, says] of wrong) {
    const { code, stderr } = await parley("probe", ...args);
    expect([args.join(" "), code]).toEqual([args.join(" "), 2]);
    expect(stderr).toMatch(says);
  }
});
