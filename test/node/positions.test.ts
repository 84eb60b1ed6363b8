/** `parley positions` and what `parley check --as-of` says is stale, as processes of their own. */
import { expect, test } from "vitest";
import { parley } from "./program.ts";

const kursk = "cases/kursk-2024";

test("positions are told by speaker, with the deeds that followed, up to the day", async () => {
  const early = await parley("positions", kursk, "--party", "russia", "--as-of", "2024-09-24");
  expect(early.code).toBe(0);
  expect(early.stdout).toMatch(/Vladimir Putin \(Russia\): \d+ moves, \d+ turns?/);
  expect(early.stdout).not.toContain("2025-");
  const { stdout } = await parley("positions", kursk, "--as-of", "2025-05-30", "--json");
  expect(JSON.parse(stdout).deeds).toContainEqual(
    expect.objectContaining({
      verdict: "bears-out",
      afterDays: 5,
      word: expect.objectContaining({ id: "c-putin-may-11" }),
    }),
  );
});

test("a wrong party is told with those there are", async () => {
  const { code, stderr } = await parley("positions", kursk, "--party", "russa");
  expect(code).toBe(2);
  expect(stderr).toContain("ukraine, russia");
});

test("check says what is stale on a day, and which sentences of an earlier brief rest on it", async () => {
  const { code, stdout } = await parley(
    "check",
    kursk,
    "--as-of",
    "2024-11-30",
    "--brief-of",
    "2024-09-24",
    "--futures",
    "20",
  );
  expect(code).toBe(0);
  expect(stdout).toContain("c-bib-ua-leave  superseded by c-zelensky-nato-umbrella, since 2024-11-29");
  expect(stdout).toMatch(/\d+ of \d+ sentences of the brief of 2024-09-24/);
  const { stdout: json } = await parley("check", kursk, "--as-of", "2024-11-30", "--json");
  expect(JSON.parse(json).stale.claims.map(({ id }: { id: string }) => id)).toContain("c-bib-ua-leave");
  expect((await parley("check", kursk, "--brief-of", "2024-09-24")).code).toBe(2);
});
