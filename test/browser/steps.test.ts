/** Steps: the graph of measures at once, who would keep them and the best order when asked for. */
import { expect, test } from "vitest";
import { opens, stopThenWorkOut } from "./answers.ts";
import { openKursk } from "./kursk.ts";

test("measures stand as a graph; the order is worked out, and its numbers open", async () => {
  const { page, complaints } = await openKursk("&at=steps");
  const steps = page.locator("#section-steps");
  expect(await steps.locator(".lead").innerText()).toMatch(/at least one is agreed within a year/);
  const count = await steps.locator(".step-box").count();
  expect(count).toBeGreaterThan(3);
  const kept = steps.getByRole("region", { name: "Would they be kept?" });
  await stopThenWorkOut(steps, "Work out who would keep them", kept);
  expect(await kept.locator("tbody tr").count()).toBe(count);
  expect(await steps.locator(".step-box", { hasText: "1." }).count()).toBeGreaterThan(0);
  await opens(page, kept.locator("tbody td button").first());
  await steps.locator(".answer-conclusions button").first().click();
  await page
    .getByRole("dialog")
    .getByText(/[0-9a-f]{64}/)
    .waitFor();
  await page.keyboard.press("Escape");
  await steps.getByText("recommended").waitFor();
  expect(complaints).toEqual([]);
}, 120_000);
