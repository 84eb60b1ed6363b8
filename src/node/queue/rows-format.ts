/**
 * Rows of futures as bytes, and back to the last bit: what a worker leaves in Redis.
 *
 *   "PRW2" or, with all that follows deflated, "PRD2" · length of the head · the head (JSON; a table is its kind, place and
 *   length) · the tables, little-endian; head and tables each filled up to eight bytes, so that tables are read where they lie
 *
 * Takes  rows of any kind of work: plain JSON in which tables of numbers stand. Gives bytes, deflated where a sample shows that
 *        it pays, and the same rows.
 * Throws `decodeRows` for bytes that no `encodeRows` wrote; nothing of them is trusted but what was checked.
 */
import { endianness } from "node:os";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { misuse } from "../../ground/index.ts";

const marks = { plain: "PRW2", deflated: "PRD2" } as const;
const headAt = 8;
const wordBytes = 8;
const kinds = { f64: Float64Array, u8: Uint8Array, i16: Int16Array } as const;
type Kind = keyof typeof kinds;
type Table = InstanceType<(typeof kinds)[Kind]>;
const tableKey = "\u0000table";
const largestBytes = 1 << 27;
/** Random numbers hardly shrink, and trying costs as much as one in thirty of their futures; other tables shrink to a tenth. */
const level = 1;
const sampleBytes = 32_768;
const worthwhile = 0.6;

export interface Computed<Rows> {
  readonly rows: Rows;
  /** How long one thread worked on them. */
  readonly milliseconds: number;
}

export function encodeRows(computed: Computed<unknown>): Buffer {
  if (endianness() !== "LE") throw new Error("workers of a queue want a little-endian machine");
  const tables: Uint8Array[] = [];
  let at = 0;
  const write = (value: unknown): unknown => {
    const kind = kindOf(value);
    if (kind !== null) {
      const table = value as Table;
      const place = at;
      tables.push(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), filling(table.byteLength));
      at += filled(table.byteLength);
      return { [tableKey]: [kind, place, table.length] };
    }
    if (Array.isArray(value)) return value.map(write);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, write(item)]));
    }
    if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)))
      throw misuse("rows", "plain numbers that JSON has words for", value);
    return value;
  };
  const json = Buffer.from(JSON.stringify(write(computed)), "utf8");
  const head = Buffer.alloc(filled(json.length), " ");
  json.copy(head);
  const start = Buffer.alloc(headAt);
  start.write(marks.plain, "latin1");
  start.writeUInt32LE(head.length, 4);
  const plain = Buffer.concat([start, head, ...tables]);
  if (plain.length > largestBytes)
    throw new Error(`rows of ${plain.length} bytes; a queue carries at most ${largestBytes} at once`);
  return deflatesWell(plain) ? deflated(plain) : plain;
}

function filled(bytes: number): number {
  return Math.ceil(bytes / wordBytes) * wordBytes;
}

function filling(bytes: number): Uint8Array {
  return new Uint8Array(filled(bytes) - bytes);
}

/** A stretch out of the middle stands for all. */
function deflatesWell(plain: Buffer): boolean {
  const begin = Math.max(0, (plain.length - sampleBytes) >> 1);
  const sample = plain.subarray(begin, begin + sampleBytes);
  return deflateRawSync(sample, { level }).length < worthwhile * sample.length;
}

function deflated(plain: Buffer): Buffer {
  return Buffer.concat([Buffer.from(marks.deflated, "latin1"), deflateRawSync(plain, { level })]);
}

/** The rows' tables may be views of the bytes. */
export function decodeRows<Rows>(bytes: Uint8Array): Computed<Rows> {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = given.toString("latin1", 0, 4);
  const packed = mark === marks.deflated;
  const plain = inPlace(packed ? inflateRawSync(given.subarray(4), { maxOutputLength: largestBytes }) : given);
  if (plain.length < headAt || plain.toString("latin1", 0, 4) !== marks.plain) throw new Error("not rows of futures");
  const from = headAt + plain.readUInt32LE(4);
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== "object" || value === null) return value;
    if (Object.hasOwn(value, tableKey)) return tableOf((value as Record<string, unknown>)[tableKey], plain, from);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item)]));
  };
  const computed = read(JSON.parse(plain.toString("utf8", headAt, from))) as Computed<Rows> | null;
  if (typeof computed?.milliseconds !== "number") throw new Error("not rows of futures");
  return computed;
}

function tableOf(place: unknown, plain: Buffer, from: number): Table {
  const [kind, at, length] = place as readonly [string, number, number];
  if (!Object.hasOwn(kinds, kind)) throw new Error("not rows of futures");
  const { BYTES_PER_ELEMENT: width } = kinds[kind as Kind];
  const begin = from + at;
  const whole = Number.isInteger(at) && Number.isInteger(length) && at >= 0 && length >= 0;
  if (!whole || begin + length * width > plain.length) throw new Error("not rows of futures");
  if (begin % width !== 0) throw new Error("not rows of futures");
  return new kinds[kind as Kind](plain.buffer as ArrayBuffer, plain.byteOffset + begin, length);
}

/** Numbers begin at multiples of their width only: bytes that lie otherwise in a larger buffer are copied out of it. */
function inPlace(bytes: Buffer): Buffer {
  if (bytes.byteOffset % wordBytes === 0) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

function kindOf(value: unknown): Kind | null {
  if (value instanceof Float64Array) return "f64";
  if (value instanceof Uint8Array) return "u8";
  return value instanceof Int16Array ? "i16" : null;
}

/** About how many bytes rows take, before they are deflated. */
export function encodedBytes(rows: unknown): number {
  if (kindOf(rows) !== null) return (rows as Table).byteLength;
  if (typeof rows !== "object" || rows === null) return 8;
  return Object.values(rows).reduce((sum: number, item) => sum + encodedBytes(item), 0);
}
