/** What a fault looks like on a terminal, and what misuse says. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeControls, type Fault, formatFault, misuse } from "../../src/ground/index.ts";

const fault: Fault = {
  code: "judgement.value",
  path: "preferences.ukraine.kursk.salience",
  expected: "a share from 0% to 100%",
  read: "20 km2",
  severity: "error",
  file: "parties.yaml",
  line: 12,
  column: 15,
  sourceLine: "    salience: 20 km2",
};

test("a fault shows its place, its rule and the source line with a caret under the column", () => {
  expect(formatFault(fault)).toBe(
    [
      "parties.yaml:12:15  judgement.value",
      "  preferences.ukraine.kursk.salience: expected a share from 0% to 100%, read 20 km2",
      "  12 |     salience: 20 km2",
      "     |               ^",
    ].join("\n"),
  );
});

test("a fault without a place or a path leaves them out, and a warning says that it is one", () => {
  const bare = { code: "case.stale", path: "", expected: "x", read: "y", severity: "warning", hint: "z" } as const;
  expect(formatFault(bare)).toBe("case.stale (warning)\n  expected x, read y\n  hint: z");
});

test("a long source line is cut around its column, and the caret stays under the same character", () => {
  for (const column of [1, 50, 400, 900, 1000]) {
    const characters = [...".".repeat(1000)];
    characters[column - 1] = "#";
    const lines = formatFault({ ...fault, column, sourceLine: characters.join("") }).split("\n");
    const [, , shown = "", carets = ""] = lines;
    expect(shown.length).toBeLessThanOrEqual(170);
    expect(shown[carets.indexOf("^")]).toBe("#");
  }
});

test("tabs and escapes before the column do not move the caret away from its character", () => {
  const lines = formatFault({ ...fault, column: 6, sourceLine: "\ta\u001b\u202eb#c" }).split("\n");
  const [, , shown = "", carets = ""] = lines;
  expect(shown[carets.indexOf("^")]).toBe("#");
});

test("a pair of surrogates is never cut in two", () => {
  for (let column = 300; column < 304; column++) {
    const text = formatFault({ ...fault, column, sourceLine: "😀".repeat(300) });
    expect(text).not.toContain("\\u{d");
  }
});

test("nothing in a fault can steer the terminal or turn the direction of text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(400), (text, column) => {
      const shown = formatFault({
        ...fault,
        code: text,
        path: text,
        expected: text,
        read: text,
        file: text,
        sourceLine: text,
        hint: text,
        column,
      });
      expect(/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(shown.replaceAll("\n", ""))).toBe(false);
      expect(shown.split("\n").length).toBe(5);
    }),
  );
});

test("control characters are written so that a reader can tell them apart", () => {
  expect(escapeControls("a\tb\nc\u0000d\u202ee")).toBe("a\\tb\\nc\\u{0}d\\u{202e}e");
});

test("misuse names the thing, the rule and the value, and shortens what is long", () => {
  expect(misuse("seed", "a whole number", 1.5).message).toBe("invalid seed; a whole number: 1.5");
  expect(misuse("x", "r", { a: [1] }).message).toBe('invalid x; r: {"a":[1]}');
  expect(misuse("x", "r", undefined).message).toBe("invalid x; r: undefined");
  expect(misuse("x", "r", "a\nb").message).toBe('invalid x; r: "a\\nb"');
  expect(misuse("x", "r", "y".repeat(1e6)).message.length).toBeLessThan(200);
  expect(misuse("x", "r", 10n).message).toBe("invalid x; r: 10");
  expect(misuse("x", "r", () => 1).message).toBe("invalid x; r: a function");
});
