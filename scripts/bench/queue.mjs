/**
 * Runs handed to several processes: `npm run bench -- queue [FUTURES] [ROUNDS] [CASE]`, of the case that `parley new` writes where none
 * is named. In turns, in one run: one process with one thread; one worker process behind a Redis of its own; two of them; one
 * process with two threads. Then two processes with nothing between them, which is what the processors give at best. Every result is held against the first; rows are
 * taken out of Redis before each. Beside the time by the clock stands that of the processors (asker, workers and Redis together,
 * on Linux), which other programs disturb less.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { root } from "../root.mjs";
import { digits } from "./timing.mjs";

const built = (path) => import(pathToFileURL(join(root, "dist", "node", path)).href);

export default async function main([futures = "65536", rounds = "2", path]) {
  const program = ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);
  if (program === undefined) {
    process.stdout.write("NOT RUN: there is no redis-server here.\n");
    return 1;
  }
  const { openCase } = await built("case-folder.js");
  const { rowsInParallel } = await built("threads.js");
  const { overQueue } = await built("queue/over-queue.js");
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const starter = join(folder, "starter");
  if (path === undefined) spawnSync(process.execPath, [join(root, "dist", "program", "cli.js"), "new", starter]);
  const { case: theCase } = await openCase(path === undefined ? starter : join(root, path));
  const warming = { work: "futures", request: { futures: 2000, seed: 2 }, futures: 2000 };
  const job = { work: "futures", request: { futures: Number(futures) }, futures: Number(futures) };
  const port = await freePort();
  const redis = spawn(program, ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes"], {
    stdio: "ignore",
  });
  const workers = [];
  try {
    const address = `redis://127.0.0.1:${port}`;
    const cli = (...words) => spawnSync(program.replace("server", "cli"), ["-p", `${port}`, ...words]);
    while (cli("PING").stdout?.toString() !== "PONG\n") await new Promise((done) => setTimeout(done, 50));
    const overWorkers = async (count) => {
      while (workers.length > count) await ended(workers.pop());
      while (workers.length < count) workers.push(await started(address));
      for (const pattern of ["{parley}:rows:*", "{parley}:cut:*"])
        cli("EVAL", "for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end", "0", pattern);
      return { elsewhere: overQueue(address, "interactive", (text) => process.stdout.write(`${text}\n`)) };
    };
    const ways = {
      "one process, one thread": async () => ({ workers: 1 }),
      "one worker process": () => overWorkers(1),
      "two worker processes": () => overWorkers(2),
      "one process, two threads": async () => ({ workers: 2 }),
    };
    const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    const spent = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    const processors = () => ownMs() + [redis, ...workers].reduce((sum, { pid }) => sum + processorMs(pid), 0);
    let first;
    for (let round = 0; round <= Number(rounds); round++)
      // Turned round every other time: what comes last may find a warmer machine, or a busier one.
      for (const [name, way] of round % 2 === 0 ? Object.entries(ways) : Object.entries(ways).toReversed()) {
        const parallel = await way();
        const [began, before] = [performance.now(), processors()];
        const rows = await rowsInParallel(theCase, round > 0 ? job : warming, parallel);
        if (round === 0) continue;
        times[name].push(performance.now() - began);
        spent[name].push(processors() - before);
        const hash = digest(rows);
        first ??= hash;
        if (hash !== first) throw new Error(`${name} gave other rows`);
      }
    while (workers.length > 0) await ended(workers.pop());
    tell(times, spent, theCase.title, futures, rounds);
    await tellCeiling(path === undefined ? starter : join(root, path), Number(futures), Number(rounds));
  } finally {
    for (const worker of workers) worker.kill("SIGKILL");
    redis.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

function tell(times, spent, title, futures, rounds) {
  process.stdout.write(`\n${title}: ${futures} futures, ${rounds} rounds in turns, the same rows from all\n`);
  const least = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, Math.min(...list)]));
  const work = Object.fromEntries(Object.entries(spent).map(([name, list]) => [name, Math.min(...list)]));
  for (const [name, list] of Object.entries(times))
    process.stdout.write(
      `  ${name.padEnd(26)} least ${digits(least[name]).padStart(7)} ms, most ${digits(Math.max(...list)).padStart(7)} ms; of processors ${digits(work[name]).padStart(7)} ms\n`,
    );
  const percent = (of) => ((of["one worker process"] / of["one process, one thread"] - 1) * 100).toFixed(1);
  const ratio = (a, b) => (least[a] / least[b]).toFixed(2);
  process.stdout.write(
    `  handing over costs ${percent(least)} % by the clock, ${percent(work)} % of processor time\n` +
      `  two worker processes against one ${ratio("one worker process", "two worker processes")} ×; two threads against one ${ratio("one process, one thread", "one process, two threads")} ×\n`,
  );
}

/** Two processes with nothing between them, each with half of the futures, against one with all. */
async function tellCeiling(path, futures, rounds) {
  const children = await Promise.all(
    [futures / 2, futures / 2, futures].map((count) => alone(path, Math.round(count))),
  );
  try {
    const [left, right, whole] = children.map(({ once }) => once);
    const timed = async (all) => {
      const began = performance.now();
      await Promise.all(all.map((run) => run()));
      return performance.now() - began;
    };
    const [one, two] = [[], []];
    for (let round = 0; round < rounds; round++) {
      one.push(await timed([whole]));
      two.push(await timed([left, right]));
    }
    process.stdout.write(
      `  two processes with nothing between them, half each, against one: ${(Math.min(...one) / Math.min(...two)).toFixed(2)} ×: what the processors of this machine give at best\n`,
    );
  } finally {
    for (const { child } of children) child.kill("SIGKILL");
  }
}

async function alone(path, futures) {
  const script = join(root, "scripts", "bench", "alone.mjs");
  const child = spawn(process.execPath, [script, root, path, `${futures}`], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    child,
    once: async () => {
      child.stdin.write("\n");
      await lines.next();
    },
  };
}

function ownMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** User and system time of a process and its threads; 0 where the system does not tell. */
function processorMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

function digest({ tables }) {
  const hash = createHash("sha256");
  for (const [name, table] of Object.entries(tables)) hash.update(name).update(table);
  return hash.digest("hex");
}

async function started(address) {
  const cli = join(root, "dist", "program", "cli.js");
  const child = spawn(process.execPath, [cli, "worker", "--queue", address, "--workers", "1"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const chunk of child.stdout) if (/Worker of engine/.test(chunk)) return child;
  throw new Error("a worker did not start");
}

function ended(child) {
  return new Promise((done) => {
    child.once("exit", done);
    child.kill("SIGTERM");
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
