/** A team's server in a real browser: sign in, see who else is there and what they change, sign out; nothing leaves the server. */
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

test("one signs in, sees a colleague and what they change, and signs out; no request leaves the server", async () => {
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
  const kept = await other.evaluate(async () => {
    const { token } = await (await fetch("api/session")).json();
    const text = (await (await fetch("api/cases/open")).json()).files["case.yaml"] as string;
    const files = { "case.yaml": text.replace(/^ {2}title: .*$/m, "  title: Changed by a colleague") };
    const headers = { "content-type": "application/json", "x-parley-token": token };
    const body = JSON.stringify({ base: 1, reason: "A shorter name", files });
    return (await fetch("api/cases/open/draft", { method: "POST", headers, body })).status;
  });
  expect(kept).toBe(200);
  await page.getByText("Ada: A shorter name").waitFor({ timeout: 15_000 });
  await expect.poll(() => page.title(), { timeout: 15_000 }).toContain("Changed by a colleague");

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.goto(address);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  // The browser tells of the 401 that was meant.
  expect(
    complaints.filter((complaint) => !/status of 401/.test(complaint) && !/failed: .*\/events$/.test(complaint)),
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
