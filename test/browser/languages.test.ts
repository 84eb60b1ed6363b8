/** The page in another language: from right to left without a part falling off it, and days and numbers as French writes them. */
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { root } from "../node/program.ts";
import { openKursk, settled, show } from "./kursk.ts";
import { openScreen } from "./screen.ts";

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
