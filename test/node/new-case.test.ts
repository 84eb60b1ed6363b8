/** Cases made over HTTP in a real store: from a form, a table and a copy; beside the one that was served; and what is refused. */
import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderWith, parley, starterFolder, startParley } from "./program.ts";

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers has whatever shape the test expects of it
  readonly body: any;
}

async function freshStore(): Promise<string> {
  const place = join(await folderWith(), "parley.db");
  const before = process.env.PARLEY_STORE;
  process.env.PARLEY_STORE = place;
  onTestFinished(() => {
    if (before === undefined) delete process.env.PARLEY_STORE;
    else process.env.PARLEY_STORE = before;
  });
  return place;
}

async function serve(...args: readonly string[]) {
  const running = startParley("serve", ...args, "--no-open", "--port", "0");
  const port = Number((await running.said(/127\.0\.0\.1:(\d+)/))[1]);
  const ask = (path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const method = body === undefined ? "GET" : "POST";
      const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
        const text = Buffer.concat(await response.toArray()).toString();
        resolve({ status: response.statusCode ?? 0, body: text === "" ? null : JSON.parse(text) });
      });
      sent.on("error", reject).end(body);
    });
  const session = (await ask("/api/session")).body;
  const own = {
    origin: `http://127.0.0.1:${port}`,
    "x-parley-token": String(session.token),
    "content-type": "application/json",
  };
  const make = (body: unknown, headers: Record<string, string> = {}) =>
    ask("/api/cases", { ...own, ...headers }, JSON.stringify(body));
  return { ask, make, own, session };
}

const days = { timeline: { from: "2024-01-01", to: "2024-12-31" }, asOf: "2024-03-01", horizonMonths: 24 };
const form = {
  title: "A harbour",
  question: "Who may use it?",
  from: "empty",
  parties: ["Ashland", "Birchia"],
  issues: [{ name: "Use", options: ["As now", "Shared"] }],
  ...days,
};

test("without a CASE the whole store is edited, made where there is none; a form becomes one revision with author and reason", async () => {
  await freshStore();
  const { ask, make, session } = await serve("--edit", "--author", "Ada");
  expect(session).toMatchObject({ author: "Ada", makes: true });
  expect((await ask("/api/cases")).body).toEqual([]);
  expect(await make(form)).toEqual({ status: 201, body: { id: "a-harbour" } });
  expect((await make(form)).body).toEqual({ id: "a-harbour-2" });
  expect((await make({ ...form, title: "Гавань" })).body).toEqual({ id: "case" });
  expect((await make({ ...form, id: "own" })).body).toEqual({ id: "own" });
  expect((await ask("/api/cases")).body.map(({ id }: { id: string }) => id).sort()).toEqual([
    "a-harbour",
    "a-harbour-2",
    "case",
    "own",
  ]);
  const { files } = (await ask("/api/cases/a-harbour")).body;
  expect(files["case.yaml"]).toContain("title: A harbour");
  const log = await parley("store", "log", "a-harbour");
  expect(log.stdout).toMatch(/Ada[\s\S]*Begun from a form/);
  expect((await ask("/api/cases/a-harbour/articles")).body).toEqual([]);
  expect((await ask("/api/cases/a-harbour/draft")).body.revision).toBe(1);
  expect((await ask("/api/cases/nowhere/draft")).status).toBe(404);
});

test("a table and a copy; the copy with its own title, with and without its claims", async () => {
  await freshStore();
  const { ask, make } = await serve(await starterFolder(), "--edit", "--author", "Ada");
  const text = "issue;option;Ashland;Birchia\nUse;;30% to 60%;20% to 40%\nUse;As now;100%;0%\nUse;Shared;;\n";
  const { parties: _, issues: __, ...head } = form;
  expect(await make({ ...head, from: { table: { name: "desk.csv", text } } })).toMatchObject({ status: 201 });
  expect((await ask("/api/cases/a-harbour")).body.files["judgements.yaml"]).toContain("As in the table desk.csv.");
  const wrong = await make({ ...head, from: { table: { name: "desk.csv", text: text.replace("100%", "100") } } });
  expect(wrong.status).toBe(422);
  expect(wrong.body.faults[0]).toMatchObject({ code: "feed.field", path: "Ashland", line: 3, file: "desk.csv" });
  const bytes = Buffer.from("PK not a workbook").toString("base64");
  expect((await make({ ...head, from: { table: { name: "x.xlsx", base64: bytes } } })).body.faults[0].code).toBe(
    "feed.table",
  );
  expect((await make({ title: "Valley, again", from: { copy: "starter" } })).body).toEqual({ id: "valley-again" });
  const all = (await ask("/api/cases/valley-again")).body.files;
  expect([all["case.yaml"].includes("Valley, again"), "evidence.yaml" in all]).toEqual([true, true]);
  await make({ title: "Bare", from: { copy: "starter", claims: false, asOf: "2024-05-01" } });
  const bare = Object.values((await ask("/api/cases/bare")).body.files as Record<string, string>).join("\n");
  expect([bare.includes("claims:"), bare.includes("as-of: 2024-05-01")]).toEqual([false, true]);
  expect((await ask("/api/cases")).body[0].id).toBe("starter");
  expect((await make({ title: "x", from: { copy: "nowhere" } })).body.faults[0].code).toBe("new.copy");
});

test("the case that comes with the program is there for the asking", async () => {
  await freshStore();
  const { ask, make } = await serve("store:", "--edit");
  expect((await ask("/api/new-case")).body).toEqual({ sample: true });
  expect((await make({ title: "", from: "sample" })).body).toEqual({ id: "kursk-2024" });
  expect((await ask("/api/cases/kursk-2024")).status).toBe(200);
});

test("faults are told with their fields and nothing is written; what is no such request, from elsewhere or too large is refused", async () => {
  await freshStore();
  const { ask, make, own } = await serve("--edit");
  const faulty = await make({ ...form, title: "", parties: ["A", "a"] });
  expect([faulty.status, faulty.body.faults.map(({ path }: { path: string }) => path)]).toEqual([
    422,
    ["title", "parties.1"],
  ]);
  expect((await make({ ...form, id: "../x" })).body.faults[0].code).toBe("new.id");
  const { status } = await make({ ...form, id: "taken" });
  expect([status, (await make({ ...form, id: "taken" })).body.faults[0].code]).toEqual([201, "new.id"]);
  for (const odd of [{}, [], null, { ...form, parties: "A" }, { ...form, from: { table: 1 } }, { ...form, from: 7 }])
    expect((await make(odd)).status).toBe(400);
  expect((await make(form, { "x-parley-token": "x" })).status).toBe(403);
  expect((await make(form, { origin: "http://evil.example" })).status).toBe(403);
  expect((await make(form, { "content-type": "text/plain" })).status).toBe(415);
  expect((await ask("/api/cases", { ...own, "content-length": "99000000" }, "")).status).toBe(413);
  expect((await ask("/api/cases")).body).toHaveLength(1);
});

test("a server that was not started to edit makes nothing, and says so before anyone tries", async () => {
  const { ask, make, session } = await serve(await starterFolder());
  expect(session).toEqual({ token: null });
  expect((await make(form)).status).toBe(405);
  expect((await ask("/api/new-case")).status).toBe(404);
  expect((await parley("serve", "store:", "--no-open", "--port", "0")).code).toBe(2);
});
