/**
 * A team's server under load: `npm run bench -- team [SECONDS] [ANALYSTS] [DATABASE] [SERVERS]`. Analysts sign in, listen for changes, read,
 * and change cases, each with pauses of some seconds, over HTTP against a server in its own process, or in turns against so many of them
 * behind one database. Twenty of them are on the
 * Kursk case, the others ten to a small one. Afterwards every change that was confirmed is looked for in the log.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { root } from "../root.mjs";

const password = randomBytes(24).toString("base64url");
const meanPauseMs = 4_000;
const shareOfWrites = 0.15;

export default async function main([seconds = "60", analysts = "200", named, servers = "1"]) {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const place = named ?? join(folder, "parley.db");
  const { openTeam } = await import(pathToFileURL(join(root, "dist/node/access/open-team.js")).href);
  const team = await openTeam(place, { create: true });
  try {
    const people = await peopled(team, Number(analysts));
    const all = [];
    while (all.length < Number(servers)) all.push(await started(place));
    const measured = await loaded(
      all.map(({ port }) => port),
      people,
      Number(seconds) * 1000,
    );
    for (const { child } of all) child.kill("SIGTERM");
    await tell(measured, team, people, all.length);
  } finally {
    await team.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function peopled({ store, access }, count) {
  const cases = ["kursk", ...Array.from({ length: Math.max(1, Math.ceil((count - 20) / 10)) }, (_, i) => `small-${i}`)];
  for (const as of cases) {
    const from = join(root, "cases", as === "kursk" ? "kursk-2024" : "bargaining-range");
    await store.importFolder(from, { as, author: "setup", reason: "To begin with" });
  }
  await access.add("Owner", password, { role: "owner", caseId: null }, "setup");
  const people = [];
  for (let i = 0; i < count; i++) {
    const caseId = i < 20 ? "kursk" : cases[1 + Math.floor((i - 20) / 10)];
    await access.add(`Analyst ${i}`, password, { role: "analyst", caseId }, "setup");
    people.push({ name: `Analyst ${i}`, caseId });
  }
  return people;
}

async function started(place) {
  const cli = join(root, "dist", "program", "cli.js");
  const child = spawn(process.execPath, [cli, "serve", "--database", place, "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  for await (const chunk of child.stdout) {
    const [, port] = /127\.0\.0\.1:(\d+)/.exec(chunk) ?? [];
    if (port !== undefined) return { child, port: Number(port) };
  }
  throw new Error("the server did not start");
}

async function loaded(ports, people, forMs) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  const times = new Map();
  const errors = new Map();
  let [confirmed, conflicts, told] = [0, 0, 0];
  const send = (port, kind, path, { method = "GET", headers = {}, body, fine = [200] } = {}) =>
    new Promise((resolve) => {
      const began = performance.now();
      const done = (status, got) => {
        if (!times.has(kind)) times.set(kind, []);
        times.get(kind).push(performance.now() - began);
        if (!fine.includes(status)) errors.set(`${kind} ${status}`, (errors.get(`${kind} ${status}`) ?? 0) + 1);
        resolve({ status, ...got });
      };
      const sent = request({ host: "127.0.0.1", port, path, method, headers, agent }, async (response) => {
        const chunks = [];
        for await (const chunk of response) chunks.push(chunk);
        done(response.statusCode, {
          text: Buffer.concat(chunks).toString(),
          cookies: response.headers["set-cookie"] ?? [],
        });
      });
      sent.on("error", (error) => done(error.code, { text: "", cookies: [] })).end(body);
    });
  const cookie = (cookies) =>
    cookies
      .map((set) => set.split(";")[0])
      .filter((pair) => !pair.endsWith("="))
      .join("; ");
  const until = performance.now() + forMs;
  const analyst = async ({ name, caseId }, i) => {
    const port = ports[i % ports.length];
    const origin = `http://127.0.0.1:${port}`;
    await wait((i / people.length) * Math.min(20_000, forMs / 3));
    const form = await send(port, "form", "/login");
    const [, token = ""] = /name="token" value="([^"]*)"/.exec(form.text) ?? [];
    const entered = await send(port, "sign in", "/login", {
      method: "POST",
      fine: [303],
      headers: { origin, cookie: cookie(form.cookies), "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ token, name, password }).toString(),
    });
    const own = { cookie: cookie(entered.cookies) };
    const session = JSON.parse((await send(port, "session", "/api/session", { headers: own })).text || "{}");
    // Counted among the errors already.
    if (session.token === undefined) return;
    const stream = request(
      { host: "127.0.0.1", port, path: `/api/cases/${caseId}/events`, headers: own, agent: false },
      (response) => {
        response
          .on("data", (chunk) => (told += String(chunk).split("event: revision").length - 1))
          .on("error", () => {});
      },
    );
    stream.on("error", () => {}).end();
    let [base, text] = [0, ""];
    const read = async () => {
      const got = await send(port, caseId === "kursk" ? "read Kursk" : "read a small case", `/api/cases/${caseId}`, {
        headers: own,
      });
      const log = await send(port, "history", `/api/cases/${caseId}/history?since=${Math.max(0, base - 1)}`, {
        headers: own,
      });
      if (got.status === 200) text = JSON.parse(got.text).files["case.yaml"];
      if (log.status === 200) base = JSON.parse(log.text).at(-1)?.number ?? base;
    };
    await read();
    for (let turn = 0; performance.now() < until; turn++) {
      await wait(-Math.log(1 - Math.random()) * meanPauseMs);
      if (Math.random() > shareOfWrites) {
        if (Math.random() < 0.3) await send(port, "list", "/api/cases", { headers: own });
        else await read();
        continue;
      }
      const files = { "case.yaml": text.replace(/^ {2}title: .*$/m, `  title: Of ${name}, turn ${turn}`) };
      const { status, text: answer } = await send(
        port,
        caseId === "kursk" ? "change Kursk" : "change a small case",
        `/api/cases/${caseId}/draft`,
        {
          method: "POST",
          fine: [200, 409],
          headers: { ...own, origin, "content-type": "application/json", "x-parley-token": session.token },
          body: JSON.stringify({ base, reason: `Turn ${turn}`, files }),
        },
      );
      if (status === 200) confirmed++;
      if (status === 409) conflicts++;
      if (status === 200) base = JSON.parse(answer).revision;
      await read();
    }
    stream.destroy();
  };
  await Promise.all(people.map(analyst));
  agent.destroy();
  return { times, errors, confirmed, conflicts, told };
}

async function tell({ times, errors, confirmed, conflicts, told }, { store }, people, servers) {
  let kept = 0;
  for (const caseId of new Set(people.map((person) => person.caseId)))
    kept += (await store.verify(caseId)).revisions - 1;
  const say = (line) => process.stdout.write(`${line}\n`);
  say(
    `${people.length} analysts; ${servers} ${servers === 1 ? "server" : "servers"}; store: ${store.place.replace(/.*\//, "")}`,
  );
  for (const [kind, list] of [...times].sort()) {
    const sorted = list.sort((a, b) => a - b);
    const at = (share) =>
      `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)} ms`;
    say(
      `${kind.padEnd(20)} ${String(sorted.length).padStart(7)} requests  p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}`,
    );
  }
  say(
    `changes confirmed ${confirmed}, in the log ${kept}, refused since another was first ${conflicts}; told to those who listen ${told}`,
  );
  say(`errors: ${errors.size === 0 ? "none" : [...errors].map(([what, count]) => `${what} × ${count}`).join(", ")}`);
  if (kept < confirmed) throw new Error(`${confirmed - kept} confirmed changes are lost`);
}
