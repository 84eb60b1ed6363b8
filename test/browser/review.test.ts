/** The review on the screen: an article dropped, proposals decided by key, the claim in the ledger with its words, undo, restart. */
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { folderWith, starterFolder } from "../node/program.ts";
import { openScreen, type Screen } from "./screen.ts";

const article = [
  "Talks in doubt",
  "By Ann Writer",
  "12 May 2024",
  "",
  "Peter Stone, the foreign minister of North, said that no talks would be held before the troops had left.",
  "",
  "“We are open to a meeting in spring,” said Mary Field, the president of North.",
  "",
  "The ministry said that it controlled 300 square kilometres of the valley. An aid group reported that the road was closed.",
].join("\n");

async function openReview(named: string, options: object = {}): Promise<Screen> {
  const screen = await openScreen(named, {
    path: "#futures=20&at=review",
    flags: ["--edit", "--author", "Ada"],
    ...options,
  });
  await screen.page.locator("#section-review .drop").waitFor({ timeout: 40_000 });
  return screen;
}

async function freshStore(): Promise<void> {
  const before = process.env.PARLEY_STORE;
  process.env.PARLEY_STORE = join(await folderWith(), "parley.db");
  onTestFinished(() => {
    if (before === undefined) delete process.env.PARLEY_STORE;
    else process.env.PARLEY_STORE = before;
  });
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text as string], file as string));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await page.getByText(`${name} was taken in.`).waitFor({ timeout: 30_000 });
  await page.locator(".review-desk").waitFor();
}

