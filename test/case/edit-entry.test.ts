import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Document, isMap, visit } from "yaml";
import { editYaml, yamlValue } from "../../src/case/edit-entry.ts";
import type { Json } from "../../src/case/json-data.ts";

const text = `# what this is
claims:
  # lead of a
  a:
    says: "five"   # quoted
    on: [one, two]
    notes:
      - first
      - k: 1
        l: 2   # inner

  b: { x: 1, y: z } # braces
sources:
  s:
    words: |
      two
      lines
`;

const cases: readonly (readonly [string, readonly string[], Json | undefined, string, string])[] = [
  ["a quoted text keeps its quotes", ["claims", "a", "says"], "six", 'says: "five"   #', 'says: "six"   #'],
  ["a number becomes a range", ["claims", "b", "x"], "5% to 20%", "{ x: 1, y", "{ x: 5% to 20%, y"],
  ["a text with a comma is quoted in braces", ["claims", "b", "y"], "p, q", "y: z }", 'y: "p, q" }'],
  ["a key in braces comes last", ["claims", "b", "w"], [1, "t"], "y: z }", "y: z, w: [1, t] }"],
  ["a key in braces goes", ["claims", "b", "x"], undefined, "{ x: 1, y: z }", "{ y: z }"],
  ["a key on lines comes last", ["claims", "a", "by"], "me", "# inner\n", "# inner\n    by: me\n"],
  ["an item joins a list in brackets", ["claims", "a", "on", "2"], "three", "two]", "two, three]"],
  ["an item joins a list on lines", ["claims", "a", "notes", "2"], "last", "# inner\n", "# inner\n      - last\n"],
  ["an item's key changes", ["claims", "a", "notes", "1", "l"], 3, "l: 2   #", "l: 3   #"],
  ["an item's first key goes", ["claims", "a", "notes", "1", "k"], undefined, "- k: 1\n        l: 2", "- l: 2"],
  ["an item of a list goes", ["claims", "a", "notes", "0"], undefined, "      - first\n", ""],
  ["a text in lines stays in lines", ["sources", "s", "words"], "one\ntwo\n", "two\n      lines", "one\n      two"],
  [
    "an entry goes with its comment",
    ["claims", "a"],
    undefined,
    text.slice(text.indexOf("  # lead"), text.indexOf("\n  b:")),
    "",
  ],
  ["a new entry is spaced like the others", ["claims", "c"], { x: 1 }, "# braces\n", "# braces\n\n  c:\n    x: 1\n"],
  ["a new section comes last", ["parties", "u"], { name: "U" }, "lines\n", "lines\nparties:\n  u:\n    name: U\n"],
];

for (const [name, keys, value, from, to] of cases)
  test(name, () => {
    expect(text.split(from).length).toBe(2);
    expect(editYaml(text, keys, value)).toBe(text.replace(from, () => to));
  });

test("the order of options is part of a value", () => {
  const options = "issues:\n  i: { options: { b: { name: B }, a: { name: A } } }\n";
  const edited = editYaml(options, ["issues", "i", "options"], { a: { name: "A" }, b: { name: "B" } });
  expect(edited).toBe("issues:\n  i: { options: { a: { name: A }, b: { name: B } } }\n");
});

test("a section that was emptied takes a new entry on lines, as it had its old ones", () => {
  const emptied = editYaml("claims: # all\n  a: 1\n", ["claims", "a"], undefined);
  expect(emptied).toBe("claims: {} # all\n");
  expect(editYaml(emptied as string, ["claims", "b"], { x: 1 })).toBe("claims: # all\n  b:\n    x: 1\n");
});

test("line ends of Windows stay", () => {
  expect(editYaml("a:\r\n  b: 1\r\n", ["a", "c"], 2)).toBe("a:\r\n  b: 1\r\n  c: 2\r\n");
});

test("a file without a last line end, and an empty one, take a new entry", () => {
  expect(editYaml("a:\n  b: 1", ["a", "c"], 2)).toBe("a:\n  b: 1\n  c: 2");
  expect(editYaml("# nothing yet\n", ["a", "c"], 2)).toBe("# nothing yet\na:\n  c: 2\n");
});

