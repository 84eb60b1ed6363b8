/** A team's server in a real browser: sign in, see who else is there and what they change, decide what both changed, sign out. */
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openTeam } from "../../src/node/access/open-team.ts";
import { folderWith } from "../node/program.ts";
import { openScreen } from "./screen.ts";

const good = "a sentence nobody guesses";

async function teamFile(): Promise<string> {
  const file = join(await folderWith(), "parley.db");
  const { store, access, close } = await openTeam(file, { create: true });
  for (const as of ["open", "secret"]) await store.importFolder("cases/bargaining-range", { as, author: "setup" });
  await access.add("Ada", good, { role: "owner", caseId: null }, "setup");
  await access.add("Ben", good, { role: "analyst", caseId: "open" }, "setup");
  await close();
  return file;
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(good);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText(`Signed in as ${name}`).waitFor({ timeout: 30_000 });
}

/** Some words of the case in the place of others, from another browser. */
function keepElsewhere(other: Page, from: string, to: string): Promise<number> {
  return other.evaluate(
    async ([from, to]) => {
      const { token } = await (await fetch("api/session")).json();
      const { files: before, revision } = await (await fetch("api/cases/open")).json();
      const files = { "case.yaml": before["case.yaml"].replace(from, to) };
      const headers = { "content-type": "application/json", "x-parley-token": token };
      const body = JSON.stringify({ base: revision, reason: "Because it is so", files });
      return (await fetch("api/cases/open/draft", { method: "POST", headers, body })).status;
    },
    [from, to] as const,
  );
}

test("one signs in, sees a colleague and what they change, decides what both changed, and signs out; no request leaves the server", async () => {
  const screen = await openScreen("--database", { flags: [await teamFile()], path: "" });
  const { page, address, complaints } = screen;
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByLabel("Name").fill("Ben");
  await page.getByLabel("Password").fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  await signIn(page, "Ben");
  expect(await page.getByRole("heading", { level: 1 }).count()).toBeGreaterThan(0);
  // A script cannot read the cookie, and the other case is nowhere.
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(await page.content()).not.toContain("secret");

  const other = await (await page.context().browser()?.newContext())?.newPage();
  if (other === undefined) throw new Error("a second browser");
  await other.goto(`${address}#case=open`);
  await signIn(other, "Ada");
  await page.getByText("Also here: Ada").waitFor({ timeout: 15_000 });
  expect(await keepElsewhere(other, "  title: The bargaining range", "  title: Changed by a colleague")).toBe(200);
  await page.getByText("Ada: Because it is so").waitFor({ timeout: 15_000 });
  await expect.poll(() => page.title(), { timeout: 15_000 }).toContain("Changed by a colleague");

  // Both change the same judgement: whoever keeps it second sees both versions, and decides.
  await page.evaluate(() => {
    location.hash = "#case=open&futures=100&try=friction.talks=70%";
  });
  await page.locator(".draft-bar .tried").waitFor({ timeout: 15_000 });
  expect(await keepElsewhere(other, "  talks: 100%", "  talks: 40%")).toBe(200);
  await page.locator(".draft-note", { hasText: "Someone else changed the same meanwhile: friction" }).waitFor();
  await page.locator(".draft-bar .tried").click();
  await page.getByLabel("Reason").fill("A channel was opened");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  const sides = page.locator(".clash");
  await sides.getByText(/^Ada, .* UTC: Because it is so$/).waitFor();
  const marked = (title: string) => sides.locator("figure", { hasText: title }).locator("mark").allInnerTexts();
  expect((await marked("Theirs, stored")).join().trim()).toBe("talks: 40%");
  expect((await marked("Yours, tried")).join().trim()).toBe("talks: 70%");
  expect(await sides.locator("figure", { hasText: "As both began" }).innerText()).toContain("talks: 100%");
  const decide = page.getByRole("button", { name: "Keep what I decided" });
  expect(await decide.isDisabled()).toBe(true);
  await sides.getByLabel("A third version").check();
  const third = sides.getByLabel("The third version");
  await third.fill((await third.inputValue()).replace("70%", "55%"));
  expect(await page.getByLabel("Reason").inputValue()).toBe("A channel was opened");
  await page.getByLabel("Reason").fill("Between the two");
  await decide.click();
  await page.getByText("Kept as revision 4.").waitFor({ timeout: 15_000 });
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".draft-bar .tried").count()).toBe(0);
  const now = await other.evaluate(async () => {
    const { files } = await (await fetch("api/cases/open")).json();
    const log = await (await fetch("api/cases/open/history?since=2")).json();
    return { text: files["case.yaml"] as string, log: log as { author: string; reason: string }[] };
  });
  expect(now.text).toContain("  talks: 55%");
  expect(now.log.map(({ author, reason }) => `${author}: ${reason}`)).toEqual([
    "Ada: Because it is so",
    "Ben: Between the two",
  ]);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.goto(address);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  // The browser tells of the 401 and the 409 that were meant.
  expect(
    complaints.filter(
      (complaint) => !/status of (?:401|409)/.test(complaint) && !/failed: .*\/events$/.test(complaint),
    ),
  ).toEqual([]);
}, 120_000);

test("the form has nothing for axe to say, narrow and dark, and works without a script", async () => {
  const flags = [await teamFile()];
  const { page, complaints } = await openScreen("--database", {
    flags,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  });
  await page.getByLabel("Name").fill("Ben");
  await page.getByLabel("Password").fill(good);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect.poll(() => page.url()).not.toContain("login");
  // What the page would have been made of is not loaded to the end without a script.
  expect(complaints.filter((complaint) => !/^failed: .*\/assets\//.test(complaint))).toEqual([]);
  const dark = await openScreen("--database", { flags, colorScheme: "dark", viewport: { width: 390, height: 800 } });
  await dark.page.getByLabel("Name").waitFor();
  // The page's policy lets no script in that it did not bring, so axe is brought in from outside.
  const session = await dark.page.context().newCDPSession(dark.page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await dark.page.reload();
  await dark.page.evaluate(axe.source);
  const found = await dark.page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    return (await run.run(document)).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
}, 120_000);
