/** The brief on the page tells which of its sentences have gone stale by a later day, and why; on its own day none has. */
import { expect, test } from "vitest";
import { openScreen } from "./screen.ts";

test("sentences whose ground has changed since are named with the reason; on the brief's own day there are none", async () => {
  const { page, complaints } = await openScreen("cases/kursk-2024", { path: "#futures=20&at=brief" });
  const stale = page.locator("details", { hasText: "Which of these sentences have gone stale since" });
  await stale.waitFor({ timeout: 90_000 });
  await stale.locator("summary").click();
  const count = async () => Number(/(\d+) of \d+ sentences/.exec(await stale.innerText())?.[1]);
  const by = stale.getByLabel("By the day");
  await by.fill("2024-11-30");
  const later = await count();
  expect(later).toBeGreaterThan(0);
  expect(await stale.locator("li").first().innerText()).toMatch(/ since \d+ \w+ 2024/);
  await by.fill((await by.getAttribute("min")) ?? "");
  expect(await count()).toBe(0);
  await by.fill("2024-11-30");
  await stale.locator("li button").first().click();
  await page.locator("dialog[open]").waitFor();
  expect(complaints).toEqual([]);
});
