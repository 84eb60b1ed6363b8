/** Working an answer out on the screen: begun, stopped, begun again and waited for; and one of its numbers opened. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { starterFolder } from "../node/program.ts";
import { settled } from "./kursk.ts";
import { openScreen, type Screen } from "./screen.ts";

export async function openStarter(futures: number, at: string): Promise<Screen> {
  const screen = await openScreen(await starterFolder(), { path: `#futures=${futures}&at=${at}` });
  await settled(screen.page);
  return screen;
}

/** Presses, stops while it works, sees that nothing is left, presses again and waits until `found` is there. */
export async function stopThenWorkOut(section: Locator, button: string, found: Locator): Promise<void> {
  const begin = section.getByRole("button", { name: button });
  await begin.click();
  // A short piece of work may be done before it can be stopped
  const stop = section.getByRole("button", { name: "Stop" });
  await stop.or(found).first().waitFor();
  if (await stop.isVisible()) {
    await stop.click({ timeout: 2_000 }).catch(() => {});
    if (!(await found.first().isVisible())) {
      await begin.waitFor();
      await begin.click();
    }
  }
  await found.first().waitFor({ timeout: 90_000 });
}

/** The number's page of the sheet says how it is got and from what; then the sheet is shut again. */
export async function opens(page: Page, number: Locator, method: "digest" | "engine" = "digest"): Promise<void> {
  await number.click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("How it is got").waitFor();
  const text = await sheet.innerText();
  expect(text).toContain("Engine");
  if (method === "digest") expect(text).toMatch(/[0-9a-f]{64}/);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
}
