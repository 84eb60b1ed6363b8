/** Runs by way of a real Redis and worker processes: the bytes of one process, whatever becomes of workers, server and asker. */
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ownCertificate } from "../access/own-certificate.ts";
import { freePort, type RedisServer, redisProgram, startRedis } from "../queue/redis.ts";
import { cli, folderWith, parley, type Running, root, start, starterFolder, startParley } from "./program.ts";

const dist = join(root, "dist", "node");

test("a queue that is not there is said in one line with exit code 2, and no password with it", async () => {
  const folder = await starterFolder();
  const address = `redis://ann:secret1@127.0.0.1:${await freePort()}`;
  for (const args of [
    ["assess", folder, "--queue", address],
    ["worker", "--queue", address],
  ]) {
    const { code, stdout, stderr } = await parley(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^parley: no queue at redis:\/\/127\.0\.0\.1:\d+: nothing listens there\n/);
  }
  const { code, stderr } = await parley("assess", folder, "--queue", "http://ann:secret1@host");
  expect({ code, stderr: /secret1/.test(stderr) }).toEqual({ code: 2, stderr: false });
  expect((await parley("worker")).stderr).toMatch(/--queue is missing/);
});

describe.skipIf(redisProgram() === null)("with a Redis", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  }, 300_000);
  afterAll(() => server?.stop());
  beforeEach(() => void server.ask("FLUSHALL"));

  const worker = async (threads = 1, program = cli): Promise<Running> => {
    const running = start(process.execPath, [program, "worker", "--queue", server.url, "--workers", `${threads}`]);
    await running.said(/Worker of engine/);
    return running;
  };
  const tasks = () => {
    const kinds = ["prioritized", "wait", "active", "delayed", "failed"];
    const names = server.ask("--scan", "--pattern", "{parley}:rows-*:*").split("\n");
    return names.filter((name) => kinds.some((kind) => name.endsWith(`:${kind}`)));
  };
  const rowsKept = () => Number(server.ask("ZCARD", "{parley}:rows-index"));
  const until = async (holds: () => boolean) => {
    while (!holds()) await wait(50);
  };

  test("every answer has the bytes of one process, for one worker, two and eight; what is there is not computed anew", async () => {
    const folder = await starterFolder();
    const args = ["assess", folder, "--json", "--futures", "300", "--solved", "4"];
    const alone = await parley(...args, "--workers", "1");
    expect(alone.code).toBe(0);
    const workers = [await worker()];
    for (const count of [1, 2, 8]) {
      workers.push(...(await Promise.all(Array.from({ length: count - workers.length }, () => worker()))));
      server.ask("EVAL", "for _, k in ipairs(redis.call('KEYS', '{parley}:rows:*')) do redis.call('DEL', k) end", "0");
      const shared = await parley(...args, "--queue", server.url);
      expect(shared.stderr).toBe("");
      expect(shared.stdout === alone.stdout).toBe(true);
    }
    for (const { child } of workers) child.kill("SIGTERM");
    const ends = await Promise.all(workers.map(({ ended }) => ended));
    expect(ends.map(({ code }) => code)).toEqual(ends.map(() => 143));
    // Nobody works now, and nobody has to.
    const again = await parley(...args, "--queue", server.url);
    expect(again.stdout === alone.stdout).toBe(true);
    expect(tasks()).toEqual([]);
  });

  test("other questions by PARLEY_QUEUE: sensitivity, discover, compare, why --inverse", async () => {
    const folder = await starterFolder();
    const running = await worker(2);
    process.env.PARLEY_QUEUE = server.url;
    try {
      for (const args of [
        ["sensitivity", folder, "--futures", "300"],
        ["discover", folder, "--futures", "300"],
        ["compare", folder, "--futures", "100"],
        ["why", folder, "--inverse", "--futures", "4", "--most", "3"],
      ]) {
        const alone = await parley(...args, "--queue", "none");
        const shared = await parley(...args);
        expect(shared).toEqual(alone);
        expect(shared.code).toBe(0);
      }
    } finally {
      delete process.env.PARLEY_QUEUE;
    }
    running.child.kill("SIGTERM");
    expect(Number(/(\d+) tasks? done/.exec((await running.ended).stderr)?.[1])).toBeGreaterThanOrEqual(4);
  });

  test("workers killed, one that joins late, Redis killed and started again: the same bytes", async () => {
    const folder = await starterFolder();
    const args = ["assess", folder, "--json", "--without-answers", "--futures", "3000"];
    const [first, second] = [await worker(), await worker()];
    const asked = startParley(...args, "--queue", server.url);
    await until(() => rowsKept() > 3);
    first.child.kill("SIGKILL");
    await server.kill();
    await wait(2_000);
    await server.start();
    const late = await worker();
    second.child.kill("SIGKILL");
    const shared = await asked.ended;
    expect(shared.code).toBe(0);
    expect(shared.stdout === (await parley(...args)).stdout).toBe(true);
    await until(() => tasks().length === 0);
    late.child.kill("SIGKILL");
  });

  test("what an analyst waits for passes a sweep: no task of the sweep is begun while one of theirs waits", async () => {
    const running = await worker();
    const { askQueue } = await import(pathToFileURL(join(dist, "queue", "ask-queue.js")).href);
    const { openCase } = await import(pathToFileURL(join(dist, "case-folder.js")).href);
    const { case: theCase } = await openCase(await starterFolder());
    const enough = new AbortController();
    const ask = (seed: number, futures: number, priority: string, signal?: AbortSignal) =>
      askQueue(server.url, theCase, [{ work: "futures", request: { seed }, futures }], {
        priority,
        tell: () => {},
        signal,
      });
    const sweep = ask(1, 1_000_000, "sweep", enough.signal).catch((error: Error) => error.name);
    await until(() => rowsKept() > 3 && tasks().some((name) => name.endsWith(":prioritized")));
    const [rows] = await ask(2, 600, "interactive");
    expect(rows).toMatchObject({ first: 0, count: 600 });
    // The sweep is not done.
    expect(await Promise.race([sweep, wait(0, "going on")])).toBe("going on");
    enough.abort();
    expect(await sweep).toBe("AbortError");
    running.child.kill("SIGTERM");
    await running.ended;

    const redis = new Redis(server.url);
    const [stream = ""] = (await redis.keys("{parley}:rows-*:events")) ?? [];
    const told = (await redis.xrange(stream, "-", "+")).map(([, fields]) => {
      const field = (name: string) => fields[fields.indexOf(name) + 1] ?? "";
      return { event: field("event"), run: field("jobId").split("_")[0] ?? "", task: field("jobId") };
    });
    redis.disconnect();
    const [sweeping, asked] = [...new Set(told.filter(({ event }) => event === "added").map(({ run }) => run))];
    const waiting = { [String(sweeping)]: new Set<string>(), [String(asked)]: new Set<string>() };
    let passed = 0;
    for (const { event, run, task } of told) {
      if (event === "added") waiting[run]?.add(task);
      if (event !== "active") continue;
      if (run === sweeping) expect(waiting[String(asked)]?.size).toBe(0);
      else if ((waiting[String(sweeping)]?.size ?? 0) > 0) passed += 1;
      waiting[run]?.delete(task);
    }
    expect(passed).toBeGreaterThan(0);
  });

  test("clocks of asker and worker that jump by hours and days in the middle change no byte and hold nothing up", async () => {
    const folder = await starterFolder();
    const args = ["assess", folder, "--json", "--without-answers", "--futures", "2000"];
    const clock = await folderWith({
      "clock.mjs": `const real = Date.now; let hours = 0; Date.now = () => real() + hours * 3_600_000;
        process.on("SIGUSR2", () => { hours = Number(process.argv[2] === "worker" ? process.argv.at(-1) === "1" ? 30 : -2 : -24); });`,
    });
    const under = (...more: readonly string[]) =>
      start(process.execPath, ["--import", join(clock, "clock.mjs"), cli, ...more]);
    const workers = [1, 2].map((threads) => under("worker", "--queue", server.url, "--workers", `${threads}`));
    await Promise.all(workers.map((each) => each.said(/Worker of engine/)));
    const asked = under(...args, "--queue", server.url);
    await until(() => rowsKept() > 1);
    for (const { child } of [...workers, asked]) child.kill("SIGUSR2");
    const shared = await asked.ended;
    expect([shared.code, shared.stdout === (await parley(...args)).stdout]).toEqual([0, true]);
    // What was given twice, since its lease ran out, is over soon.
    await until(() => tasks().length === 0);
    for (const { child } of workers) child.kill("SIGTERM");
    expect((await Promise.all(workers.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([143, 143]);
  });

  test("over TLS, with an authority of one's own: the same bytes; one that is not trusted, or none, is refused", async () => {
    const { cert, key } = ownCertificate();
    const files = await folderWith({ "cert.pem": cert, "key.pem": key });
    const [certificate, secret] = [join(files, "cert.pem"), join(files, "key.pem")];
    const encrypted = await freePort();
    const own = await startRedis({
      flags: [
        ...["--tls-port", `${encrypted}`, "--tls-cert-file", certificate, "--tls-key-file", secret],
        ...["--tls-ca-cert-file", certificate, "--tls-auth-clients", "no"],
      ],
    });
    const address = `rediss://127.0.0.1:${encrypted}`;
    const folder = await starterFolder();
    const args = ["assess", folder, "--json", "--without-answers", "--futures", "300"];
    try {
      const distrusted = await parley(...args, "--queue", address);
      expect([distrusted.code, distrusted.stdout]).toEqual([2, ""]);
      expect(distrusted.stderr).toMatch(/^parley: no queue at rediss:\/\/127\.0\.0\.1:\d+: .*certificate/);
      expect((await parley(...args, "--queue", `rediss://127.0.0.1:${own.port}`)).code).toBe(2);
      process.env.NODE_EXTRA_CA_CERTS = certificate;
      const running = start(process.execPath, [cli, "worker", "--queue", address, "--workers", "1"]);
      await running.said(/Worker of engine/);
      const shared = await parley(...args, "--queue", address);
      expect([shared.code, shared.stdout === (await parley(...args)).stdout]).toEqual([0, true]);
      running.child.kill("SIGTERM");
      expect((await running.ended).stderr).toMatch(/[1-9]\d* tasks? done/);
    } finally {
      delete process.env.NODE_EXTRA_CA_CERTS;
      await own.stop();
    }
  });

  test("Ctrl-C leaves no task behind; those of an asker that was killed are dropped", async () => {
    const folder = await starterFolder();
    const long = ["assess", folder, "--futures", "1000000", "--json", "--queue", server.url];
    const asked = startParley(...long);
    await until(() => tasks().length > 0);
    asked.child.kill("SIGINT");
    expect(await asked.ended).toMatchObject({ code: 130, stdout: "" });
    expect(tasks()).toEqual([]);

    const killed = startParley(...long);
    await until(() => tasks().length > 0);
    killed.child.kill("SIGKILL");
    await killed.ended;
    expect(tasks().length).toBeGreaterThan(0);
    await until(() => server.ask("--scan", "--pattern", "{parley}:asker:*") === "");
    const running = await worker();
    await until(() => tasks().length === 0);
    running.child.kill("SIGTERM");
    expect((await running.ended).stderr).toMatch(/^0 tasks done/);
  });

  test("a worker of another engine says so and takes nothing; the asker is told, and goes on when a fitting one comes", async () => {
    const folder = await starterFolder();
    const copy = await folderWith();
    await cp(join(root, "dist"), join(copy, "dist"), { recursive: true });
    await cp(join(root, "package.json"), join(copy, "package.json"));
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));
    const file = join(copy, "dist", "assess.js");
    await writeFile(file, (await readFile(file, "utf8")).replace('version = "', 'version = "9.'));
    const other = await worker(1, join(copy, "dist", "node", "cli.js"));
    const args = ["assess", folder, "--futures", "200", "--json", "--without-answers"];
    const asked = startParley(...args, "--queue", server.url);
    let told = "";
    asked.child.stderr.on("data", (chunk) => (told += chunk));
    await until(() => /No worker of engine/.test(told));
    expect(told).toMatch(
      /No worker of engine 0\.\S+ is at redis:\S+; those there are of 9\.0\.\S+, which would compute/,
    );
    const fitting = await worker();
    const shared = await asked.ended;
    expect(shared.stderr).toMatch(/A worker has come\./);
    expect(shared.stdout).toBe((await parley(...args)).stdout);
    for (const { child } of [other, fitting]) child.kill("SIGTERM");
    expect((await other.ended).stderr).toMatch(
      /Refused: work for engine 0\.\S+, which this one \(9\.\S+\) would.*\n0 tasks done/,
    );
  });

  test("a task that fails three times ends the run and is named; texts that went are given anew", async () => {
    const running = await worker();
    const { askQueue } = await import(pathToFileURL(join(dist, "queue", "ask-queue.js")).href);
    const { openCase } = await import(pathToFileURL(join(dist, "case-folder.js")).href);
    const { case: theCase } = await openCase("cases/bargaining-range");
    const told: string[] = [];
    const ask = (request: object, futures: number) =>
      askQueue(server.url, theCase, [{ work: "futures", request, futures }], {
        priority: "interactive",
        tell: (text: string) => told.push(text),
      });
    await expect(ask({ asOf: "1900-01-01" }, 250)).rejects.toThrow(
      /^futures (?:0 to 99|100 to 199|200 to 249) of futures \(as of 1900-01-01\) failed 3 times: invalid as-of; /,
    );
    await until(() => tasks().length === 0);

    let dropped = false;
    const [rows] = await askQueue(server.url, theCase, [{ work: "futures", request: { seed: 7 }, futures: 900 }], {
      priority: "sweep",
      tell: (text: string) => told.push(text),
      onProgress: () => {
        if (!dropped)
          server.ask(
            "EVAL",
            "for _, k in ipairs(redis.call('KEYS', '{parley}:[tp]*')) do redis.call('DEL', k) end",
            "0",
          );
        dropped = true;
      },
    });
    expect(rows).toMatchObject({ first: 0, count: 900 });

    // Rows that another build left, or that somebody broke, are computed anew.
    server.ask(
      "EVAL",
      `for k, key in ipairs(redis.call('KEYS', '{parley}:rows:*')) do
         redis.call('SET', key, k % 2 == 0 and 'PRW1garbage' or 'PRW2' .. struct.pack('<I4', 32) .. '{"rows":[],"milliseconds":1}    ')
       end`,
      "0",
    );
    const [again] = await askQueue(server.url, theCase, [{ work: "futures", request: { seed: 7 }, futures: 900 }], {
      priority: "interactive",
      tell: (text: string) => told.push(text),
    });
    const bits = ({ tables }: { tables: Record<string, ArrayBufferView> }) =>
      Object.entries(tables).map(([name, { buffer, byteOffset, byteLength }]) => [
        name,
        Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
      ]);
    expect(bits(again)).toEqual(bits(rows));
    running.child.kill("SIGTERM");
    await running.ended;
  });

  test("a task that ends three workers is not given to a fourth", async () => {
    const args = ["counters", "cases/kursk-2024", "--futures", "10", "--queue", server.url];
    const asked = startParley(...args);
    const isHeld = () => server.ask("--scan", "--pattern", "{parley}:rows-*:lock") !== "";
    for (let k = 0; k < 3; k++) {
      const { child } = await worker();
      await until(isHeld);
      child.kill("SIGKILL");
      // Its lock runs out, and whoever comes next finds the task.
      await until(() => !isHeld());
    }
    const last = await worker();
    const { code, stderr } = await asked.ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /futures 0 to 9 of counters failed 3 times: its worker ended each time, or was gone for too long/,
    );
    last.child.kill("SIGTERM");
    expect((await last.ended).stderr).toMatch(/^0 tasks done/);
  }, 240_000);

  test("a Redis that begins to drop keys ends the run with what to do; one that is full says so", async () => {
    const folder = await starterFolder();
    const running = await worker();
    server.ask("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
    const refused = await parley("assess", folder, "--queue", server.url);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/maxmemory-policy allkeys-lru\)\. A queue needs maxmemory-policy noeviction/);
    expect((await running.ended).code).toBe(2);
    server.ask("CONFIG", "SET", "maxmemory-policy", "noeviction");
    server.ask("CONFIG", "SET", "maxmemory", "1");
    const full = await parley("assess", folder, "--queue", server.url);
    server.ask("CONFIG", "SET", "maxmemory", "0");
    expect(full.code).toBe(2);
    expect(full.stderr).toMatch(/memory is full \(maxmemory\)/);
  });
});
