/**
 * A file's text cut into units: one piece for each entry (a claim, a party, a party's preferences on an issue), so that
 * two people who change different entries of one file do not stand in each other's way.
 * Takes  the text of a YAML file. Gives  pieces that, laid end to end, are the text again; null where the text cannot be
 *        cut (no YAML, no mapping in lines, a name used twice) and is one unit by itself.
 *        A section written in braces is one unit. What stands above a section's first entry is the section's own unit; the
 *        comment lines right above an entry belong to it, unless it is the first in the file.
 * Cost   one reading of the text.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { provenanceKeys, sectionDepth } from "./schema.ts";

export interface Unit {
  /** Section and ids, dotted; empty for what stands before the first section. */
  readonly name: string;
  readonly text: string;
}

/** The name under which a whole file is changed: put there, taken away, or not to be cut. */
export const wholeFile = "*";

export const readingOptions = { uniqueKeys: false, version: "1.2", prettyErrors: false } as const;

/** What was cut last: who edits asks for the same few texts several times over. */
const lately = new Map<string, readonly Unit[] | null>();
const mostLately = 16;

export function unitsOf(text: string): readonly Unit[] | null {
  const known = lately.get(text);
  if (known !== undefined) return known;
  const units = cut(text);
  const [oldest] = lately.keys();
  if (lately.size >= mostLately && oldest !== undefined) lately.delete(oldest);
  lately.set(text, units);
  return units;
}

function cut(text: string): readonly Unit[] | null {
  let root: unknown;
  try {
    const document = parseDocument(text, readingOptions);
    if (document.errors.length > 0) return null;
    root = document.contents;
  } catch {
    return null;
  }
  if (root === null || (isScalar(root) && root.value === null)) return [{ name: "", text }];
  if (!isMap(root) || root.flow === true) return null;
  const begins: { readonly name: string; readonly at: number }[] = [];
  if (!collect(text, root, [], 0, begins)) return null;
  const names = new Set(begins.map(({ name }) => name));
  if (names.size !== begins.length || names.has("") || names.has(wholeFile)) return null;
  const first = begins[0]?.at ?? text.length;
  const head = first > 0 ? [{ name: "", text: text.slice(0, first) }] : [];
  return [
    ...head,
    ...begins.map(({ name, at }, i) => ({ name, text: text.slice(at, begins[i + 1]?.at ?? text.length) })),
  ];
}

/** Where each unit begins, in order; false where one begins in the middle of a line. `after` is where content ended. */
function collect(
  text: string,
  map: YAMLMap,
  keys: readonly string[],
  after: number,
  begins: { readonly name: string; readonly at: number }[],
): boolean {
  let end = after;
  for (const pair of map.items as Pair<unknown, unknown>[]) {
    if (!isScalar(pair.key) || !pair.key.range) return false;
    const key = String(pair.key.value);
    const line = lineStart(text, pair.key.range[0]);
    if (text.slice(line, pair.key.range[0]).trim() !== "") return false;
    const names = [...keys, key];
    begins.push({ name: names.join("."), at: begins.length === 0 ? line : commentsAbove(text, line, end) });
    const value = pair.value as Node | null;
    if (isMap(value) && value.flow !== true && names.length <= depthOf(names)) {
      if (!collect(text, value, names, pair.key.range[1], begins)) return false;
    }
    end = Math.max(contentEnd(text, value), pair.key.range[1]);
  }
  return true;
}

/** How many ids stand below the section; what holds for all entries of it (`by`, `since`) is a unit by itself. */
function depthOf([section = "", ...ids]: readonly string[]): number {
  const last = ids.at(-1);
  if (last !== undefined && (provenanceKeys as readonly string[]).includes(last)) return 0;
  return Object.hasOwn(sectionDepth, section) ? sectionDepth[section as keyof typeof sectionDepth] : 1;
}

