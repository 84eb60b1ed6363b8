/** `parley lint-brief`: a brief in a Markdown file, changed or written by hand, held against the nine standards of ICD 203. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { lintMarkdown } from "../../brief/index.ts";
import { say } from "../terminal.ts";
import { type Command, onePositional, UsageError } from "./command.ts";
import { lintText } from "./lint-text.ts";

export const lintBriefCommand: Command = {
  usage: "lint-brief FILE.md [--json]",
  purpose:
    "Holds a brief, also one changed by hand, against the nine tradecraft standards of ICD 203; exit code 1 if something is missing.",
  options: "  --json   the remarks as JSON",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const file = onePositional(positionals, "FILE.md");
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) throw new UsageError(`${file} cannot be read`);
    const remarks = lintMarkdown(text);
    say(values.json ? JSON.stringify(remarks, null, 2) : lintText(remarks, file));
    return remarks.length === 0 ? 0 : 1;
  },
};
