/** The page in another language: from right to left without a part falling off it, and days and numbers as French writes them. */
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { disguised } from "../../src/web/messages/languages/ar-xb.ts";
import { screens } from "../../src/web/screens/screens.ts";
import { root } from "../node/program.ts";
import { kurskFolder, openKursk, settled, show } from "./kursk.ts";
import { openScreen } from "./screen.ts";
import { undisguised, wordsOfCase } from "./undisguised.ts";

const phone = { viewport: { width: 390, height: 844 }, reducedMotion: "reduce" } as const;

test("from right to left nothing falls off the page, axe has nothing to say, and time still runs to the right", async () => {
  const { page, complaints } = await openKursk("&at=leverage&lang=ar-XB", phone);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  expect(await page.locator("html").getAttribute("lang")).toBe("ar-XB");
  expect(await page.getByRole("navigation").first().getAttribute("aria-label")).toContain("⟦");
  for (const screen of ["leverage", "packages"]) {
    if (screen !== "leverage") await show(page, screen);
    expect(await overflow(page), screen).toBe(0);
    expect(await violations(page), screen).toEqual([]);
  }
  const slider = page.locator(".timeline input");
  const before = await slider.inputValue();
  await slider.press("ArrowRight");
  expect(Number(await slider.inputValue())).toBe(Number(before) + 1);
  expect(complaints).toEqual([]);
});

test("French is chosen in the bar, kept, and writes days and numbers its own way; the view stays", async () => {
  const { page } = await openScreen(join(root, "cases", "bargaining-range"), { path: "#futures=24&at=sources" });
  await settled(page);
  await page.getByLabel("Language").selectOption("fr");
  await page.locator("html[lang=fr]").waitFor();
  await settled(page);
  expect(await page.locator(".contents [aria-current=page]").innerText()).toMatch(/Sources$/);
  await show(page, "overview");
  expect(await page.locator(".conclusions h2").innerText()).toBe("Ce que l’on pouvait dire le 1 janv. 2024");
  expect(page.url()).not.toContain("lang=");
  await show(page, "outlook");
  expect(await page.locator("#section-outlook .lead").innerText()).toMatch(/\d\s%/u);
});

test("every word of the page and of the library is in a catalogue: in the pretended language all are disguised", async () => {
  const said = wordsOfCase(kurskFolder);
  const { page } = await openKursk("&lang=ar-XB");
  const found: string[] = [];
  let asked = 0;
  for (const { id } of screens) {
    await show(page, id);
    await settled(page);
    // What a language lacks shows most where it says most; the brief has its own words and tests.
    if (id === "leverage") asked += await workOut(page);
    found.push(...(await undisguised(page, id, said)));
  }
  expect(found).toEqual([]);
  expect(asked).toBeGreaterThan(3);
}, 120_000);

/** What the screen on show works out when asked, one after the other; but what takes hundreds of solves a future. */
async function workOut(page: Page): Promise<number> {
  const shown = page.locator(".screen:not([hidden]) .work-out");
  const waiting = page.locator(".screen:not([hidden]) .work-out:has(> .note):not(:has([aria-pressed]))");
  const quick = waiting.filter({ hasNotText: disguised("hundred").slice(2, -2) });
  let asked = 0;
  // Some ask for more once they are answered.
  for (; (await quick.count()) > 0; asked++) {
    const first = quick.first().locator("> button");
    const label = await first.innerText();
    await first.click();
    await expect.poll(() => quick.filter({ hasText: label }).count()).toBe(0);
    await expect.poll(() => shown.locator(".progress-text").count(), { timeout: 60_000 }).toBe(0);
  }
  return asked;
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations: found } = await run.run(document, { resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}