/** Where a node's own text ends: what the reader calls its end may lie beyond blank lines and comments that follow it. */
export function contentEnd(text: string, node: Node | null | undefined): number {
  if (node === null || node === undefined) return 0;
  const [start = 0, end = 0] = node.range ?? [];
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return Math.max(
      contentEnd(text, last?.value as Node | null),
      (last?.key as Node | undefined)?.range?.[1] ?? 0,
      start,
    );
  }
  if (isSeq(node) && node.flow !== true) return Math.max(contentEnd(text, node.items.at(-1) as Node | null), start);
  return start + text.slice(start, end).trimEnd().length;
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** The start of the first of the comment lines that stand right above a line, none of them before `after`. */
export function commentsAbove(text: string, line: number, after: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (above < after || !/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** Names of the units in which two texts differ: changed, added or taken away. Blank space at a unit's end does not count. */
export function changedUnits(before: string | null, after: string | null): readonly string[] {
  if (before === after) return [];
  const old = before === null ? null : unitsOf(before);
  const now = after === null ? null : unitsOf(after);
  if (old === null || now === null) return [wholeFile];
  const was = new Map(old.map(({ name, text }) => [name, text.trimEnd()]));
  const is = new Map(now.map(({ name, text }) => [name, text.trimEnd()]));
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => (was.get(name) ?? "") !== (is.get(name) ?? ""),
  );
  return names.length > 0 ? names : [""];
}

/**
 * What one person made of a text, laid over what others made of it meanwhile. Gives the names of the units that both
 * changed, where there are any; else the merged text, in which every unit is as the one who changed it wrote it.
 * `chosen`: what a unit is to be whoever changed it, null where it goes.
 */
export function mergeUnits(
  base: string,
  mine: string,
  theirs: string,
  chosen: ReadonlyMap<string, string | null> = new Map(),
): { readonly text: string } | { readonly both: readonly string[] } {
  if (chosen.has(wholeFile)) return { text: chosen.get(wholeFile) ?? "" };
  if (chosen.size === 0 && (mine === theirs || base === theirs)) return { text: mine };
  if (chosen.size === 0 && base === mine) return { text: theirs };
  const changed = [...new Set([...changedUnits(base, mine), ...chosen.keys()])];
  const others = new Set(changedUnits(base, theirs));
  const cut = unitsOf(mine);
  const theirUnits = unitsOf(theirs);
  if (cut === null || theirUnits === null || others.has(wholeFile)) return { both: [wholeFile] };
  const myUnits = withChosen(cut, chosen);
  const mineByName = new Map(myUnits.map(({ name, text }) => [name, text]));
  const theirsByName = new Map(theirUnits.map(({ name, text }) => [name, text]));
  const same = (name: string) => mineByName.get(name)?.trimEnd() === theirsByName.get(name)?.trimEnd();
  const both = changed.filter((name) => others.has(name) && !chosen.has(name) && !same(name));
  if (both.length > 0) return { both };
  const result = theirUnits
    .filter(({ name }) => !changed.includes(name) || mineByName.has(name))
    .map((unit) => ({ ...unit }));
  for (const [i, unit] of myUnits.entries()) {
    if (!changed.includes(unit.name)) continue;
    const at = result.findIndex(({ name }) => name === unit.name);
    if (at >= 0) result[at] = unit;
    else result.splice(placeAfter(result, myUnits.slice(0, i)), 0, unit);
  }
  const text = joined(result);
  const merged = unitsOf(text);
  const whole =
    merged?.length === result.length &&
    merged.every(({ name, text }, i) => name === result[i]?.name && text.trimEnd() === result[i]?.text.trimEnd());
  return whole ? { text } : { both: [wholeFile] };
}

/** As somebody decided; what their own text no longer has stands in the other's. */
function withChosen(units: readonly Unit[], chosen: ReadonlyMap<string, string | null>): readonly Unit[] {
  const there = new Set(units.map(({ name }) => name));
  const asWritten = (name: string, text: string | null) => (text === null ? [] : [{ name, text }]);
  return [
    ...units.flatMap((unit) => (chosen.has(unit.name) ? asWritten(unit.name, chosen.get(unit.name) ?? null) : [unit])),
    ...[...chosen].flatMap(([name, text]) => (there.has(name) ? [] : asWritten(name, text))),
  ];
}

/** After the nearest unit that stands before it in the writer's own text. */
function placeAfter(result: readonly Unit[], before: readonly Unit[]): number {
  for (const { name } of before.toReversed()) {
    const at = result.findIndex((unit) => unit.name === name);
    if (at >= 0) return at + 1;
  }
  return 0;
}

function joined(units: readonly Unit[]): string {
  return units
    .map(({ text }, i) => (i === units.length - 1 || text === "" || text.endsWith("\n") ? text : `${text}\n`))
    .join("");
}
