/** `parley compare` and `parley scores` as processes: tables, JSON, exit codes, any number of workers. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Comparison, ForecastScores } from "../../src/contract.ts";
import { folderWith, parley, starterFolder } from "./program.ts";

const lens = (id: string, overrides: string): string =>
  `  ${id}:\n    name: The ${id}\n    source: valley-times\n    published: 2024-02-01\n    gist: So.\n    judgement: For a test.\n    overrides: { ${overrides} }\n`;

async function lensFolder(): Promise<string> {
  const folder = await starterFolder();
  const lenses = `lenses:\n${lens("hawk", "friction.talks: 2%, patience.north: 99%")}${lens("dove", "friction.talks: 60%")}`;
  await writeFile(join(folder, "lenses.yaml"), lenses);
  return folder;
}

test("lenses stand side by side, pooled, and the difference is split into judgements", async () => {
  const folder = await lensFolder();
  const args = ["compare", folder, "--futures", "60", "--split", "--split-futures", "20", "--of", "talks", "--by", "6"];
  const { code, stdout, stderr } = await parley(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/own +hawk +dove/);
  expect(stdout).toMatch(/position of north, of 100 +\d+ \(\d+ to \d+\)/);
  expect(stdout).toMatch(/The lenses as one/);
  expect(stdout).toMatch(/from the case's own judgements to The dove\n {2}direct talks within 6 months: /);
  expect(stdout).toMatch(/\+[\d.]+ +± [\d.]+ +friction\.talks +\S.* → 60%/);
  expect(stdout).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("as JSON: method, seed, futures and digest; the same bytes for any number of workers", async () => {
  const folder = await lensFolder();
  const args = ["compare", folder, "--lens", "hawk", "--lens", "dove", "--split", "--json", "--seed", "5"];
  const small = [...args, "--futures", "120", "--split-futures", "50"];
  const [one, two] = await Promise.all([parley(...small, "--workers", "1"), parley(...small, "--workers", "2")]);
  expect(one.code).toBe(0);
  expect(two.stdout).toBe(one.stdout);
  const { outlooks, splits, months } = JSON.parse(one.stdout) as Comparison;
  expect(months).toBe(12);
  expect(outlooks.map((it) => [it.lens, it.method.seed, it.method.futures])).toEqual([
    [null, 5, 120],
    ["hawk", 5, 120],
    ["dove", 5, 120],
  ]);
  expect(splits).toHaveLength(1);
  expect(splits[0]).toMatchObject({ from: "hawk", to: "dove", method: { seed: 5, futures: 50, exact: true } });
  expect(splits[0]?.method.digest).toMatch(/^[0-9a-f]{64}$/);
  for (const { parts, difference } of splits[0]?.figures ?? [])
    expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(difference, 12);
});

test("without lenses the case's own judgements stand alone", async () => {
  const folder = await starterFolder();
  const { code, stdout } = await parley("compare", folder, "--futures", "30", "--split", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outlooks: [{ lens: null }], pooled: null, splits: [] });
});

const question = `questions:
  bridge:
    text: A ceasefire by June?
    event: ceasefire
    opens: 2024-02-01
    by: 2024-06-01
    criteria: Both say so.
    forecasts:
      - { who: oracle, on: 2024-03-01, chance: 20%, judgement: For a test. }
    resolved: { on: 2024-06-01, outcome: "no" }
`;

test("scores --forecasts: a table of forecasts beside the case's own, with its faults by row", async () => {
  const folder = await starterFolder();
  const table = [
    "id,who,date,probability,outcome,resolved_on",
    'one,ann,2024-01-02,"20%",no,2024-03-01',
    "one,crowd,2024-01-01,0.4,no,2024-03-01",
    "two,ann,2024-01-02,could,yes,2024-03-01",
    "two,crowd,2024-01-02,0.9,yes,2024-03-01",
  ].join("\n");
  const file = join(await folderWith({ "forecasts.csv": table }), "forecasts.csv");
  const args = ["scores", folder, "--as-of", "2024-07-01", "--forecasts", file, "--crowd", "crowd"];
  const { code, stdout, stderr } = await parley(...args);
  expect(code).toBe(0);
  expect(stderr).toMatch(/forecasts\.csv:4\S* +feed\.field/);
  expect(stdout).toMatch(/3 forecasts of 2 resolved questions, of which 1 came out\s+yes/);
  expect(stdout).toMatch(/ann +1 +1 +0\.040 .*0\.040 against 0\.160, 1 time/);
  const json = await parley(...args, "--json");
  expect(JSON.parse(json.stdout).table).toMatchObject({ scored: 3, questions: 2 });
  const wrong = await parley(
    "scores",
    folder,
    "--as-of",
    "2024-07-01",
    "--forecasts",
    file,
    "--columns",
    "chance=odds",
  );
  expect(wrong).toMatchObject({ code: 1, stdout: "" });
  for (const more of [
    ["--crowd", "nobody", "--forecasts", file],
    ["--crowd", "x"],
    ["--columns", "x=y", "--forecasts", file],
  ])
    expect((await parley("scores", folder, "--as-of", "2024-07-01", ...more)).code).toBe(2);
});

test("scores: what was said against what happened", async () => {
  const folder = await starterFolder();
  const file = join(folder, "case.yaml");
  const text = await readFile(file, "utf8");
  expect(text).not.toMatch(/^questions:.*bridge/ms);
  await writeFile(file, text.replace(/^questions:\n(?: .*\n|\n)*/m, ""));
  await writeFile(join(folder, "more-questions.yaml"), question);
  const page = await parley("scores", folder, "--as-of", "2024-07-01");
  expect(page).toMatchObject({ code: 0, stderr: "" });
  expect(page.stdout).toMatch(/oracle +2024-03-01 +20% +0\.040 +−0\.22/);
  expect(page.stdout).toMatch(/base rate/);
  expect(page.stdout).not.toMatch(/NaN|undefined|null|Infinity/);
  const json = await parley("scores", folder, "--as-of", "2024-07-01", "--model", "--futures", "30", "--json");
  expect(json.code).toBe(0);
  const { method, forecasters, questions } = JSON.parse(json.stdout) as ForecastScores;
  expect(method).toMatchObject({ seed: 1, futures: 30, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(questions.map(({ id, outcome }) => [id, outcome])).toEqual([["bridge", "no"]]);
  expect(forecasters.map(({ who }) => who)).toEqual(["oracle", "base rate", "the model"]);
});

test("wrong usage ends with 2, faults with 1", async () => {
  const folder = await lensFolder();
  const wrong = [
    ["compare"],
    ["compare", folder, "--lens", "nobody"],
    ["compare", folder, "--lens", "all", "--lens", "hawk"],
    ["compare", folder, "--of", "peace"],
    ["compare", folder, "--by", "0"],
    ["compare", folder, "--by", "999"],
    ["compare", folder, "--split-futures", "0"],
    ["compare", folder, "--as-of", "2024-01-15", "--lens", "hawk"],
    ["scores", folder],
    ["scores", folder, "--as-of", "yesterday"],
    ["scores", folder, "--as-of", "2024-07-01", "--lens", "hawk"],
  ];
  for (const args of wrong) {
    const { code, stdout, stderr } = await parley(...args);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at /m);
  }
  const faulty = await folderWith({ "case.yaml": "case:\n  format: 1\n" });
  for (const args of [
    ["compare", faulty],
    ["scores", faulty, "--as-of", "2024-07-01"],
  ])
    expect(await parley(...args)).toMatchObject({ code: 1, stdout: "" });
});