/** Focus into the queue, then keys as one types them. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.locator(".queue-item[aria-current=true]").focus();
  for (const key of keys) await page.keyboard.press(key);
}

async function gradeSource(page: Page): Promise<void> {
  const form = page.locator(".source-step form");
  await form.waitFor();
  await form.getByRole("radio", { name: /^C / }).check();
  await form.getByLabel("Because").fill("Signed.");
  await page.getByRole("button", { name: "Keep this grade" }).click();
}

test("an article dropped becomes a claim whose words are one click away, is taken back, and outlives the server", async () => {
  await freshStore();
  const { page, complaints } = await openReview(await starterFolder());
  await drop(page, "talks.txt", article);
  const marks = await page.locator(".marked-text mark").allInnerTexts();
  expect(marks.join(" ")).toContain("no talks would be held before the troops had left");
  await page.locator(".queue-item", { hasText: "no talks would be held" }).first().click();
  await press(page, "a");
  // The source's half of the grade comes first, on a step of its own.
  expect(await page.locator(".review-side form").count()).toBe(0);
  await gradeSource(page);
  const form = page.locator(".review-side form");
  await form.waitFor();
  await page.keyboard.press("3");
  await form.getByLabel("Because").fill("One report.");
  await page.keyboard.press("Enter");
  await page.locator(".queue li.accepted").waitFor();
  expect(await page.locator(".queue li.accepted").innerText()).toMatch(/accepted by Ada/);
  await page.getByRole("button", { name: "Open the claim" }).click({ timeout: 30_000 });
  const words = page.locator("dialog[open] .source-words mark");
  await words.waitFor();
  expect(await words.innerText()).toContain("no talks would be held before the troops had left");
  expect(await page.locator("dialog[open]").innerText()).toContain("C3");
  await page.keyboard.press("Escape");

  await page.getByRole("searchbox").first().waitFor();
  await press(page, "r");
  await page.locator(".queue li.rejected").waitFor();
  await press(page, "u");
  await page.getByText("1 decision taken back.").waitFor();
  expect(await page.locator(".queue li.rejected").count()).toBe(0);
  expect(await page.locator(".queue li.accepted").count()).toBe(1);
  expect(complaints).toEqual([]);

  const again = await openReview("store:starter");
  await again.page.locator(".queue li.accepted").waitFor();
  expect(await again.page.locator("#section-review tbody").innerText()).toContain("1 accepted");
  await press(again.page, "u");
  await again.page.getByText("1 decision taken back.").waitFor();
  expect(await again.page.locator(".queue li.accepted").count()).toBe(0);
});

test("a server that is gone is told of, and nothing is shown as decided", async () => {
  await freshStore();
  const { page } = await openReview(await starterFolder());
  await drop(page, "talks.txt", article);
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(String(error)));
  await page.route("**/api/**", (route) => route.abort());
  await press(page, "r");
  await page.getByText("The server did not answer.").waitFor();
  expect(await page.locator(".queue li.rejected").count()).toBe(0);
  expect(broken).toEqual([]);
});

test("all keys: next, back, merge, split, edit; and many at once with one grade", async () => {
  await freshStore();
  const { page, complaints } = await openReview(await starterFolder());
  await drop(page, "talks.txt", article);
  const current = () => page.locator(".queue-item[aria-current=true]").innerText();
  const count = async () => Number(/of (\d+)/.exec(await page.locator(".review-side .filters").innerText())?.[1]);
  const first = await current();
  await press(page, "j");
  expect(await current()).not.toBe(first);
  await press(page, "k");
  expect(await current()).toBe(first);
  const all = await count();
  await press(page, "m");
  await expect.poll(count).toBe(all - 1);
  await press(page, "s");
  await expect.poll(count).toBe(all);
  await press(page, "u");
  await expect.poll(count).toBe(all - 1);
  await press(page, "e");
  await gradeSource(page);
  const form = page.locator(".review-side form");
  await form.getByLabel("The claim, in your words").fill("North rules talks out for now.");
  await form.getByRole("radio", { name: /^2 / }).check();
  await form.getByLabel("Because").fill("Two reports.");
  await form.getByRole("button", { name: "Accept" }).click();
  await page.locator(".queue li.accepted").waitFor();
  await page.getByLabel("Decision").selectOption("open");
  await page.getByRole("button", { name: /^Accept \d+/ }).click();
  await form.getByRole("radio", { name: /^4 / }).check();
  await form.getByLabel("Because").fill("Not checked.");
  await form.getByRole("button", { name: "Accept" }).click();
  await page.getByText("No proposal passes the filter.").waitFor();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await page.getByText(/\d+ decisions taken back\./).waitFor();
  expect(complaints).toEqual([]);
});

test("an undated article is read again with its date", async () => {
  await freshStore();
  const { page } = await openReview(await starterFolder());
  await drop(page, "undated.txt", article.replace("12 May 2024", ""));
  await page.locator(".warnings", { hasText: "No date of publication is named" }).waitFor();
  await page.locator(".read-again input").fill("2024-05-12");
  await page.getByRole("button", { name: "Read again with this date" }).click();
  await page.locator(".review-facts", { hasText: "2024-05-12" }).waitFor();
  expect(await page.locator(".read-again").count()).toBe(1);
  await press(page, "r");
  await page.locator(".queue li.rejected").waitFor();
  expect(await page.locator(".read-again").count()).toBe(1);
});

test("whatever stands in an article is text, and a long one is shown a stretch at a time", async () => {
  await freshStore();
  const { page, complaints } = await openReview(await starterFolder());
  const payload = `<img src=x onerror=alert(1)><script>alert(2)</script>`;
  const line = `A minister, Peter Stone, said that it was so: ${payload}\n\n`;
  await drop(
    page,
    `${payload.replaceAll("/", "")}.txt`,
    `${payload}\n\n${line}${"Words and more words follow here. ".repeat(60_000)}`,
  );
  expect(await page.locator("#section-review img, #section-review script").count()).toBe(0);
  expect(await page.locator(".marked-text").innerText()).toContain("onerror=alert(1)");
  expect((await page.locator(".marked-text").innerText()).length).toBeLessThan(12_000);
  await page.getByRole("button", { name: "Later in the text" }).click();
  expect(await page.locator(".turn").innerText()).toMatch(/characters [1-9][\d,]* to/);
  expect(complaints).toEqual([]);
}, 120_000);

test.each([
  [1440, "light"],
  [390, "dark"],
] as const)("axe has nothing to say at %i pixels, %s", async (width, colorScheme) => {
  await freshStore();
  const { page } = await openReview(await starterFolder(), {
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: "reduce",
  });
  await drop(page, "talks.txt", article);
  await press(page, "a");
  await page.locator(".source-step form").waitFor();
  expect(await violations(page)).toEqual([]);
  await gradeSource(page);
  await page.locator(".review-side form").waitFor();
  expect(await violations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations: found } = await run.run("#section-review", { resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
    );
  });
}

/** The first proposal accepted by key, its source graded; gives the claim's sheet, open. */
async function acceptAndOpen(page: Page): Promise<void> {
  await press(page, "a");
  await gradeSource(page);
  const form = page.locator(".review-side form");
  await form.getByRole("radio", { name: /^3 / }).check();
  await form.getByLabel("Because").fill("One report.");
  await form.getByRole("button", { name: "Accept" }).click();
  await page.locator(".queue li.accepted").waitFor();
  await openClaim(page);
}

