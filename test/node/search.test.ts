/** Search on the command line: what is found, with all that one would look up next; each filter; what is no filter. */
import { expect, test } from "vitest";
import { parley } from "./program.ts";

test("what is found comes with words, dates, source, grade, place, score and what matched", async () => {
  const found = JSON.parse((await parley("search", "cases/kursk-2024", "buffer", "zone", "--json")).stdout);
  expect(found.length).toBeGreaterThan(0);
  const [first] = found.filter(({ of }: { of: string }) => of === "claim");
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining([
      "id",
      "says",
      "who",
      "happened",
      "published",
      "knownFrom",
      "grade",
      "cluster",
      "source",
      "at",
    ]),
  );
  expect(first.matched).toEqual(expect.arrayContaining(["buffer", "zone"]));
  expect(first.grade.code).toBe(`${first.source.reliability}${first.grade.credibility}`);
  expect(found.map(({ score }: { score: number }) => score)).toEqual(
    found.map(({ score }: { score: number }) => score).sort((a: number, b: number) => b - a),
  );
});

test("party, issue, date and grade narrow what is found; an id that is none is told", async () => {
  const search = async (...flags: readonly string[]) =>
    JSON.parse((await parley("search", "cases/kursk-2024", ...flags, "--json")).stdout);
  const all = await search();
  const narrow = await search(
    ...[
      "--party",
      "russia",
      "--credibility",
      "3",
      "--reliability",
      "C",
      "--as-of",
      "2024-08-31",
      "--from",
      "2024-08-01",
    ],
  );
  expect(narrow.length).toBeGreaterThan(0);
  expect(narrow.length).toBeLessThan(all.length);
  for (const { party, grade, knownFrom } of narrow)
    expect([party, grade.credibility <= 3, grade.reliability <= "C", knownFrom <= "2024-08-31"]).toEqual([
      "russia",
      true,
      true,
      true,
    ]);
  const unknown = await parley("search", "cases/kursk-2024", "--issue", "nowhere");
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("--issue wants one of")]);
});
