/**
 * A real Redis for the tests: redis-server or valkey-server as the system has it, else Debian's package where apt may be used.
 * Started in a folder of its own on a free port, with an append-only file; ends with the tests.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** On the same data and port. */
  readonly start: () => Promise<void>;
  /** An answer of redis-cli. */
  readonly ask: (...words: readonly string[]) => string;
  readonly stop: () => Promise<void>;
}

export interface RedisPlace {
  /** An address of this machine to listen at. */
  readonly host?: string;
  /** Put before the program, to run it elsewhere: `ip netns exec NAME`. */
  readonly within?: readonly string[];
  readonly flags?: readonly string[];
}

/** The server's program, installed where that can be done; null where it cannot, and then it is said loudly. */
export function redisProgram(): string | null {
  const found = installed() ?? (install() ? installed() : null);
  if (found === null)
    process.stderr.write(
      "\nNOT TESTED: there is no redis-server and no valkey-server here, and none could be installed by apt. Install one (apt-get install redis-server): nothing about queues was tested.\n\n",
    );
  return found;
}

function installed(): string | null {
  const given = process.env.PARLEY_TEST_REDIS_SERVER;
  for (const name of given === undefined || given === "" ? ["redis-server", "valkey-server"] : [given])
    if (spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0) return name;
  return null;
}

function install(): boolean {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return false;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: readonly string[]) => {
    const [program = "", ...rest] = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    return spawnSync(program, rest, { stdio: "ignore", timeout: 240_000 }).status === 0;
  };
  const wanted = ["install", "-y", "-q", "--no-install-recommends", "redis-server"];
  return apt(...wanted) || (apt("update", "-q") && apt(...wanted));
}

export async function startRedis({
  host = "127.0.0.1",
  within = [],
  flags = [],
}: RedisPlace = {}): Promise<RedisServer> {
  const program = installed();
  if (program === null) throw new Error("no redis-server");
  const folder = mkdtempSync(join(tmpdir(), "parley-redis-"));
  const port = await freePort();
  let server: ChildProcess | null = null;
  const command = [
    ...within,
    program,
    ...["--port", `${port}`, "--bind", host, "--protected-mode", "no", "--dir", folder, "--save", ""],
    ...["--appendonly", "yes", "--appendfsync", "everysec", "--daemonize", "no", ...flags],
  ];
  const ended = () =>
    new Promise<void>((done) => {
      if (server === null || server.exitCode !== null || server.signalCode !== null) return done();
      server.once("exit", () => done());
    });
  const end = async (signal: NodeJS.Signals) => {
    server?.kill(signal);
    await ended();
  };
  const ask = (...words: readonly string[]) => {
    const [cli = "", ...rest] = [...within, program.replace(/server$/, "cli"), "-h", host, "-p", `${port}`, ...words];
    return execFileSync(cli, rest, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 10_000 }).trim();
  };
  const start = async () => {
    const [first = "", ...rest] = command;
    const child = spawn(first, rest, { stdio: ["ignore", "pipe", "pipe"] });
    server = child;
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    for (;;) {
      if (said.includes("Ready to accept connections")) return;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`redis-server ended: ${said}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  process.once("exit", () => server?.kill("SIGKILL"));
  await start();
  return {
    url: `redis://${host}:${port}`,
    port,
    kill: () => end("SIGKILL"),
    start,
    ask,
    stop: async () => {
      await end("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
