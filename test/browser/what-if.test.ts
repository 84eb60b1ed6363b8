/** What if: a range typed, drawn or written into the file; every figure follows; taken back, restored, kept with a reason. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { folderWith, parley, starterFolder } from "../node/program.ts";
import { openScreen, type Screen } from "./screen.ts";

const patient = { timeout: 40_000 };

async function freshStore(): Promise<void> {
  const before = process.env.PARLEY_STORE;
  process.env.PARLEY_STORE = join(await folderWith(), "parley.db");
  onTestFinished(() => {
    if (before === undefined) delete process.env.PARLEY_STORE;
    else process.env.PARLEY_STORE = before;
  });
}

async function openStarter(options: object = {}): Promise<Screen> {
  const screen = await openScreen(await starterFolder(), { path: "#futures=200", ...options });
  await settled(screen.page);
  return screen;
}

async function openEditing(): Promise<Screen> {
  await freshStore();
  return openStarter({ flags: ["--edit", "--author", "Ada"] });
}

/** All futures are in, of the case as it is tried. */
async function settled(page: Page): Promise<void> {
  await page.locator(".conclusions[aria-busy=false] .sentence-button").first().waitFor(patient);
  await page.locator(".progress-text[data-settled=true]").waitFor({ ...patient, state: "attached" });
}

/** By way of a conclusion, as a reader would. */
async function openJudgement(page: Page, path: string): Promise<void> {
  const sentences = page.locator(".conclusions .sentence-button");
  for (let at = 0; at < (await sentences.count()); at++) {
    await sentences.nth(at).click();
    const sheet = page.locator("dialog.sheet[open]");
    await sheet.locator(".paths button").first().waitFor({ state: "attached" });
    await sheet.locator("details").evaluateAll((groups) => {
      for (const group of groups) (group as HTMLDetailsElement).open = true;
    });
    const found = sheet.locator(".paths").getByRole("button", { name: path, exact: true });
    if ((await found.count()) > 0) {
      await found.first().click();
      await field(page).waitFor(patient);
      return;
    }
    await page.keyboard.press("Escape");
  }
  throw new Error(`no conclusion rests on ${path}`);
}

const field = (page: Page) => page.locator(".try-range input[type=text]");
const talks = (page: Page) => page.locator(".conclusions .sentence-button", { hasText: "direct talks" }).innerText();
const tried = (page: Page) => page.locator(".draft-bar .tried");
const address = (page: Page) => decodeURIComponent(page.url().replaceAll("+", " "));

async function tryTalks(page: Page, range: string): Promise<void> {
  await openJudgement(page, "friction.talks");
  await field(page).fill(range);
  await tried(page).waitFor({ ...patient, state: "attached" });
}

test("a range typed moves the conclusions, with the stored ones beside; undo and redo; kept, it is there after a reload", async () => {
  const { page, complaints } = await openEditing();
  const before = await talks(page);
  await tryTalks(page, "0.01% to 0.02%");
  const moved = page.locator(".moved-table tbody tr", { hasText: "Direct talks" });
  await moved.waitFor(patient);
  await page.keyboard.press("Escape");
  await settled(page);
  const after = await talks(page);
  expect(after).not.toBe(before);
  await page.locator(".was-sentence", { hasText: before }).waitFor(patient);
  expect(address(page)).toContain("try=friction.talks=0.01% to 0.02%");

  await page.keyboard.press("Control+z");
  await expect.poll(() => talks(page), patient).toBe(before);
  expect(await tried(page).count()).toBe(0);
  await expect.poll(() => address(page)).not.toContain("try=");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => talks(page), patient).toBe(after);

  await page.reload();
  await page.locator(".draft-note", { hasText: "restored" }).waitFor(patient);
  await settled(page);
  await tried(page).click();
  const panel = page.locator("dialog.draft-panel[open]");
  await panel.locator(".tries button", { hasText: "0.01% to 0.02%" }).click();
  await field(page).waitFor(patient);
  expect(await field(page).inputValue()).toBe("0.01% to 0.02%");
  expect(await panel.count()).toBe(0);
  await page.keyboard.press("Escape");
  await tried(page).click();
  expect(await panel.getByRole("button", { name: "Keep", exact: true }).isDisabled()).toBe(true);
  await panel.getByLabel("Reason").fill("The mediator said so.");
  await panel.getByRole("button", { name: "Keep", exact: true }).click();
  await panel.getByText("Kept as revision 2.").waitFor(patient);
  await page.keyboard.press("Escape");
  await expect.poll(() => tried(page).count(), patient).toBe(0);
  await settled(page);
  expect(await talks(page)).toBe(after);
  expect(await page.locator(".draft-note").count()).toBe(0);
  expect((await parley("store", "log", "starter")).stdout).toMatch(/Ada[\s\S]*The mediator said so\./);

  // What was kept is taken back as one more thing to try.
  await page.keyboard.press("Control+z");
  await expect.poll(() => talks(page), patient).toBe(before);
  expect(await tried(page).innerText()).toContain("1");
  await tried(page).click();
  await panel.getByRole("button", { name: "Take back", exact: true }).click();
  await page.keyboard.press("Escape");

  await page.reload();
  await settled(page);
  expect(await talks(page)).toBe(after);
  await openJudgement(page, "friction.talks");
  expect(await field(page).inputValue()).toBe("0.01% to 0.02%");
  expect(complaints).toEqual([]);
});

