/** `parley brief`: the page for the meeting, as HTML or Markdown. */
import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { type BriefInput, briefHtml, briefMarkdown } from "../../brief/index.ts";
import { type Case, type Lens, stateOfPlay } from "../../case/index.ts";
import { parseDay } from "../../ground/index.ts";
import { mapsOn } from "../brief-maps.ts";
import { say } from "../terminal.ts";
import {
  type AssessmentFlags,
  answersWithBar,
  assessmentFlags,
  assessmentFlagsHelp,
  assessWithBar,
  readAssessmentFlags,
} from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, mostFutures, onePositional, UsageError, wholeNumber } from "./command.ts";

const writers = { ".html": briefHtml, ".md": briefMarkdown };

export const briefCommand: Command = {
  usage: "brief CASE -o FILE.html|FILE.md [the options of assess]",
  purpose: "Writes the brief: an assessment in sentences, each with the judgements and claims that carry it.",
  options: [
    "  -o, --output FILE   .html or .md; without it, Markdown goes to stdout",
    "  --solved N          futures for questions that solve each many times (50); eight times as many for others",
    "  --sensitive         with the claims marked sensitive, which are otherwise left out and counted",
    assessmentFlagsHelp,
  ].join("\n"),
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...assessmentFlags,
        output: { type: "string", short: "o" },
        solved: { type: "string" },
        sensitive: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const write = writerFor(values.output ?? ".md");
    const flags = readAssessmentFlags(values);
    const solved = wholeNumber("solved", values.solved, 1, mostFutures);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const input = await briefInput(theCase, flags, solved, signal);
    const maps = await mapsOn(folder, theCase, input.state.asOf);
    const page = write({ ...input, maps, includeSensitive: values.sensitive }).trimEnd();
    if (values.output === undefined) say(page);
    else await writeFile(values.output, `${page}\n`);
    return 0;
  },
};

/** The assessment asked for, and the same through each other lens that was published by its day. */
async function briefInput(
  theCase: Case,
  flags: AssessmentFlags,
  solved: number | undefined,
  signal: AbortSignal,
): Promise<BriefInput> {
  const { assessment, answers } = await answersWithBar(theCase, flags, solved, signal);
  const day = parseDay(assessment.asOf) ?? theCase.asOf;
  const others = theCase.lenses.filter(({ id, published }) => published <= day && id !== assessment.lens);
  const through = (lens: Lens) => ({ ...flags, options: { ...flags.options, lens: lens.id } });
  const lenses = [];
  for (const lens of others) lenses.push(await assessWithBar(theCase, through(lens), signal, `Lens ${lens.id}`));
  return {
    case: theCase,
    state: stateOfPlay(theCase, day, assessment.lens),
    assessment,
    lenses,
    answers,
    waived: flags.options.waive ?? [],
  };
}

function writerFor(file: string): (input: BriefInput) => string {
  const extension = (extname(file) || file).toLowerCase();
  const writer = Object.entries(writers).find(([ending]) => ending === extension)?.[1];
  if (writer === undefined) throw new UsageError(`--output wants a file that ends in .html or .md, not ${file}`);
  return writer;
}
