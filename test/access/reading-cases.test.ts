/** A case that takes long to read holds up nobody else; so many threads and no more; what is given up is told and tried again. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { readCase } from "../../src/case/index.ts";
import { type PoolLimits, type ReaderPool, readerPool } from "../../src/node/case-readers/reader-pool.ts";
import { type ReadsCases, readsHere } from "../../src/node/case-readers/reads-cases.ts";
import { removeFolders, temporaryFolder } from "../store/places.ts";
import { serveTeam } from "./team.ts";

afterAll(removeFolders);
const file = () => join(temporaryFolder(), "parley.db");

test("while one case is read others are answered, and all who ask for it wait for one reading", async () => {
  let free = () => {};
  const gate = new Promise<void>((resolve) => {
    free = resolve;
  });
  const begun: string[] = [];
  const reads: ReadsCases = async (id, files, parts) => {
    begun.push(id);
    if (id === "secret") await gate;
    return readsHere(id, files, parts);
  };
  const served = await serveTeam(file(), { reads });
  const ada = served.browser();
  await ada.signIn("Ada");
  const waiting = Promise.all([1, 2, 3].map(() => ada.ask("/api/cases/secret")));
  await expect.poll(() => begun).toContain("secret");
  const text = JSON.parse((await ada.ask("/api/cases/open")).body).files["case.yaml"] as string;
  const files = { "case.yaml": text.replace(/^ {2}title: .*$/m, "  title: Range") };
  expect((await ada.post("/api/cases/open/draft", { base: 1, reason: "Shorter", files })).status).toBe(200);
  expect((await served.ask("/healthz")).status).toBe(200);
  free();
  expect((await waiting).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(begun.filter((id) => id === "secret")).toHaveLength(1);
});

test("a case that was given up is told as a fault, and read anew the next time", async () => {
  let given = 0;
  const fault = { code: "case.slow", path: "", expected: "quick", read: "slow", severity: "error" as const };
  const reads: ReadsCases = async (id, files, parts) =>
    given++ === 0 ? { case: null, faults: [fault] } : readsHere(id, files, parts);
  const served = await serveTeam(file(), { reads });
  const ada = served.browser();
  await ada.signIn("Ada");
  const first = await ada.ask("/api/cases/open");
  expect([first.status, JSON.parse(first.body).faults[0].code]).toEqual([422, "case.slow"]);
  expect((await ada.ask("/api/cases/open")).status).toBe(200);
});

/** A thread that says how many questions it has had; asked for `stuck` it never answers, for `dead` it ends, for `full` it fills. */
const program = `
import { parentPort, threadId } from "node:worker_threads";
let asked = 0;
parentPort.on("message", ({ caseId, parts }) => {
  if (caseId === "stuck") for (;;);
  if (caseId === "dead") throw new Error("broken");
  if (caseId === "full") for (const all = []; ; ) all.push(new Array(100_000).fill(Math.random()));
  setTimeout(() => parentPort.postMessage({ case: { title: \`\${threadId} \${++asked} \${parts}\` }, faults: [] }), 5);
});
`;

function pool(limits: PoolLimits): ReaderPool {
  const path = join(temporaryFolder(), "thread.mjs");
  writeFileSync(path, program);
  const made = readerPool({ program: pathToFileURL(path), ...limits });
  onTestFinished(() => made.close());
  return made;
}

test("so many threads and no more; a case goes where it is known", async () => {
  const { reads, threads } = pool({ threads: 3 });
  const all = await Promise.all(Array.from({ length: 30 }, (_, i) => reads(`case-${i}`, new Map(), ["title"])));
  expect(threads()).toBe(3);
  expect(new Set(all.map(({ case: read }) => read?.title.split(" ")[0])).size).toBe(3);
  const again = [];
  for (let i = 0; i < 5; i++) again.push((await reads("case-0", new Map(), [])).case);
  const where = all[0]?.case?.title.split(" ")[0];
  expect(again.map((read) => (read as { title?: string } | null)?.title?.split(" ")[0])).toEqual(Array(5).fill(where));
});

test("a reading without end, one that fills the memory and one that breaks end with their thread, and others go on", async () => {
  const { reads, threads } = pool({ threads: 2, seconds: 1, memoryMegabytes: 32 });
  const [stuck, full, fine] = await Promise.all(["stuck", "full", "a"].map((id) => reads(id, new Map(), ["title"])));
  // Filled within its second, or not: on a machine with much to do.
  expect(stuck?.faults.map(({ code }) => code)).toEqual(["case.slow"]);
  expect(["case.memory", "case.slow"]).toContain(full?.faults[0]?.code);
  expect(fine?.case?.title).toMatch(/^\d+ 1 title$/);
  await expect(reads("dead", new Map(), [])).rejects.toThrow("broken");
  expect((await reads("b", new Map(), [])).faults).toEqual([]);
  expect(threads()).toBeLessThanOrEqual(2);
});

test("at its end who waits is told, and nobody is let in after", async () => {
  const { reads, close, threads } = pool({ threads: 1 });
  const asked = Promise.allSettled(["stuck", "a", "b"].map((id) => reads(id, new Map(), [])));
  await close();
  expect((await asked).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await expect(reads("c", new Map(), [])).rejects.toThrow(/have ended/);
  expect(threads()).toBe(0);
});

test("every part of a case can pass from thread to thread", async () => {
  const { files, ...rest } = await import("../../src/node/case-folder.ts").then(({ openCase }) =>
    openCase("cases/kursk-2024"),
  );
  expect(rest.case).not.toBeNull();
  expect(structuredClone(rest.case)).toEqual(readCase(files).case);
});
