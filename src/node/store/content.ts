/**
 * What a file or a document holds, as the store keeps it: text as text, other bytes in base64, each with the SHA-256 of
 * its bytes; and a change of a text as the one stretch that differs.
 */
import { createHash } from "node:crypto";
import type { Content } from "./revision.ts";
import { StoreError } from "./store-errors.ts";

export interface Kept {
  readonly form: "text" | "base64";
  readonly content: string;
  /** Of the bytes. */
  readonly digest: string;
}

export const noDigest = "";

/** Text where the bytes are UTF-8 without NUL, which PostgreSQL cannot hold in a text; the byte-order mark is kept. */
export function contentOf(bytes: Uint8Array): Content {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? bytes : text;
  } catch {
    return bytes;
  }
}

export function bytesOf(content: Content): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

export function kept(content: Content): Kept {
  if (typeof content === "string" && /\p{Cs}/u.test(content))
    throw new StoreError("store.refused", "a text with half a character in it cannot be stored");
  const plain = contentOf(bytesOf(content));
  const digest = createHash("sha256").update(bytesOf(plain)).digest("hex");
  return typeof plain === "string"
    ? { form: "text", content: plain, digest }
    : { form: "base64", content: Buffer.from(plain).toString("base64"), digest };
}

export function unkept(form: string, content: string): Content {
  return form === "base64" ? contentOf(Buffer.from(content, "base64")) : content;
}

export interface Splice {
  readonly start: number;
  readonly cut: number;
  readonly content: string;
}

/** The stretch in which two texts differ, no character cut in half. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end--;
  return { start, cut: before.length - end - start, content: after.slice(start, after.length - end) };
}

export function spliced(text: string, { start, cut, content }: Splice): string {
  return text.slice(0, start) + content + text.slice(start + cut);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
