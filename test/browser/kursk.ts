/** The Kursk case on the screen, with few futures, settled. */
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { root } from "../node/program.ts";
import { openScreen, type Screen } from "./screen.ts";

export const kurskFolder = join(root, "cases", "kursk-2024");

export async function openKursk(view = "", options: BrowserContextOptions = {}): Promise<Screen> {
  const screen = await openScreen(kurskFolder, { ...options, path: `#futures=24${view}` });
  await settled(screen.page);
  return screen;
}

/** Until every future that was asked for is behind the figures, and the screen is there. */
export async function settled(page: Page): Promise<void> {
  await page.locator(".screen:not([hidden]) :is(.section, .opening)").first().waitFor({ timeout: 50_000 });
  await page.locator("[data-settled=true]").waitFor({ state: "attached", timeout: 50_000 });
  // The column follows the bar, and what it had before is paler until then.
  await page.waitForFunction(() => document.querySelector(".screen:not([hidden]) [aria-busy=true]") === null, null, {
    timeout: 50_000,
  });
}

/** Goes to a screen by its link in the contents. */
export async function show(page: Page, screen: string): Promise<void> {
  await page.locator(`.contents > ol > li > a[href*="at=${screen}"]`).click();
  await page.locator(`.screen[data-screen=${screen}]:not([hidden]) :is(.section, .opening)`).first().waitFor();
}

/** The computed sentence on top of a screen. */
export function leadOf(page: Page, section: string): Promise<string> {
  return page.locator(`#section-${section} .lead`).innerText();
}
