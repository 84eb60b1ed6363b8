/** The doors of a team's server: who is let in, by which way, and what is refused before anybody is asked. */
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { usualBounds } from "../../src/node/listening.ts";
import { removeFolders, temporaryFolder } from "../store/places.ts";
import { ownCertificate } from "./own-certificate.ts";
import { good, serveTeam } from "./team.ts";

afterAll(removeFolders);
const file = () => join(temporaryFolder(), "parley.db");

test("without a session the page leads to the form, and nothing of any case is told", async () => {
  const { ask } = await serveTeam(file());
  expect(await ask("/")).toMatchObject({ status: 303, headers: { location: "/login" } });
  const all = [
    "/api/cases",
    "/api/session",
    "/api/cases/open",
    "/api/cases/nowhere",
    "/api/cases/open/history",
    "/api/x",
  ];
  const told = await Promise.all(all.map(async (path) => (await ask(path)).body));
  expect(new Set(told)).toEqual(new Set(['{"error":"sign in","login":"/login"}']));
  expect(await ask("/healthz")).toMatchObject({ status: 200, body: '{"ok":true}' });
  for (const path of ["/../cli.js", "/..%2fcli.js", "/assets/../../node/cli.js", "//etc/passwd", "/index.html%00.js"])
    expect({ path, status: (await ask(path)).status }).toEqual({ path, status: 404 });
});

test("the form is plain HTML under a policy without scripts, and only there may a form be sent", async () => {
  const { ask } = await serveTeam(file());
  const { headers, body } = await ask("/login");
  expect(body).not.toMatch(/<script|<style|\son\w+=|\sstyle=/);
  expect(headers["content-security-policy"]).toMatch(/form-action 'self'$/);
  expect(headers["content-security-policy"]).not.toContain("script-src");
  expect((await ask("/api/cases")).headers["content-security-policy"]).toMatch(/form-action 'none'$/);
});

