/**
 * docs/deploy.md and deploy/, as they stand there: each block that does not say "not exercised" is run, in order, against Debian's
 * PostgreSQL and nginx, with paths and ports in a folder of the test's own. Password prompts are answered by way of a pipe.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { removeFolders, temporaryFolder } from "../store/places.ts";
import { type PostgresServer, startPostgres } from "../store/postgres.ts";
import { cli, root } from "./program.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const files = readdirSync(join(root, "deploy"));
const has = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

interface Block {
  readonly who: string;
  readonly code: string;
}

const blocks: readonly Block[] = [...read("docs/deploy.md").matchAll(/^```sh\n# as (.*)\n([\s\S]*?)^```$/gm)].map(
  ([, who = "", code = ""]) => ({ who, code }),
);
const exercised = blocks.filter(({ who }) => !who.includes("not exercised"));

test("each block of commands says who types it and whether it is exercised", () => {
  expect(blocks).toHaveLength(read("docs/deploy.md").match(/^```sh$/gm)?.length ?? 0);
  expect(exercised.length).toBeGreaterThanOrEqual(8);
  for (const { who } of blocks)
    expect(who).toMatch(
      /^(?:(?:root|yourself, in the repository); not exercised|postgres|parley(?:, in the repository)?|anyone(?:, where Caddy is installed)?)$/,
    );
});

test("every file that is named is there, and every file there is named", () => {
  const named = new Set(
    [read("docs/deploy.md"), ...files.map((file) => read(`deploy/${file}`))]
      .join("\n")
      .match(/\bdeploy\/[\w.-]*\w|\.\/Caddyfile\.compose/g)
      ?.map((path) => path.replace(/^.*\//, "")),
  );
  expect([...named].filter((name) => !files.includes(name) && name !== ".env")).toEqual([]);
  expect(files.filter((file) => !named.has(file) && !file.endsWith(".dockerignore"))).toEqual([]);
});

test("the containers: images by plain names, the server behind its proxy, commands and flags that there are", async () => {
  const { services, networks } = parse(read("deploy/compose.yaml"));
  for (const { image } of Object.values<{ image: string }>(services)) expect(image).toMatch(/^[a-z]+(?::[\w.-]+)?$/);
  expect(read("deploy/Dockerfile").match(/^FROM (\S+)/gm)).toEqual(Array(2).fill("FROM node:20-bookworm-slim"));
  const flags: string[] = services.parley.command;
  const proxy = flags[flags.indexOf("--proxy") + 1];
  expect(services.proxy.networks.inside.ipv4_address).toBe(proxy);
  expect(networks.inside.ipam.config[0].ip_range).toBe("172.28.0.128/25");
  expect(services.parley.ports).toBeUndefined();
  for (const name of ["parley", "worker"]) {
    const [command, ...rest]: string[] = services[name].command;
    const help = execFileSync(process.execPath, [cli, command as string, "--help"], { encoding: "utf8" });
    for (const flag of rest.filter((word) => word.startsWith("--"))) expect(help).toContain(flag);
  }
  expect(services.queue.command.join(" ")).toContain("--appendonly yes --maxmemory-policy noeviction");
});

/** A machine of its own: folders, a socket of PostgreSQL, free ports. */
interface Machine {
  readonly folder: string;
  readonly postgres: PostgresServer;
  readonly ports: { readonly https: number; readonly parley: number; readonly metrics: number };
  readonly bin: string;
}

let machine: Machine;
const missing = [
  ...(existsSync("/usr/lib/postgresql") ? [] : ["Debian's PostgreSQL"]),
  ...["nginx", "curl", "openssl", "systemd-analyze"].filter((program) => !has(program)),
];
if (missing.length > 0)
  process.stderr.write(`docs/deploy.md is NOT exercised on this machine: there is no ${missing.join(", no ")}\n`);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** What is told of this machine becomes that of the test. */
