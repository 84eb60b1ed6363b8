/**
 * One YAML file as plain values that remember where they stood.
 * Takes: a path and a text. Gives: the values, a locator from key paths to lines and columns, and faults.
 * Faults: everything the YAML reader complains of, keys that are no ids, more than `largestFileChars` characters.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { Fault } from "../ground/index.ts";
import type { Place } from "./case.ts";

export type Keys = readonly (string | number)[];

export interface CaseFile {
  readonly file: string;
  readonly value: unknown;
  /** Place of the value at the keys, or of the nearest thing above it that exists; `key: true` asks for the key itself. */
  locate(keys: Keys, key?: boolean): Place;
  lineAt(line: number): string;
}

export const largestFileChars = 4_000_000;
const deepestNesting = 60;
const mostYamlErrors = 3;
const keyForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
const refusedKeys = new Set(["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"]);

export function readCaseFile(
  file: string,
  text: string,
): { readonly parsed: CaseFile | null; readonly faults: readonly Fault[] } {
  const faultAt = (code: string, expected: string, read: string, line: number, column: number): Fault => ({
    code,
    path: "",
    expected,
    read,
    severity: "error",
    file,
    line,
    column,
    sourceLine: lineOf(text, starts, line),
  });
  let starts: readonly number[] = [0];
  if (text.length > largestFileChars)
    return {
      parsed: null,
      faults: [
        {
          code: "case.file-too-large",
          path: "",
          expected: `at most ${largestFileChars} characters`,
          read: `${text.length}`,
          severity: "error",
          file,
        },
      ],
    };
  starts = lineStarts(text);
  const deep = tooDeep(text);
  if (deep !== null) {
    const line = lineOfOffset(starts, deep);
    return {
      parsed: null,
      faults: [
        faultAt(
          "yaml.too-deep",
          `at most ${deepestNesting} brackets inside each other`,
          "more",
          line,
          deep - (starts[line - 1] ?? 0) + 1,
        ),
      ],
    };
  }
  const lines = new LineCounter();
  const faults: Fault[] = [];
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false, // that check is quadratic in the keys; ours stands under `Map` below
      version: "1.2",
      stringKeys: false,
    });
    // One slip makes the reader stumble over much that follows.
    const told = document.errors.slice(0, mostYamlErrors);
    const untold = document.errors.length - told.length;
    for (const error of told) {
      const { line, col } = lines.linePos(Math.min(error.pos[0], text.length));
      const fault = faultAt(
        `yaml.${error.code.toLowerCase().replaceAll("_", "-")}`,
        `a YAML 1.2 file; of this line its reader says “${error.message.split("\n")[0] ?? ""}”`,
        lineOf(text, starts, Math.max(line, 1)).trim().slice(0, 120) || "nothing",
        Math.max(line, 1),
        Math.max(col, 1),
      );
      const isLast = error === told.at(-1);
      faults.push(
        isLast && untold > 0 ? { ...fault, hint: `and ${untold} more in this file, perhaps of the same slip` } : fault,
      );
    }
    const faultOn = (node: unknown, code: string, expected: string): void => {
      const offset = (node as Node | null)?.range?.[0] ?? 0;
      const { line, col } = lines.linePos(offset);
      faults.push(faultAt(code, expected, excerpt(text, offset), line, col));
    };
    visit(document, {
      Map(_, map) {
        const seen = new Set<string>();
        for (const { key } of map.items) {
          const name = isScalar(key) ? String(key.value) : "";
          if (isScalar(key) && seen.has(name)) faultOn(key, "yaml.duplicate-key", "each key once in its mapping");
          seen.add(name);
        }
      },
      Pair(_, pair) {
        const key: unknown = isScalar(pair.key) ? pair.key.value : pair.key;
        const name = typeof key === "number" ? String(key) : key;
        if (typeof name === "string" && keyForm.test(name) && !refusedKeys.has(name)) return undefined;
        const hint = pair.value === null ? " (a text with a comma inside { } needs quotes)" : "";
        faultOn(pair.key, "yaml.key", `a key of letters, digits, dots and hyphens${hint}`);
        return undefined;
      },
    });
    if (faults.length > 0) return { parsed: null, faults };
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return {
      parsed: {
        file,
        value,
        locate(keys, key = false) {
          const { line, col } = lines.linePos(offsetOf(document.contents as Node | null, keys, key));
          return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
        },
        lineAt: (line) => lineOf(text, starts, line),
      },
      faults,
    };
  } catch (error) {
    const message =
      error instanceof RangeError
        ? "mappings too deep inside each other"
        : error instanceof Error
          ? error.message
          : "unreadable";
    return {
      parsed: null,
      faults: [faultAt("yaml.unreadable", "YAML 1.2 of ordinary depth and size", message.slice(0, 200), 1, 1)],
    };
  }
}

type Pairs = ReadonlyMap<string, YAMLMap["items"][number]>;
const pairsKnown = new WeakMap<object, Pairs>();

/** The pairs of a mapping by key, found once: every judgement asks for its place. */
function pairsOf(node: YAMLMap): Pairs {
  const known =
    pairsKnown.get(node) ??
    new Map(node.items.flatMap((item) => (isScalar(item.key) ? [[String(item.key.value), item] as const] : [])));
  pairsKnown.set(node, known);
  return known;
}

/** Walks the node tree along the keys, as far as it goes. */
function offsetOf(root: Node | null, keys: Keys, wantKey: boolean): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (let depth = 0; depth < keys.length; depth++) {
    const key = keys[depth];
    if (isAlias(node)) break;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(key));
      if (pair === undefined) break;
      const keyOffset = (pair.key as Node).range?.[0] ?? offset;
      const value = pair.value as Node | null;
      const last = depth === keys.length - 1;
      offset = (last && wantKey) || value === null || isMap(value) ? keyOffset : (value.range?.[0] ?? keyOffset);
      node = value;
    } else if (isSeq(node) && typeof key === "number") {
      const item = node.items[key] as Node | undefined;
      if (item === undefined) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** Offset of the first bracket nested deeper than allowed, outside quotes and comments as far as a scan can tell. */
function tooDeep(text: string): number | null {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 91 || c === 123) {
      if (++depth > deepestNesting) return i;
    } else if (c === 93 || c === 125) depth = Math.max(0, depth - 1);
    else if (c === 10 && text.charCodeAt(i + 1) > 32) depth = 0;
  }
  return null;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}

function lineOfOffset(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function lineOf(text: string, starts: readonly number[], line: number): string {
  const from = starts[line - 1] ?? 0;
  const to = starts[line] ?? text.length + 1;
  return text.slice(from, Math.min(to - 1, from + 10_000)).replace(/\r$/, "");
}

function excerpt(text: string, offset: number): string {
  return text.slice(offset, offset + 60).split("\n")[0] ?? "";
}