test("a login gives a cookie that no script and no other site gets, and a session that is not the one it came with", async () => {
  const { browser } = await serveTeam(file());
  const victim = browser();
  const planted = "x".repeat(43);
  victim.cookies.set("parley", planted);
  const entered = await victim.signIn("ada");
  expect(entered).toMatchObject({ status: 303, headers: { location: "/" } });
  expect(entered.headers["set-cookie"]?.[0]).toMatch(/^parley=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(victim.cookies.get("parley")).not.toBe(planted);
  expect(JSON.parse((await victim.ask("/api/session")).body)).toMatchObject({ author: "Ada" });
  const attacker = browser();
  attacker.cookies.set("parley", planted);
  expect((await attacker.ask("/api/session")).status).toBe(401);
  // Whoever signs in again has another session, and the one before is over.
  const before = victim.cookies.get("parley") as string;
  await victim.signIn("Ada");
  attacker.cookies.set("parley", before);
  expect((await attacker.ask("/api/session")).status).toBe(401);
});

test("a form that another site sends is refused, as is one without this page's token", async () => {
  const { port, ask, browser } = await serveTeam(file());
  const own = `http://127.0.0.1:${port}`;
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const send = async (headers: Record<string, string>, body = `name=Ada&password=${good}`) =>
    (await ask("/login", { method: "POST", headers, body })).status;
  expect(await send(form)).toBe(403);
  expect(await send({ ...form, origin: "http://evil.example" })).toBe(403);
  expect(await send({ ...form, origin: own, "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await send({ ...form, origin: own })).toBe(403);
  expect(await send({ origin: own, "content-type": "text/plain" })).toBe(415);
  expect(await send({ ...form, origin: own }, "x".repeat(10_000))).toBe(413);
  const other = browser();
  const { body } = await other.ask("/login");
  const [, token = ""] = /name="token" value="([^"]*)"/.exec(body) ?? [];
  expect(await send({ ...form, origin: own, cookie: `parley-form=${"y".repeat(43)}` }, `token=${token}`)).toBe(403);
});

test("wrong names and wrong passwords are answered alike, then told to wait", async () => {
  const { browser, ask } = await serveTeam(file());
  const page = browser();
  const [wrong, nobody] = [
    await page.signIn("Ada", "not this one at all"),
    await page.signIn("Zoe", "not this one at all"),
  ];
  expect(wrong.status).toBe(401);
  expect(nobody.body.replace("Zoe", "Ada")).toBe(wrong.body);
  for (let i = 0; i < 5; i++) await page.signIn("Ada", "not this one at all");
  const told = await page.signIn("Ada");
  expect(told.status).toBe(429);
  expect(Number(told.headers["retry-after"])).toBeGreaterThan(0);
  expect((await page.signIn("<script>alert(1)</script>", "x")).body).not.toContain("<script>");
  expect((await ask("/healthz")).status).toBe(200);
});

test("signing out and a new password end the sessions", async () => {
  const { browser } = await serveTeam(file());
  const [one, two] = [browser(), browser()];
  await one.signIn("Ben");
  await two.signIn("Ben");
  expect((await two.post("/logout", {}, { "x-parley-token": "" })).status).toBe(403);
  expect((await two.post("/logout", {})).status).toBe(200);
  expect((await two.ask("/api/session")).status).toBe(401);
  await two.signIn("Ben");
  expect((await one.submit("/password", { old: "wrong wrong wrong", password: "a new one, quite long" })).status).toBe(
    401,
  );
  expect((await one.submit("/password", { old: good, password: "short" })).status).toBe(400);
  expect((await one.submit("/password", { old: good, password: "a new one, quite long" })).status).toBe(303);
  for (const page of [one, two]) expect((await page.ask("/api/session")).status).toBe(401);
  expect((await one.signIn("Ben", "a new one, quite long")).status).toBe(303);
});

test("an invitation by a case's owner makes an account with that role there and nowhere else", async () => {
  const { browser, team } = await serveTeam(file());
  const [ada, ben, guest] = [browser(), browser(), browser()];
  await ada.signIn("Ada");
  await ben.signIn("Ben");
  expect((await ben.post("/api/cases/open/invitations", { role: "reader" })).status).toBe(403);
  expect((await ada.post("/api/cases/open/invitations", { role: "king" })).status).toBe(400);
  const { path } = JSON.parse((await ada.post("/api/cases/open/invitations", { role: "reader" })).body);
  expect((await guest.ask(path)).body).toContain("Ada has invited you");
  expect((await guest.submit(path, { name: "Dora", password: good })).status).toBe(303);
  expect((await guest.ask(path)).status).toBe(404);
  await guest.signIn("Dora");
  expect(JSON.parse((await guest.ask("/api/cases")).body).map(({ id }: { id: string }) => id)).toEqual(["open"]);
  expect((await team.access.events("open", 10)).map(({ kind }) => kind).slice(-2)).toEqual([
    "role-given",
    "invitation-used",
  ]);
});

test("over TLS the cookie is bound to this host and the encrypted way, and browsers are told to stay there", async () => {
  const { browser } = await serveTeam(file(), { tls: ownCertificate() });
  const page = browser();
  const entered = await page.signIn("Ada");
  expect(entered.status).toBe(303);
  expect(entered.headers["set-cookie"]?.[0]).toMatch(
    /^__Host-parley=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
  );
  expect(entered.headers["strict-transport-security"]).toMatch(/^max-age=\d{7,}/);
  expect((await page.ask("/api/session")).status).toBe(200);
});

test("behind a proxy only what the last one said counts, and plain HTTP is refused", async () => {
  const { ask, browser, log } = await serveTeam(file(), { proxies: [] });
  expect((await ask("/login")).status).toBe(403);
  expect((await ask("/login", { headers: { "x-forwarded-proto": "https, http" } })).status).toBe(403);
  const by = { "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.9, 198.51.100.4" };
  const { headers } = await ask("/login", { headers: by });
  expect(headers["set-cookie"]?.[0]).toMatch(/^__Host-parley-form=.*Secure$/);
  expect(headers["strict-transport-security"]).toBeDefined();
  await expect.poll(() => log.at(-1)).toMatchObject({ address: "198.51.100.4" });
  expect((await browser().ask("/login", { headers: by })).status).toBe(200);
});

test("what a proxy would say is believed of no one else", async () => {
  const { ask, log } = await serveTeam(file());
  const { headers } = await ask("/login", {
    headers: { "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.9" },
  });
  expect(headers["set-cookie"]?.[0]).toMatch(/^parley-form=/);
  await expect.poll(() => log.at(-1)).toMatchObject({ address: "127.0.0.1" });
});

test("a name that somebody else has pointed here is refused, this server's own names are not", async () => {
  const { ask } = await serveTeam(file(), { names: ["parley.example.org"] });
  const status = async (host: string) => (await ask("/login", { headers: { host } })).status;
  for (const host of ["evil.example", "evil.example:80", "parley.example.org.evil.example", "parley.example.org:80:80"])
    expect({ host, status: await status(host) }).toEqual({ host, status: 403 });
  for (const host of ["parley.example.org", "PARLEY.example.org:4680", "127.0.0.1:1", "[::1]:2", "localhost"])
    expect({ host, status: await status(host) }).toEqual({ host, status: 200 });
});

test("who asks too often is told to wait, by address and by account", async () => {
  const { ask, browser } = await serveTeam(file(), { rates: { address: [20, 1], session: [3, 0.1] } });
  const page = browser();
  await page.signIn("Ben");
  const asked = [];
  for (let i = 0; i < 5; i++) asked.push((await page.ask("/api/session")).status);
  expect(asked).toEqual([200, 200, 200, 429, 429]);
  const others = [];
  for (let i = 0; i < 20; i++) others.push((await ask("/login")).status);
  expect(others.at(-1)).toBe(429);
});

test("a body that comes slowly is cut off, and so is one larger than it may be", async () => {
  const { port, ask } = await serveTeam(file(), { bounds: { ...usualBounds, headMs: 200, requestMs: 400 } });
  const socket = connect(port, "127.0.0.1");
  socket.write(
    `POST /login HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
      "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n",
  );
  const drip = setInterval(() => socket.write("x"), 50);
  await new Promise<void>((ended) =>
    socket
      .on("close", () => ended())
      .on("error", () => {})
      .resume(),
  );
  clearInterval(drip);
  expect((await ask("/healthz")).status).toBe(200);
});
