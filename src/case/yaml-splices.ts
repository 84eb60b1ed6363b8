/**
 * A change to one value of a YAML text as splices of the text: the smallest that say it, so that what is not meant stays
 * as it was written. Whoever applies them reads the result again; a form that is not foreseen here throws `Unfit`.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { commentsAbove, contentEnd, lineStart } from "./entry-units.ts";
import { isObject, type Json, withValue } from "./json-data.ts";
import { afterColon, afterDash, inBraces, isCollection, onLines, pairsInBraces } from "./yaml-rendering.ts";

export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface ReadText {
  readonly text: string;
  readonly document: Document;
}

/** What holds a node, and so how a new one is written in its place. */
type Owner = { readonly pair: Pair<Node, Node | null> } | { readonly dash: number } | "braces" | "root";

export class Unfit extends Error {}

export function applied(text: string, splices: readonly Splice[]): string {
  let result = text;
  let before = Number.POSITIVE_INFINITY;
  for (const { from, to, insert } of splices.toSorted((a, b) => b.from - a.from || b.to - a.to)) {
    if (to > before) throw new Unfit();
    before = from;
    result = result.slice(0, from) + insert + result.slice(to);
  }
  return result;
}

/** Goes down along the keys to where the change is. */
export function changeSplices(
  read: ReadText,
  node: Node | null,
  owner: Owner,
  keys: readonly string[],
  value: Json | undefined,
  anew: boolean,
): readonly Splice[] {
  const [key, ...rest] = keys;
  if (key === undefined) return value === undefined ? [] : become(read, node, owner, value, anew);
  if (isMap(node)) {
    const pair = pairAt(node, key);
    if (pair === undefined)
      return value === undefined ? [] : inMap(read, node, owner, { ...plain(read, node), [key]: nested(rest, value) });
    if (rest.length === 0 && value === undefined) {
      const { [key]: _, ...others } = plain(read, node);
      return inMap(read, node, owner, others);
    }
    return changeSplices(read, pair.value, node.flow === true ? "braces" : { pair }, rest, value, anew);
  }
  if (isSeq(node)) {
    const list = node.toJS(read.document) as Json[];
    return become(read, node, owner, withValue(list, keys, value) as Json, anew);
  }
  return value === undefined ? [] : become(read, node, owner, nested(keys, value), anew);
}

function nested(keys: readonly string[], value: Json | undefined): Json {
  return keys.reduceRight<Json>((inner, key) => ({ [key]: inner }), value ?? null);
}

function pairAt(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) as
    | Pair<Node, Node | null>
    | undefined;
}

function plain({ document }: ReadText, map: YAMLMap): { readonly [key: string]: Json } {
  return map.toJS(document) as { readonly [key: string]: Json };
}

/** The splices that make a node the value, touching only what differs. */
function become(read: ReadText, node: Node | null, owner: Owner, value: Json, anew: boolean): readonly Splice[] {
  if (node !== null && !anew) {
    const old = node.toJS(read.document) as Json;
    if (JSON.stringify(old) === JSON.stringify(value)) return [];
    if (isMap(node) && isObject(value) && isCollection(value)) return inMap(read, node, owner, value);
    if (isSeq(node) && Array.isArray(value) && isCollection(value)) return inList(read, node, owner, value);
  }
  return replaced(read, node, owner, value);
}

function inMap(read: ReadText, map: YAMLMap, owner: Owner, value: { readonly [key: string]: Json }): readonly Splice[] {
  const pairs = map.items as Pair<Node, Node | null>[];
  const names = pairs.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ""));
  const kept = names.filter((name) => Object.hasOwn(value, name));
  const wanted = Object.keys(value);
  const inOrder = wanted.filter((name) => kept.includes(name)).join("\n") === kept.join("\n");
  const leads = kept.length > 0 && kept[0] === wanted[0];
  if (!inOrder || !leads || (map.flow === true && names.length - kept.length > 1))
    return replaced(read, map, owner, value);
  const splices: Splice[] = [];
  for (const [i, pair] of pairs.entries()) {
    const name = names[i] as string;
    if (!Object.hasOwn(value, name))
      splices.push(map.flow === true ? withoutItem(pairs, i) : withoutPair(read.text, map, i));
    else splices.push(...become(read, pair.value, map.flow === true ? "braces" : { pair }, value[name] as Json, false));
  }
  let after = pairs[names.indexOf(kept[0] as string)] as Pair<Node, Node | null>;
  let added: string[] = [];
  const flush = () => {
    if (added.length > 0) splices.push(newPairs(read.text, map, after, added, value));
    added = [];
  };
  for (const name of wanted) {
    if (!kept.includes(name)) added.push(name);
    else {
      flush();
      after = pairs[names.indexOf(name)] as Pair<Node, Node | null>;
    }
  }
  flush();
  return splices;
}

