/** Third parties: who depends on whom at once, what each could do when asked for, chains marked as an index. */
import { expect, test } from "vitest";
import { opens, stopThenWorkOut } from "./answers.ts";
import { openKursk } from "./kursk.ts";

test("dependence is drawn; levers are worked out; a chain is marked as an index", async () => {
  const { page, complaints } = await openKursk("&at=third-parties");
  const third = page.locator("#section-third-parties");
  expect(await third.locator(".lead").innerText()).toMatch(/something that the engine computes/);
  expect(await third.locator(".step-box").count()).toBeGreaterThan(4);
  const levers = third.getByRole("region", { name: "What the engine says" });
  await stopThenWorkOut(third, "Work out what each could do", levers);
  await opens(page, levers.locator("tbody td button").first());
  const chains = third.getByRole("region", { name: "Who can reach whom" });
  expect(await chains.locator("thead .mark").innerText()).toBe("index");
  await opens(page, chains.locator("tbody td button").first());
  expect(complaints).toEqual([]);
}, 120_000);
