/** Test the waters: the case's offers and the terms in hand, offered by whoever is chosen. */
import { expect, test } from "vitest";
import { openStarter, opens, stopThenWorkOut } from "./answers.ts";

test("the terms in hand are an offer by either; another offer drops the answer", async () => {
  const { page, complaints } = await openStarter(200, "packages");
  const waters = page.locator("#section-waters");
  await page.getByRole("radio", { name: "Joint crossing" }).check();
  const offers = waters.getByRole("group", { name: "Which offer" }).getByRole("button");
  await offers.last().click();
  const worth = waters.getByRole("region", { name: "What it is worth" });
  await stopThenWorkOut(waters, "Work out what the offer is worth", worth);
  expect(await waters.getByRole("img", { name: /^What becomes of the offer/ }).count()).toBe(1);
  expect(await worth.locator("tbody tr").count()).toBe(2);
  await opens(page, worth.locator("tbody td button").last());
  await waters
    .getByRole("heading", { name: /^What the answer teaches about/ })
    .first()
    .waitFor();
  await offers.nth((await offers.count()) - 2).click();
  await worth.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
}, 120_000);
