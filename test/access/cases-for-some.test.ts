/** Which cases an account sees and may change, and what is told of those it may not see: nothing, in the same bytes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { accessOf } from "../../src/node/access/access.ts";
import { openTeam } from "../../src/node/access/open-team.ts";
import { openDatabase } from "../../src/node/store/database.ts";
import { storeOn } from "../../src/node/store/store.ts";
import { removeFolders, temporaryFolder } from "../store/places.ts";
import { peopled, type Served, serveTeam } from "./team.ts";

afterAll(removeFolders);
const file = () => join(temporaryFolder(), "parley.db");
const digest = "0".repeat(64);
/** Below a case: every route that the code has, and some that it has not. */
const tails = [
  "",
  "/history",
  "/history?since=0",
  "/events",
  "/maps/borders.json",
  "/articles",
  `/articles/${digest}`,
  ...["source", "read", "decisions", "undo"].map((action) => `/articles/${digest}/${action}`),
  "/claims/c-costly-fighting",
  ...["amend", "retract", "reinstate", "supersede"].map((action) => `/claims/c-costly-fighting/${action}`),
  "/draft",
  "/invitations",
  "/nothing",
  "/",
];

async function as(served: Served, name: string) {
  const page = served.browser();
  await page.signIn(name);
  return page;
}

test("a case without a role answers as one that is not there: the same bytes whatever is asked of it", async () => {
  const served = await serveTeam(file());
  const ben = await as(served, "Ben");
  expect(JSON.parse((await ben.ask("/api/cases")).body).map(({ id }: { id: string }) => id)).toEqual(["open"]);
  expect((await ben.ask("/api/cases/open")).status).toBe(200);
  const told = async (id: string, tail: string, method: string) => {
    const { status, headers, body } = await ben.ask(`/api/cases/${id}${tail}`, { method });
    const { date: _, "x-request-id": __, ...rest } = headers;
    return { status, rest, body };
  };
  const without = ({ status, headers, body }: Awaited<ReturnType<typeof ben.ask>>) => {
    const { date: _, "x-request-id": __, ...rest } = headers;
    return { status, rest, body };
  };
  for (const tail of tails) {
    for (const method of ["GET", "POST", "PUT", "DELETE", "HEAD"]) {
      const secret = await told("secret", tail, method);
      expect(secret.status).toBe(404);
      expect(secret).toEqual(await told("nowhere", tail, method));
    }
    // With the session's token and a body that would do something where one may, and with what a browser asks again by.
    const body = { base: 1, reason: "x", files: { "case.yaml": "x" }, role: "reader", because: "x" };
    const sent = await Promise.all(["secret", "nowhere"].map((id) => ben.post(`/api/cases/${id}${tail}`, body)));
    expect(sent.map(without)[0]).toEqual(sent.map(without)[1]);
    expect(sent[0]?.status).toBe(404);
    const headers = { "last-event-id": "0", "if-none-match": "*", range: "bytes=0-9", accept: "text/event-stream" };
    const again = await Promise.all(["secret", "nowhere"].map((id) => ben.ask(`/api/cases/${id}${tail}`, { headers })));
    expect(again.map(without)[0]).toEqual(again.map(without)[1]);
  }
  expect((await ben.post("/api/cases/secret/draft", { base: 1 })).body).toBe('{"error":"no such case"}');
  // Copied into a case of one's own, asked in, or brought about by its name.
  const copying = async (copy: string) =>
    without(await ben.post("/api/cases", { title: "Mine", question: "Which?", from: { copy } }));
  expect(await copying("secret")).toEqual(await copying("nowhere"));
  const naming = async (id: string) =>
    without(await ben.post("/api/cases", { id, title: "Mine", question: "Which?", from: "sample" }));
  expect(await naming("secret")).toEqual(await naming("nowhere"));
  expect((await ben.ask("/api/session")).body).not.toContain("secret");
});

