/** What a case says is shown and never run, in whichever field it stands; and a case with faults is shown with them. */
import { expect, test } from "vitest";
import { starterCase } from "../../src/case/index.ts";
import { folderWith } from "../node/program.ts";
import { settled, show } from "./kursk.ts";
import { openScreen } from "./screen.ts";

const payload = `<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)> javascript:alert(4)`;
const free =
  /\b(name|question|interests|batna|story|title|container-title|says|who|words|counts|judgement|reliability-because|credibility-because|at|cluster): ([^"'{}[\],\n#]+?)(?=\s*[,}\n#])/g;

test("hostile text in every field is text", async () => {
  const files = [...starterCase()].map(([path, text]) => [path, text.replace(free, `$1: $2 ${payload}`)] as const);
  const { page, complaints } = await openScreen(await folderWith(Object.fromEntries(files)), { path: "#futures=40" });
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await settled(page);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("<script>alert(2)</script>");
  for (const [screen, opener] of [
    ["state", "#section-state .entries button"],
    ["claims", ".claim .says button"],
    ["packages", "#section-packages .vetoes li:has-text('red line') .figure-button"],
  ] as const) {
    await show(page, screen);
    await page.locator(opener).first().click();
    await page.locator("dialog[open] .sheet-body").waitFor();
    expect(await page.locator("dialog[open]").innerText()).toContain("onerror=alert(1)");
    await page.keyboard.press("Escape");
  }
  expect(await page.locator("img, #page script, svg[onload], a[href^='javascript']").count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a hostile address is dropped where it is not understood", async () => {
  const { page, complaints } = await openScreen(await folderWith(Object.fromEntries(starterCase())), {
    path: `#as-of=9999-99-99&lens=${encodeURIComponent(payload)}&seed=1e999&futures=40&picks=__proto__.x_bridge.nowhere`,
  });
  await settled(page);
  expect(await page.getByLabel("As of", { exact: true }).inputValue()).toBe("2024-06-01");
  expect(complaints).toEqual([]);
});

test("a case with faults is shown with all of them: file, line, what was expected and what was read", async () => {
  const files = Object.fromEntries(starterCase());
  const broken = (files["issues.yaml"] ?? "")
    .replace("5% to 15%", "500% to 15%")
    .replace("status-quo: open", `status-quo: "${payload}"`);
  const { page } = await openScreen(await folderWith({ ...files, "issues.yaml": broken }));
  await page.getByRole("heading", { name: /faults? in the case/ }).waitFor();
  const shown = await page.locator("main").innerText();
  expect(shown).toMatch(/issues\.yaml:\d+:\d+/);
  expect(shown).toContain("Expected:");
  expect(shown).toContain("500%");
  expect(shown).toContain("onerror=alert(1)");
  expect(await page.locator("img").count()).toBe(0);
});
