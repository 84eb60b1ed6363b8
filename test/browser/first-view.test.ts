/** The screen as it is first seen, from the built page and the real server. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, starterFolder } from "../node/program.ts";
import { openScreen } from "./screen.ts";

test("the Kursk case comes up with its title, without a complaint and without a word to any other machine", async () => {
  const { page, complaints } = await openScreen(join(root, "cases", "kursk-2024"));
  await expect.poll(() => page.title(), { timeout: 30_000 }).toContain("Kursk");
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  // Of fewer than a thousand futures the sentences say so.
  await page.locator(".conclusions .sentence-button").first().waitFor();
  expect(await page.locator(".so-far").innerText()).toMatch(/from \d+ of 10,000 futures/);
  await page.locator(".so-far").waitFor({ state: "detached", timeout: 50_000 });
  expect(complaints).toEqual([]);
});

test("the case that `parley new` writes comes up as well", async () => {
  const { page, complaints } = await openScreen(await starterFolder());
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  expect(complaints).toEqual([]);
});

test("a number opens its sheet, and after it the next one does, with the page still there", async () => {
  const { page, complaints } = await openScreen(join(root, "cases", "kursk-2024"));
  const figures = page.locator("main button:not([aria-pressed])");
  await figures.first().waitFor();
  for (const index of [0, 1]) {
    await figures.nth(index).click();
    await page.locator("dialog[open] .sheet-body").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
  expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});
