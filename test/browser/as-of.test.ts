/** The as-of day: moved by hand it changes the sentences, and nothing of a later day is on the page. */
import { expect, test } from "vitest";
import { formatDay } from "../../src/ground/index.ts";
import { openCase } from "../../src/node/case-folder.ts";
import { screens } from "../../src/web/screens/screens.ts";
import { kurskFolder, leadOf, openKursk, settled, show } from "./kursk.ts";

test("arrow keys step the slider by a day, with Shift by a month, and the sentences follow", async () => {
  const { page, complaints } = await openKursk("&as-of=2024-09-24");
  await show(page, "state");
  const before = await leadOf(page, "state");
  const slider = page.getByRole("slider", { name: "As-of day" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.getByLabel("As of", { exact: true }).inputValue()).toBe("2024-09-25");
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => page.getByLabel("As of", { exact: true }).inputValue()).toBe("2024-10-25");
  await expect.poll(() => leadOf(page, "state")).not.toBe(before);
  await settled(page);
  await expect.poll(() => page.url()).toContain("as-of=2024-10-25");
  expect(complaints).toEqual([]);
});

test("no claim and no lens published after the day is on the page", async () => {
  const { case: theCase } = await openCase(kurskFolder);
  if (theCase === null) throw new Error("the Kursk case has faults");
  const { page } = await openKursk("&as-of=2024-08-20");
  const more = page.locator(".screen:not([hidden])").getByRole("button", { name: /^Show all|more$/ });
  let shown = "";
  for (const { id } of screens) {
    await show(page, id);
    for (let clicks = 0; clicks < 40 && (await more.count()) > 0; clicks++) await more.first().click();
    shown += await page.locator("body").innerText();
  }
  const day = theCase.timeline.from;
  expect(formatDay(day) < "2024-08-20").toBe(true);
  const asOf = day + (Date.parse("2024-08-20") - Date.parse(formatDay(day))) / 86_400_000;
  const known = new Set(theCase.claims.filter((claim) => claim.knownFrom <= asOf).map((claim) => claim.says));
  const later = theCase.claims.filter((claim) => claim.knownFrom > asOf && !known.has(claim.says));
  expect(later.length).toBeGreaterThan(0);
  expect(theCase.claims.filter((claim) => known.has(claim.says) && shown.includes(claim.says)).length).toBeGreaterThan(
    20,
  );
  expect(later.filter((claim) => shown.includes(claim.says)).map((claim) => claim.id)).toEqual([]);
});

test("a lens cannot be taken up before it is published, says why, and is laid down when the day moves before it", async () => {
  const { page } = await openKursk("&as-of=2024-09-24&lens=umland-2024");
  const lens = page.getByRole("combobox", { name: "Lens" });
  expect(await lens.inputValue()).toBe("umland-2024");
  await page.getByLabel("As of", { exact: true }).fill("2024-07-01");
  await page.getByText("What could be said on 1 Jul 2024").waitFor();
  expect(await lens.inputValue()).toBe("");
  const option = lens.locator("option[value=umland-2024]");
  expect(await option.isDisabled()).toBe(true);
  expect(await option.innerText()).toMatch(/published .+, not yet/);
});
