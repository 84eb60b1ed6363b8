/** `parley arenas`, as a process on what is built. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parley, root, starterFolder } from "./program.ts";

const arena = `
arenas:
  standards:
    name: Standards
    low: At once
    high: After ten years
    judgement: For a test.
    actors:
      first: { name: First, position: 20%, salience: 50%, capability: 4 }
      second: { name: Second, position: 80%, salience: 100%, capability: 2 }
`;

test("arenas tells where actors would meet, and a case without arenas is told so", async () => {
  const folder = await starterFolder();
  await writeFile(join(folder, "arena.yaml"), arena);
  const { code, stdout, stderr } = await parley("arenas", folder, "--futures", "10");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Compromise 50. Weighted median 50. Spread of positions 30.");
  expect(stdout).toMatch(/First +20 +50 +−30/);
  const json = await parley("arenas", folder, "--futures", "10", "--json");
  expect(JSON.parse(json.stdout).arenas[0]).toMatchObject({ id: "standards", issue: null, statusQuo: null });
  const none = await parley("arenas", join(root, "cases/bargaining-range"));
  expect(none.stdout).toBe("This case has no arenas.\n");
});
