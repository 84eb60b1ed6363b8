/**
 * Seeded chance without a state: the number drawn depends on (seed, future, key) and on nothing else.
 * Takes   a seed and a future, whole numbers from 0 to 2^53 − 1; a key made from a judgement's path by `drawKey`.
 * Gives   `uniform`: (2k + 1) / 2^53 for k below 2^52, so never 0, never 1, and symmetric about ½.
 *         `threefry4x32`: four 32-bit words into `out`.
 * Source  [salmon-2011] §3.4; the Random123 library's known answers. 12 rounds, for speed; the library's default is 20.
 * Departs keys are the first 64 bits of SHA-256 of the text in UTF-8, so that no two judgements share a stream.
 * Throws  where the seed or the future is not such a number.
 * Cost    constant; the unrolled twelve rounds are held against the loop by a test.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { misuse } from "./fault.ts";

/** Two 32-bit words, signed as bit operations leave them. */
export interface DrawKey {
  readonly hi: number;
  readonly lo: number;
}

const parity = 0x1bd11bda;
const rotations = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20];
/** 2^−32: what is left of a number above its low word. */
const perWord = 1 / 4294967296;

/** Keys are asked for again whenever a problem is posed anew; a digest costs as much as many draws. */
const known = new Map<string, DrawKey>();
const mostKnown = 50_000;

export function drawKey(text: string): DrawKey {
  const found = known.get(text);
  if (found !== undefined) return found;
  const digest = sha256(utf8ToBytes(text));
  const key = { hi: wordAt(digest, 0), lo: wordAt(digest, 4) };
  if (known.size >= mostKnown) known.clear();
  known.set(text, key);
  return key;
}

function wordAt(bytes: Uint8Array, at: number): number {
  let word = 0;
  for (let i = 0; i < 4; i++) word = (word << 8) | (bytes[at + i] ?? 0);
  return word;
}

/** The block function with any number of rounds; `key` and `counter` hold four words each. */
export function threefry4x32(
  rounds: number,
  key: ArrayLike<number>,
  counter: ArrayLike<number>,
  out: Uint32Array,
): void {
  if (key.length !== 4 || counter.length !== 4)
    throw misuse("key and counter", "four words each", [key.length, counter.length]);
  const keys = [word(key, 0), word(key, 1), word(key, 2), word(key, 3), 0];
  keys[4] = parity ^ word(keys, 0) ^ word(keys, 1) ^ word(keys, 2) ^ word(keys, 3);
  const x = [0, 1, 2, 3].map((i) => (word(counter, i) + word(keys, i)) | 0);
  for (let round = 0; round < rounds; round++) {
    const turn = (round % 8) * 2;
    const other = round % 2 === 0 ? 1 : 3;
    mix(x, 0, other, word(rotations, turn));
    mix(x, 2, 4 - other, word(rotations, turn + 1));
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      for (let i = 0; i < 4; i++) x[i] = (word(x, i) + word(keys, (injection + i) % 5)) | 0;
      x[3] = (word(x, 3) + injection) | 0;
    }
  }
  for (let i = 0; i < 4; i++) out[i] = word(x, i);
}

function word(list: ArrayLike<number>, index: number): number {
  return (list[index] ?? 0) | 0;
}

function mix(x: number[], a: number, b: number, by: number): void {
  const sum = (word(x, a) + word(x, b)) | 0;
  const turned = (word(x, b) << by) | (word(x, b) >>> (32 - by));
  x[a] = sum;
  x[b] = turned ^ sum;
}

/** One number in (0, 1): words 0 and 1 of twelve rounds, key (seed, key), counter (future, 0), low words first. */
export function uniform(seed: number, future: number, key: DrawKey): number {
  if (!(seed >= 0 && seed <= 9007199254740991 && Math.floor(seed) === seed)) {
    throw misuse("seed", "a whole number from 0 to 2^53 − 1", seed);
  }
  if (!(future >= 0 && future <= 9007199254740991 && Math.floor(future) === future)) {
    throw misuse("future", "a whole number from 0 to 2^53 − 1", future);
  }
  const k0 = seed | 0;
  const k1 = Math.floor(seed * perWord) | 0;
  const k2 = key.lo | 0;
  const k3 = key.hi | 0;
  const k4 = parity ^ k0 ^ k1 ^ k2 ^ k3;

  let a = ((future | 0) + k0) | 0;
  let b = ((Math.floor(future * perWord) | 0) + k1) | 0;
  let c = k2;
  let d = k3;

  a = (a + b) | 0;
  b = ((b << 10) | (b >>> 22)) ^ a;
  c = (c + d) | 0;
  d = ((d << 26) | (d >>> 6)) ^ c;
  a = (a + d) | 0;
  d = ((d << 11) | (d >>> 21)) ^ a;
  c = (c + b) | 0;
  b = ((b << 21) | (b >>> 11)) ^ c;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  c = (c + d) | 0;
  d = ((d << 27) | (d >>> 5)) ^ c;
  a = (a + d) | 0;
  d = ((d << 23) | (d >>> 9)) ^ a;
  c = (c + b) | 0;
  b = ((b << 5) | (b >>> 27)) ^ c;
  a = (a + k1) | 0;
  b = (b + k2) | 0;
  c = (c + k3) | 0;
  d = (d + k4 + 1) | 0;

  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  c = (c + d) | 0;
  d = ((d << 20) | (d >>> 12)) ^ c;
  a = (a + d) | 0;
  d = ((d << 17) | (d >>> 15)) ^ a;
  c = (c + b) | 0;
  b = ((b << 11) | (b >>> 21)) ^ c;
  a = (a + b) | 0;
  b = ((b << 25) | (b >>> 7)) ^ a;
  c = (c + d) | 0;
  d = ((d << 10) | (d >>> 22)) ^ c;
  a = (a + d) | 0;
  d = ((d << 18) | (d >>> 14)) ^ a;
  c = (c + b) | 0;
  b = ((b << 20) | (b >>> 12)) ^ c;
  a = (a + k2) | 0;
  b = (b + k3) | 0;
  c = (c + k4) | 0;
  d = (d + k0 + 2) | 0;

  a = (a + b) | 0;
  b = ((b << 10) | (b >>> 22)) ^ a;
  c = (c + d) | 0;
  d = ((d << 26) | (d >>> 6)) ^ c;
  a = (a + d) | 0;
  d = ((d << 11) | (d >>> 21)) ^ a;
  c = (c + b) | 0;
  b = ((b << 21) | (b >>> 11)) ^ c;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  c = (c + d) | 0;
  d = ((d << 27) | (d >>> 5)) ^ c;
  a = (a + d) | 0;
  c = (c + b) | 0;
  b = ((b << 5) | (b >>> 27)) ^ c;
  a = (a + k3) | 0;
  b = (b + k4) | 0;

  return ((a >>> 6) * 134217728 + (b >>> 6) * 2 + 1) / 9007199254740992;
}
