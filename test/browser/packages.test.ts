/** The package explorer: a pick, by mouse or by key, changes at once who could accept, and goes into the address. */
import { expect, test } from "vitest";
import { starterFolder } from "../node/program.ts";
import { settled } from "./kursk.ts";
import { openScreen } from "./screen.ts";

test("picks change who could accept, and the view can be mailed", async () => {
  const folder = await starterFolder();
  const { page, address, complaints } = await openScreen(folder, { path: "#futures=200&at=packages" });
  await settled(page);
  const verdict = page.getByRole("region", { name: "Who could accept these terms" });
  await verdict.waitFor();
  const before = await verdict.innerText();
  await page.getByRole("radio", { name: "Joint crossing" }).check();
  await expect.poll(() => verdict.innerText()).not.toBe(before);
  await page.getByRole("radio", { name: "Nobody" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.getByRole("radio", { name: "A mission of observers" }).isChecked()).toBe(true);
  await expect.poll(() => page.url()).toMatch(/picks=.*observers\.mission/);
  await page.waitForTimeout(400);
  const mailed = page.url().slice(address.length);
  const picked = await verdict.innerText();
  await page.goto("about:blank");
  await page.goto(address + mailed);
  await settled(page);
  await expect.poll(() => verdict.innerText()).toBe(picked);
  expect(complaints).toEqual([]);
});

test("swapping the chairs mirrors the parties everywhere and keeps their hues", async () => {
  const { page } = await openScreen(await starterFolder(), { path: "#futures=40&at=leverage" });
  await settled(page);
  const heads = page.locator("#section-leverage .multiples h4");
  const [first, second] = [await heads.nth(0).innerText(), await heads.nth(1).innerText()];
  const hue = await heads
    .nth(0)
    .locator(".party")
    .evaluate((element) => getComputedStyle(element).color);
  await page.getByRole("button", { name: "Swap chairs" }).click();
  await expect.poll(() => heads.nth(0).innerText()).toBe(second);
  expect(await heads.nth(1).innerText()).toBe(first);
  expect(
    await heads
      .nth(1)
      .locator(".party")
      .evaluate((element) => getComputedStyle(element).color),
  ).toBe(hue);
});
