/** Reading folders: what is refused whole, everything wrong at once, hostile texts, and good cases. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess.ts";
import { readCase, starterCase } from "../../src/case/index.ts";
import { type Fault, formatFault } from "../../src/ground/index.ts";
import { fullCase } from "../fixtures/full-case.ts";

const codes = (faults: readonly Fault[]): readonly string[] => faults.map(({ code }) => code);
const withFile = (name: string, text: string): Map<string, string> => new Map([...fullCase(), [name, text]]);

describe("good cases", () => {
  test("the starter case is free of faults, in any order of its files, and assesses", () => {
    for (const files of [starterCase(), new Map([...starterCase()].reverse())]) {
      const { case: theCase, faults } = readCase(files);
      expect(faults).toEqual([]);
      if (theCase === null) throw new Error("no case");
      expect(assess(theCase, { futures: 20 }).zone.any).toBeGreaterThanOrEqual(0);
    }
  });

  test("the order of files changes nothing, the digest included", () => {
    const [one, two] = [readCase(fullCase()), readCase(new Map([...fullCase()].reverse()))];
    expect(two).toEqual(one);
  });

  test("a case with every section in it assesses, on its first day and its last", () => {
    const { case: theCase } = readCase(fullCase());
    if (theCase === null) throw new Error("no case");
    for (const asOf of ["2024-02-01", "2024-12-31"]) expect(assess(theCase, { asOf, futures: 10 }).asOf).toBe(asOf);
    expect(assess(theCase, { lens: "hawk", futures: 10 }).lens).toBe("hawk");
  });

  test("files that are no YAML, and empty or commented ones, are passed over", () => {
    const files = withFile("notes.md", "case: [")
      .set("empty.yaml", "")
      .set("remark.yml", "# nothing\n")
      .set("image.png", "\u0000");
    expect(readCase(files).faults).toEqual([]);
  });

  test("sections may be split over files, and windows line ends and a byte order mark are no fault", () => {
    const files = fullCase();
    files.set("case.yaml", (files.get("case.yaml") as string).replaceAll("\n", "\r\n"));
    files.set("series/held.csv", `\uFEFF${(files.get("series/held.csv") as string).replaceAll("\n", "\r\n")}`);
    files.set("sub/folder/more.yaml", "parties:\n  west: { name: West, role: third }\n");
    const { case: theCase, faults } = readCase(files);
    expect(faults.map(formatFault)).toEqual([]);
    expect(theCase?.parties.map(({ id }) => id)).toEqual(["north", "south", "east", "west"]);
  });

  test("a judgement inherits basis, author and days from above, and a lens its own", () => {
    const { case: theCase } = readCase(fullCase());
    const salience = theCase?.judgements.get("preferences.south.land.salience")?.entries[0];
    expect([salience?.by, salience?.why, salience?.basis]).toEqual(["other", "My reading.", []]);
    expect(theCase?.judgements.get("friction.talks")?.entries[0]?.by).toBe("me");
    const revised = theCase?.judgements.get("preferences.north.watch.values.mission")?.entries;
    expect(revised?.map(({ basis, why }) => [basis, why])).toEqual([
      [[], "My reading."],
      [["c-late"], null],
    ]);
    expect(theCase?.lenses[0]?.overrides.get("friction.talks")?.by).toBe("other");
  });
});

describe("refused", () => {
  test("no files at all, with one fault", () => {
    expect(codes(readCase(new Map()).faults)).toEqual(["case.missing-section"]);
  });

  test("an id used in two files, naming the other place", () => {
    const { faults } = readCase(withFile("zz.yaml", "parties:\n  north: { name: Again, role: third }\n"));
    const fault = faults.find(({ code }) => code === "case.duplicate-id");
    expect([fault?.file, fault?.line, fault?.column, fault?.read]).toEqual(["zz.yaml", 2, 3, "north"]);
    expect(fault?.expected).toContain("case.yaml:18");
  });

  test("a section that stands once only, standing twice", () => {
    const { faults } = readCase(
      withFile(
        "zz.yaml",
        "friction: { talks: 1%, breakdown: 1%, channel: 1%, ceasefire: 1%, settlement: 1%, judgement: J. }\n",
      ),
    );
    expect(codes(faults)).toContain("case.duplicate-id");
  });

  test.each([1, 7])("%d principals: a case has two to six", (count) => {
    const files = fullCase();
    const head = files.get("case.yaml") as string;
    const more = Array.from({ length: 5 }, (_, k) => `  more-${k}: { name: M, role: principal }\n`).join("");
    files.set(
      "case.yaml",
      count === 1
        ? head.replace("south: { name: South, role: principal }", "south: { name: South, role: third }")
        : head.replace("  east: {", `${more}  east: {`),
    );
    const fault = readCase(files).faults.find(({ code }) => code === "case.principals");
    expect([fault?.file, fault?.line, fault?.read]).toEqual(["case.yaml", 1, String(count)]);
  });

  test("a claim published before what it says happened", () => {
    const files = fullCase();
    files.set(
      "evidence.yaml",
      (files.get("evidence.yaml") as string).replace("happened: 2024-01-10", "happened: 2024-01-21"),
    );
    const fault = readCase(files).faults.find(({ code }) => code === "claim.published-before-it-happened");
    expect([fault?.read, fault?.sourceLine]).toEqual(["2024-01-20", "    published: 2024-01-20"]);
  });

  test("a lens that cites what was published after it", () => {
    const files = fullCase();
    const text = (files.get("evidence.yaml") as string).replace("published: 2024-05-01", "published: 2024-04-29");
    files.set("evidence.yaml", text);
    const fault = readCase(files).faults.find(({ code }) => code === "claim.cited-before-published");
    expect([fault?.read, fault?.path]).toEqual([
      "c-late, published 2024-04-30",
      "lenses.hawk.overrides.friction.talks",
    ]);
  });

  test("an issue of more than 1,001 options, and one of just so many not", () => {
    const issue = (options: number): string =>
      `issues:\n  long:\n    name: Long\n    status-quo: o0\n    options:\n${Array.from({ length: options }, (_, o) => `      o${o}: { name: O }\n`).join("")}`;
    expect(codes(readCase(withFile("long.yaml", issue(1002))).faults)).toContain("issue.too-many-options");
    expect(codes(readCase(withFile("long.yaml", issue(1001))).faults)).not.toContain("issue.too-many-options");
    expect(
      codes(readCase(withFile("long.yaml", "issues:\n  long: { name: L, divisible: 1001, status-quo: 0 }\n")).faults),
    ).toContain("case.too-big");
  });

  test("more than four million characters in a file", () => {
    const { faults } = readCase(withFile("big.yaml", `# ${"x".repeat(4_000_000)}`));
    expect(faults.map(({ code, file }) => [code, file])).toEqual([["case.file-too-large", "big.yaml"]]);
  });

  test("more than twenty thousand rows in a series, and a date that stands twice", () => {
    const files = fullCase();
    files.set("series/held.csv", `date,low\n${"2024-01-01,5\n".repeat(20_001)}`);
    expect(codes(readCase(files).faults)).toContain("series.too-long");
    files.set("series/held.csv", "date,low\n2024-01-01,5\n2024-01-01,6\n");
    expect(codes(readCase(files).faults)).toContain("series.duplicate-date");
  });

  test.each([
    ["truncated", 'parties:\n  north: { name: "North'],
    ["a tab as indentation", "parties:\n\tnorth: 1\n"],
    ["brackets left open", "parties: { a: { b: ["],
    ["two documents", "a: 1\n---\nb: 2\n"],
    ["an unknown anchor", "parties: *nobody\n"],
    ["control characters", "parties: \u0000\u0001\n"],
  ])("YAML that is none: %s", (_, text) => {
    const { case: theCase, faults } = readCase(withFile("bad.yaml", text));
    expect(theCase).toBeNull();
    const fault = faults.find(({ file }) => file === "bad.yaml");
    expect(fault?.code).toMatch(/^(yaml|case)\./);
    expect(fault?.line).toBeGreaterThan(0);
    expect(fault?.column).toBeGreaterThan(0);
  });

  test("a file whose root is a list or a word", () => {
    for (const text of ["- a\n- b\n", "word\n", "5\n"])
      expect(codes(readCase(withFile("bad.yaml", text)).faults)).toContain("case.not-a-mapping");
  });

  test("nesting beyond all sense, quickly", () => {
    const began = performance.now();
    expect(codes(readCase(withFile("deep.yaml", "[".repeat(100_000))).faults)).toContain("yaml.too-deep");
    const blocks = Array.from({ length: 3000 }, (_, k) => `${" ".repeat(k)}a:\n`).join("");
    expect(readCase(withFile("deep.yaml", `parties:\n${blocks}`)).case).toBeNull();
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test("an alias bomb, without unfolding it", () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let k = 1; k < 10; k++)
      lines.push(
        `${"abcdefghij"[k]}: &${"abcdefghij"[k]} [${Array(9)
          .fill(`*${"abcdefghij"[k - 1]}`)
          .join(", ")}]`,
      );
    const began = performance.now();
    const { case: theCase, faults } = readCase(withFile("bomb.yaml", lines.join("\n")));
    expect(theCase).toBeNull();
    expect(faults.some(({ file, code }) => file === "bomb.yaml" && code.startsWith("yaml."))).toBe(true);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("keys that would reach into the language, leaving it as it was", () => {
    for (const key of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
      const { case: theCase, faults } = readCase(
        withFile("key.yaml", `parties:\n  ${key}: { name: X, role: third }\n`),
      );
      expect(theCase).toBeNull();
      expect(codes(faults)).toContain("yaml.key");
    }
    expect(({} as Record<string, unknown>).name).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** Control and direction-changing characters, line ends apart. */