test("what cannot be read is said beside the field, and nothing is tried", async () => {
  const { page } = await openStarter();
  await openJudgement(page, "friction.talks");
  await field(page).fill("20% to 5%");
  await page.locator(".try-range .problem", { hasText: "the lower number first" }).waitFor();
  expect(await field(page).getAttribute("aria-invalid")).toBe("true");
  await page.keyboard.press("Escape");
  expect(await tried(page).count()).toBe(0);
});

test("its ends are sliders for keys and hand; one drag is one step; a new entry begins on the day", async () => {
  const { page, complaints } = await openStarter();
  await openJudgement(page, "friction.talks");
  const low = page.getByRole("slider", { name: "Lower end" });
  const before = await low.getAttribute("aria-valuetext");
  await low.focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => low.getAttribute("aria-valuetext")).not.toBe(before);
  await tried(page).waitFor({ ...patient, state: "attached" });
  const box = (await page.getByRole("slider", { name: "Upper end" }).boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + step * 3, y);
  await page.mouse.up();
  const drawn = await field(page).inputValue();
  expect(drawn).toMatch(/^[\d.]+% to [\d.]+%$/);
  await page.getByLabel(/A new entry from/).check();
  await field(page).fill("1% to 2%");
  await page.getByText(/The entry in force, held from 1 Jun 2024/).waitFor(patient);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "History" }).click();
  const steps = page.locator(".steps-list li");
  await steps.first().waitFor();
  const told = await steps.allInnerTexts();
  expect(told).toHaveLength(4);
  expect([told[0], told[2]?.includes(drawn)]).toEqual(["The page was opened", true]);
  expect(told[3]).toMatch(/from 1 Jun 2024.*1% to 2%/);
  await steps.first().getByRole("button").click();
  await expect.poll(() => tried(page).count()).toBe(0);
  await steps.last().getByRole("button").click();
  await expect.poll(() => tried(page).innerText()).toContain("2");
  expect(complaints).toEqual([]);
});

test("day and picks are undone by the same keys; a reload loses nothing and says so; an address tells what is tried", async () => {
  const { page, address: server } = await openStarter();
  await page.locator(".as-of .step").last().click();
  await expect.poll(() => address(page)).toContain("as-of=2024-06-02");
  await page.keyboard.press("Control+z");
  await expect.poll(() => address(page)).not.toContain("as-of=2024-06-02");
  await tryTalks(page, "1% to 2%");
  await page.keyboard.press("Escape");
  await expect.poll(() => address(page)).toContain("try=friction.talks");
  const link = page.url();
  await page.reload();
  await page.locator(".draft-note", { hasText: "1 change tried before this page was loaded again" }).waitFor(patient);
  await page.getByRole("button", { name: "Understood" }).click();
  expect(await page.locator(".draft-note").count()).toBe(0);

  const other = await (await page.context().browser()?.newContext())?.newPage();
  if (other === undefined) throw new Error("no browser");
  await other.goto(link);
  await other.locator(".draft-note", { hasText: "1 change tried, from the address." }).waitFor(patient);
  await expect.poll(() => tried(other).innerText(), patient).toContain("1");
  await other.goto(`${server}#futures=200&try=${encodeURIComponent("<i>=1;no.such.path=5%;friction.talks=lots")}`);
  await other.reload();
  await settled(other);
  await other.locator(".draft-note", { hasText: "no.such.path" }).waitFor(patient);
});

test("the file is one click away, both ways; a fault is marked at its line and the last good case stays", async () => {
  const { page, complaints } = await openStarter();
  await tryTalks(page, "1% to 2%");
  await page.locator(".facts button", { hasText: ".yaml:" }).first().click();
  const text = page.locator(".cm-content");
  await text.waitFor(patient);
  await expect.poll(() => page.locator(".cm-activeLine").innerText()).toContain("1% to 2%");
  await page.keyboard.press("End");
  await page.keyboard.type(" # seen by hand");
  await page.locator(".editor-faults", { hasText: "No fault." }).waitFor(patient);
  await page.keyboard.press("Home");
  await page.keyboard.type("nonsense: [ ");
  const fault = page.locator(".editor-faults li").first();
  await fault.waitFor(patient);
  expect(await fault.innerText()).toMatch(/line \d+, column \d+.*yaml\./);
  await page.locator(".cm-lintRange-error").first().waitFor();
  await page.keyboard.press("Control+z");
  await page.locator(".editor-faults", { hasText: "No fault." }).waitFor(patient);
  await page.locator(".editor-head").getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => tried(page).innerText()).toContain("2");
  await tried(page).click();
  const panel = page.locator("dialog.draft-panel[open]");
  expect(await panel.locator(".tries").innerText()).toContain("seen by hand");
  await panel.getByRole("button", { name: "Drop all" }).click();
  await panel.getByText("Nothing is being tried.").waitFor();
  expect(complaints).toEqual([]);
});

