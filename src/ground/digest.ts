/**
 * Names a content by its digest.
 * Takes   a text; or plain JSON data, in which properties that are undefined count as absent.
 * Gives   SHA-256 of the text in UTF-8, as 64 hexadecimal digits; JSON with sorted keys and no spaces.
 * Source  [fips-180-4] for the digest; [rfc-8785] for the order of keys (by UTF-16 unit) and the form of numbers.
 * Throws  `canonicalJson` for what JSON has no word for: NaN, infinities, functions, instances, circles.
 * Cost    linear in the text.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { misuse } from "./fault.ts";

const deepest = 200;

export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

function written(value: unknown, depth: number): string {
  if (depth > deepest) throw misuse("value", `JSON data nested at most ${deepest} deep`, "deeper, or a circle");
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw misuse("value", "JSON data, so only finite numbers", value);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => written(item, depth + 1)).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) return writtenObject(value, depth);
  throw misuse("value", "JSON data", typeof value === "object" ? "an instance" : value);
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function writtenObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  const entries = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${written(value[key], depth + 1)}`);
  return `{${entries.join(",")}}`;
}
