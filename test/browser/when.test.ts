/** When: waiting against settling with the windows on the same months, and the hurting stalemate when asked for. */
import { expect, test } from "vitest";
import { openStarter, opens, stopThenWorkOut } from "./answers.ts";

test("the gain of waiting is drawn at once; the stalemate is worked out, can be stopped, and goes with the seed", async () => {
  const { page, complaints } = await openStarter(200, "leverage");
  const when = page.locator("#section-timing");
  expect(await when.locator(".lead").innerText()).toMatch(/^To settle now is best for/);
  expect(await when.getByRole("img", { name: /^Gain of waiting/ }).count()).toBe(2);
  const table = when.getByRole("region", { name: "A hurting stalemate" });
  await stopThenWorkOut(when, "Work out who is in one", table);
  expect(await table.locator("tbody tr").count()).toBe(3);
  await opens(page, table.locator("tbody button").first());
  // Out of bounds it stays as it was typed, with what is expected beside it
  await page.getByLabel("Seed").fill("-1");
  await page.getByLabel("Seed").press("Enter");
  await page.getByText("a whole number from 0 to 9,007,199,254,740,991; read -1").waitFor();
  expect(await page.getByLabel("Seed").inputValue()).toBe("-1");
  await page.getByLabel("Seed").fill("7");
  await page.keyboard.press("Tab");
  await table.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
}, 120_000);
