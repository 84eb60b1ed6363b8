/** The package as a program uses it, from what is built. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { folderWith, root, starterFolder } from "./program.ts";

const evaluate = (script: string) =>
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" });

test("a case is loaded and assessed in two lines", async () => {
  const folder = JSON.stringify(await starterFolder());
  const script = `
    import { assess, loadCase } from "parley";
    const assessment = assess(await loadCase(${folder}), { futures: 50 });
    console.log(JSON.stringify(assessment));`;
  expect(JSON.parse(evaluate(script)).method.futures).toBe(50);
});

test("an assessment on several threads has the bytes of one on a single thread", async () => {
  const folder = JSON.stringify(await starterFolder());
  const script = `
    import { assess, assessInParallel, loadCase } from "parley";
    const theCase = await loadCase(${folder});
    const options = { futures: 301, seed: 3 };
    const seen = [];
    const onProgress = (done, total) => seen.push([done, total]);
    const threaded = await assessInParallel(theCase, options, { workers: 3, onProgress });
    const same = JSON.stringify(threaded) === JSON.stringify(assess(theCase, options));
    console.log(JSON.stringify({ same, first: seen[0], last: seen.at(-1) }));`;
  expect(JSON.parse(evaluate(script))).toEqual({ same: true, first: [0, 301], last: [301, 301] });
});

test("threads stay for the next question, whatever its case; a program does not wait for them", async () => {
  const folder = JSON.stringify(await starterFolder());
  const script = `
    import { readdirSync } from "node:fs";
    import { availableParallelism } from "node:os";
    import { Worker } from "node:worker_threads";
    import { assess, assessInParallel, loadCase } from "parley";
    const made = new Set();
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...told) {
      made.add(this);
      return post.apply(this, told);
    };
    const [one, other] = [await loadCase(${folder}), await loadCase("cases/bargaining-range")];
    const threads = () => (process.platform === "linux" ? readdirSync("/proc/self/task").length : 0);
    const same = [];
    const ask = async (theCase, workers, seed) => {
      const options = { futures: 301, seed };
      const threaded = await assessInParallel(theCase, options, { workers });
      same.push(JSON.stringify(threaded) === JSON.stringify(assess(theCase, options)));
    };
    for (const [theCase, seed] of [[one, 1], [one, 2], [other, 3]]) await ask(theCase, 2, seed);
    // As many rest as there are processors: each question but the first makes only what is missing.
    const missing = 2 - Math.min(2, availableParallelism());
    const kept = made.size === 2 + 2 * missing;
    const after = threads();
    await ask(one, 3, 4);
    // Two questions at once share no thread.
    await Promise.all([ask(one, 2, 5), ask(other, 2, 6)]);
    const waitedFor = () => process.getActiveResourcesInfo().filter((kind) => kind === "MessagePort").length;
    // Those that were too many take a moment to end.
    for (let k = 0; (threads() > after || waitedFor() > 0) && k < 100; k++) await new Promise((done) => setTimeout(done, 50));
    console.log(JSON.stringify({ same, kept, more: Math.max(0, threads() - after), waitedFor: waitedFor() }));`;
  expect(JSON.parse(evaluate(script))).toEqual({
    same: [true, true, true, true, true, true],
    kept: true,
    more: 0,
    waitedFor: 0,
  });
});

test("a thread that ends, work that fails and a listener that throws take nothing from the next question", async () => {
  const folder = JSON.stringify(await starterFolder());
  const script = `
    import { Worker } from "node:worker_threads";
    import { assess, assessInParallel, loadCase } from "parley";
    const theCase = await loadCase(${folder});
    const made = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...told) {
      if (!made.includes(this)) made.push(this);
      return post.apply(this, told);
    };
    const options = { futures: 301 };
    const wanted = JSON.stringify(assess(theCase, options));
    const ask = async (more) => JSON.stringify(await assessInParallel(theCase, options, { workers: 2, ...more })) === wanted;
    const said = [await ask()];
    // One that rests is ended, and the next question comes before anybody is told.
    await Promise.all([made[0].terminate(), ask().then((same) => said.push(same), (error) => said.push(error.message))]);
    said.push(await ask());
    // One ends between its last answer and its rest.
    for (const thread of made) thread.terminate();
    await new Promise((done) => setTimeout(done, 100));
    said.push(await ask());
    for (const broken of [{ ...theCase, title: () => 0 }])
      await assessInParallel(broken, options, { workers: 2 }).catch((error) => said.push(error.name));
    await ask({ onProgress: (done) => { if (done > 0) throw new Error("shown to nobody"); } }).catch((error) => said.push(error.message));
    const { signal } = new AbortController();
    process.on("warning", ({ name }) => said.push(name));
    for (let k = 0; k < 12; k++) await ask({ signal });
    const many = await Promise.all(Array.from({ length: 4 }, () => ask()));
    console.log(JSON.stringify([...said, ...many]));`;
  const [first, beside, ...others] = JSON.parse(evaluate(script));
  expect(first).toBe(true);
  // Its question may have had it already.
  expect([true, "a thread ended early, with code 1"]).toContain(beside);
  expect(others).toEqual([true, true, "DataCloneError", "shown to nobody", true, true, true, true]);
});

test("an assessment that is called off rejects with the reason", async () => {
  const folder = JSON.stringify(await starterFolder());
  const script = `
    import { assessInParallel, loadCase } from "parley";
    const theCase = await loadCase(${folder});
    for (const workers of [1, 2]) {
      const signal = AbortSignal.timeout(300);
      await assessInParallel(theCase, { futures: 1_000_000 }, { workers, signal }).catch((error) => console.log(error.name));
    }`;
  expect(evaluate(script)).toBe("TimeoutError\nTimeoutError\n");
});

test("loading a case with faults throws an error that tells them", async () => {
  const folder = JSON.stringify(await folderWith({ "case.yaml": "case: [" }));
  const script = `
    import { loadCase } from "parley";
    await loadCase(${folder}).catch((error) => console.log(error.message, error.faults.length));`;
  expect(evaluate(script)).toMatch(/faults? in [\s\S]*case\.yaml:1:8[\s\S]* \d+\n$/);
});

test("every door of the package opens", () => {
  const rooms = ["ground", "evidence", "territory", "case", "bargaining", "outlook", "brief", "feeds"];
  const script = `for (const room of ${JSON.stringify(rooms)}) console.log(room, Object.keys(await import("parley/" + room)).length > 0);`;
  expect(evaluate(script)).toBe(rooms.map((room) => `${room} true\n`).join(""));
});
