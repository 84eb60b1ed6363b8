/** The map: it comes up from files alone, steps by key, compares two days, shows imported shapes, prints as lines. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { expect, test } from "vitest";
import { folderWith, parley, root } from "../node/program.ts";
import { kurskFolder, openKursk, settled } from "./kursk.ts";
import { openScreen } from "./screen.ts";

test("the map shows the measured areas at their size, with whose view of the borders it is, and asks nobody else", async () => {
  const { page, complaints } = await openKursk("&at=state&as-of=2024-09-24");
  await page.locator("svg.map").waitFor();
  const shapes = await page
    .locator("svg.map .map-shape")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  expect(shapes).toContainEqual(expect.stringMatching(/Ukraine, under control, 804 km², 2\.7% of Kursk/));
  expect(shapes).toContainEqual(expect.stringMatching(/Ukraine, contested, 355 km², 1\.2% of Kursk/));
  const notes = await page.locator(".map-notes").innerText();
  expect(notes).toContain("UN General Assembly");
  expect(notes).toContain("Why these borders: Resolution 68/262");
  await page.locator(".map-settings select").nth(1).selectOption("crimea-open");
  await expect.poll(() => page.locator(".map-notes").innerText()).toContain("a border that this view leaves open");
  expect(complaints).toEqual([]);
});

test("arrow keys on the map step the day of the whole page, and an area opens what it rests on", async () => {
  const { page } = await openKursk("&at=state&as-of=2024-09-24");
  const map = page.locator("svg.map");
  await map.focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.locator(".as-of input").inputValue()).toBe("2024-09-20");
  await expect.poll(() => map.getAttribute("aria-label")).toContain("20 Sep 2024");
  await page.locator("svg.map .map-shape").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open] .sheet-body").waitFor();
});

test("two days are swiped by key, on a phone too, without a word from axe", async () => {
  const { page, complaints } = await openKursk("&at=state&as-of=2024-11-23", {
    viewport: { width: 390, height: 900 },
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  await page.locator("svg.map").waitFor();
  await page.locator(".map-settings select").nth(2).selectOption("swipe");
  const swipe = page.locator(".map-settings input[type=range]").last();
  const before = await page.locator(".map-swipe").getAttribute("d");
  await swipe.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.locator(".map-swipe").getAttribute("d")).not.toBe(before);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    return (await run.run({ include: [[".map-room"]] }, { resultTypes: ["violations"] })).violations.map(
      ({ id }) => id,
    );
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  expect(complaints).toEqual([]);
});

test("an imported map is drawn with its front, and gained and lost; on paper the lines stay and the controls go", async () => {
  const folder = join(await folderWith(), "kursk");
  await cp(kurskFolder, folder, { recursive: true });
  await mkdir(join(folder, "territory"), { recursive: true });
  const file = join(folder, "territory", "synthetic.topojson");
  expect(
    (await parley("territory", "import", join(root, "data/synthetic"), "--source", "project-owl", "-o", file)).code,
  ).toBe(0);
  const ground = join(folder, "ground.yaml");
  const named = "    areas: { project-owl: { file: territory/synthetic.topojson, holders: { ukraine: ukraine } } }\n";
  await writeFile(ground, (await readFile(ground, "utf8")).replace("    discs:\n", `${named}    discs:\n`));
  const { page, complaints } = await openScreen(folder, { path: "#futures=24&as-of=2024-09-24&at=state" });
  await settled(page);
  await page.locator("svg.map").waitFor();
  await page.locator(".map-settings select").nth(2).selectOption("change");
  await expect.poll(() => page.locator(".map-side table").innerText()).toMatch(/gained \d+, lost \d+/);
  expect(await page.locator(".map-front").getAttribute("d")).toMatch(/^M[-\d.]+ [-\d.]+L/);
  expect(await page.locator(".map-notes").innerText()).toMatch(/Front line by project-owl: \d+ km/);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".map-settings").isVisible()).toBe(false);
  expect(await page.locator("svg.map path").count()).toBeGreaterThan(17);
  expect(await page.locator("svg.map image").count()).toBe(0);
  expect(complaints).toEqual([]);
});
