/**
 * The first fifteen minutes of somebody who has never seen the workbench, on the Kursk case, from sources to an exported brief:
 * every screen in its order says its sentence, shows its picture, and lets a number be opened. Nobody reads a manual.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderWith } from "../node/program.ts";
import { kurskFolder, leadOf, settled, show } from "./kursk.ts";
import { openScreen } from "./screen.ts";

const unsigned = [
  "Talks again in doubt",
  "",
  "The foreign ministry said on Tuesday that no talks would be held before the troops had left.",
  "",
  "Nobody expects a meeting this year, people close to the matter say. About 900 square kilometres are said to be held.",
].join("\n");

test("from sources to an exported brief, screen by screen", async () => {
  const before = process.env.PARLEY_STORE;
  process.env.PARLEY_STORE = join(await folderWith(), "parley.db");
  onTestFinished(() => {
    if (before === undefined) delete process.env.PARLEY_STORE;
    else process.env.PARLEY_STORE = before;
  });
  const { page, complaints } = await openScreen(kurskFolder, {
    path: "#futures=24&as-of=2024-09-24",
    flags: ["--edit", "--author", "Ada"],
  });
  await settled(page);
  const section = (id: string) => page.locator(`#section-${id}`);

  // In short: a sentence with a number, the curve, the map, and what each screen concludes.
  await page.locator(".conclusions .sentence-button").first().waitFor();
  await page.locator(".glances svg.map").waitFor();
  expect(await page.locator(".glances .chart").count()).toBeGreaterThan(0);
  expect(await page.locator(".screen-list li").count()).toBe(7);

  // Sources: whose voices, with grades. An unsigned text taken in is flagged, with reasons.
  await show(page, "sources");
  expect(await section("sources").locator("tbody tr").count()).toBeGreaterThan(5);
  await show(page, "claims");
  await section("review").locator(".drop").waitFor({ timeout: 40_000 });
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "unsigned.txt"));
    return transfer;
  }, unsigned);
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await page.locator(".review-desk").waitFor({ timeout: 40_000 });
  expect((await section("review").innerText()).toLowerCase()).toMatch(/undated|no date/);

  // Claims: contradictions of three kinds, a timeline with uncertain days, search.
  expect(await section("claims").locator(".contradictions h4").allInnerTexts()).toEqual([
    "Denials",
    "Changed positions",
    "Differing estimates",
  ]);
  const widths = await section("claims")
    .locator(".claim-mark")
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute("width"))));
  expect(widths.length).toBeGreaterThan(60);
  expect(Math.max(...widths)).toBeGreaterThan(3 * Math.min(...widths));

  // State of play: the measured band, the window with days left, the poll with its question, positions of both.
  await show(page, "state");
  expect(await leadOf(page, "state")).toMatch(/804–1,159 km².*closes in 118/s);
  expect(await section("state").innerText()).toMatch(/Asked: /);
  expect(await section("state").getByText("What they say they want").count()).toBe(1);

  // Leverage: what waiting does, as a range; shocks can be held off once counters are worked out.
  await show(page, "leverage");
  expect(await leadOf(page, "leverage")).toMatch(/After 6 months without a deal/);

  // Packages: a swap picked at once says who refuses, and for what cause.
  await show(page, "packages");
  await page.getByRole("button", { name: "Land for land" }).first().click();
  await expect.poll(() => section("packages").locator(".vetoes").innerText()).toMatch(/Russia/);
  await expect.poll(() => page.url()).toMatch(/picks=/);

  // Steps, and the outlook's questions beside base rate and the crowd.
  await show(page, "steps");
  expect(await section("steps").locator(".step-box").count()).toBeGreaterThan(3);
  await show(page, "outlook");
  expect(await section("outlook").innerText()).toMatch(/Will Russia and Ukraine conclude a ceasefire/);
  await section("outlook").locator(".lead button").first().click();
  await page.getByRole("dialog").getByText("How it is got").waitFor();
  await page.keyboard.press("Escape");

  // The brief leaves as a file, with its numbers, words and references.
  await show(page, "brief");
  await page.locator("article.paper").getByRole("heading", { name: "Bottom line" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "HTML", exact: true }).click(),
  ]);
  const html = await readFile(await download.path(), "utf8");
  expect(html).toContain("Bottom line");
  expect(html).toMatch(/What would change the conclusion/i);
  expect(html).toMatch(/How the lenses differ/i);

  // Later: what has gone stale is said, and forecasts are held against what happened.
  await page.getByLabel("As of", { exact: true }).fill("2025-03-12");
  await show(page, "claims");
  await expect.poll(() => leadOf(page, "claims"), { timeout: 30_000 }).toMatch(/gone stale/);
  await show(page, "outlook");
  await section("outlook")
    .getByText(/^It was (?:yes|no) \(/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(complaints).toEqual([]);
}, 240_000);