async function openClaim(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the claim" }).first().click({ timeout: 30_000 });
  await page.locator("dialog[open] .claim-desk").waitFor({ timeout: 30_000 });
}

test("a claim is corrected and retracted on the page, and its log says so; it is never gone", async () => {
  await freshStore();
  const { page, complaints } = await openReview(await starterFolder());
  await drop(page, "talks.txt", article);
  await acceptAndOpen(page);
  const sheet = page.locator("dialog[open]");
  await sheet.getByRole("button", { name: "Correct" }).click();
  await sheet.getByLabel("The claim, in your words").fill("North sets a condition.");
  await sheet.getByLabel("Because").fill("Too narrow.");
  await sheet.getByRole("button", { name: "Keep this" }).click();
  await sheet.locator("h2", { hasText: "North sets a condition." }).waitFor({ timeout: 30_000 });
  await sheet.getByRole("button", { name: "Retract" }).click();
  await sheet.getByLabel("Because").fill("The paper took it back.");
  await sheet.getByRole("button", { name: "Keep this" }).click();
  await sheet.getByRole("button", { name: "Take up again" }).waitFor();
  await sheet.locator(".mark.alarm", { hasText: "The paper took it back." }).waitFor({ timeout: 30_000 });
  await sheet.locator(".claim-desk summary").click();
  expect(await sheet.locator(".claim-desk ol").innerText()).toMatch(/Ada.*Corrected[\s\S]*Ada.*Retracted/);
  expect(complaints).toEqual([]);
});

test("two people correct one claim: the second sees both versions side by side, and decides", async () => {
  await freshStore();
  const { page, address } = await openReview(await starterFolder());
  await drop(page, "talks.txt", article);
  await acceptAndOpen(page);
  const other = await page.context().newPage();
  await other.goto(`${address}#futures=20&at=review`);
  await other.locator(".queue li.accepted").waitFor({ timeout: 40_000 });
  await openClaim(other);
  const begin = async (on: Page, says: string) => {
    await on.locator("dialog[open]").getByRole("button", { name: "Correct" }).click();
    await on.locator("dialog[open]").getByLabel("The claim, in your words").fill(says);
    await on.locator("dialog[open]").getByLabel("Because").fill("Read again.");
  };
  const keep = (on: Page) => on.locator("dialog[open]").getByRole("button", { name: "Keep this" }).click();
  await begin(page, "As the first has it.");
  await begin(other, "As the second has it.");
  await keep(page);
  await page.locator("dialog[open] h2", { hasText: "As the first has it." }).waitFor({ timeout: 30_000 });
  await keep(other);
  const both = other.locator(".both-versions");
  await both.waitFor();
  const [began, theirs, mine] = await both.locator("figure").allInnerTexts();
  expect(began).not.toMatch(/As the (?:first|second) has it/);
  expect(theirs).toContain("As the first has it.");
  expect(mine).toContain("As the second has it.");
  expect(await both.innerText()).toContain("Ada");
  await both.getByRole("button", { name: "Make it mine instead" }).click();
  await other.locator("dialog[open] h2", { hasText: "As the second has it." }).waitFor({ timeout: 30_000 });
  // And once more: a third version, begun from what stands, with both in view.
  await begin(page, "As the first has it now.");
  await begin(other, "As the second would have it now.");
  await keep(other);
  await other.locator("dialog[open] h2", { hasText: "As the second would have it now." }).waitFor({ timeout: 30_000 });
  await keep(page);
  await page.locator(".both-versions").getByRole("button", { name: "Write a third version" }).click();
  const third = page.locator("dialog[open]").getByLabel("The claim, in your words");
  await expect.poll(() => third.inputValue()).toBe("As the second would have it now.");
  expect(await page.locator(".both-versions figure").allInnerTexts()).toHaveLength(3);
  await third.fill("As both have it.");
  await page.locator("dialog[open]").getByLabel("Because").fill("Settled.");
  await keep(page);
  await page.locator("dialog[open] h2", { hasText: "As both have it." }).waitFor({ timeout: 30_000 });
});