const moving = /(?!\n)[\p{Cc}\u202a-\u202e]/u;

test("hostile strings stand in names as they are, and in faults without their control characters", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "\u202Ereversed",
    "'; DROP TABLE cases; --",
    "`$(exit)`",
    "=cmd|' /C calc'!A0",
    "\u001b[31mred",
    "a\u0000b",
    "💥".repeat(50),
  ];
  for (const text of hostile) {
    const files = fullCase();
    files.set(
      "case.yaml",
      (files.get("case.yaml") as string).replace("title: A test", () => `title: ${JSON.stringify(text)}`),
    );
    const { case: theCase, faults } = readCase(files);
    if (faults.length === 0) expect(theCase?.title).toBe(text);
    else for (const fault of faults) expect(formatFault(fault)).not.toMatch(moving);
    const bad = fullCase();
    bad.set(
      "case.yaml",
      (bad.get("case.yaml") as string).replace("role: third", () => `role: ${JSON.stringify(text)}`),
    );
    for (const fault of readCase(bad).faults) {
      expect(formatFault(fault)).not.toMatch(moving);
      expect(fault.read.length).toBeLessThan(200);
    }
  }
});

test("all that is wrong is told at once, in order of file and line", () => {
  const files = fullCase();
  const edit = (file: string, from: string, to: string): void => {
    expect(files.get(file)).toContain(from);
    files.set(file, (files.get(file) as string).replace(from, to));
  };
  edit("case.yaml", "as-of: 2024-06-01", "as-of: 2026-06-01");
  edit("case.yaml", "role: third", "role: fourth");
  edit("issues.yaml", "salience: 20% to 40%", "salience: 40% to 20%");
  edit("issues.yaml", "picks: { land: swap", "picks: { land: swop");
  edit("ground.yaml", "channel: 20%", "channel: 20 km2");
  edit("ground.yaml", "closes: 2025-01-20", "closes: 2024-01-20");
  edit("evidence.yaml", "reliability: C", "reliability: Z");
  edit("series/held.csv", "2024-03-01,600", "2024-03-01,six hundred");
  const { case: theCase, faults } = readCase(files);
  expect(theCase).toBeNull();
  for (const code of [
    "case.as-of",
    "case.invalid-value",
    "judgement.value",
    "case.dangling",
    "window.order",
    "series.number",
  ])
    expect(codes(faults)).toContain(code);
  expect(codes(faults).filter((code) => code === "judgement.value").length).toBe(2);
  const places = faults.map(({ file, line, column }) => [file ?? "", line ?? 0, column ?? 0] as const);
  const sorted = [...places].sort((p, q) => (p[0] < q[0] ? -1 : p[0] > q[0] ? 1 : p[1] - q[1] || p[2] - q[2]));
  expect(places).toEqual(sorted);
});

test("where a file cannot be read at all, what it holds is not missed everywhere else", () => {
  const files = fullCase();
  files.set("evidence.yaml", `${files.get("evidence.yaml")}\n  : [\n`);
  const { case: theCase, faults } = readCase(files);
  expect(theCase).toBeNull();
  expect(new Set(faults.map(({ file }) => file))).toEqual(new Set(["evidence.yaml"]));
});
