/** A team's server as a process, when it is ended in the middle of a change, and when its disk is full: what it confirmed is there. */
import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openTeam } from "../../src/node/access/open-team.ts";
import { cli, folderWith, type Running, start } from "./program.ts";

const good = "a sentence nobody guesses";

interface Answer {
  readonly status: number;
  readonly cookies: string;
  readonly text: string;
}

interface Page {
  readonly read: (path: string) => Promise<Answer>;
  /** The head and all but the last byte are sent; what it gives sends that too. */
  readonly begin: (path: string, body: object) => () => Promise<Answer>;
}

function send(port: number, path: string, headers: Record<string, string>, body?: string) {
  const method = body === undefined ? "GET" : "POST";
  const length = body === undefined ? {} : { "content-length": `${Buffer.byteLength(body)}` };
  const to = { host: "127.0.0.1", port, path, method, headers: { ...headers, ...length }, agent: false as const };
  const sent = request(to);
  const answer = new Promise<Answer>((resolve, reject) => {
    sent.on("error", reject).on("response", async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      const cookies = (response.headers["set-cookie"] ?? []).map((set) => set.split(";")[0]).join("; ");
      resolve({ status: response.statusCode ?? 0, cookies, text });
    });
  });
  return { sent, answer };
}

async function ask(port: number, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  const { sent, answer } = send(port, path, headers, body);
  sent.end(body);
  return answer;
}

async function place(): Promise<string> {
  const file = join(await folderWith(), "parley.db");
  const { store, access, close } = await openTeam(file, { create: true });
  await store.importFolder("cases/bargaining-range", { as: "open", author: "setup" });
  await access.add("Ada", good, { role: "owner", caseId: null }, "setup");
  await close();
  return file;
}

async function signedIn(running: Running): Promise<Page> {
  const port = Number((await running.said(/127\.0\.0\.1:(\d+)/))[1]);
  const origin = `http://127.0.0.1:${port}`;
  const form = await ask(port, "/login");
  const [, token = ""] = /name="token" value="([^"]*)"/.exec(form.text) ?? [];
  const typed = { origin, "content-type": "application/x-www-form-urlencoded", cookie: form.cookies };
  const body = new URLSearchParams({ token, name: "Ada", password: good }).toString();
  const { cookies: cookie } = await ask(port, "/login", typed, body);
  const session = JSON.parse((await ask(port, "/api/session", { cookie })).text);
  const own = { origin, cookie, "content-type": "application/json", "x-parley-token": String(session.token) };
  return {
    read: (path) => ask(port, path, { cookie }),
    begin: (path, asked) => {
      const text = JSON.stringify(asked);
      const { sent, answer } = send(port, path, own, text);
      sent.write(text.slice(0, -1));
      return () => {
        sent.end(text.slice(-1));
        return answer;
      };
    },
  };
}

const change = (base: number, title: string, text: string) => ({
  base,
  reason: `Called ${title.slice(0, 20)}`,
  files: { "case.yaml": text.replace(/^ {2}title: .*$/m, `  title: ${title}`) },
});

async function caseText(page: Page): Promise<string> {
  return JSON.parse((await page.read("/api/cases/open")).text).files["case.yaml"];
}

test("SIGTERM in the middle of a change: it is finished, answered and kept, and the server ends in order", async () => {
  const file = await place();
  const running = start(process.execPath, [cli, "serve", "--database", file, "--port", "0"]);
  const page = await signedIn(running);
  const text = await caseText(page);
  const finish = page.begin("/api/cases/open/draft", change(1, "Finished", text));
  // The server has its head for certain once it has answered something that was asked later.
  await page.read("/api/cases");
  running.child.kill("SIGTERM");
  await new Promise((soon) => setTimeout(soon, 200));
  const answer = await finish();
  expect([answer.status, answer.text]).toEqual([200, '{"revision":2}']);
  expect((await running.ended).code).toBe(0);
  const { store, close } = await openTeam(file);
  onTestFinished(close);
  expect(await store.verify("open")).toEqual({ revisions: 2 });
});

test("a disk that is full: changes are refused with 503, all can be read, and what was confirmed is there", async () => {
  const file = await place();
  // No file may grow beyond this many kB: what a full disk is to the one that writes.
  const limited = `ulimit -f 1500 && exec '${process.execPath}' '${cli}' serve --database '${file}' --port 0`;
  const running = start("bash", ["-c", limited]);
  const page = await signedIn(running);
  const text = await caseText(page);
  let confirmed = 1;
  let last = 200;
  for (let turn = 0; turn < 60 && last === 200; turn++) {
    const said = `${Array.from({ length: 2_500 }, (_, i) => ((turn + 1) * (i + 7919) * 48_271).toString(36)).join(" ")}`;
    const asked = change(confirmed, `T${turn}`, `${text}# ${said}\n`);
    last = (await page.begin("/api/cases/open/draft", asked)()).status;
    if (last === 200) confirmed++;
  }
  expect([last, confirmed > 2]).toEqual([503, true]);
  expect((await page.read("/api/cases/open")).status).toBe(200);
  expect(JSON.parse((await page.read("/api/cases/open/history")).text)).toHaveLength(confirmed);
  running.child.kill("SIGTERM");
  await running.ended;
  const { store, close } = await openTeam(file);
  onTestFinished(close);
  expect(await store.verify("open")).toEqual({ revisions: confirmed });
});
