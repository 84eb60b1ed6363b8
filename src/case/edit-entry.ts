/**
 * One value in a YAML text replaced, added or taken away; every other byte stays as it was, comments and spacing with it.
 * Takes  the text, keys from the root to the value, and plain JSON data (undefined: take it away).
 * Gives  the new text; null where that cannot be said without changing something else (an anchor that others use, a text
 *        that is not YAML, the only section of a file taken away). Inside the value, what is the same in old and new stays
 *        as it was written too. Each result is read again: the value is the new one, in its order, and all else is what
 *        it was.
 * Cost   the text read twice.
 */
import { type Node, parseDocument } from "yaml";
import { readingOptions } from "./entry-units.ts";
import { type Json, valueAt, withValue } from "./json-data.ts";
import { applied, changeSplices, type ReadText, Unfit } from "./yaml-splices.ts";

export function editYaml(text: string, keys: readonly string[], value: Json | undefined): string | null {
  const unix = text.replaceAll("\r\n", "\n");
  const dos = unix !== text;
  const read = parsed(unix);
  if (read === null || keys.length === 0) return null;
  const wanted = withValue(read.value, keys, value);
  if (JSON.stringify(wanted) === JSON.stringify(read.value)) return text;
  // The smallest change first; then the value written anew, with its inner comments lost; then what holds it.
  for (const depth of [-1, keys.length, keys.length - 1]) {
    if (depth === 0) break;
    const above = depth < 0 ? keys : keys.slice(0, depth);
    const edited = attempt(read, above, valueAt(wanted, above), depth > 0);
    if (edited !== null && JSON.stringify(parsed(edited)?.value ?? null) === JSON.stringify(wanted ?? null))
      return dos ? edited.replaceAll("\n", "\r\n") : edited;
  }
  return null;
}

/** The plain data of a YAML text at the keys; undefined where there is none. */
export function yamlValue(text: string, keys: readonly string[]): Json | undefined {
  return valueAt(parsed(text)?.value, keys);
}

function parsed(text: string): (ReadText & { readonly value: Json | undefined }) | null {
  try {
    const document = parseDocument(text, readingOptions);
    if (document.errors.length > 0) return null;
    return { text, document, value: document.toJS({ maxAliasCount: 50 }) as Json };
  } catch {
    return null;
  }
}

function attempt(read: ReadText, keys: readonly string[], value: Json | undefined, anew: boolean): string | null {
  try {
    const splices = changeSplices(read, read.document.contents as Node | null, "root", keys, value, anew);
    return applied(read.text, splices);
  } catch (error) {
    if (error instanceof Unfit) return null;
    throw error;
  }
}
