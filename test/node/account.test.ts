/** Accounts on the command line, and the team's server as a process: who may start it, sign in, and what is written down. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, type Ended, folderWith, parley, root, startParley } from "./program.ts";

const good = "a sentence nobody guesses";

async function typing(input: string, ...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [cli, ...args], { cwd: root });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}

async function withCase(): Promise<string> {
  const file = join(await folderWith(), "parley.db");
  expect((await parley("store", "import", "cases/bargaining-range", "--store", file)).code).toBe(0);
  return file;
}

function ask(port: number, path: string, headers: Record<string, string> = {}, body?: string) {
  return new Promise<{ status: number; cookies: string; text: string }>((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      const cookies = (response.headers["set-cookie"] ?? []).map((set) => set.split(";")[0]).join("; ");
      resolve({ status: response.statusCode ?? 0, cookies, text });
    });
    sent.on("error", reject).end(body);
  });
}

test("accounts are added, listed, given roles and removed; the password is never an argument", async () => {
  const file = await withCase();
  const at = ["--database", file];
  const first = await typing(
    `${good}\n`,
    "account",
    "add",
    "Ben",
    "--role",
    "analyst",
    "--case",
    "bargaining-range",
    ...at,
  );
  expect([first.code, first.stderr]).toEqual([2, expect.stringContaining("the first account is the owner's")]);
  expect(await typing(`${good}\n`, "account", "add", "Ada", "--role", "owner", ...at)).toMatchObject({
    code: 0,
    stdout: "Ada is owner of every case.\n",
  });
  expect((await typing("short\n", "account", "add", "Cem", "--role", "reader", ...at)).stderr).toContain(
    "a password has",
  );
  expect(
    (await typing(`${good}\r\n`, "account", "add", "Ben", "--role", "analyst", "--case", "bargaining-range", ...at))
      .code,
  ).toBe(0);
  expect((await parley("account", "role", "Ben", "--role", "reader", ...at)).code).toBe(0);
  expect((await parley("account", "list", ...at)).stdout).toBe(
    "Ada: owner of every case\nBen: reader of every case, analyst of bargaining-range\n",
  );
  expect((await parley("account", "role", "Ben", "--role", "none", ...at)).code).toBe(0);
  expect((await parley("account", "role", "Ben", "--role", "king", ...at)).code).toBe(2);
  expect((await parley("account", "remove", "Ada", ...at)).stderr).toContain("make another one owner first");
  expect((await typing(`${good} again\n`, "account", "password", "Ben", ...at)).code).toBe(0);
  expect((await parley("account", "remove", "Ben", ...at)).code).toBe(0);
  expect((await parley("account", "remove", "Ben", ...at)).stderr).toContain("store.missing");
  expect((await parley("account", "invite", "--role", "reader", ...at)).stdout).toMatch(/^\/invitation\/[\w-]{43}$/m);
  expect((await parley("account", "frob", ...at)).code).toBe(2);
});

test("a role is given on a case that is there, and a certificate that is none is told with its flag", async () => {
  const file = await withCase();
  const at = ["--database", file];
  await typing(`${good}\n`, "account", "add", "Ada", "--role", "owner", ...at);
  const nowhere = ["--role", "reader", "--case", "nosuch", ...at];
  for (const done of [
    await typing(`${good}\n`, "account", "add", "Dan", ...nowhere),
    await parley("account", "role", "Ada", ...nowhere),
    await parley("account", "invite", ...nowhere),
  ])
    expect(done).toMatchObject({ code: 2, stderr: expect.stringContaining("no case nosuch in ") });
  expect((await parley("account", "list", ...at)).stdout).toBe("Ada: owner of every case\n");
  const bad = join(await folderWith({ "bad.pem": "junk\n" }), "bad.pem");
  const open = ["serve", ...at, "--host", "0.0.0.0", "--port", "0"];
  const junk = await parley(...open, "--tls-cert", bad, "--tls-key", bad);
  expect(junk).toMatchObject({ code: 2, stderr: expect.stringContaining("are no certificate with its key") });
  const none = await parley(...open, "--tls-cert", `${bad}.none`, "--tls-key", bad);
  expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining("--tls-cert: ENOENT") });
});

test("the server starts for a team only with an owner, and beyond this machine only encrypted or when told otherwise", async () => {
  const file = await withCase();
  const at = ["serve", "--database", file, "--port", "0"];
  const none = await parley(...at);
  expect([none.code, none.stderr]).toEqual([
    2,
    expect.stringContaining(`parley account add NAME --role owner --database ${file}`),
  ]);
  await typing(`${good}\n`, "account", "add", "Ada", "--role", "owner", "--database", file);
  const open = await parley(...at, "--host", "0.0.0.0");
  expect([open.code, open.stderr]).toEqual([2, expect.stringContaining("--tls-cert")]);
  const folder = await parley("serve", "cases/bargaining-range", "--host", "0.0.0.0");
  expect([folder.code, folder.stderr]).toEqual([2, expect.stringContaining("parley account add NAME --role owner")]);
  expect((await parley(...at, "--edit")).code).toBe(2);
  expect((await parley(...at, "--tls-cert", "x")).code).toBe(2);
  const both = await parley(...at, "--behind-proxy", "--insecure-http");
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining("that nothing encrypts")]);
  const insecure = startParley(...at, "--host", "0.0.0.0", "--insecure-http");
  await insecure.said(/http:\/\/0\.0\.0\.0:\d+/);
  insecure.child.kill("SIGTERM");
  expect((await insecure.ended).stderr).toContain("without TLS");
});

test("one signs in, everything is written down, and the server ends in order", async () => {
  const file = await withCase();
  await typing(`${good}\n`, "account", "add", "Ada", "--role", "owner", "--database", file);
  const running = startParley("serve", "--database", file, "--port", "0", "--metrics", "0");
  const port = Number((await running.said(/127\.0\.0\.1:(\d+)/))[1]);
  // Another that cannot have its port for metrics ends, and leaves nothing behind.
  const [, metrics = ""] = await running.said(/Metrics: http:\/\/127\.0\.0\.1:(\d+)/);
  const second = await parley("serve", "--database", file, "--port", "0", "--metrics", metrics);
  expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining(`port ${metrics} is taken`) });
  const third = await parley("serve", "--database", file, "--port", String(port));
  expect(third).toMatchObject({ code: 2, stderr: expect.stringContaining(`port ${port} is taken`) });
  const form = await ask(port, "/login");
  const [, token = ""] = /name="token" value="([^"]*)"/.exec(form.text) ?? [];
  const sent = { origin: `http://127.0.0.1:${port}`, "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ token, name: "Ada", password: good }).toString();
  const entered = await ask(port, "/login", { ...sent, cookie: form.cookies }, body);
  expect(entered.status).toBe(303);
  const shown = await ask(port, "/api/cases/bargaining-range", { cookie: entered.cookies });
  expect(Object.keys(JSON.parse(shown.text).files)).toContain("case.yaml");
  expect((await ask(port, "/", { cookie: entered.cookies })).text).toContain("<title>");
  running.child.kill("SIGTERM");
  const { code, stderr } = await running.ended;
  expect(code).toBe(0);
  const lines = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({ event: "request", route: "/api/cases/:case", status: 200, account: "Ada" }),
  );
  expect(stderr).not.toContain("bargaining-range");
  const trail = (await parley("audit", "--database", file)).stdout;
  expect(trail).toMatch(/\(command line\) {2}account-added Ada\n[\s\S]* {2}Ada {2}login\n?$/);
  const out = join(await folderWith(), "out");
  expect((await parley("store", "export", "bargaining-range", "-o", out, "--store", file)).code).toBe(0);
  const told = JSON.parse((await parley("audit", "bargaining-range", "--json", "--database", file)).stdout);
  expect(told).toEqual([
    expect.objectContaining({ what: "revision 1", why: expect.stringContaining("Import") }),
    expect.objectContaining({ what: "exported folder bargaining-range" }),
  ]);
});