test("the routes below a case that are asked there are all that the code has", () => {
  const code = (file: string) => readFileSync(new URL(`../../src/node/${file}`, import.meta.url), "utf8");
  const routes = code("team/case-routes.ts");
  const named = [
    ...[...routes.matchAll(/rest(?: === |\.startsWith\()"(\/[^"]*)"/g)].map(([, tail]) => tail),
    ...[...code("edit/draft-api.ts").matchAll(/\$\{shelf\.caseId\}(\/[a-z]+)/g)].map(([, tail]) => tail),
    ...[...code("review/review-api.ts").matchAll(/\$\{shelf\.caseId\}(\/[a-z]+\/?)/g)].map(([, tail]) => tail),
    ...[...code("review/review-api.ts").matchAll(/case "([a-z]+)":/g)].map(
      ([, action]) => `/articles/${digest}/${action}`,
    ),
    ...[...code("review/claim-requests.ts").matchAll(/case "([a-z]+)":/g)].map(
      ([, action]) => `/claims/c-costly-fighting/${action}`,
    ),
  ];
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((tail) => !tails.some((each) => each.startsWith(tail ?? "?")))).toEqual([]);
  // And nothing else answers below a case: every such part is one of these two lists of routes, or of the page itself.
  const apis = readFileSync(new URL("../../src/node/edit/edit-apis.ts", import.meta.url), "utf8");
  expect(apis.match(/\b\w+Api\(shelf/g)).toEqual(["draftApi(shelf", "reviewApi(shelf"]);
});

test("a case without a role costs the same questions to the database as one that is not there", async () => {
  const place = file();
  await (await peopled(place)).close();
  const database = await openDatabase(place, false);
  let asked = 0;
  const counting = {
    ...database,
    read: <T>(work: Parameters<typeof database.read<T>>[0]) => {
      asked++;
      return database.read(work);
    },
  };
  const team = { store: storeOn(counting), access: accessOf(counting), close: database.close };
  const served = await serveTeam(place, { team });
  const ben = await as(served, "Ben");
  const cost = async (path: string) => {
    const before = asked;
    await ben.ask(path);
    return asked - before;
  };
  for (const tail of tails)
    expect(await cost(`/api/cases/secret${tail}`)).toBe(await cost(`/api/cases/nowhere${tail}`));
  expect(await cost("/api/cases/open")).toBeGreaterThan(await cost("/api/cases/secret"));
});

test("a reader reads and changes nothing; an analyst changes under their own name; nobody else's word counts", async () => {
  const served = await serveTeam(file());
  const [ben, cem] = [await as(served, "Ben"), await as(served, "Cem")];
  const text = JSON.parse((await cem.ask("/api/cases/open")).body).files["case.yaml"] as string;
  const kept = {
    base: 1,
    reason: "Shorter",
    author: "Ada",
    files: { "case.yaml": text.replace(/^ {2}title: .*$/m, "  title: Range") },
  };
  expect((await cem.post("/api/cases/open/draft", kept)).status).toBe(403);
  const foreign = await ben.post("/api/cases/open/draft", kept, { origin: "http://evil.example" });
  expect(foreign.status).toBe(403);
  expect((await ben.post("/api/cases/open/draft", kept, { "x-parley-token": "x" })).status).toBe(403);
  expect((await ben.post("/api/cases/open/draft", kept)).body).toBe('{"revision":2}');
  const log = JSON.parse((await cem.ask("/api/cases/open/history")).body);
  expect(log.map(({ author, reason }: Record<string, string>) => [author, reason])).toEqual([
    ["setup", expect.any(String)],
    ["Ben", "Shorter"],
  ]);
  expect(JSON.parse((await cem.ask("/api/cases")).body)).toEqual([{ id: "open", title: "Range" }]);
});

test("a role taken away counts from the next request on", async () => {
  const served = await serveTeam(file());
  const ben = await as(served, "Ben");
  expect((await ben.ask("/api/cases/open")).status).toBe(200);
  await served.team.access.takeRole("Ben", "open", "Ada");
  expect((await ben.ask("/api/cases/open")).status).toBe(404);
  await served.team.access.remove("Ben", "Ada");
  expect((await ben.ask("/api/cases")).status).toBe(401);
});

test("a foreign page gets nothing even with the cookie, and odd ids are no cases", async () => {
  const served = await serveTeam(file());
  const ada = await as(served, "Ada");
  for (const headers of [{ origin: "http://evil.example" }, { "sec-fetch-site": "same-site" }] as Record<
    string,
    string
  >[])
    for (const path of ["/api/session", "/api/cases", "/api/cases/open"])
      expect((await ada.ask(path, { headers })).status).toBe(403);
  for (const id of [
    "..",
    "%2e%2e",
    "a%2f..%2fa",
    "__proto__",
    "constructor",
    "open%00",
    "'; drop table parley_cases; --",
  ])
    expect({ id, status: (await ada.ask(`/api/cases/${encodeURI(id)}`)).status }).toEqual({ id, status: 404 });
  expect((await ada.ask("/api/cases/open")).status).toBe(200);
});

test("logs and metrics tell of every request, and nothing of any case", async () => {
  const served = await serveTeam(file(), { metricsPort: 0 });
  const ada = await as(served, "Ada");
  for (const path of [
    "/api/cases/secret",
    "/api/cases/secret/history",
    "/api/cases/open/maps/x",
    "/api/cases/open/secretly",
    "/secret",
    "/api/secret",
  ])
    await ada.ask(path);
  const secret = await served.team.access.invite({ role: "reader", caseId: "secret" }, 1, "Ada");
  await ada.ask(`/invitation/${secret}`);
  await expect.poll(() => served.log.length).toBeGreaterThan(7);
  const said = JSON.stringify(served.log);
  expect(said.replaceAll("/invitation/:secret", "")).not.toContain("secret");
  expect(said).not.toContain(secret);
  expect(said).not.toContain(ada.cookies.get("parley"));
  expect(served.log).toContainEqual(
    expect.objectContaining({ event: "request", route: "/api/cases/:case/history", account: "Ada" }),
  );
});

test("metrics are counted by route, at an address of their own, which answers no other name", async () => {
  const served = await serveTeam(file(), { metricsPort: 0 });
  const ada = await as(served, "Ada");
  await ada.ask("/api/cases/secret");
  await ada.signIn("Ada", "not the right one");
  const address = `http://127.0.0.1:${served.metricsPort}/metrics`;
  await expect.poll(async () => (await fetch(address)).text()).toMatch(/parley_logins_total\{result="wrong"\} 1\n/);
  const text = await (await fetch(address)).text();
  expect(text).toMatch(/^parley_requests_total\{route="\/api\/cases\/:case",method="GET",status="200"\} 1$/m);
  expect(text).toMatch(/^parley_request_seconds_bucket\{route="\/login",le="\+Inf"\} \d+$/m);
  expect(text).not.toContain("secret");
  // Each line is a comment or a sample, as the format has it.
  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(/^# (?:HELP|TYPE) |^[a-z_]+(?:\{[^}]*\})? [\d.e+-]+$/);
  expect((await served.ask("/metrics")).status).toBe(404);
});

test("the server's own end finishes what is under way", async () => {
  const served = await serveTeam(file());
  const ada = await as(served, "Ada");
  const asked = Promise.allSettled(Array.from({ length: 20 }, () => ada.ask("/api/cases/open")));
  await new Promise((soon) => setTimeout(soon, 5));
  await served.close();
  const ends = await asked;
  // What had reached the server is answered whole; what had not is refused at the door.
  for (const end of ends)
    if (end.status === "fulfilled") expect([200, JSON.parse(end.value.body).files === undefined]).toEqual([200, false]);
  const again = await openTeam(served.team.store.place);
  onTestFinished(() => again.close());
  expect(await again.store.verify("open")).toEqual({ revisions: 1 });
});
