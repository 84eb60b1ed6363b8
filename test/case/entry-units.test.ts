import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { editYaml } from "../../src/case/edit-entry.ts";
import { changedUnits, mergeUnits, unitsOf } from "../../src/case/entry-units.ts";

const text = `# head

# the case
case: { title: T }
claims:
  by: authors
  # of a
  a:
    q: |
      # no comment
  b: { x: 1 }

  # apart

  c: 3
preferences:
  u:
    since: 2024-06-01
    i: 1
    j: 2
`;

test("a text is cut at its entries, with the comments right above them, and laid end to end is itself", () => {
  const units = unitsOf(text) ?? [];
  expect(units.map(({ name }) => name)).toEqual([
    "",
    "case",
    "claims",
    "claims.by",
    "claims.a",
    "claims.b",
    "claims.c",
    "preferences",
    "preferences.u",
    "preferences.u.since",
    "preferences.u.i",
    "preferences.u.j",
  ]);
  expect(units.map(({ text }) => text).join("")).toBe(text);
  expect(units.find(({ name }) => name === "claims.a")?.text).toBe("  # of a\n  a:\n    q: |\n      # no comment\n");
  expect(units.find(({ name }) => name === "claims.b")?.text).toBe("  b: { x: 1 }\n\n  # apart\n\n");
});

test("every file of the cases can be cut, and is itself again", () => {
  const folder = fileURLToPath(new URL("../../cases/", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  for (const file of files) {
    const text = readFileSync(folder + file, "utf8");
    expect(
      unitsOf(text)
        ?.map(({ text }) => text)
        .join(""),
    ).toBe(text);
  }
  expect(files.length).toBeGreaterThan(10);
});

test("what cannot be cut is one piece", () => {
  for (const text of ["a: [1\n", "- a\n", "a: 1\na: 2\n", "{ a: 1 }\n", "a: 1\n---\nb: 2\n"])
    expect(unitsOf(text)).toBeNull();
  expect(unitsOf("")).toEqual([{ name: "", text: "" }]);
});

test("edits of different entries are merged; of one entry they are told", () => {
  const mine = editYaml(text, ["claims", "a", "q"], "mine") as string;
  const theirs = editYaml(text, ["claims", "b", "x"], 2) as string;
  expect(mergeUnits(text, mine, theirs)).toEqual({ text: editYaml(mine, ["claims", "b", "x"], 2) });
  expect(mergeUnits(text, mine, editYaml(text, ["claims", "a", "q"], "theirs") as string)).toEqual({
    both: ["claims.a"],
  });
  expect(mergeUnits(text, mine, editYaml(text, ["claims", "a"], undefined) as string)).toEqual({ both: ["claims.a"] });
});

test("entries that both add are both there", () => {
  const mine = editYaml(text, ["claims", "m"], 1) as string;
  const theirs = editYaml(text, ["claims", "t"], 2) as string;
  const merged = mergeUnits(text, mine, theirs);
  expect("text" in merged && unitsOf(merged.text)?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["claims.c", "claims.m", "claims.t", "preferences"]),
  );
});

test("an entry added under a section that the other took away is told", () => {
  const gone = text.slice(0, text.indexOf("claims:")) + text.slice(text.indexOf("preferences:"));
  expect(mergeUnits(text, editYaml(text, ["claims", "m"], 1) as string, gone)).toHaveProperty("both");
});

const path = fc.constantFrom(
  ["case", "title"],
  ["claims", "a"],
  ["claims", "b"],
  ["claims", "c"],
  ["claims", "new"],
  ["preferences", "u", "i"],
  ["preferences", "u", "j"],
  ["preferences", "w", "i"],
);
const edits = fc.array(fc.tuple(path, fc.option(fc.constantFrom("x", "y, z", "two\nlines\n"), { nil: undefined })), {
  minLength: 1,
  maxLength: 4,
});
const edited = edits.map((all) => all.reduce((so, [keys, value]) => editYaml(so, keys, value) ?? so, text));

test("a merge holds both sides' units word for word, or names what both changed", () => {
  fc.assert(
    fc.property(edited, edited, (mine, theirs) => {
      const merged = mergeUnits(text, mine, theirs);
      const myChanges = changedUnits(text, mine);
      const theirChanges = changedUnits(text, theirs);
      if ("both" in merged) {
        expect(
          merged.both.every((name) => name === "*" || (myChanges.includes(name) && theirChanges.includes(name))),
        ).toBe(true);
        return;
      }
      const of = (source: string) => new Map((unitsOf(source) ?? []).map(({ name, text }) => [name, text.trimEnd()]));
      const [result, my, their, base] = [of(merged.text), of(mine), of(theirs), of(text)];
      for (const name of new Set([...base.keys(), ...my.keys(), ...their.keys()]))
        expect(result.get(name)).toBe(myChanges.includes(name) ? my.get(name) : their.get(name));
    }),
    { numRuns: 300 },
  );
});

test("where somebody decided what both changed, that stands, and all else is merged as ever", () => {
  const choice = fc.constantFrom("mine", "theirs", "third", "gone");
  fc.assert(
    fc.property(edited, edited, choice, (mine, theirs, how) => {
      const before = mergeUnits(text, mine, theirs);
      if ("text" in before || before.both.includes("*")) return;
      const of = (source: string) => new Map((unitsOf(source) ?? []).map(({ name, text }) => [name, text]));
      const [my, their, base] = [of(mine), of(theirs), of(text)];
      const third = (name: string) =>
        (base.get(name) ?? my.get(name) ?? their.get(name) ?? "").trimEnd().concat(" # third\n");
      const version = { mine: my, theirs: their, third: { get: third }, gone: { get: () => undefined } }[how];
      const chosen = new Map(before.both.map((name) => [name, version.get(name) ?? null]));
      const merged = mergeUnits(text, mine, theirs, chosen);
      if ("both" in merged) {
        expect(merged.both).toEqual(["*"]);
        return;
      }
      const result = of(merged.text);
      const myChanges = changedUnits(text, mine);
      for (const name of new Set([...base.keys(), ...my.keys(), ...their.keys()]))
        expect(result.get(name)?.trimEnd()).toBe(
          (chosen.has(name) ? chosen.get(name) : (myChanges.includes(name) ? my : their).get(name))?.trimEnd(),
        );
    }),
    { numRuns: 120 },
  );
  expect(mergeUnits(text, "a: 1\n", "b: 2\n", new Map([["*", "c: 3\n"]]))).toEqual({ text: "c: 3\n" });
  const mine = editYaml(text, ["claims", "a", "q"], "mine") as string;
  const theirs = editYaml(text, ["claims", "a", "q"], "theirs") as string;
  expect(mergeUnits(text, mine, theirs, new Map([["claims.a", "  other: 1\n"]]))).toEqual({ both: ["*"] });
});