function moved(text: string): string {
  const { folder, postgres, ports } = machine;
  return text
    .replaceAll("/etc/parley", join(folder, "etc"))
    .replaceAll("/var/backups/parley", join(folder, "backups"))
    .replaceAll("/usr/local/lib/parley", join(folder, "lib"))
    .replaceAll("/run/postgresql", `${postgres.socket}&port=${postgres.port}`)
    .replaceAll("443 ssl", `127.0.0.1:${ports.https} ssl`)
    .replaceAll("127.0.0.1:4680", `127.0.0.1:${ports.parley}`)
    .replaceAll("--port 4680", `--port ${ports.parley}`)
    .replaceAll("--metrics 9464", `--metrics ${ports.metrics}`);
}

const ended: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  if (missing.length > 0) return;
  const postgres = await startPostgres({ systemOnly: true, socket: true });
  ended.push(postgres.stop);
  const folder = temporaryFolder();
  const bin = join(folder, "bin");
  const ports = { https: await freePort(), parley: await freePort(), metrics: await freePort() };
  machine = { folder, postgres, ports, bin };
  for (const each of ["bin", "etc", "backups", "lib", "deploy", "nginx", "home"]) mkdirSync(join(folder, each));
  const [version = ""] = readdirSync("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a));
  for (const tool of ["createuser", "createdb", "pg_dump", "pg_restore"])
    execFileSync("ln", ["-s", `/usr/lib/postgresql/${version}/bin/${tool}`, join(bin, tool)]);
  // A prompt is answered as it would be where nobody sits: by the first line of a pipe.
  const run = `exec '${process.execPath}' '${cli}' "$@"`;
  const prompt = `case "$1 $2" in "account add") echo "a sentence nobody guesses" | '${process.execPath}' '${cli}' "$@"; exit;; esac`;
  writeFileSync(join(bin, "parley"), `#!/bin/sh\n${prompt}\n${run}\n`);
  for (const file of files) writeFileSync(join(folder, "deploy", file), moved(read(`deploy/${file}`)));
  writeFileSync(
    join(folder, "etc", "parley.env"),
    moved(read("deploy/parley.env")).replace(/=(postgres:.*)$/m, "='$1'"),
  );
  writeFileSync(join(folder, "lib", "backup.sh"), moved(read("deploy/backup.sh")));
  chmodSync(join(bin, "parley"), 0o755);
  chmodSync(join(folder, "lib", "backup.sh"), 0o755);
  execFileSync("ln", ["-s", join(root, "cases"), join(folder, "cases")]);
  const { https, parley, metrics } = ports;
  writeFileSync(
    join(folder, "home", ".curlrc"),
    [
      `cacert = "${folder}/etc/cert.pem"`,
      `connect-to = "parley.example.org:443:127.0.0.1:${https}"`,
      `connect-to = "127.0.0.1:4680:127.0.0.1:${parley}"`,
      `connect-to = "127.0.0.1:9464:127.0.0.1:${metrics}"`,
      "retry = 10",
      "retry-connrefused",
    ].join("\n"),
  );
  const subject = ["-subj", "/CN=parley.example.org", "-addext", "subjectAltName=DNS:parley.example.org"];
  const keys = ["-keyout", `${folder}/etc/key.pem`, "-out", `${folder}/etc/cert.pem`];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", ...subject, ...keys], {
    stdio: "ignore",
  });
}, 120_000);

afterAll(async () => {
  for (const end of ended.reverse()) await end();
  removeFolders();
}, 60_000);

