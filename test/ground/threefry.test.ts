/** The generator against Random123's known answers, and the uniform draws against what uniform draws must be. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawKey, threefry4x32, uniform } from "../../src/ground/index.ts";

const ones = [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff];
const zeros = [0, 0, 0, 0];
const piCounter = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
const piKey = [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89];

const block = (rounds: number, key: readonly number[], counter: readonly number[]): readonly string[] => {
  const out = new Uint32Array(4);
  threefry4x32(rounds, key, counter, out);
  return [...out].map((word) => word.toString(16).padStart(8, "0"));
};

// Random123, tests/kat_vectors; it has none for 12 rounds, which are the first 12 of the 13 tested here.
test.each([
  [13, zeros, zeros, "531c7e4f 39491ee5 2c855a92 3d6abf9a"],
  [13, ones, ones, "c4189358 1c9cc83a d5881c67 6a0a89e0"],
  [13, piKey, piCounter, "4aa71d8f 734738c2 431fc6a8 ae6debf1"],
  [20, zeros, zeros, "9c6ca96a e17eae66 fc10ecd4 5256a7d8"],
  [20, ones, ones, "2a881696 57012287 f6c7446e a16a6732"],
  [20, piKey, piCounter, "59cd1dbb b8879579 86b5d00c ac8b6d84"],
  [72, zeros, zeros, "93171da6 9220326d b392b7b1 ff58a002"],
  [72, ones, ones, "60743f3d 9961e684 aab21c34 8c65fb7d"],
  [72, piKey, piCounter, "09930adf 7f27bd55 9ed68ce1 97f803f6"],
])("threefry4x32 with %i rounds gives Random123's known answer", (rounds, key, counter, answer) => {
  expect(block(rounds, key, counter).join(" ")).toBe(answer);
});

test("a draw is made of the first two words of twelve rounds", () => {
  const whole = fc.maxSafeNat();
  fc.assert(
    fc.property(whole, whole, fc.integer(), fc.integer(), (seed, future, hi, lo) => {
      const out = new Uint32Array(4);
      const high = (x: number): number => Math.floor(x / 2 ** 32);
      threefry4x32(12, [seed % 2 ** 32, high(seed), lo, hi], [future % 2 ** 32, high(future), 0, 0], out);
      const [a = 0, b = 0] = out;
      expect(uniform(seed, future, { hi, lo })).toBe((2 * ((a >>> 6) * 2 ** 26 + (b >>> 6)) + 1) / 2 ** 53);
    }),
  );
});

test("every draw lies strictly between 0 and 1, even at the ends of the words", () => {
  expect(1 / 2 ** 53).toBeGreaterThan(0);
  expect((2 * (2 ** 52 - 1) + 1) / 2 ** 53).toBeLessThan(1);
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(), fc.string(), (seed, future, text) => {
      const u = uniform(seed, future, drawKey(text));
      expect(u > 0 && u < 1).toBe(true);
    }),
  );
});

test("a draw depends on the seed, the future and the key, high words included", () => {
  const key = drawKey("a");
  const draws = [
    uniform(1, 1, key),
    uniform(2, 1, key),
    uniform(1, 2, key),
    uniform(1, 1, drawKey("b")),
    uniform(1 + 2 ** 32, 1, key),
    uniform(1, 1 + 2 ** 32, key),
    uniform(1, 1, { hi: key.lo, lo: key.hi }),
    uniform(2 ** 53 - 1, 1, key),
  ];
  expect(new Set(draws).size).toBe(draws.length);
});

test("a draw is always the same", () => {
  expect(uniform(2024, 17, drawKey("preferences.ukraine.kursk.salience"))).toBe(0.7095171767163478);
});

test("draws look uniform and unrelated: moments, cells and neighbours within four standard errors", () => {
  const n = 200000;
  const [first, second] = [drawKey("first"), drawKey("second")];
  const cells = new Array<number>(64).fill(0);
  let [sum, squares, overKeys, overFutures, overSeeds] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const u = uniform(7, i, first) - 0.5;
    sum += u;
    squares += u * u;
    overKeys += u * (uniform(7, i, second) - 0.5);
    overFutures += u * (uniform(7, i + 1, first) - 0.5);
    overSeeds += u * (uniform(8, i, first) - 0.5);
    const cell = Math.floor((u + 0.5) * 64);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const root = Math.sqrt(n);
  expect(Math.abs(sum / n) * root * Math.sqrt(12)).toBeLessThan(4);
  expect((Math.abs(squares / n - 1 / 12) * root) / Math.sqrt(1 / 80 - 1 / 144)).toBeLessThan(4);
  for (const product of [overKeys, overFutures, overSeeds]) expect(Math.abs(product / n) * root * 12).toBeLessThan(4);
  const chiSquare = cells.reduce((total, count) => total + (count - n / 64) ** 2 / (n / 64), 0);
  expect(Math.abs(chiSquare - 63) / Math.sqrt(126)).toBeLessThan(4);
});

test("a key is the first 64 bits of the text's SHA-256", () => {
  // FIPS 180-4: SHA-256("abc") begins ba7816bf 8f01cfea.
  const { hi, lo } = drawKey("abc");
  expect([hi >>> 0, lo >>> 0]).toEqual([0xba7816bf, 0x8f01cfea]);
});

test("a seed or a future that is no whole number from 0 on is refused", () => {
  const key = drawKey("a");
  for (const bad of [-1, 0.5, Number.NaN, Infinity, 2 ** 53]) {
    expect(() => uniform(bad, 0, key)).toThrow("invalid seed");
    expect(() => uniform(0, bad, key)).toThrow("invalid future");
  }
  expect(() => threefry4x32(12, [1, 2], zeros, new Uint32Array(4))).toThrow("invalid key and counter");
});
