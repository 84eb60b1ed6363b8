/**
 * The syntax of BibTeX: entries with their fields, as written, braces kept. Takes: a text. Gives: entries, and for each
 * that is broken the line on which it begins. Macros (`@string`, months) are put in, `#` joins. What stands between
 * entries is a comment. Own, because the parsers of the registry stop at an apostrophe or lose the braces that tell an
 * institution's name from a person's. Source: [patashnik-1988]. Cost: linear; braces at most a thousand deep.
 */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface BibtexReading {
  readonly entries: readonly BibtexEntry[];
  readonly broken: readonly { readonly line: number; readonly expected: string }[];
}

const deepest = 1000;

class Broken extends Error {}

export function bibtexEntries(text: string): BibtexReading {
  const entries: BibtexEntry[] = [];
  const broken: { line: number; expected: string }[] = [];
  const macros = new Map<string, string>();
  const starts = /@\s*([A-Za-z]+)\s*([{(])/g;
  let [counted, line] = [0, 1];
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    for (; counted < start.index; counted++) if (text[counted] === "\n") line++;
    const type = (start[1] as string).toLowerCase();
    if (type === "comment" || type === "preamble") continue;
    const reader = { text, at: starts.lastIndex, close: start[2] === "{" ? "}" : ")", macros };
    try {
      if (type === "string") for (const [name, value] of fieldsOf(reader)) macros.set(name, value);
      else {
        const key = matched(reader, /\s*([^\s,{}()]+)\s*/y, "a key");
        entries.push({ type, key, line, fields: fieldsOf(reader) });
      }
      starts.lastIndex = reader.at;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      broken.push({ line, expected: error.message });
    }
  }
  return { entries, broken };
}

interface Reader {
  readonly text: string;
  at: number;
  readonly close: string;
  readonly macros: ReadonlyMap<string, string>;
}

/** `, name = value` until the entry closes; a `@string` begins without the comma. */
function fieldsOf(reader: Reader): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (;;) {
    skip(reader, /[\s,]*/y);
    if (reader.text[reader.at] === reader.close) {
      reader.at++;
      return fields;
    }
    const name = matched(reader, /([A-Za-z][\w:.+/-]*)\s*=\s*/y, "a field, name = value").toLowerCase();
    fields.set(name, writtenValue(reader));
  }
}

function writtenValue(reader: Reader): string {
  let value = "";
  for (;;) {
    const mark = reader.text[reader.at];
    if (mark === "{") value += balanced(reader, "}");
    else if (mark === '"') value += balanced(reader, '"');
    else {
      const bare = matched(reader, /([^\s,#{}()"=]+)/y, "a value");
      value += /^\d+$/.test(bare) ? bare : (reader.macros.get(bare.toLowerCase()) ?? bare);
    }
    skip(reader, /\s*/y);
    if (reader.text[reader.at] !== "#") return value;
    reader.at++;
    skip(reader, /\s*/y);
  }
}

/** What stands between the mark at hand and its counterpart, with braces inside in pairs. */
function balanced(reader: Reader, end: "}" | '"'): string {
  const { text } = reader;
  const from = reader.at + 1;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const mark = text[at];
    if (mark === "\\") at++;
    else if (mark === end && depth === 0) {
      reader.at = at + 1;
      return text.slice(from, at);
    } else if (mark === "{") depth++;
    else if (mark === "}") depth--;
    if (depth > deepest || depth < 0) break;
  }
  throw new Broken(`a closing ${end}`);
}

function matched(reader: Reader, form: RegExp, expected: string): string {
  form.lastIndex = reader.at;
  const found = form.exec(reader.text);
  if (found === null) throw new Broken(expected);
  reader.at = form.lastIndex;
  return found[1] as string;
}

function skip(reader: Reader, form: RegExp): void {
  form.lastIndex = reader.at;
  form.exec(reader.text);
  reader.at = form.lastIndex;
}
