/**
 * Runs handed to several processes: `npm run bench -- queue [FUTURES] [ROUNDS] [CASE]`, of the case that `parley new` writes where none
 * is named. In turns, in one run: one process with one thread; one worker process behind a Redis of its own; two of them behind another;
 * one process with two threads; two processes with nothing between them, half of the futures each, which is what the processors give
 * at best. All stay from beginning to end, and have done as many futures before they are timed. Every result is held
 * against the first; rows are taken out of Redis before each. How long workers worked on futures, as they themselves measured, stands
 * against the time that passed: what is missing is lost by handing over. Beside the time by the clock stands that of the processors (asker,
 * workers and Redis together, on Linux), which other programs disturb less.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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
  const casePath = path === undefined ? starter : join(root, path);
  const { case: theCase } = await openCase(casePath);
  const job = (seed) => ({ work: "futures", request: { futures: Number(futures), seed }, futures: Number(futures) });
  const places = [];
  const children = [];
  try {
    for (const count of [1, 2]) places.push(await queueWith(program, join(folder, `${count}`), count));
    const halves = [Math.floor(futures / 2), Math.ceil(futures / 2)];
    children.push(...(await Promise.all(halves.map((count) => alone(casePath, count)))));
    const here = (workers) => (seed) => rowsInParallel(theCase, job(seed), { workers });
    const over = (place) => ({
      ...place,
      run: (seed) =>
        rowsInParallel(theCase, job(seed), { elsewhere: overQueue(place.address, "interactive", tellLine) }),
    });
    const ways = {
      [oneThread]: { run: here(1), pids: [] },
      [oneWorker]: over(places[0]),
      [twoWorkers]: over(places[1]),
      [twoThreads]: { run: here(2), pids: [] },
      [twoAlone]: {
        run: () => Promise.all(children.map(({ once }) => once())),
        pids: children.map(({ child }) => child.pid),
      },
    };
    const measured = Object.fromEntries(Object.keys(ways).map((name) => [name, { times: [], spent: [], busy: [] }]));
    let first;
    for (let round = 0; round <= Number(rounds); round++)
      // Turned round every other time: what comes last may find a warmer machine, or a busier one.
      for (const [name, way] of round % 2 === 0 ? Object.entries(ways) : Object.entries(ways).toReversed()) {
        way.forget?.();
        const processors = () => ownMs() + way.pids.reduce((sum, pid) => sum + processorMs(pid), 0);
        const [began, before] = [performance.now(), processors()];
        const rows = await way.run(round === 0 ? 2 : 1);
        if (round === 0) continue;
        measured[name].times.push(performance.now() - began);
        measured[name].spent.push(processors() - before);
        if (way.workedMs) measured[name].busy.push(way.workedMs() / (measured[name].times.at(-1) * way.count));
        if (name === twoAlone) continue;
        const hash = digest(rows);
        first ??= hash;
        if (hash !== first) throw new Error(`${name} gave other rows`);
      }
    tell(measured, theCase.title, futures, rounds);
  } finally {
    for (const { child } of children) child.kill("SIGKILL");
    for (const { end } of places) end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return 0;
}

const oneThread = "one process, one thread";
const oneWorker = "one worker process";
const twoWorkers = "two worker processes";
const twoThreads = "one process, two threads";
const twoAlone = "two with nothing between";

function tell(measured, title, futures, rounds) {
  process.stdout.write(`\n${title}: ${futures} futures, ${rounds} rounds in turns, the same rows from all\n`);
  const middle = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
  const of = (name) => ({ ms: middle(measured[name].times), spent: middle(measured[name].spent) });
  for (const [name, { times }] of Object.entries(measured))
    process.stdout.write(
      `  ${name.padEnd(26)} middle ${digits(of(name).ms).padStart(7)} ms, least ${digits(Math.min(...times)).padStart(7)} ms, most ${digits(Math.max(...times)).padStart(7)} ms; of processors ${digits(of(name).spent).padStart(7)} ms\n`,
    );
  for (const name of [oneWorker, twoWorkers])
    process.stdout.write(
      `  ${name}: at work on futures ${(middle(measured[name].busy) * 100).toFixed(1)} % of the time\n`,
    );
  // Round by round, since the machine's speed changes in between; of the ratios the one in the middle.
  const ratios = (key, a, b) => measured[a][key].map((value, round) => value / measured[b][key][round]);
  const ratio = (a, b) => middle(ratios("times", a, b)).toFixed(2);
  const percent = (key) => ((middle(ratios(key, oneWorker, oneThread)) - 1) * 100).toFixed(1);
  process.stdout.write(
    `  in the middle round: handing over costs ${percent("times")} % by the clock, ${percent("spent")} % of processor time\n` +
      `  two worker processes against one ${ratio(oneWorker, twoWorkers)} ×; two threads against one ${ratio(oneThread, twoThreads)} ×; with nothing between ${ratio(oneThread, twoAlone)} ×\n`,
  );
}

function tellLine(text) {
  process.stdout.write(`${text}\n`);
}

/** A Redis of its own with so many workers of one thread. */
async function queueWith(program, folder, count) {
  mkdirSync(folder);
  const port = await freePort();
  const redis = spawn(program, ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes"], {
    stdio: "ignore",
  });
  const workers = [];
  const end = () => {
    for (const child of [...workers, redis]) child.kill("SIGKILL");
  };
  try {
    const cli = (...words) => spawnSync(program.replace("server", "cli"), ["-p", `${port}`, ...words]);
    while (cli("PING").stdout?.toString() !== "PONG\n") await new Promise((done) => setTimeout(done, 50));
    const address = `redis://127.0.0.1:${port}`;
    while (workers.length < count) workers.push(await started(address));
    const forget = () => {
      for (const pattern of ["{parley}:rows:*", "{parley}:cut:*"])
        cli("EVAL", "for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end", "0", pattern);
    };
    /** What stands at the head of each task's rows. */
    const workedMs = () =>
      cli("--raw", "EVAL", workedOf, "0", "{parley}:rows:*")
        .stdout.toString()
        .split("\n")
        .reduce((sum, line) => sum + Number(line), 0);
    return { address, count, pids: [redis, ...workers].map(({ pid }) => pid), forget, workedMs, end };
  } catch (error) {
    end();
    throw error;
  }
}

const workedOf = `
local worked = {}
for _, key in ipairs(redis.call('KEYS', ARGV[1])) do
  if redis.call('TYPE', key).ok == 'string' then
    worked[#worked + 1] = string.match(redis.call('GETRANGE', key, 0, 65535), '"milliseconds":([%d.]+)')
  end
end
return worked`;

/** One of two processes with nothing between them. */
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

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
