/** The review over HTTP, on the real server and a real store of either kind: who may write, what is kept, what is refused. */
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type PostgresServer, startPostgres } from "../store/postgres.ts";
import { folderWith, parley, starterFolder, startParley } from "./program.ts";

const article = [
  "Talks in doubt",
  "By Ann Writer",
  "12 September 2024",
  "",
  "The foreign minister, Peter Stone, said on Tuesday that no talks would be held before the troops had left.",
  "",
  "“We are open to a meeting in spring,” said Mary Field, the president of North. She added that about 40 percent of the prisoners had been exchanged.",
  "",
  "The ministry said that it controlled 300 square kilometres of the valley, and an aid group reported that the road was closed.",
].join("\n");

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers has whatever shape the test expects of it
  readonly body: any;
}

interface Desk {
  readonly port: number;
  readonly ask: (path: string, options?: Asked) => Promise<Answer>;
  readonly post: (path: string, body: unknown) => Promise<Answer>;
  readonly take: (text: string | Uint8Array, name: string) => Promise<Answer>;
  readonly stop: () => Promise<unknown>;
  /** As a power cut would. */
  readonly kill: () => Promise<unknown>;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** So many claims accepted from the article. */
async function withClaims(count: number): Promise<{ readonly desk: Desk; readonly ids: readonly string[] }> {
  const desk = await edit(await starterFolder());
  const { digest } = (await desk.take(article, "talks.txt")).body.article;
  const one = `/api/cases/starter/articles/${digest}`;
  const full = (await desk.ask(one)).body;
  const graded = await desk.post(`${one}/source`, { ...source, base: full.revision });
  const decisions = full.proposals.slice(0, count).map((proposal: { id: string; text: string }) => ({
    proposal: proposal.id,
    verdict: "accepted",
    claim: claimOf(proposal),
  }));
  const accepted = await desk.post(`${one}/decisions`, { base: graded.body.revision, decisions });
  return { desk, ids: accepted.body.decisions.map(({ claim }: { claim: string }) => claim) };
}

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop(), 60_000);

type Kind = "SQLite" | "PostgreSQL";

/** A store of its own, which the processes that this test starts find in their environment. */
async function freshStoreOf(kind: Kind): Promise<void> {
  const now =
    kind === "SQLite"
      ? { PARLEY_STORE: join(await folderWith(), "parley.db"), PARLEY_DATABASE_URL: "" }
      : { PARLEY_DATABASE_URL: await server.newDatabase() };
  const before = Object.keys(now).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, now);
  onTestFinished(() => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  });
}

async function edit(named: string): Promise<Desk> {
  const running = startParley("serve", named, "--edit", "--author", "Ada", "--no-open", "--port", "0");
  const port = Number((await running.said(/http:\/\/127\.0\.0\.1:(\d+)/))[1]);
  const ask = (path: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
        const text = Buffer.concat(await response.toArray()).toString();
        resolve({ status: response.statusCode ?? 0, body: text === "" ? null : JSON.parse(text) });
      });
      sent.on("error", reject).end(body);
    });
  const { token } = (await ask("/api/session")).body;
  const own = { origin: `http://127.0.0.1:${port}`, "x-parley-token": token };
  const post = (path: string, body: unknown) =>
    ask(path, { method: "POST", headers: { ...own, "content-type": "application/json" }, body: JSON.stringify(body) });
  const take = (text: string | Uint8Array, name: string) =>
    ask("/api/cases/starter/articles", {
      method: "POST",
      headers: { ...own, "content-type": "application/octet-stream", "x-parley-name": encodeURIComponent(name) },
      body: text,
    });
  const stop = () => {
    running.child.kill("SIGTERM");
    return running.ended;
  };
  const kill = () => {
    running.child.kill("SIGKILL");
    return running.ended;
  };
  return { port, ask, post, take, stop, kill };
}

