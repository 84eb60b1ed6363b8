/** Leverage: counters by month with and without shocks, and the inverse question. */
import { expect, test } from "vitest";
import { openStarter, opens, stopThenWorkOut } from "./answers.ts";
import { kurskFolder, settled } from "./kursk.ts";
import { openScreen } from "./screen.ts";

test("a counter's worth is drawn by month, what remains opens, and shocks can be held off", async () => {
  const { page, complaints } = await openScreen(kurskFolder, { path: "#futures=20&at=leverage" });
  await settled(page);
  const leverage = page.locator("#section-leverage");
  const perishes = leverage.locator(".perishes");
  await stopThenWorkOut(leverage, "Work out what each brings", perishes);
  expect(await perishes.getByRole("img").count()).toBeGreaterThan(0);
  await perishes.locator("details summary").first().click();
  const remains = leverage.getByRole("region", { name: "What remains" }).first();
  expect(await remains.locator("tbody tr").count()).toBe(4);
  await opens(page, remains.locator("tbody td button").first());
  const shocks = leverage.getByRole("button", { name: "With shocks held off" }).first();
  await shocks.click();
  expect(await shocks.getAttribute("aria-pressed")).toBe("true");
  expect(complaints).toEqual([]);
}, 240_000);

test("the inverse question names changes that flip the conclusion, and goes with its threshold", async () => {
  const { page, complaints } = await openStarter(40, "leverage");
  const leverage = page.locator("#section-leverage");
  const sentence = leverage.getByText("Something can be agreed in");
  await stopThenWorkOut(leverage, "Work out what would flip it", sentence);
  await opens(page, sentence.locator("button").first());
  await leverage.getByLabel("Counts as open from").selectOption("0.25");
  await sentence.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
}, 120_000);
