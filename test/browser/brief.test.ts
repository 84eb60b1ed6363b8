/** The brief on the page: the command line's to the byte, each mark open to its grounds, and what changed since it marked. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, parley, starterFolder } from "../node/program.ts";
import { settled, show } from "./kursk.ts";
import { openScreen } from "./screen.ts";

test("worked out in full, the brief is what the command line writes, to the byte, in French too; its marks open", async () => {
  const folder = await starterFolder();
  const { page, complaints } = await openScreen(folder, { path: "#futures=40&at=brief" });
  await settled(page);
  const paper = page.getByRole("article", { name: "The brief as it prints" });
  await paper.getByRole("heading", { name: "Bottom line" }).waitFor();
  await page.getByRole("button", { name: "Work out every answer for it" }).click();
  await page.getByText("Every answer, from 40 futures").waitFor({ timeout: 90_000 });
  const file = join(await folderWith(), "brief.md");
  const isWritten = async (...asked: readonly string[]) => {
    const markdown = page.getByRole("button", { name: "Markdown" });
    const [download] = await Promise.all([page.waitForEvent("download"), markdown.click()]);
    const command = ["brief", folder, "--futures", "40", "--solved", "20", ...asked, "-o", file];
    expect((await parley(...command)).code).toBe(0);
    expect((await readFile(await download.path(), "utf8")).trimEnd()).toBe((await readFile(file, "utf8")).trimEnd());
  };
  await isWritten();
  await page.getByLabel("Written in").selectOption("fr");
  await paper.getByRole("heading", { name: "L’essentiel" }).waitFor();
  await page.locator("code", { hasText: "--language fr" }).waitFor();
  await isWritten("--language", "fr");
  await paper.locator(".paper-mark").first().click();
  await page.locator("dialog[open] .sheet-body").waitFor();
  expect(complaints).toEqual([]);
}, 180_000);

test("after a brief is kept, another day shows what changed since, and forgetting it ends that", async () => {
  const { page, complaints } = await openScreen(await starterFolder(), { path: "#futures=40&at=brief" });
  await settled(page);
  await page.getByRole("button", { name: "This is the brief" }).click();
  await page.getByText("Kept as the last brief").waitFor();
  await page.getByLabel("As of", { exact: true }).fill("2024-08-20");
  await show(page, "overview");
  await page.getByRole("heading", { name: "Since the last brief" }).waitFor();
  await page.getByText("That of 1 Jun 2024").waitFor();
  await page.getByRole("button", { name: "Forget that brief" }).click();
  await page.getByRole("heading", { name: "Since the last brief" }).waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
});
