/** What to offer: trades of one issue with each pick, all trades and the efficient packages when asked for. */
import { expect, test } from "vitest";
import { openStarter, opens, stopThenWorkOut } from "./answers.ts";

test("a trade is taken with one press; the efficient packages are drawn, listed, and taken from the table", async () => {
  const { page, complaints } = await openStarter(100, "packages");
  const packages = page.locator("#section-packages");
  const live = packages.locator(".live-trades");
  const verdict = page.getByRole("region", { name: "Who could accept these terms" });
  await expect.poll(() => live.getByRole("button", { name: "Take this trade" }).count()).toBeGreaterThan(0);
  const before = await verdict.innerText();
  await opens(page, live.locator("tbody td button").first(), "engine");
  await live.getByRole("button", { name: "Take this trade" }).first().click();
  await expect.poll(() => verdict.innerText()).not.toBe(before);
  await expect.poll(() => page.url()).toMatch(/picks=/);
  await packages.getByRole("button", { name: "Look for all trades" }).click();
  await packages.getByText("It is efficient in").waitFor({ timeout: 60_000 });
  const frontier = packages.getByRole("region", { name: "Efficient packages" });
  await stopThenWorkOut(packages, "Work out what could be offered", frontier);
  expect(await packages.locator("circle.package-dot").count()).toBeGreaterThan(1);
  await opens(page, frontier.locator("tbody td .figure-button").first(), "engine");
  await frontier.getByRole("button", { name: "Take" }).first().click();
  await frontier.getByRole("button", { name: "In hand" }).first().waitFor();
  const ring = packages.getByRole("slider", { name: "Package in hand" });
  await ring.waitFor();
  await ring.focus();
  await page.keyboard.press("Home");
  await expect.poll(() => ring.getAttribute("aria-valuetext")).not.toContain("not in hand");
  const least = await ring.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => ring.getAttribute("aria-valuetext")).not.toBe(least);
  // Dragged beyond the left edge it is back at the package that is worth least to the party across
  const [plot, at] = [await packages.locator(".package-plot").boundingBox(), await ring.boundingBox()];
  if (plot === null || at === null) throw new Error("not drawn");
  const stepped = await verdict.innerText();
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(plot.x + 2, plot.y + 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => verdict.innerText()).not.toBe(stepped);
  expect(complaints).toEqual([]);
}, 120_000);