test("what would change something else is refused", () => {
  const shared = "a: &x { k: 1 }\nb: *x\n";
  expect(editYaml(shared, ["a", "k"], 2)).toBeNull();
  expect(editYaml("a: [1\n", ["a"], 2)).toBeNull();
  expect(editYaml("a:\n  b: 1\n", ["a"], undefined)).toBeNull();
});

const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const { data } = fc.letrec<{ data: Json; map: Json }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string(),
      fc.constantFrom(
        "5% to 20%",
        "2024-09-24",
        "x: y",
        "- a",
        "a, b # c",
        "two\nlines\n",
        "  three\n\n \nlines",
        "null",
        "1e3",
        "~",
        "é…",
        "|",
      ),
    ),
    fc.array(tie("data"), { maxLength: 4 }),
    tie("map"),
  ),
  map: fc.dictionary(key, tie("data"), { maxKeys: 4 }) as fc.Arbitrary<Json>,
}));
const sections = fc.dictionary(key, fc.dictionary(key, data, { minKeys: 1, maxKeys: 4 }), { minKeys: 1, maxKeys: 3 });

/** A text of the data in which each collection may stand in braces, and each line of a key may carry a comment. */
const written = fc.tuple(sections, fc.infiniteStream(fc.integer({ min: 0, max: 9 }))).map(([value, choices]) => {
  const next = () => choices.next().value as number;
  const document = new Document(value);
  visit(document, {
    Collection(depth, node) {
      if (depth !== null && next() === 0) node.flow = true;
    },
    Pair(_, pair) {
      if (isMap(pair.value) && !pair.value.flow && next() < 2) pair.value.commentBefore = ` inside ${next()}`;
    },
  });
  let text = document.toString({ lineWidth: 0 });
  if (next() < 5) text = `# head of the file\n\n${text}`;
  return { value: value as { readonly [key: string]: Json }, text };
});

const pathsOf = (value: Json, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value !== "object" || value === null
    ? [path]
    : [
        path,
        ...Object.keys(value).flatMap((key) => pathsOf((value as Record<string, Json>)[key] as Json, [...path, key])),
      ];

test("any value anywhere becomes any other, and nothing else changes", () => {
  let done = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      written,
      fc.nat(),
      fc.option(data, { nil: undefined }),
      fc.option(key, { nil: undefined }),
      ({ value, text }, nth, to, fresh) => {
        const paths = pathsOf(value).slice(1);
        const chosen = paths[nth % paths.length] as readonly string[];
        const inner = yamlValue(text, chosen);
        const isMapping = typeof inner === "object" && inner !== null && !Array.isArray(inner);
        const path = fresh !== undefined && isMapping ? [...chosen, fresh] : chosen;
        const edited = editYaml(text, path, to);
        done++;
        if (edited === null) {
          refused++;
          return;
        }
        if (to === undefined)
          expect(yamlValue(edited, path) === undefined || !Number.isNaN(Number(path.at(-1)))).toBe(true);
        else expect(yamlValue(edited, path)).toEqual(to);
        const [section, entry] = path as [string, string];
        for (const name of Object.keys(value))
          for (const id of Object.keys(value[name] as object))
            if (name !== section || (id !== entry && path.length > 1))
              expect(yamlValue(edited, [name, id])).toEqual(yamlValue(text, [name, id]));
        if (text.startsWith("# head")) expect(edited.startsWith("# head of the file\n\n")).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
  expect(refused / done).toBeLessThan(0.1);
});

test("an edit and the edit back give the same bytes, for every scalar looked at in the large case", () => {
  const folder = fileURLToPath(new URL("../../cases/kursk-2024/", import.meta.url));
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
    const before = readFileSync(folder + file, "utf8");
    const paths = pathsOf(yamlValue(before, []) as Json).filter(
      (path) => typeof yamlValueOnce(before, path) === "string",
    );
    for (const path of [paths[0], paths[paths.length >> 1], paths.at(-1)] as (readonly string[])[]) {
      const there = editYaml(before, path, "Something else, said shortly.") as string;
      expect(editYaml(there, path, yamlValue(before, path))).toBe(before);
    }
  }
});

const readOnce = new Map<string, Json | undefined>();
function yamlValueOnce(text: string, path: readonly string[]): unknown {
  if (!readOnce.has(text)) readOnce.set(text, yamlValue(text, []));
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], readOnce.get(text));
}
