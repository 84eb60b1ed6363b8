/** The outlook's answers: what carries it, ranges of judgements, lenses pooled and their difference split, past forecasts. */
import { expect, test } from "vitest";
import { opens, stopThenWorkOut } from "./answers.ts";
import { kurskFolder, settled } from "./kursk.ts";
import { openScreen } from "./screen.ts";

test("judgements are ranked, variance shared out, and ranges found", async () => {
  const { page, complaints } = await openScreen(kurskFolder, { path: "#futures=400&at=outlook" });
  await settled(page);
  const outlook = page.locator("#section-outlook");
  const ranked = outlook.getByRole("region", { name: "What carries it" });
  await stopThenWorkOut(outlook, "Rank the judgements", ranked);
  await opens(page, ranked.locator("tbody td button").first());
  const variance = outlook.getByRole("region", { name: "What its variance comes from" });
  await stopThenWorkOut(outlook, "Share out its variance", variance);
  await opens(page, variance.locator("tbody td button").first());
  await stopThenWorkOut(outlook, "Look for such ranges", outlook.getByText("Of all futures, so many make"));
  await outlook.getByLabel("Figure").first().selectOption("zone");
  await ranked.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
}, 180_000);

test("the difference to a lens is split, and the lenses are pooled", async () => {
  const { page, complaints } = await openScreen(kurskFolder, { path: "#futures=40&as-of=2024-10-01&at=outlook" });
  await settled(page);
  const outlook = page.locator("#section-outlook");
  const parts = outlook.getByRole("region", { name: "Who disagrees about what" });
  await stopThenWorkOut(outlook, "Split the difference", parts);
  await opens(page, parts.locator("tbody td button").first());
  await outlook.getByRole("button", { name: /^Compare/ }).click();
  const pooled = outlook.getByRole("region", { name: "The lenses as one" });
  await pooled.waitFor({ timeout: 150_000 });
  await opens(page, pooled.locator("tbody td button").first(), "engine");
  expect(complaints).toEqual([]);
}, 240_000);

test("forecasts of questions resolved by the day are scored", async () => {
  const { page } = await openScreen(kurskFolder, { path: "#futures=24&as-of=2025-06-30&at=outlook" });
  await settled(page);
  const outlook = page.locator("#section-outlook");
  await outlook.getByRole("heading", { name: "What was said against what happened" }).waitFor();
  await outlook
    .getByText(/^It was (?:yes|no) \(/)
    .first()
    .waitFor();
  const means = outlook.getByRole("region", { name: /^Means, to be read/ });
  expect(await means.locator("tbody tr").count()).toBeGreaterThan(0);
  await opens(page, means.locator("tbody td button").first());
});
