/** What is worked out only when asked for: what each counter brings, why there is no deal, and what to offer. */
import { expect, test } from "vitest";
import { starterFolder } from "../node/program.ts";
import { kurskFolder, settled, show } from "./kursk.ts";
import { openScreen } from "./screen.ts";

test("counters are worked out when asked for, can be stopped, and are dropped with the question", async () => {
  const { page, complaints } = await openScreen(kurskFolder, { path: "#futures=20&at=leverage" });
  await settled(page);
  const leverage = page.locator("#section-leverage");
  const begin = leverage.getByRole("button", { name: "Work out what each brings" });
  await begin.click();
  await leverage.getByRole("button", { name: "Stop" }).click();
  await begin.waitFor();
  expect(await leverage.locator(".brings").count()).toBe(0);
  await begin.focus();
  await page.keyboard.press("Enter");
  await leverage.locator(".brings").first().waitFor({ timeout: 60_000 });
  expect(await leverage.locator(".brings").count()).toBeGreaterThan(5);
  expect(await leverage.locator(".brings .estimate").count()).toBe(2 * (await leverage.locator(".brings").count()));
  await leverage.locator(".brings button").first().click();
  const sheet = page.getByRole("dialog");
  await sheet
    .getByText(/^Shapley value/)
    .first()
    .waitFor();
  await sheet.getByText("from 20 futures").waitFor();
  await page.keyboard.press("Escape");
  await page.getByLabel("Seed").fill("7");
  await page.keyboard.press("Tab");
  await begin.waitFor({ timeout: 30_000 });
  expect(await leverage.locator(".brings").count()).toBe(0);
  expect(complaints).toEqual([]);
}, 120_000);

test("why there is no deal, and the best offers, on the starter case", async () => {
  const { page, complaints } = await openScreen(await starterFolder(), { path: "#futures=40&at=leverage" });
  await settled(page);
  const leverage = page.locator("#section-leverage");
  await leverage.getByRole("button", { name: "Work out what stands in the way" }).click();
  await leverage.getByText("On this day there is nothing to agree on:").waitFor({ timeout: 60_000 });
  expect(await leverage.getByRole("region", { name: "Why no deal" }).locator("tbody tr").count()).toBe(6);
  await show(page, "packages");
  const mediator = page.getByRole("button", { name: "A mediator's best offer" });
  await mediator.click();
  await expect.poll(() => mediator.getAttribute("aria-pressed"), { timeout: 30_000 }).toBe("true");
  await page.getByText(/^Offers: every package was tried, in 40 futures/).waitFor();
  expect(complaints).toEqual([]);
}, 120_000);