const source = {
  id: "paper-2024",
  type: "article-newspaper",
  title: "Talks in doubt",
  issued: "2024-09-12",
  language: "en",
  vantage: "unknown",
  reliability: "C",
  because: "Signed, no corrections known.",
};
const claimOf = (
  proposal: { readonly text: string; readonly speaker?: { readonly canonical: string } },
  more = {},
) => ({
  says: proposal.text,
  kind: "statement",
  who: proposal.speaker?.canonical ?? "The paper",
  happened: "2024-09-10",
  published: "2024-09-12",
  credibility: 3,
  because: "One report.",
  ...more,
});

describe.each(["SQLite", "PostgreSQL"] as const)("in %s", (kind) => {
  const freshStore = () => freshStoreOf(kind);

  test("an article becomes a claim with its anchor, and is there after a restart; undo takes it back", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const articles = "/api/cases/starter/articles";
    const taken = await desk.take(article, "talks.txt");
    expect([taken.status, taken.body.already, taken.body.article.head.title.value]).toEqual([
      200,
      false,
      "Talks in doubt",
    ]);
    const { digest } = taken.body.article;
    const one = `${articles}/${digest}`;
    const full = (await desk.ask(one)).body;
    expect(full.text).toBe(article);
    for (const { start, end, text } of full.proposals) expect(article.slice(start, end)).toBe(text);
    const statement = full.proposals.find(({ kind }: { kind: string }) => kind === "statement");
    const accept = {
      base: full.revision,
      decisions: [{ proposal: statement.id, verdict: "accepted", claim: claimOf(statement) }],
    };

    const ungraded = await desk.post(`${one}/decisions`, accept);
    expect([ungraded.status, ungraded.body.faults[0].code]).toEqual([422, "review.ungraded"]);
    const graded = await desk.post(`${one}/source`, { ...source, base: full.revision });
    expect(graded).toMatchObject({ status: 200, body: { source: "paper-2024" } });
    const accepted = await desk.post(`${one}/decisions`, { ...accept, base: graded.body.revision });
    expect(accepted.status).toBe(200);
    const [decision] = accepted.body.decisions;
    expect(decision).toMatchObject({ by: "Ada", verdict: "accepted", rule: statement.rule, score: statement.score });

    const files = (await desk.ask("/api/cases/starter")).body.files;
    expect(files["taken-in.yaml"]).toContain(`${decision.claim}:`);
    expect(files["taken-in.yaml"]).toContain(`start: ${statement.start}`);
    expect(files["taken-in.yaml"]).toContain("exact:");

    await desk.stop();
    const again = await edit("store:starter");
    const there = (await again.ask(one)).body;
    expect(there.decisions).toEqual(accepted.body.decisions);
    expect((await again.ask(articles)).body).toMatchObject([{ digest, decided: 1, accepted: 1, source: "paper-2024" }]);
    const undone = await again.post(`${one}/undo`, { base: there.revision });
    expect(undone).toMatchObject({ status: 200, body: { decisions: [], undone: [statement.id] } });
    expect((await again.ask("/api/cases/starter")).body.files["taken-in.yaml"]).not.toContain(decision.claim);
    await again.stop();
    const log = await parley("store", "log", "starter");
    expect(log.stdout).toContain("Took in talks.txt");
    expect(log.stdout).toContain("Took back 1");
  });

  test("a claim that the case would be faulty with is refused, and so is a second decision", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const { digest } = (await desk.take(article, "talks.txt")).body.article;
    const one = `/api/cases/starter/articles/${digest}`;
    const full = (await desk.ask(one)).body;
    await desk.post(`${one}/source`, { ...source, base: full.revision });
    const [first, second] = full.proposals;
    const decideOn = async (decisions: unknown[]) =>
      desk.post(`${one}/decisions`, { base: (await desk.ask(one)).body.revision, decisions });
    const faulty = await decideOn([
      { proposal: first.id, verdict: "accepted", claim: claimOf(first, { party: "nobody" }) },
    ]);
    expect([faulty.status, faulty.body.faults[0].code]).toEqual([422, "case.dangling"]);
    const late = await decideOn([
      {
        proposal: first.id,
        verdict: "accepted",
        claim: claimOf(first, { happened: "2024-12-01", published: "2024-09-12" }),
      },
    ]);
    expect(late.body.faults[0].code).toBe("claim.published-before-it-happened");
    expect((await desk.ask(one)).body.decisions).toEqual([]);
    const stale = full.revision;
    expect((await decideOn([{ proposal: first.id, verdict: "rejected", because: "No claim." }])).status).toBe(200);
    const twice = await desk.post(`${one}/decisions`, {
      base: stale,
      decisions: [{ proposal: first.id, verdict: "rejected" }],
    });
    expect([twice.status, twice.body.faults[0].code]).toEqual([422, "review.decided"]);
    expect(twice.body.faults[0].read).toContain("by Ada");
    expect((await decideOn([{ proposal: second.id, verdict: "merged", into: "p999" }])).body.faults[0].code).toBe(
      "review.merge",
    );
    const cut = second.start + Math.floor(second.text.length / 2);
    expect((await decideOn([{ proposal: second.id, verdict: "split", at: cut }])).status).toBe(200);
    expect((await decideOn([{ proposal: `${second.id}.2`, verdict: "rejected" }])).status).toBe(200);
  });

  test("an article may be the text of a source that the case has, and no other source is written over", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const { digest } = (await desk.take(article, "talks.txt")).body.article;
    const one = `/api/cases/starter/articles/${digest}`;
    const files = (await desk.ask("/api/cases/starter")).body.files as Record<string, string>;
    const known = /^sources:\n(?: *#.*\n)* {2}([a-z0-9-]+):/m.exec(Object.values(files).join("\n"))?.[1];
    const { revision } = (await desk.ask(one)).body;
    const over = await desk.post(`${one}/source`, { ...source, id: known, base: revision });
    expect([over.status, over.body.faults[0].code]).toEqual([422, "review.source"]);
    expect((await desk.post(`${one}/source`, { base: revision, existing: "nowhere" })).body.faults[0].code).toBe(
      "review.source",
    );
    expect(await desk.post(`${one}/source`, { base: revision, existing: known })).toMatchObject({
      status: 200,
      body: { source: known },
    });
    expect((await desk.ask("/api/cases/starter")).body.files).toEqual(files);
  });

  test("a text is read again with a date that was not known; what was decided stays, and what would be read otherwise is told", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const undated =
      "Peter Stone, the foreign minister, said on Tuesday that no talks would be held before the troops had left.";
    const { digest } = (await desk.take(undated, "undated.txt")).body.article;
    const one = `/api/cases/starter/articles/${digest}`;
    const before = (await desk.ask(one)).body;
    const warned = ({ article: { warnings } }: { article: { warnings: { code: string }[] } }) =>
      warnings.map(({ code }) => code);
    expect(warned(before)).toContain("undated");
    // 12 September 2024 was a Thursday, the Tuesday before it the 10th.
    const again = await desk.post(`${one}/read`, { base: before.revision, published: "2024-09-12" });
    expect(again.status).toBe(200);
    const after = (await desk.ask(one)).body;
    expect([after.article.published.day, warned(after).includes("undated")]).toEqual(["2024-09-12", false]);
    const statement = after.proposals.find(({ kind }: { kind: string }) => kind === "statement");
    expect(statement.statedOn).toMatchObject({ from: "2024-09-10", to: "2024-09-10" });
    await desk.post(`${one}/decisions`, {
      base: after.revision,
      decisions: [{ proposal: statement.id, verdict: "rejected" }],
    });
    const late = await desk.post(`${one}/read`, { published: "2024-09-20" });
    expect(late.status).toBe(200);
    const decided = (await desk.ask(one)).body;
    expect(decided.decisions).toHaveLength(1);
    const kept = decided.proposals.find(({ id }: { id: string }) => id === statement.id);
    expect(kept).toEqual(statement);
    expect(decided.rereading).toMatchObject([
      { proposal: statement.id, now: { id: statement.id, statedOn: { from: "2024-09-17", to: "2024-09-17" } } },
    ]);
    expect((await desk.post(`${one}/read`, { published: "soon" })).status).toBe(400);
  });

  test("a short text is taken in while a long one is still read; both are kept", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const long = Array.from(
      { length: 12_000 },
      (_, k) => `The minister of district ${k} said on Tuesday that ${k + 3} trucks had left the town of Nr. ${k}.`,
    ).join("\n\n");
    const order: string[] = [];
    const taken = async (text: string, name: string) => {
      const answer = await desk.take(text, name);
      order.push(name);
      return answer;
    };
    // The short one comes when the long one is under way.
    const both = await Promise.all([taken(long, "long.txt"), wait(500).then(() => taken(article, "short.txt"))]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(order).toEqual(["short.txt", "long.txt"]);
    const revisions = both.map(({ body }) => body.revision);
    expect(revisions[0]).toBeGreaterThan(revisions[1]);
    const kept = (await desk.ask("/api/cases/starter/articles")).body;
    expect(kept.map(({ name }: { name: string }) => name)).toEqual(["short.txt", "long.txt"]);
  });

  test("one file sent several times at once is kept once", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const answers = await Promise.all([1, 2, 3].map((k) => desk.take(article, `${k}.txt`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ body }) => !body.already)).toHaveLength(1);
    expect((await desk.ask("/api/cases/starter/articles")).body).toHaveLength(1);
  });

  test("a claim is corrected, retracted and taken up again, superseded; its log tells who, when and why", async () => {
    await freshStore();
    const { desk, ids } = await withClaims(2);
    const [first, second] = ids as [string, string];
    const at = (id: string) => `/api/cases/starter/claims/${id}`;
    const now = async (id: string) => (await desk.ask(at(id))).body;
    const change = async (id: string, action: string, more: object) =>
      desk.post(`${at(id)}/${action}`, { base: (await now(id)).revision, because: "Seen again.", ...more });
    const stale = async () => {
      const told = await parley("check", "store:starter", "--as-of", "2024-10-31", "--json");
      return JSON.parse(told.stdout).stale.claims.map(({ id, reason, claims }: Record<string, unknown>) => ({
        id,
        reason,
        claims,
      }));
    };

    expect((await change(first, "amend", { set: { says: "Otherwise.", contradicts: [second] } })).status).toBe(200);
    expect((await now(first)).entry).toMatchObject({ says: "Otherwise.", contradicts: [second], source: "paper-2024" });
    expect((await change(first, "amend", { set: { contradicts: null } })).status).toBe(200);
    expect((await now(first)).entry).not.toHaveProperty("contradicts");

    expect((await change(first, "retract", { on: "2024-09-20" })).status).toBe(200);
    expect((await now(first)).entry.retracted).toEqual({ on: "2024-09-20", because: "Seen again." });
    expect(await stale()).toContainEqual({ id: first, reason: "retracted", claims: [] });
    expect((await change(first, "reinstate", {})).status).toBe(200);
    expect((await now(first)).entry).not.toHaveProperty("retracted");
    expect((await change(first, "reinstate", {})).body.faults[0].code).toBe("review.standing");

    expect((await change(first, "supersede", { by: second })).status).toBe(200);
    expect((await now(second)).entry.supersedes).toEqual([first]);
    expect(await stale()).toContainEqual({ id: first, reason: "superseded", claims: [second] });
    for (const by of [first, second]) {
      const circle = await change(second, "supersede", { by });
      expect([circle.status, circle.body.faults[0].code]).toEqual([422, "review.supersede"]);
    }
    expect((await now(first)).log.map(({ author, reason }: Record<string, string>) => `${author}: ${reason}`)).toEqual([
      expect.stringMatching(/^Ada: .*accepted in talks.txt$|^Ada: 2 decisions in talks.txt$/),
      `Ada: Corrected ${first}: Seen again.`,
      `Ada: Corrected ${first}: Seen again.`,
      `Ada: Retracted ${first}: Seen again.`,
      `Ada: Took ${first} up again: Seen again.`,
    ]);

    const early = await change(first, "retract", { on: "2024-01-01" });
    expect([early.status, early.body.faults[0].code]).toEqual([422, "claim.retracted-before-published"]);
    expect((await change("c-nobody", "retract", { base: 1, on: "2024-09-20" })).body.faults[0].code).toBe(
      "review.claim",
    );
    expect((await desk.ask(at("c-nobody"))).status).toBe(404);
    for (const [action, more] of [
      ["amend", { set: {} }],
      ["amend", { set: { source: "another" } }],
      ["amend", { set: { says: null } }],
      ["amend", { set: { __proto__: null, constructor: "x" } }],
      ["retract", { on: "soon" }],
      ["delete", {}],
    ] as const)
      expect((await change(first, action, more)).status).toBe(400);
  });

  test("who corrects a claim that another corrected since is told both versions, and nothing of the other's is lost", async () => {
    await freshStore();
    const { desk, ids } = await withClaims(2);
    const [first, second] = ids as [string, string];
    const at = (id: string) => `/api/cases/starter/claims/${id}`;
    const { revision: base } = (await desk.ask(at(first))).body;
    const amend = (id: string, says: string, on: number) =>
      desk.post(`${at(id)}/amend`, { base: on, because: "Read again.", set: { says } });
    expect((await amend(first, "The first of two.", base)).status).toBe(200);
    const told = await amend(first, "The second of two.", base);
    expect(told.status).toBe(409);
    const [clash] = told.body.clashes;
    expect(clash.unit).toBe(`claims.${first}`);
    expect(clash.theirs).toContain("The first of two.");
    expect(clash.yours).toContain("The second of two.");
    expect(clash.base).not.toContain("of two.");
    expect(clash.changedBy).toMatchObject([{ author: "Ada", reason: `Corrected ${first}: Read again.` }]);
    expect((await desk.ask(at(first))).body.entry.says).toBe("The first of two.");
    // Another claim of the same file is nobody else's business.
    expect((await amend(second, "Another.", base)).status).toBe(200);
    expect((await amend(first, "The second of two.", told.body.revision)).status).toBe(200);
    const files = (await desk.ask("/api/cases/starter")).body.files;
    expect(files["taken-in.yaml"]).toContain("The second of two.");
    expect(files["taken-in.yaml"]).toContain("Another.");
  });

  test("killed at any moment while articles come in and are decided, it loses nothing that it had answered", async () => {
    await freshStore();
    let desk = await edit(await starterFolder());
    const kept = new Map<string, number>();
    for (let round = 0; round < 3; round++) {
      const answered: Promise<void>[] = [];
      let count = 0;
      let enough: () => void = () => {};
      const some = new Promise<void>((resolve) => {
        enough = resolve;
      });
      for (let k = 0; k < 8; k++) {
        const one = async () => {
          const taken = await desk.take(
            `${article}\n\nEdition ${round}-${k}: ${"late ".repeat(k + 1)}`,
            `${round}-${k}.txt`,
          );
          const { digest } = taken.body.article;
          kept.set(digest, kept.get(digest) ?? 0);
          if (++count === 2 + round) enough();
          const path = `/api/cases/starter/articles/${digest}`;
          const full = (await desk.ask(path)).body;
          const decisions = [{ proposal: full.proposals[0].id, verdict: "rejected" }];
          const decided = await desk.post(`${path}/decisions`, { base: full.revision, decisions });
          if (decided.status === 200) kept.set(digest, 1);
        };
        // What was not answered before the end may be there or not.
        answered.push(one().catch(() => {}));
      }
      await some;
      await desk.kill();
      await Promise.all(answered);
      desk = await edit("store:starter");
      const rows = (await desk.ask("/api/cases/starter/articles")).body as { digest: string; decided: number }[];
      for (const [digest, decided] of kept) {
        const row = rows.find((each) => each.digest === digest);
        expect(row?.decided).toBeGreaterThanOrEqual(decided);
      }
      for (const { digest } of rows)
        expect((await desk.ask(`/api/cases/starter/articles/${digest}`)).body.text).toMatch(/^Talks in doubt/);
    }
    await desk.stop();
    expect((await parley("store", "verify", "starter")).code).toBe(0);
    expect(kept.size).toBeGreaterThanOrEqual(2 + 3 + 4);
  });

  test("copies are told: the same file, the same text, and most of the text under another head", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const { digest } = (await desk.take(article, "talks.txt")).body.article;
    expect((await desk.take(article, "again.txt")).body).toMatchObject({
      already: true,
      article: { digest, name: "talks.txt" },
    });
    const windows = await desk.take(article.replaceAll("\n", "\r\n"), "windows.txt");
    expect(windows.body.article.copyOf).toEqual({ digest, name: "talks.txt", kind: "same-text", resemblance: 1 });
    const other = await desk.take(`THE OTHER PAPER\n\n${article}\n\nFirst published elsewhere.`, "other.txt");
    expect(other.body.article.copyOf).toMatchObject({ digest, kind: "near-copy" });
    const unlike = await desk.take(
      `${"Nothing of this has anything to do with that one, as you see. ".repeat(5)}`,
      "unlike.txt",
    );
    expect(unlike.body.article.copyOf).toBeNull();
  });

  test("only the page itself may change anything, with its token, in the type that is meant", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const path = "/api/cases/starter/articles";
    const { token } = (await desk.ask("/api/session")).body;
    const origin = `http://127.0.0.1:${desk.port}`;
    const type = "application/octet-stream";
    const status = async (headers: Record<string, string>, body: string | Uint8Array = "x y z") =>
      (await desk.ask(path, { method: "POST", headers, body })).status;
    expect(await status({ "content-type": type, "x-parley-token": token })).toBe(403);
    expect(await status({ origin: "http://evil.example", "content-type": type, "x-parley-token": token })).toBe(403);
    expect(await status({ origin, "content-type": type })).toBe(403);
    expect(await status({ origin, "content-type": type, "x-parley-token": `${token}x` })).toBe(403);
    expect(await status({ origin, "content-type": "text/plain", "x-parley-token": token })).toBe(415);
    expect(
      await status({ origin, "content-type": type, "x-parley-token": token, "content-length": "99000000" }, ""),
    ).toBe(413);
    for (const other of [`${path}/../x`, `${path}/nothex`, `${path}/${"0".repeat(64)}`])
      expect((await desk.ask(other)).status).toBe(404);
    expect((await desk.ask(path)).body).toEqual([]);
    const odd = await desk.post(`${path}/${"0".repeat(64)}/decisions`, {
      base: 1,
      decisions: [{ proposal: "__proto__", verdict: "rejected" }],
    });
    expect(odd.status).toBe(400);
    expect((await desk.post(`${path}/${"0".repeat(64)}/decisions`, { base: 1, decisions: [] })).status).toBe(400);
  });

  test("hostile files are refused with a fault, or are text", async () => {
    await freshStore();
    const desk = await edit(await starterFolder());
    const refused = await desk.take(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2, 3]), "../../etc/passwd");
    expect(refused.status).toBe(422);
    expect(refused.body.faults[0].code).toMatch(/^intake\./);
    expect((await desk.take("", "empty.txt")).body.faults[0].code).toBe("intake.empty");
    const html = await desk.take(
      "<html><body><script>alert(1)</script><p>A minister said that it rains.</p></body></html>",
      "a/b\u0000<b>.html",
    );
    expect(html.status).toBe(200);
    expect(html.body.article.name).toBe("a b <b>.html");
  });

  test("a folder goes into the store once; an earlier revision is not edited", async () => {
    await freshStore();
    const folder = await starterFolder();
    await (await edit(folder)).stop();
    const again = await parley("serve", folder, "--edit", "--no-open");
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("parley serve store:starter --edit")]);
    expect((await parley("serve", "store:starter@1", "--edit", "--no-open")).code).toBe(2);
    expect((await parley("serve", "store:nowhere", "--edit", "--no-open")).code).toBe(2);
  });
});

test("without --edit nothing can be written and there is no review", async () => {
  const running = startParley("serve", await starterFolder(), "--no-open", "--port", "0");
  const port = Number((await running.said(/http:\/\/127\.0\.0\.1:(\d+)/))[1]);
  const get = (path: string, method = "GET") => fetch(`http://127.0.0.1:${port}${path}`, { method });
  expect(await (await get("/api/session")).json()).toEqual({ token: null });
  expect((await get("/api/cases/starter/articles")).status).toBe(404);
  expect((await get("/api/cases/starter/articles", "POST")).status).toBe(405);
});
