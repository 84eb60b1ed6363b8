/** The built threads that read cases for a server: the same as `readCase` gives, also when a case is read again. */
import { expect, onTestFinished, test } from "vitest";
import { type Case, readCase, starterCase } from "../../src/case/index.ts";
import type * as pools from "../../src/node/case-readers/reader-pool.ts";

const built = new URL("../../dist/node/case-readers/reader-pool.js", import.meta.url).href;

test("threads give the parts that are asked for, and the faults, of each text anew", async () => {
  const { readerPool } = (await import(/* @vite-ignore */ built)) as typeof pools;
  const { reads, close } = readerPool({ threads: 2 });
  onTestFinished(close);
  const files = starterCase();
  const [path = "", text = ""] = [...files].find(([, each]) => /^ {2}title: /m.test(each)) ?? [];
  const renamed = new Map(files).set(path, text.replace(/^ {2}title: .*$/m, "  title: Another"));
  const broken = new Map(files).set(path, text.replace(/^ {2}title: .*$/m, ""));
  const titleOf = (each: ReadonlyMap<string, string>) => (readCase(each).case as Case).title;
  for (const _ of [1, 2, 3]) {
    expect((await reads("one", files, ["title"])).case).toEqual({ title: titleOf(files) });
    expect((await reads("one", renamed, ["title"])).case).toEqual({ title: "Another" });
    expect(await reads("one", broken, ["claims"])).toEqual({ case: null, faults: readCase(broken).faults });
  }
  const { claims, parties } = readCase(files).case as Case;
  expect((await reads("two", files, ["claims", "parties"])).case).toEqual({ claims, parties });
});

test("what takes too long is given up with a fault", async () => {
  const { readerPool } = (await import(/* @vite-ignore */ built)) as typeof pools;
  const { reads, close } = readerPool({ threads: 1, seconds: 0.001 });
  onTestFinished(close);
  expect((await reads("one", starterCase(), ["title"])).faults.map(({ code }) => code)).toEqual(["case.slow"]);
});
