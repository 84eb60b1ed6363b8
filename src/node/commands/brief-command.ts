/** `parley brief`: the page for the meeting, as HTML or Markdown. */
import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { briefHtml, briefMarkdown } from "../../brief/index.ts";
import { say } from "../terminal.ts";
import { assessmentFlags, assessmentFlagsHelp, assessWithBar, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional, UsageError } from "./command.ts";

const writers = { ".html": briefHtml, ".md": briefMarkdown };

export const briefCommand: Command = {
  usage: "brief CASE -o FILE.html|FILE.md [the options of assess]",
  purpose: "Writes the brief: an assessment in sentences, each with the judgements and claims that carry it.",
  options: `  -o, --output FILE   .html or .md; without it, Markdown goes to stdout\n${assessmentFlagsHelp}`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...assessmentFlags, output: { type: "string", short: "o" } },
    });
    const folder = onePositional(positionals, "CASE");
    const write = writerFor(values.output ?? ".md");
    const flags = readAssessmentFlags(values);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const page = write(theCase, [await assessWithBar(theCase, flags, signal)]);
    if (values.output === undefined) say(page);
    else await writeFile(values.output, page);
    return 0;
  },
};

function writerFor(file: string): typeof briefHtml {
  const extension = (extname(file) || file).toLowerCase();
  const writer = Object.entries(writers).find(([ending]) => ending === extension)?.[1];
  if (writer === undefined) throw new UsageError(`--output wants a file that ends in .html or .md, not ${file}`);
  return writer;
}