function environment(who: string): NodeJS.ProcessEnv {
  const { folder, postgres, bin } = machine;
  const { PARLEY_DATABASE_URL: _, PARLEY_STORE: __, ...rest } = process.env;
  return {
    ...rest,
    HOME: join(folder, "home"),
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    PGHOST: postgres.socket ?? "",
    PGPORT: `${postgres.port}`,
    PGUSER: who.startsWith("postgres") ? "postgres" : "parley",
  };
}

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** The block as one shell has it, in the test's own folder. */
function ran({ who, code }: Block): Promise<Ran> {
  const shell = spawn("sh", ["-euc", moved(code)], { cwd: machine.folder, env: environment(who) });
  shell.stdin.end();
  let said = "";
  for (const stream of [shell.stdout, shell.stderr]) stream.on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => shell.on("close", (end) => resolve({ code: end, said })));
}

/** Until it says that it listens. */
async function serviceStarted(): Promise<void> {
  const unit = readFileSync(join(machine.folder, "deploy", "parley.service"), "utf8");
  const [, line = ""] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
  const code = `set -a; . ${machine.folder}/etc/parley.env; set +a; exec ${line}`;
  const server = spawn("sh", ["-euc", code], { cwd: machine.folder, env: environment("parley") });
  const over = new Promise<number | null>((resolve) => server.on("close", resolve));
  ended.push(async () => {
    server.kill("SIGTERM");
    expect(await over).toBe(0);
  });
  let told = "";
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (chunk) => /Parley: /.test(String(chunk)) && resolve());
    server.stderr.on("data", (chunk) => (told += chunk));
    void over.then((end) => reject(new Error(`the service ended with ${end}: ${told}`)));
  });
}

async function proxyStarted(): Promise<void> {
  const { folder } = machine;
  const prefix = join(folder, "nginx");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (it) => `${it}_temp_path ${prefix}/${it};`,
  );
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    join(prefix, "nginx.conf"),
    `${user} daemon off; pid ${prefix}/pid; error_log stderr; events {} http { ${temporary.join(" ")} include ${folder}/deploy/nginx.conf; }`,
  );
  const args = ["-p", prefix, "-c", join(prefix, "nginx.conf")];
  const checked = spawnSync("nginx", [...args, "-t"], { encoding: "utf8" });
  expect([checked.status, checked.stderr]).toEqual([0, expect.stringContaining("syntax is ok")]);
  const nginx = spawn("nginx", args, { stdio: "ignore" });
  const over = new Promise((resolve) => nginx.on("close", resolve));
  ended.push(async () => {
    nginx.kill("SIGQUIT");
    await over;
  });
}

test.skipIf(missing.length > 0)(
  "the commands do what they say, one after the other",
  async () => {
    const told = new Map<string, string>();
    for (const block of exercised) {
      if (block.who.includes("Caddy") && !has("caddy")) {
        process.stderr.write("deploy/Caddyfile is NOT exercised on this machine: there is no caddy\n");
        continue;
      }
      if (block.code.includes("healthz")) {
        await proxyStarted();
        await serviceStarted();
      }
      const { code, said } = await ran(block);
      expect({ code, in: block.code, said: code === 0 ? "" : said }).toEqual({ code: 0, in: block.code, said: "" });
      told.set(block.code, said);
    }
    const saidBy = (start: string) => [...told].filter(([code]) => code.startsWith(start)).map(([, said]) => said);
    const [begun = "", restored = ""] = [
      ...saidBy("set -a; . /etc/parley/parley.env; set +a\nparley store import"),
      ...saidBy("sed "),
    ];
    expect(begun).toMatch(/^\/invitation\/[\w-]{43}$/m);
    for (const people of [begun, restored])
      expect(people).toContain("Ada: owner of every case\nBen: analyst of bargaining-range\n");
    expect(restored).toMatch(/1 revision/);
    expect(saidBy("curl").join("\n")).toMatch(/\{"ok":true\}\s*\{"ok":true\}/);
    expect(saidBy("curl").join("\n")).toContain('parley_requests_total{route="/login",method="GET",status="200"} 1');
    expect(saidBy("set -a; . /etc/parley/parley.env; set +a\nsh deploy").join("\n")).toContain("bargaining-range");
  },
  300_000,
);
