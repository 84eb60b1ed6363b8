/** What the first view of the Kursk case asks for, in bytes and requests, and what is drawn while the day moves. Never times. */
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { kurskFolder, openKursk, settled, show } from "./kursk.ts";
import { openScreen } from "./screen.ts";

const program = /\.(?:js|css)$/;

test("the program of the first view is under 300 kB, its fonts under 225 kB, and it holds no screen but the first", async () => {
  const { page, address, complaints } = await openScreen(kurskFolder, { path: "blank" });
  const sizes = new Map<string, { readonly plain: number; readonly zipped: number }>();
  const reading: Promise<void>[] = [];
  const asked: string[] = [];
  page.on("response", (response) => {
    const name = response.url().slice(address.length);
    asked.push(name);
    const read = response.body().then((body) => {
      sizes.set(name, { plain: body.length, zipped: gzipSync(body, { level: 9 }).length });
    });
    // What is still on its way when the first figures are there is not in them.
    reading.push(read.catch(() => undefined));
  });
  await page.goto(`${address}#futures=24`);
  await page.locator(".conclusions .sentence-button").first().waitFor({ timeout: 50_000 });
  const names = [...asked];
  await Promise.all(reading);

  const total = (wanted: (name: string) => boolean, size: "plain" | "zipped"): number =>
    [...new Set(names)].filter(wanted).reduce((sum, name) => sum + (sizes.get(name)?.[size] ?? 0), 0);
  expect(total((name) => name === "" || program.test(name), "zipped")).toBeGreaterThan(100_000);
  expect(total((name) => name === "" || program.test(name), "zipped")).toBeLessThan(300_000);
  expect(total((name) => name.endsWith(".woff2"), "plain")).toBeLessThan(225_000);
  expect(total((name) => name === "api/cases/kursk-2024", "zipped")).toBeLessThan(100_000);
  expect(
    names.filter((name) => /-screen-|map-content|maps\/|brief-body|brief\.worker|file-editor|review-body/.test(name)),
  ).toEqual([]);
  expect(names.filter((name) => name === "api/cases/kursk-2024")).toHaveLength(1);
  // A file that page and workers both run is sent once.
  expect(new Set(names).size).toBeLessThan(50);
  expect(complaints.filter((each) => !each.includes("404"))).toEqual([]);
});

test("a step of the day draws the screen on show a few times, and no screen that is hidden", async () => {
  const { page } = await openKursk("&as-of=2024-09-24");
  await show(page, "leverage");
  await show(page, "state");
  await settled(page);
  await watch(page);
  await atRest(page);
  const slider = page.getByRole("slider", { name: "As-of day" });
  await slider.focus();
  await slider.press("ArrowRight");
  await expect.poll(() => page.getByLabel("As of", { exact: true }).inputValue()).toBe("2024-09-25");
  await settled(page);
  await expect.poll(async () => (await drawn(page)).state ?? 0).toBeGreaterThan(0);
  const counts = await drawn(page);
  // At once, then for each answer: the first futures and all of them.
  expect(counts.state).toBeLessThanOrEqual(8);
  expect(counts).not.toHaveProperty("leverage");
  expect(counts).not.toHaveProperty("overview");
});

test("what is tried on a judgement fetches nothing of the map again", async () => {
  const { page } = await openKursk();
  await page.locator(".map-glance svg").first().waitFor({ timeout: 50_000 });
  const maps: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/maps/")) maps.push(request.url());
  });
  await page.locator(".conclusions .sentence-button").first().click();
  const sheet = page.locator("dialog.sheet[open]");
  await sheet.locator(".paths button").first().waitFor({ state: "attached" });
  await sheet.locator("details").evaluateAll((groups) => {
    for (const group of groups) (group as HTMLDetailsElement).open = true;
  });
  await sheet.locator(".paths button").first().click();
  const grip = sheet.locator(".grip").last();
  await grip.waitFor({ timeout: 50_000 });
  await grip.focus();
  await grip.press("ArrowLeft");
  await sheet.locator(".moved-table, .moved .note").first().waitFor({ state: "attached", timeout: 50_000 });
  await settled(page);
  expect(maps).toEqual([]);
  expect(await page.locator(".map-glance svg").count()).toBeGreaterThan(0);
});

/** Counts, by screen, the turns of the page's thread in which something on it was changed. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counts: Record<string, number> = {};
    Object.assign(globalThis, { drawnScreens: counts });
    for (const screen of document.querySelectorAll<HTMLElement>(".screen"))
      new MutationObserver(() => {
        const name = screen.dataset.screen ?? "";
        counts[name] = (counts[name] ?? 0) + 1;
      }).observe(screen, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** What a screen asked for while it was on show may still arrive after it was left. */
async function atRest(page: Page): Promise<void> {
  let before = "";
  for (let calm = 0; calm < 3; ) {
    await page.waitForTimeout(300);
    const now = JSON.stringify(await drawn(page));
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
  await page.evaluate(() => {
    const counts = (globalThis as unknown as { drawnScreens: Record<string, number> }).drawnScreens;
    for (const name of Object.keys(counts)) delete counts[name];
  });
}

function drawn(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => (globalThis as unknown as { drawnScreens: Record<string, number> }).drawnScreens);
}
