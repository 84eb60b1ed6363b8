/** Every number opens: a computed figure to its judgements, a judgement to its claims, a claim to its source. */
import { expect, test } from "vitest";
import { openKursk } from "./kursk.ts";

test("from a sentence one reaches a judgement, its claim, and the source with its grade", async () => {
  const { page, complaints } = await openKursk("&at=state");
  const opener = page.locator("#section-state .lead button").first();
  await opener.click();
  const sheet = page.getByRole("dialog");
  await sheet.locator(".claim .says button").first().click();
  await sheet.getByText(/^Credibility \d$/).waitFor();
  await sheet.locator(".claim .from button").first().click();
  await sheet.getByText(/^Reliability [A-F]$/).waitFor();
  await sheet.getByText(/^Cited for/).waitFor();
  await sheet.getByRole("button", { name: "Back" }).click();
  await sheet.getByText(/^Credibility \d$/).waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.locator("#section-state").getByRole("button", { name: "Ukraine", exact: true }).first().click();
  await sheet.getByRole("heading", { name: "Ukraine", exact: true }).waitFor();
  for (const head of ["What it says on the day", /^\d+ judgements of it$/, "What it holds that the other wants"])
    await sheet.getByRole("heading", { name: head }).waitFor();
  await sheet.getByRole("button", { name: "Show in file" }).click();
  await page.getByRole("textbox", { name: "Text of parties.yaml" }).waitFor();
  await page.keyboard.press("Escape");
  expect(complaints).toEqual([]);
});

test("a computed figure shows its formula, its judgements and how to compute it again", async () => {
  const { page } = await openKursk("&seed=3&at=outlook");
  await page.locator("#section-outlook .lead button").first().click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("How it is got").waitFor();
  expect(await sheet.innerText()).toMatch(/judgements behind it/);
  expect(await sheet.innerText()).toMatch(/[0-9a-f]{64}/);
  await sheet.locator("details summary").first().click();
  await sheet.locator("details .paths button").first().click();
  await sheet.getByText("Stands in").first().waitFor();
  expect(await sheet.innerText()).toMatch(/\.yaml:\d+/);
});
