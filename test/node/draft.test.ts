/** What the page tried, kept over HTTP in a real store: one revision with its reason; conflicts told with both versions. */
import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { textsDigest } from "../../src/case/index.ts";
import { folderWith, parley, starterFolder, startParley } from "./program.ts";

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers has whatever shape the test expects of it
  readonly body: any;
}

interface Desk {
  readonly ask: (
    path: string,
    headers?: Readonly<Record<string, string>>,
    body?: string,
    method?: string,
  ) => Promise<Answer>;
  readonly keep: (body: unknown) => Promise<Answer>;
  readonly texts: () => Promise<Record<string, string>>;
  readonly own: Readonly<Record<string, string>>;
}

const path = "/api/cases/starter/draft";
const type = "application/json";

async function serve(named: string, ...flags: readonly string[]): Promise<Desk> {
  const running = startParley("serve", named, ...flags, "--no-open", "--port", "0");
  const port = Number((await running.said(/127\.0\.0\.1:(\d+)/))[1]);
  const ask: Desk["ask"] = (path, headers = {}, body, method = body === undefined ? "GET" : "POST") =>
    new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
        const text = Buffer.concat(await response.toArray()).toString();
        resolve({ status: response.statusCode ?? 0, body: text === "" ? null : JSON.parse(text) });
      });
      sent.on("error", reject).end(body);
    });
  const { token } = (await ask("/api/session")).body;
  const own = { origin: `http://127.0.0.1:${port}`, "x-parley-token": String(token) };
  const keep = (body: unknown) => ask(path, { ...own, "content-type": type }, JSON.stringify(body));
  const texts = async () => (await ask("/api/cases/starter")).body.files;
  return { ask, keep, texts, own };
}

async function desk(): Promise<Desk> {
  const before = process.env.PARLEY_STORE;
  process.env.PARLEY_STORE = join(await folderWith(), "parley.db");
  onTestFinished(() => {
    if (before === undefined) delete process.env.PARLEY_STORE;
    else process.env.PARLEY_STORE = before;
  });
  return serve(await starterFolder(), "--edit", "--author", "Ada");
}

/** The first file that has the words, with others in their place. */
function changed(texts: Record<string, string>, from: string, to: string): Record<string, string> {
  const file = Object.keys(texts).find((each) => texts[each]?.includes(from));
  if (file === undefined) throw new Error(`no file has ${from}`);
  return { [file]: (texts[file] as string).replace(from, to) };
}

test("files are kept as one revision with author and reason, and the state says which it is", async () => {
  const { ask, keep, texts } = await desk();
  const before = await texts();
  const { revision, digest } = (await ask(path)).body;
  expect(digest).toBe(textsDigest(new Map(Object.entries(before))));
  const files = changed(before, "title:", "title: Tried,");
  const kept = await keep({ base: revision, reason: "Because it was tried.", files });
  expect(kept).toEqual({ status: 200, body: { revision: revision + 1 } });
  const after = await texts();
  expect(after).toEqual({ ...before, ...files });
  expect((await ask(path)).body).toEqual({
    revision: revision + 1,
    digest: textsDigest(new Map(Object.entries(after))),
  });
  const log = await parley("store", "log", "starter");
  expect(log.stdout).toContain("Ada");
  expect(log.stdout).toContain("Because it was tried.");
});

test("what someone else changed meanwhile is merged, and the same entry is a conflict with both versions", async () => {
  const { ask, keep, texts } = await desk();
  const before = await texts();
  const base = (await ask(path)).body.revision;
  const theirs = changed(before, "title:", "title: Theirs,");
  expect((await keep({ base, reason: "First.", files: theirs })).status).toBe(200);
  const clash = await keep({ base, reason: "Second.", files: changed(before, "title:", "title: Mine,") });
  expect(clash.status).toBe(409);
  expect(clash.body).toMatchObject({ revision: base + 1, conflict: expect.stringContaining("Ada") });
  const [both] = clash.body.clashes;
  expect([
    both.unit,
    both.base.includes("Theirs"),
    both.theirs.includes("Theirs"),
    both.yours.includes("Mine"),
  ]).toEqual(["case", false, true, true]);
  expect(both.changedBy).toEqual([expect.objectContaining({ number: base + 1, author: "Ada", reason: "First." })]);
  const other = changed(before, "  settlement: ", "  settlement: 1% # was ");
  expect((await keep({ base, reason: "Third.", files: other })).status).toBe(200);
  const now = Object.values(await texts()).join("\n");
  expect([now.includes("Theirs"), now.includes("# was"), now.includes("Mine")]).toEqual([true, true, false]);
});

test("a case that would be faulty is not kept, nor a file that is none of its own, nor a change without a reason", async () => {
  const { ask, keep, texts } = await desk();
  const before = await texts();
  const base = (await ask(path)).body.revision;
  const faulty = await keep({ base, reason: "x", files: changed(before, "title:", "titel:") });
  expect(faulty.status).toBe(422);
  expect(faulty.body.faults.map(({ code }: { code: string }) => code)).toContain("case.unknown-key");
  const files = changed(before, "title:", "title: Tried,");
  const refused = [
    { base, reason: " ", files },
    { base, reason: "x", files: {} },
    { base, reason: "x", files: { "new.yaml": "a: 1" } },
    { base, reason: "x", files: { "../case.yaml": "a: 1" } },
    { base, reason: "x", files: { __proto__x: 1 } },
    { base: base + 7, reason: "x", files },
    { base: 0, reason: "x", files },
    { base: "1", reason: "x", files },
    [],
    null,
  ];
  for (const body of refused) expect((await keep(body)).status, JSON.stringify(body)).toBe(400);
  expect(await texts()).toEqual(before);
});

test("only the page itself may keep, with its token, as JSON, in bounds", async () => {
  const { ask, texts, own } = await desk();
  const body = JSON.stringify({ base: 1, reason: "x", files: changed(await texts(), "title:", "title: Tried,") });
  const status = async (headers: Readonly<Record<string, string>>, sent = body) =>
    (await ask(path, headers, sent)).status;
  expect(await status({ "content-type": type })).toBe(403);
  expect(await status({ ...own, origin: "http://evil.example", "content-type": type })).toBe(403);
  expect(await status({ ...own, "x-parley-token": "x", "content-type": type })).toBe(403);
  expect(await status({ ...own, "content-type": "text/plain" })).toBe(415);
  expect(await status({ ...own, "content-type": type, "content-length": "99000000" }, "")).toBe(413);
  expect(await status({ ...own, "content-type": type }, "{")).toBe(400);
  expect((await ask(path, own, "", "PUT")).status).toBe(405);
  expect((await ask(path)).body.revision).toBe(1);
});

test("where the server is for reading there is nothing to keep into", async () => {
  const { ask } = await serve(await starterFolder());
  expect((await ask(path)).status).toBe(404);
  expect((await ask(path, { "content-type": type }, "{}")).status).toBe(405);
});
