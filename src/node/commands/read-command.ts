/** `parley read`: what an article says, as proposals with their place in its text. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Day, escapeControls, formatDay, formatFault, parseDay } from "../../ground/index.ts";
import {
  type ArticleHead,
  type EventAnchor,
  emptyRegister,
  gazetteerWith,
  headOfFile,
  importWarnings,
  readArticle,
  registerOfCase,
  sentences,
} from "../../reading/index.ts";
import { type TakenIn, takeInFile } from "../intake/index.ts";
import { proposalsByModel } from "../language-model.ts";
import { say, warn } from "../terminal.ts";
import { type Command, caseOrTellFaults, onePositional, UsageError } from "./command.ts";
import { type Reading, readingText } from "./reading-text.ts";

export const readCommand: Command = {
  usage: "read FILE [--published DAY] [--case CASE] [--json]",
  purpose:
    "Reads an article and proposes who said what and when, amounts, chances, conditions, stances; nothing is accepted.",
  options: `  FILE             text, Markdown, HTML, PDF or DOCX
  --published DAY  when it was published (YYYY-MM-DD), where the file does not say or is wrong
  --case CASE      a case whose parties, actors and events say who and when is meant
  --event W=DAY    day 1 of an event that the words W name, for "the ninth day of …"; may be repeated
  --text           print the plain text that the offsets count, and nothing else
  --json           proposals, head and warnings as JSON on stdout
  --model URL      ask a language model as well: its OpenAI-compatible or Ollama address. Never asked otherwise
  --model-name N   the model's name; needed with --model`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        published: { type: "string" },
        case: { type: "string" },
        event: { type: "string", multiple: true },
        text: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        model: { type: "string" },
        "model-name": { type: "string" },
      },
    });
    const file = onePositional(positionals, "FILE");
    const asked = values.published === undefined ? null : dayIn("published", values.published);
    if ((values.model === undefined) !== (values["model-name"] === undefined))
      throw new UsageError("--model and --model-name go together");
    const theCase = values.case === undefined ? null : await caseOrTellFaults(values.case);
    if (values.case !== undefined && theCase === null) return 1;
    const intake = await takeInFile(file, signal);
    if (intake.taken === null) {
      warn(formatFault(intake.fault));
      return 1;
    }
    const text = await asItCame(file, intake.taken);
    if (values.text) {
      process.stdout.write(text);
      return 0;
    }
    const anchors = [
      ...(values.event ?? []).map(eventIn),
      ...(theCase?.events ?? []).map(({ id, words, firstDay }) => ({ id, names: words, firstDay })),
    ];
    const register = theCase === null ? emptyRegister : registerOfCase(theCase);
    const head = headOfFile(text, intake.taken.head);
    const published = publishedOn(asked, head);
    const { proposals, readTo } = readArticle(text, { published: published?.day ?? null, register, anchors });
    const byModel =
      values.model === undefined
        ? { proposals: [], remarks: [] }
        : await proposalsByModel(text, { url: values.model, name: values["model-name"] ?? "" }, signal);
    const warnings = importWarnings({
      text,
      head,
      published: published?.day ?? null,
      proposals,
      sentences: [...sentences(text.slice(0, readTo))],
      gazetteer: gazetteerWith(theCase?.gazetteer),
      readTo,
    });
    const reading: Reading = {
      file: intake.taken.name,
      digest: intake.taken.digest,
      offsetUnit: "utf-16",
      characters: text.length,
      head,
      published: published === null ? null : { day: formatDay(published.day), from: published.from },
      warnings,
      proposals: [...proposals, ...byModel.proposals],
      remarks: [...intake.taken.remarks, ...byModel.remarks],
    };
    say(values.json ? JSON.stringify(reading, null, 2) : readingText(reading));
    return 0;
  },
};

/** A plain text's offsets count the file itself, with its own line ends and byte-order mark. */
async function asItCame(file: string, { format, encoding, text }: TakenIn): Promise<string> {
  if (format !== "text" || encoding === null) return text;
  const raw = new TextDecoder(encoding, { ignoreBOM: true }).decode(await readFile(file));
  return raw.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "") === text ? raw : text;
}

function publishedOn(asked: Day | null, { published }: ArticleHead): { day: Day; from: string } | null {
  if (asked !== null) return { day: asked, from: "--published" };
  if (published === null) return null;
  const written = /^\d{4}-\d{2}(?:-\d{2})?/.exec(published.value)?.[0] ?? "";
  const day = parseDay(written.length === 7 ? `${written}-01` : written);
  return day === null ? null : { day, from: published.readAt };
}

function dayIn(flag: string, words: string): Day {
  const day = parseDay(words);
  if (day === null) throw new UsageError(`--${flag} wants a day as YYYY-MM-DD, not ${escapeControls(words)}`);
  return day;
}

function eventIn(words: string): EventAnchor {
  const at = words.lastIndexOf("=");
  if (at < 1) throw new UsageError(`--event wants WORDS=DAY, not ${escapeControls(words)}`);
  const name = words.slice(0, at).trim();
  return { id: name, names: [name], firstDay: dayIn("event", words.slice(at + 1)) };
}
