/** `parley brief`: the page for the meeting, as HTML, Markdown, DOCX, PDF or JSON. */
import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { type BriefInput, lintBrief } from "../../brief/index.ts";
import { type Case, type Lens, stateOfPlay } from "../../case/index.ts";
import { type Handling, handlings } from "../../evidence/index.ts";
import { type ProbabilityStandard, parseDay, probabilityStandards } from "../../ground/index.ts";
import { briefWordsIn } from "../../words/index.ts";
import { type BriefFormat, briefFile, briefFormats, isText } from "../brief-file.ts";
import { mapsOn } from "../brief-maps.ts";
import { PdfFault } from "../brief-pdf.ts";
import { demandSince, sinceNamed } from "../brief-since.ts";
import { citeSources, readStyle, StyleFault, shippedStyles } from "../citation-style.ts";
import { say, warn } from "../terminal.ts";
import {
  type AssessmentFlags,
  answersWithBar,
  assessmentFlags,
  assessmentFlagsHelp,
  assessWithBar,
  readAssessmentFlags,
} from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, mostFutures, onePositional, UsageError, wholeNumber } from "./command.ts";
import { lintText } from "./lint-text.ts";

const standards = Object.keys(probabilityStandards) as ProbabilityStandard[];

export const briefCommand: Command = {
  usage: `brief CASE [-o FILE.${briefFormats.join("|")}] [--redact LEVEL] [--since BEFORE] [the options of assess]`,
  purpose: "Writes the brief: an assessment in sentences, each with the judgements and claims that carry it.",
  options: [
    "  -o, --output FILE   its ending is the format; without it, Markdown goes to stdout",
    `  --format FORMAT     ${briefFormats.join(", ")}; PDF is printed by an installed Chromium, Chrome or Edge`,
    `  --words STANDARD    probability words of ${standards.join(", ")} (icd-203)`,
    `  --citation-style S  references in the style ${shippedStyles.join(", ")}, or of a FILE.csl`,
    "  --since BEFORE      what changed since a brief kept as .json, a day, a revision of a stored case; none: the first brief",
    `  --redact LEVEL      a copy for readers of what is ${handlings.join(", ")}: nothing above it leaves a trace`,
    "  --sensitive         with the claims that are not open, which are otherwise left out and counted",
    "  --lint              holds it against the nine standards of ICD 203 and says what is missing; the page only with -o",
    "  --solved N          futures for questions that solve each many times (50); eight times as many for others",
    assessmentFlagsHelp,
  ].join("\n"),
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...assessmentFlags,
        output: { type: "string", short: "o" },
        format: { type: "string" },
        words: { type: "string" },
        "citation-style": { type: "string" },
        since: { type: "string" },
        redact: { type: "string" },
        solved: { type: "string" },
        sensitive: { type: "boolean", default: false },
        lint: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const format = formatOf(values.format, values.output);
    const words = standardOf(values.words);
    const redact = levelOf(values.redact, values.sensitive);
    demandSince(values.since, folder);
    const flags = readAssessmentFlags(values);
    const tongue = await briefWordsIn(flags.sharing.language);
    const solved = wholeNumber("solved", values.solved, 1, mostFutures);
    try {
      const style = values["citation-style"];
      const styleText = style === undefined ? null : await readStyle(style);
      const theCase = await caseOrTellFaults(folder);
      if (theCase === null) return 1;
      const references =
        style === undefined || styleText === null
          ? undefined
          : { style, entries: await citeSources(theCase.sources, styleText, tongue.tag) };
      const computed = await briefInput(theCase, flags, solved, signal);
      const maps = await mapsOn(folder, theCase, computed.state.asOf);
      const shown = { ...computed, maps, includeSensitive: values.sensitive, ...(redact && { redact }) };
      const since = await sinceNamed(values.since, folder, shown, flags, signal);
      if (since === false) return 1;
      const input: BriefInput = {
        ...shown,
        tongue,
        ...(words && { words }),
        ...(references && { references }),
        ...(since !== undefined && { since }),
      };
      const { brief, bytes, traces } = await briefFile(input, format, signal);
      if (redact !== undefined && traces.length > 0) return refused(traces);
      if (values.output !== undefined) await writeFile(values.output, bytes);
      else if (!values.lint) say(new TextDecoder().decode(bytes).trimEnd());
      if (!values.lint) return 0;
      if (brief.language !== undefined)
        warn("The linter reads English: of this brief only its form is held against the standards.");
      const remarks = lintBrief(brief, tongue);
      say(lintText(remarks));
      return remarks.length === 0 ? 0 : 1;
    } catch (error) {
      if (error instanceof StyleFault) throw new UsageError(`--citation-style: ${error.message}`);
      if (!(error instanceof PdfFault)) throw error;
      warn(error.message);
      return 1;
    }
  },
};

/** What is withheld is told to whoever may write the copy, so that it can be taken out. */
function refused(traces: readonly string[]): number {
  warn(`No copy was written: what it must not show stands in texts that it does show.\n`);
  for (const text of traces) warn(`  ${text}`);
  return 1;
}

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

/** As named, else as the file ends. */
function formatOf(named: string | undefined, file: string | undefined): BriefFormat {
  const ending = file === undefined ? "" : extname(file).slice(1).toLowerCase();
  const wanted = named?.toLowerCase() ?? (file === undefined ? "md" : ending);
  const format = briefFormats.find((each) => each === wanted);
  if (format === undefined)
    throw new UsageError(
      named === undefined
        ? `--output wants a file that ends in ${briefFormats.map((each) => `.${each}`).join(", ")}, not ${file}`
        : `--format wants one of ${briefFormats.join(", ")}, not ${named}`,
    );
  if (file === undefined && !isText(format))
    throw new UsageError(`--format ${format} wants a file: -o brief.${format}`);
  return format;
}

/** `icd203` is as good as `icd-203`. */
function standardOf(named: string | undefined): ProbabilityStandard | undefined {
  if (named === undefined) return undefined;
  const plain = (name: string): string => name.toLowerCase().replaceAll("-", "");
  const standard = standards.find((each) => plain(each) === plain(named));
  if (standard === undefined) throw new UsageError(`--words wants one of ${standards.join(", ")}, not ${named}`);
  return standard;
}

function levelOf(named: string | undefined, sensitive: boolean): Handling | undefined {
  if (named === undefined) return undefined;
  if (sensitive) throw new UsageError("--sensitive and --redact exclude each other");
  const level = handlings.find((each) => each === named);
  if (level === undefined) throw new UsageError(`--redact wants one of ${handlings.join(", ")}, not ${named}`);
  return level;
}
