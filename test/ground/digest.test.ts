/** SHA-256 against its published examples; canonical JSON against RFC 8785. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, sha256Hex } from "../../src/ground/index.ts";

test("SHA-256 gives the published digests", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
});

test("text is taken in UTF-8", () => {
  expect(sha256Hex("é")).not.toBe(sha256Hex("e\u0301"));
  expect(sha256Hex("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});

test("keys are sorted by UTF-16 unit at every depth, as RFC 8785 orders its example", () => {
  const example = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  expect(Object.values(JSON.parse(canonicalJson(example)) as object).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(canonicalJson(example)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: { z: true, y: "x" } })).toBe(
    '{"a":{"y":"x","z":true},"b":[{"c":null,"d":1}]}',
  );
});

test("the order in which keys were set does not matter, and the text reads back as the same data", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      const back: unknown = JSON.parse(text);
      expect(canonicalJson(back)).toBe(text);
      expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});

test("minus zero is zero, and a property that is undefined is absent", () => {
  expect(canonicalJson([-0, 1e21, 0.1])).toBe("[0,1e+21,0.1]");
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test("what JSON has no word for is refused", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const sparse = new Array<number>(3);
  for (const bad of [
    Number.NaN,
    Infinity,
    undefined,
    () => 1,
    1n,
    Symbol("s"),
    new Map(),
    new Date(0),
    [undefined],
    circle,
  ]) {
    expect(() => canonicalJson(bad)).toThrow("invalid value");
  }
  expect(() => canonicalJson(sparse)).toThrow("invalid value");
});
