/** `parley counters`, `why` and `offers`, as processes on what is built. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { parley, root } from "./program.ts";

test("why and counters answer in JSON, with the same bytes on one thread and on two", async () => {
  for (const question of ["why", "counters"]) {
    const ask = (workers: string) =>
      parley(question, join(root, "cases/kursk-2024"), "--futures", "20", "--json", "--workers", workers);
    const [one, two] = [await ask("1"), await ask("2")];
    expect(one.code).toBe(0);
    expect(JSON.parse(one.stdout)).toMatchObject({ futures: 20, seed: 1, months: 12 });
    expect(two.stdout).toBe(one.stdout);
  }
});

test("offers meets the textbook: A asks for all that B would still take, B likewise, a mediator meets in the middle", async () => {
  const { code, stdout } = await parley("offers", join(root, "cases/bargaining-range"), "--futures", "4", "--json");
  expect(code).toBe(0);
  const { exact, byParty, mediator } = JSON.parse(stdout);
  expect([exact, byParty.a.picks.pie, byParty.b.picks.pie, mediator.picks.pie]).toEqual([true, "70", "40", "55"]);
});

test("offers tells every division efficient, and from one that nothing is left to trade", async () => {
  const asked = ["offers", join(root, "cases/bargaining-range"), "--futures", "4", "--from"];
  const { code, stdout } = await parley(...asked, "a-too-greedy", "--json");
  expect(code).toBe(0);
  const { efficient, separating, trades } = JSON.parse(stdout);
  expect(efficient).toMatchObject({ futures: 4, atMeans: 101, total: 101, listedAll: true });
  expect(separating).toEqual({ futures: 4, exact: true, lines: [] });
  expect(trades).toMatchObject({ from: { pie: "75" }, all: 0, accepts: { a: 1, b: 0 }, efficient: true, best: null });
  const picked = await parley(...asked, "pie=75");
  expect(picked.code).toBe(0);
  expect(picked.stdout).toContain("it is efficient there");
});

test("offers gives the same bytes on one thread and on two, red lines and trades told", async () => {
  const ask = (workers: string) =>
    parley(
      ...["offers", join(root, "cases/kursk-2024"), "--futures", "20", "--from", "kursk=return,line=summer"],
      ...["--json", "--workers", workers],
    );
  const [one, two] = [await ask("1"), await ask("2")];
  expect(one.code).toBe(0);
  expect(two.stdout).toBe(one.stdout);
  const { separating, trades, efficient } = JSON.parse(one.stdout);
  expect(separating.exact).toBe(false);
  for (const { entropyBits, byMediator } of separating.lines) {
    expect(byMediator.bits).toBeGreaterThanOrEqual(0);
    expect(byMediator.bits).toBeLessThanOrEqual(entropyBits);
  }
  for (const { gain } of trades.trades)
    for (const { mean } of Object.values<{ mean: number }>(gain)) expect(mean).toBeGreaterThan(0);
  expect(trades.best === null).toBe(trades.efficient);
  expect(efficient.packages.length).toBe(efficient.total);
});

test.each(["cake=1", "pie=101", "pie=1,pie=2", "pie", "pie=1=2", ""])(
  "offers --from %j, which is no package, is wrong usage",
  async (from) => {
    const { code, stderr } = await parley("offers", join(root, "cases/bargaining-range"), "--from", from);
    expect([code, stderr.includes("--from")]).toEqual([2, true]);
  },
);

test.each([
  ["why", "bargaining-range", "2024-01-01"],
  ["offers", "bargaining-range", "2024-01-01"],
  ["counters", "kursk-2024", "2024-09-24"],
])(
  "%s says of which day and whose judgements it speaks, with the seed and the digest of its JSON",
  async (question, folder, day) => {
    const ask = (...more: string[]) =>
      parley(question, join(root, "cases", folder), "--futures", "2", "--seed", "7", ...more);
    const [text, json] = [await ask(), await ask("--json")];
    expect([text.code, json.code]).toEqual([0, 0]);
    expect(text.stdout).toContain(`As of ${day}, the case's own judgements.`);
    expect(text.stdout).toContain("2 futures, seed 7.");
    expect(text.stdout).toContain(`Digest ${JSON.parse(json.stdout).method.digest}`);
  },
  120_000,
);

test("why gives its chances with the intervals of its JSON", async () => {
  const ask = (...more: string[]) => parley("why", join(root, "cases/bargaining-range"), "--futures", "20", ...more);
  const { intervals } = JSON.parse((await ask("--json")).stdout);
  const { low, high } = intervals.noZone;
  expect((await ask()).stdout).toContain(
    `under 1% (${Math.round(low * 100)}% to ${Math.round(high * 100)}%) of futures`,
  );
});

test("an unknown option is wrong usage", async () => {
  expect((await parley("why", join(root, "cases/bargaining-range"), "--loud")).code).toBe(2);
});
