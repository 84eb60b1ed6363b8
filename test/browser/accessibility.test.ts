/** axe finds nothing, in light and in dark, on a desk and on a phone, with the sheet shut and open. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { screens } from "../../src/web/screens/screens.ts";
import { openKursk, show } from "./kursk.ts";

const looks = [
  { width: 1440, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

test.each(looks)(
  "axe has nothing to say at $width pixels, $colorScheme",
  async ({ width, colorScheme }) => {
    const { page } = await openKursk("&at=outlook", {
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: "reduce",
    });
    expect(await violations(page)).toEqual([]);
    await page.locator("#section-outlook .lead button").first().click();
    await page.locator("dialog[open] .sheet-body").waitFor();
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    await page.keyboard.press("Escape");
    for (const { id } of screens) {
      await show(page, id);
      expect(await violations(page), id).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, id).toBeLessThanOrEqual(0);
    }
  },
  240_000,
);

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations: found } = await run.run(document, {
      resultTypes: ["violations"],
      // WCAG 2.2: 24 by 24 pixels, or as much room about it; off unless asked for
      rules: { "target-size": { enabled: true } },
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
    );
  });
}