function newPairs(
  text: string,
  map: YAMLMap,
  after: Pair<Node, Node | null>,
  names: readonly string[],
  value: { readonly [key: string]: Json },
): Splice {
  const end = Math.max(contentEnd(text, after.value), rangeOf(after.key)[1]);
  if (map.flow === true) {
    const braced = pairsInBraces(Object.fromEntries(names.map((name) => [name, value[name] as Json])));
    return { from: end, to: end, insert: `, ${braced}` };
  }
  const start = rangeOf(after.key)[0];
  const column = start - lineStart(text, start);
  const gap = isSpaced(text, map) ? "\n\n" : "\n";
  const at = lineEnd(text, end);
  return { from: at, to: at, insert: names.map((name) => gap + onLines(name, value[name] as Json, column)).join("") };
}

/** Whether blank lines stand between the pairs. */
function isSpaced(text: string, map: YAMLMap): boolean {
  const [before, last] = map.items.slice(-2) as Pair<Node, Node | null>[];
  return (
    before !== undefined &&
    last !== undefined &&
    /\n[ \t]*\n/.test(text.slice(contentEnd(text, before.value), rangeOf(last.key)[0]))
  );
}

function withoutPair(text: string, map: YAMLMap, i: number): Splice {
  const pairs = map.items as Pair<Node, Node | null>[];
  const { key, value } = pairs[i] as Pair<Node, Node | null>;
  const [start] = rangeOf(key);
  const line = lineStart(text, start);
  const next = pairs[i + 1];
  if (text.slice(line, start).trim() !== "") {
    if (next === undefined) throw new Unfit();
    return { from: start, to: rangeOf(next.key)[0], insert: "" };
  }
  const previous = pairs[i - 1];
  const before = previous === undefined ? 0 : Math.max(contentEnd(text, previous.value), rangeOf(previous.key)[1]);
  // What stands above the first section of a file is about the file.
  const from = previous === undefined && line === start ? line : commentsAbove(text, line, before);
  const to = lineEnd(text, Math.max(contentEnd(text, value), rangeOf(key)[1]));
  return { from, to: Math.min(to + 1, text.length), insert: "" };
}

/** One item less between braces or brackets, where others remain. */
function withoutItem(items: readonly (Node | Pair<Node, Node | null>)[], i: number): Splice {
  const startOf = (item: Node | Pair<Node, Node | null>) => rangeOf("key" in item ? item.key : item)[0];
  const endOf = (item: Node | Pair<Node, Node | null>) =>
    "key" in item ? Math.max(rangeOf(item.key)[1], item.value?.range?.[1] ?? 0) : rangeOf(item)[1];
  const [item, next, previous] = [items[i], items[i + 1], items[i - 1]];
  if (item === undefined || (next === undefined && previous === undefined)) throw new Unfit();
  if (next !== undefined) return { from: startOf(item), to: startOf(next), insert: "" };
  return { from: endOf(previous as Node), to: endOf(item), insert: "" };
}

function inList(read: ReadText, list: YAMLSeq, owner: Owner, value: readonly Json[]): readonly Splice[] {
  const items = list.items as (Node | null)[];
  const old = items.map((item) => JSON.stringify(item?.toJS(read.document) ?? null));
  const now = value.map((item) => JSON.stringify(item));
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same++;
  let sameLast = 0;
  while (sameLast < shorter - same && old.at(-1 - sameLast) === now.at(-1 - sameLast)) sameLast++;
  const left = old.length - same - sameLast;
  const coming = value.slice(same, value.length - sameLast);
  const itemOwner = (item: Node | null): Owner => (list.flow === true ? "braces" : { dash: dashOf(read.text, item) });
  if (left === coming.length)
    return coming.flatMap((to, i) => {
      const item = items[same + i] ?? null;
      return become(read, item, itemOwner(item), to, false);
    });
  const place = items[same - 1];
  if (left === 0 && place) {
    const end = contentEnd(read.text, place);
    if (list.flow === true)
      return [{ from: end, to: end, insert: coming.map((item) => `, ${inBraces(item)}`).join("") }];
    const dash = dashOf(read.text, place);
    const column = dash - lineStart(read.text, dash);
    const at = lineEnd(read.text, end);
    const insert = coming.map((item) => `\n${" ".repeat(column)}-${afterDash(item, column, null)}`).join("");
    return [{ from: at, to: at, insert }];
  }
  const gone = items[same];
  if (coming.length === 0 && left === 1 && gone) {
    if (list.flow === true) return [withoutItem(items as Node[], same)];
    const line = lineStart(read.text, dashOf(read.text, gone));
    const from = read.text.slice(line, dashOf(read.text, gone)).trim() === "" ? line : Number.NaN;
    if (!Number.isNaN(from))
      return [
        { from, to: Math.min(lineEnd(read.text, contentEnd(read.text, gone)) + 1, read.text.length), insert: "" },
      ];
  }
  return replaced(read, list, owner, value);
}

