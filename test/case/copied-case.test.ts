/** A case copied under a title of its own, with its claims and sources or without them: what comes out is a case again. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { copiedCase, readCase, starterCase } from "../../src/case/index.ts";

function folder(name: string): ReadonlyMap<string, string> {
  const root = fileURLToPath(new URL(`../../cases/${name}/`, import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => /\.(?:yaml|csv)$/.test(path));
  return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(root + path, "utf8")]));
}

const cases = [
  ["the starter", starterCase()],
  ["bargaining-range", folder("bargaining-range")],
  ["kursk-2024", folder("kursk-2024")],
] as const;

test.each(cases)("%s with its evidence: the title and the day are other, nothing else is", (_, files) => {
  const { files: copy, faults } = copiedCase(files, { title: "A: copy", evidence: true });
  expect(faults).toEqual([]);
  const [was, is] = [readCase(files).case, readCase(copy).case];
  expect(is).toEqual({ ...was, title: "A: copy", digest: is?.digest, judgements: is?.judgements });
  const lines = (texts: ReadonlyMap<string, string>) => [...texts.values()].join("\n").split("\n");
  const [before, after] = [lines(files), lines(copy)];
  expect(after.filter((line, k) => line !== before[k])).toHaveLength(1);
});

test.each(cases)(
  "%s without its evidence: no claim, no lens, and each judgement that rested on claims says so",
  (_, files) => {
    const { files: copy, faults } = copiedCase(files, { title: "Anew", evidence: false });
    expect(faults).toEqual([]);
    const read = readCase(copy);
    expect(read.faults).toEqual([]);
    const was = readCase(files).case;
    expect([read.case?.claims, read.case?.lenses, read.case?.positions, read.case?.inquiries]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect([...(read.case?.judgements.keys() ?? [])]).toEqual([...(was?.judgements.keys() ?? [])]);
    for (const [path, { entries }] of read.case?.judgements ?? [])
      entries.forEach((entry, k) => {
        expect(entry.basis).toEqual([]);
        expect(entry.distribution).toEqual(was?.judgements.get(path)?.entries[k]?.distribution);
        expect(entry.why ?? "").not.toBe("");
      });
  },
);

test("a day outside the timeline, and files that are no case, are told and give nothing", () => {
  const early = copiedCase(starterCase(), { title: "x", asOf: "2001-01-01", evidence: true });
  expect([early.files.size, early.faults.map(({ code }) => code)]).toEqual([0, ["case.as-of"]]);
  const none = copiedCase(new Map([["a.yaml", "x: ["]]), { title: "x", evidence: true });
  expect([none.files.size, none.faults.length > 0]).toEqual([0, true]);
});