test("where the server is for reading, the changed files are taken away, and the page says that nothing was stored", async () => {
  const { page } = await openStarter();
  await tryTalks(page, "1% to 2%");
  await page.keyboard.press("Escape");
  await tried(page).click();
  const panel = page.locator("dialog.draft-panel[open]");
  await panel.getByText("This server is for reading").waitFor();
  const take = async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("button", { name: "Take the files away" }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const one = await take();
  expect([one.name.endsWith(".yaml"), one.bytes.toString().includes("1% to 2%")]).toEqual([true, true]);
  await panel.getByText("1 file downloaded. Nothing was stored.").waitFor();
  await panel.getByRole("button", { name: one.name }).first().click();
  const files = page.locator(".editor-head select");
  const others = (await files.locator("option").allInnerTexts()).filter(
    (name) => name.endsWith(".yaml") && name !== one.name,
  );
  if (others[0] === undefined) return;
  await files.selectOption(others[0]);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# at the end");
  await page.locator(".editor-faults", { hasText: "No fault." }).waitFor(patient);
  await page.locator(".editor-head").getByRole("button", { name: "Close" }).click();
  const two = await take();
  expect(two.name).toBe("starter-changed.zip");
  const zipped = unzipSync(new Uint8Array(two.bytes));
  expect(Object.keys(zipped).sort()).toEqual([one.name, others[0]].sort());
});

test("two who change the same are told of it side by side, and either may stand", async () => {
  const { page } = await openEditing();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await settled(other);
  const keep = async (on: Page, range: string, reason: string) => {
    await tryTalks(on, range);
    await on.keyboard.press("Escape");
    await tried(on).click();
    await on.getByLabel("Reason").fill(reason);
    await on.getByRole("button", { name: "Keep", exact: true }).click();
  };
  await keep(other, "1% to 2%", "First.");
  await other.getByText("Kept as revision 2.").waitFor(patient);
  await keep(page, "3% to 4%", "Second.");
  const clash = page.locator(".clash");
  await clash.waitFor(patient);
  expect(await clash.innerText()).toMatch(/friction[\s\S]*Ada[\s\S]*First\.[\s\S]*1% to 2%[\s\S]*3% to 4%/);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Mine", { exact: true }).check();
  await page.getByRole("button", { name: "Keep what I decided" }).click();
  await page.getByText("Kept as revision 3.").waitFor(patient);
  await page.keyboard.press("Escape");
  await expect.poll(() => tried(page).count(), patient).toBe(0);
  await other.keyboard.press("Escape");
  await keep(other, "5% to 6%", "Third.");
  await other.getByText(/Ada.*Second\./).waitFor(patient);
  await other.getByLabel("Theirs", { exact: true }).check();
  await other.getByRole("button", { name: "Keep what I decided" }).click();
  await other.getByText("Theirs stands as it stood.").waitFor(patient);
  expect((await parley("store", "log", "starter")).stdout).not.toContain("Third.");

  // Who only looks is told once the page is looked at again.
  await other.keyboard.press("Escape");
  await expect.poll(() => tried(other).count(), patient).toBe(0);
  await keep(page, "7% to 8%", "Fourth.");
  await page.getByText("Kept as revision 4.").waitFor(patient);
  await other.evaluate(() => window.dispatchEvent(new Event("focus")));
  await other.locator(".draft-note", { hasText: "The case was changed elsewhere" }).waitFor(patient);
});

const looks = [
  { width: 1440, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

test.each(looks)("axe has nothing to say of it at $width pixels, $colorScheme", async ({ width, colorScheme }) => {
  const { page } = await openStarter({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
  await tryTalks(page, "0.01% to 0.02%");
  await page.locator(".moved-table tbody tr").first().waitFor(patient);
  expect(await violations(page)).toEqual([]);
  await page.locator(".facts button", { hasText: ".yaml:" }).first().click();
  await page.locator(".cm-content").waitFor(patient);
  expect(await violations(page)).toEqual([]);
  await page.locator(".editor-head").getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("Escape");
  await tried(page).click();
  await page.locator("dialog.draft-panel[open] .tries").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "History" }).click();
  await page.locator(".steps-list").waitFor();
  expect(await violations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations: found } = await run.run(document, { resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
    );
  });
}
