/** The package explorer: a pick, by mouse or by key, changes at once who could accept, and goes into the address. */
import type { Page } from "playwright-core";
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
  await drag(page, "A mission of observers", "Nobody");
  await expect.poll(() => page.url()).not.toMatch(/observers\.mission/);
  await drag(page, "Nobody", "A mission of observers");
  await expect.poll(() => page.getByRole("radio", { name: "A mission of observers" }).isChecked()).toBe(true);
  // A drag that began at another issue picks nothing here
  await drag(page, "Joint crossing", "Nobody");
  expect(await page.getByRole("radio", { name: "A mission of observers" }).isChecked()).toBe(true);
  await page.waitForTimeout(400);
  const mailed = page.url().slice(address.length);
  const picked = await verdict.innerText();
  await page.goto("about:blank");
  await page.goto(address + mailed);
  await settled(page);
  await expect.poll(() => verdict.innerText()).toBe(picked);
  expect(complaints).toEqual([]);
});

/** From the middle of one option to that of another, with the button held. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const middle = async (name: string) => {
    const box = await page.getByRole("radio", { name }).boundingBox();
    if (box === null) throw new Error(`${name}: not drawn`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await page.mouse.move(...(await middle(from)));
  await page.mouse.down();
  await page.mouse.move(...(await middle(to)), { steps: 8 });
  await page.mouse.up();
}

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
