/** The first fifteen minutes from nothing: an empty store, a case from a form, an article, a claim, a judgement kept, a brief; all there after a reload. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { folderWith, parley } from "../node/program.ts";
import { show } from "./kursk.ts";
import { openScreen } from "./screen.ts";

const patient = { timeout: 40_000 };
const article = [
  "Harbour talks",
  "By Ann Writer",
  "12 May 2024",
  "",
  "Peter Stone, the foreign minister of Ashland, said that the harbour would be shared before the winter.",
].join("\n");

async function freshStore(): Promise<void> {
  const before = process.env.PARLEY_STORE;
  process.env.PARLEY_STORE = join(await folderWith(), "parley.db");
  onTestFinished(() => {
    if (before === undefined) delete process.env.PARLEY_STORE;
    else process.env.PARLEY_STORE = before;
  });
}

const openStore = (options: object = {}) =>
  openScreen("store:", { path: "#futures=50", flags: ["--edit", "--author", "Ada"], ...options });

async function fillForm(page: Page): Promise<void> {
  await page.getByLabel("Title", { exact: true }).fill("The harbour");
  await page.getByLabel("Question", { exact: true }).fill("Who may use the harbour, and when could they agree?");
  await page.getByLabel("Party 1", { exact: true }).fill("Ashland");
  await page.getByLabel("Party 2", { exact: true }).fill("Birchia");
  await page.getByLabel("Name of issue 1").fill("Use of the harbour");
  await page.getByLabel("Issue 1 without an agreement").fill("As now");
  await page.getByLabel("Option 2 of issue 1").fill("Shared");
  await page.getByLabel("First day").fill("2024-01-01");
  await page.getByLabel("As of", { exact: true }).fill("2024-06-01");
  await page.getByLabel("Last day").fill("2024-12-31");
}

async function drop(page: Page): Promise<void> {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "harbour.txt"));
    return transfer;
  }, article);
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await page.locator("#section-sources").getByText("harbour.txt was taken in.").waitFor(patient);
}

async function settled(page: Page): Promise<void> {
  await page.locator(".conclusions[aria-busy=false] .sentence-button").first().waitFor(patient);
  await page.locator(".progress-text[data-settled=true]").waitFor({ ...patient, state: "attached" });
}

test("from an empty store to an exported brief, and all of it is there after a reload", async () => {
  await freshStore();
  const { page, complaints } = await openStore();
  await page.getByRole("heading", { name: "No case yet" }).waitFor(patient);
  await page.getByRole("button", { name: "New case" }).click();
  await fillForm(page);
  await page.getByRole("button", { name: "Make the case" }).click();

  const zone = page.locator("#section-sources .drop");
  await zone.waitFor(patient);
  expect(page.url()).toContain("case=the-harbour");
  await drop(page);
  await page.getByRole("link", { name: /^Review/ }).click();
  await page.locator(".review-desk").waitFor(patient);
  await page.locator(".queue-item[aria-current=true]").focus();
  await page.keyboard.press("a");
  const source = page.locator(".source-step form");
  await source.getByRole("radio", { name: /^C / }).check();
  await source.getByLabel("Because").fill("Signed.");
  await page.getByRole("button", { name: "Keep this grade" }).click();
  const claim = page.locator(".review-side form");
  await claim.waitFor();
  await page.keyboard.press("3");
  await claim.getByLabel("Because").fill("One report.");
  await page.keyboard.press("Enter");
  await page.locator(".queue li.accepted").waitFor(patient);

  await show(page, "state");
  await page.locator("#section-state", { hasText: "Ashland" }).waitFor(patient);
  await show(page, "packages");
  await page.locator("#section-packages", { hasText: "Use of the harbour" }).waitFor(patient);
  expect(await page.locator("#section-packages").innerText()).toContain("Shared");

  await page.locator('.contents > ol > li > a[href*="at=overview"]').click();
  await settled(page);
  const sentence = page.locator(".conclusions .sentence-button", { hasText: "direct talks" });
  await sentence.click();
  const sheet = page.locator("dialog.sheet[open]");
  await sheet.locator(".paths button").first().waitFor({ state: "attached" });
  await sheet.locator("details").evaluateAll((groups) => {
    for (const group of groups) (group as HTMLDetailsElement).open = true;
  });
  await sheet.locator(".paths").getByRole("button", { name: "friction.talks", exact: true }).first().click();
  await page.locator(".try-range input[type=text]").fill("10% to 20%");
  await page.locator(".draft-bar .tried").waitFor({ ...patient, state: "attached" });
  await page.keyboard.press("Escape");
  await page.locator(".draft-bar .tried").click();
  const panel = page.locator("dialog.draft-panel[open]");
  await panel.getByLabel("Reason").fill("The mediator said so.");
  await panel.getByRole("button", { name: "Keep", exact: true }).click();
  await panel.getByText(/Kept as revision \d+\./).waitFor(patient);
  await page.keyboard.press("Escape");

  await show(page, "brief");
  await page.locator("#section-brief .paper, #section-brief iframe").first().waitFor(patient);
  const [download] = await Promise.all([
    page.waitForEvent("download", patient),
    page
      .locator("#section-brief")
      .getByRole("button", { name: /Markdown/ })
      .click(),
  ]);
  const brief = await readFile(await download.path(), "utf8");
  expect(brief).toContain("The harbour");

  await page.reload();
  await page.locator(".bar-case", { hasText: "The harbour" }).waitFor(patient);
  await show(page, "claims");
  await page.locator("#section-claims", { hasText: "shared before the winter" }).waitFor(patient);
  const log = (await parley("store", "log", "the-harbour")).stdout;
  expect(log).toMatch(/Ada[\s\S]*The mediator said so\./);
  const { stdout } = await parley("assess", "store:the-harbour", "--futures", "20");
  expect(stdout).toContain("The harbour");
  expect(complaints).toEqual([]);
}, 90_000);

test.each([
  [1440, "light"],
  [390, "dark"],
] as const)(
  "the empty store and the form: faults beside their fields, axe silent, at %i pixels, %s",
  async (width, colorScheme) => {
    await freshStore();
    const { page, complaints } = await openStore({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: "reduce",
    });
    await page.getByRole("button", { name: "Open the sample" }).waitFor(patient);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "New case" }).click();
    await page.getByLabel("Party 2", { exact: true }).fill("Birchia");
    await page.getByLabel("Party 1", { exact: true }).fill("Birchia");
    await page.getByLabel("Title", { exact: true }).fill("The harbour");
    await page.getByRole("button", { name: "Make the case" }).click();
    await page.getByText("5 fields do not fit.").waitFor();
    const question = page.getByLabel("Question", { exact: true });
    expect(await question.getAttribute("aria-invalid")).toBe("true");
    expect(await question.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel("Party 2", { exact: true }).getAttribute("aria-invalid")).toBe("true");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("A table").check();
    await page.getByLabel("Table", { exact: true }).setInputFiles({
      name: "desk.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("issue,option,Ashland,Birchia\nUse,As now,100,0%\nUse,Shared,0%,100%\n"),
    });
    await question.fill("Who may use it?");
    await page.getByRole("button", { name: "Make the case" }).click();
    await page.getByText("desk.csv, line 2: Ashland.").waitFor(patient);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    expect(complaints.filter((each) => !each.includes("422"))).toEqual([]);
  },
);

test("a server that only reads says how to edit, on the sources, on the claims and in place of the form", async () => {
  const { page } = await openScreen("cases/bargaining-range", { path: "#futures=20&at=sources" });
  await page.locator("#section-sources").getByText("parley serve CASE --edit").waitFor(patient);
  await show(page, "claims");
  await page.locator(".screen:not([hidden])").getByText("parley serve CASE --edit").waitFor(patient);
  await page.getByRole("link", { name: "New case" }).click();
  await page.getByText("parley serve --edit").waitFor(patient);
  expect(await page.getByRole("button", { name: "Make the case" }).count()).toBe(0);
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
