/** Where an entry of the case stands in its files: section and ids, dotted, as the store names what changed. */

import { unitsOf } from "../../case/index.ts";
import type { Texts } from "./splice.ts";

export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Null where no file has it, or where its section is written in braces and the section is not there either. */
export function entryPlace(texts: Texts, name: string): FilePlace | null {
  const [section = ""] = name.split(".");
  const last = name.split(".").at(-1) ?? "";
  const named = [...texts].filter(([file, text]) => /\.ya?ml$/i.test(file) && text.includes(last));
  for (const wanted of [name, section])
    for (const [file, text] of named) {
      const found = placeIn(text, wanted);
      if (found !== null) return { file, ...found };
    }
  return null;
}

function placeIn(text: string, name: string): { readonly line: number; readonly column: number } | null {
  let from = 0;
  for (const unit of unitsOf(text) ?? []) {
    if (unit.name === name) {
      // Comments right above an entry are its own; the key comes after them.
      const key = /^[ \t]*(?!#)\S/m.exec(unit.text);
      const at = from + (key === null ? 0 : key.index + key[0].length - 1);
      const before = text.slice(0, at);
      return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
    }
    from += unit.text.length;
  }
  return null;
}
