/** How the screens look, held against accepted pictures: on a desk, on a phone in the dark, and on a wall. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type ScreenId, screens } from "../../src/web/screens/screens.ts";
import { kurskFolder, settled, show } from "./kursk.ts";
import { openAlbum } from "./picture.ts";
import { openScreen } from "./screen.ts";

const all = screens.map(({ id }) => id);
const looks: readonly {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
  readonly screens: readonly ScreenId[];
}[] = [
  { name: "desk", viewport: { width: 1440, height: 900 }, colorScheme: "light", screens: all },
  { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "dark", screens: all },
  { name: "wall", viewport: { width: 2560, height: 1200 }, colorScheme: "light", screens: ["overview", "packages"] },
];

test("the screens look as they were accepted", async () => {
  const fixed = { locale: "en-GB", timezoneId: "UTC", reducedMotion: "reduce", deviceScaleFactor: 1 } as const;
  const { page: first, address } = await openScreen(kurskFolder, { path: "#futures=24", ...fixed });
  const browser = first.context().browser();
  if (browser === null) throw new Error("no browser");
  const album = openAlbum(browser.version());
  const wrong: (string | null)[] = [];
  for (const { name, viewport, colorScheme, screens: shown } of looks) {
    const page = await (await browser.newContext({ ...fixed, viewport, colorScheme })).newPage();
    await page.goto(`${address}#futures=24`);
    await settled(page);
    for (const id of shown) {
      await show(page, id);
      wrong.push(album.compare(`${name}-${id}`, await picture(page, id)));
    }
    if (name === "desk") {
      await show(page, "leverage");
      await page.locator("#section-leverage .value .figure-button").first().click();
      await page.locator("dialog[open] .sheet-body").waitFor();
      wrong.push(album.compare(`${name}-sheet`, await taken(page)));
    }
    await page.context().close();
  }
  expect(wrong.filter((each) => each !== null)).toEqual([]);
}, 120_000);

/** The top of a screen, once nothing on it is on its way. */
async function picture(page: Page, id: ScreenId): Promise<Uint8Array> {
  await settled(page);
  if (id === "brief") await page.getByRole("article", { name: "The brief as it prints" }).waitFor({ timeout: 50_000 });
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".screen:not([hidden]) .empty")].every((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom < 0 || top > innerHeight || !/(?:…|\.\.\.)$/.test(element.textContent ?? "");
    }),
  );
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  return taken(page);
}

/** Without the field for the day, which the browser writes in the language of the machine. */
function taken(page: Page): Promise<Uint8Array> {
  const mask = [page.locator(".bar input[type=date]")];
  return page.screenshot({ animations: "disabled", caret: "hide", mask, maskColor: "#888888" });
}