/** Where the dash of a list's item stands. */
function dashOf(text: string, item: Node | null): number {
  const start = item?.range?.[0];
  if (start === undefined) throw new Unfit();
  const dash = text.lastIndexOf("-", start - 1);
  if (dash < 0 || !/^-[ \t]*(?:\n[ \t]*)*$/.test(text.slice(dash, start))) throw new Unfit();
  return dash;
}

/** The node written anew in its place. */
function replaced(read: ReadText, node: Node | null, owner: Owner, value: Json): readonly Splice[] {
  const { text } = read;
  const like = isScalar(node) ? node : null;
  if (owner === "root") {
    if (isMap(node)) throw new Unfit();
    const body = isObject(value) ? Object.entries(value).map(([key, inner]) => onLines(key, inner, 0)) : [];
    if (body.length === 0) throw new Unfit();
    const gap = text === "" || text.endsWith("\n") ? "" : "\n";
    return [{ from: text.length, to: text.length, insert: `${gap}${body.join("\n")}\n` }];
  }
  const [start, end] = node?.range ?? [0, 0];
  const isInline = node !== null && start < end && (isScalar(node) || isAlias(node) || (node as YAMLMap).flow === true);
  if (owner === "braces") {
    if (node === null || start === end) throw new Unfit();
    return [{ from: start, to: end, insert: inBraces(value) }];
  }
  // What stands in braces stays in braces, but for a mapping that was empty.
  const begins = isMap(node) && node.items.length === 0 && isCollection(value);
  if (isInline && !begins && (!isCollection(value) || !isScalar(node)) && !isBlockText(value))
    return [
      {
        from: start,
        to: contentEnd(text, node),
        insert: isCollection(value) || like === null ? inBraces(value) : scalarLike(value, like),
      },
    ];
  if ("dash" in owner) {
    const column = owner.dash - lineStart(text, owner.dash);
    return [
      {
        from: owner.dash + 1,
        to: Math.max(contentEnd(text, node), owner.dash + 1),
        insert: afterDash(value, column, like),
      },
    ];
  }
  const [keyStart, keyEnd] = rangeOf(owner.pair.key);
  const colon = text.indexOf(":", keyEnd) + 1;
  if (colon === 0 || text.slice(keyEnd, colon - 1).trim() !== "") throw new Unfit();
  const column = keyStart - lineStart(text, keyStart);
  return besideComment(text, colon, Math.max(contentEnd(text, node), colon), afterColon(value, column, like));
}

/** What follows a key's colon, exchanged; a comment on the key's line stays there, above lines that come or go. */
function besideComment(text: string, colon: number, to: number, insert: string): readonly Splice[] {
  const end = lineEnd(text, colon);
  const [first = ""] = insert.split("\n");
  if (end < to && /^[ \t]*#/.test(text.slice(colon, end)))
    return [
      { from: colon, to: colon, insert: first },
      { from: end, to, insert: insert.slice(first.length) },
    ];
  if (end >= to && first === "" && /^[ \t]+#/.test(text.slice(to, end)))
    return [
      { from: colon, to, insert: "" },
      { from: end, to: end, insert },
    ];
  return [{ from: colon, to, insert }];
}

function isBlockText(value: Json): boolean {
  return typeof value === "string" && value.includes("\n");
}

function scalarLike(value: Json, like: Scalar): string {
  const quoted = like.type === "QUOTE_DOUBLE" || like.type === "QUOTE_SINGLE" || like.type === "PLAIN" ? like : null;
  return afterColon(value, 0, quoted).trimStart();
}

function rangeOf(node: Node): readonly [number, number] {
  if (!node.range) throw new Unfit();
  return [node.range[0], node.range[1]];
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
