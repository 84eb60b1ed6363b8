/** `parley series`, as a process on what is built. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { parley, root } from "./program.ts";

const kursk = join(root, "cases/kursk-2024");

test("series tells what was known, and keeps what came later apart and only where it is asked for", async () => {
  const known = await parley("series", kursk, "--series", "kursk-held", "--as-of", "2024-11-23");
  expect({ code: known.code, stderr: known.stderr }).toEqual({ code: 0, stderr: "" });
  expect(known.stdout).toContain("557.9 control, 767 with contested");
  expect(known.stdout).not.toContain("2025-03-16");
  expect(known.stdout).not.toContain("In hindsight");
  expect(known.stdout).not.toContain("1331");
  const later = await parley(
    "series",
    kursk,
    "--as-of",
    "2024-11-23",
    "--against",
    "2025-03-16",
    "--series",
    "kursk-held",
  );
  const [before, after] = later.stdout.split("In hindsight, 2025-03-16");
  expect(before).not.toContain("Black Bird");
  expect(after).toContain("425.2 on 2025-03-16");
  expect(after).toMatch(/decay, one pace +315 .*missed/);
});

test("while land is gained, retreat's pace is below 0 and the text says why; later it is above 0 and nothing is said", async () => {
  const gaining = await parley("series", kursk, "--as-of", "2024-08-20", "--series", "kursk-held");
  expect(gaining.stdout).toMatch(/^ {2}retreat .* −\d+\.\d\d \(/m);
  expect(gaining.stdout).toContain("gains and losses together");
  const losing = await parley("series", kursk, "--as-of", "2024-11-23", "--series", "kursk-held");
  expect(losing.stdout).toContain("net pace that way");
  expect(losing.stdout).not.toContain("gains and losses together");
});

test("series refuses what it cannot mean", async () => {
  expect((await parley("series", kursk, "--series", "nowhere")).code).toBe(2);
  expect((await parley("series", kursk, "--lag", "32")).code).toBe(2);
  expect((await parley("series", kursk, "--as-of", "2024-11-23", "--against", "2024-11-01")).stderr).toContain(
    "against",
  );
  const json = await parley("series", kursk, "--as-of", "2024-09-24", "--json");
  expect(JSON.parse(json.stdout).series.map((each: { id: string }) => each.id)).toEqual([
    "kursk-held",
    "kursk-held-owl",
    "east-gain",
  ]);
});
