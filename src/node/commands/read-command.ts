/** `parley read`: what an article says, as proposals with their place in its text. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
import type { Case } from "../../case/index.ts";
import { type Day, escapeControls, formatFault, parseDay } from "../../ground/index.ts";
import { copyResemblance, type EventAnchor, resemblance, type Sketch } from "../../reading/index.ts";
import { type TakenIn, takeInFile } from "../intake/index.ts";
import { proposalsByModel } from "../language-model.ts";
import { type ArticleReader, articleReader } from "../review/read-taken.ts";
import { say, warn } from "../terminal.ts";
import { type Command, caseOrTellFaults, onePositional, UsageError } from "./command.ts";
import { type Reading, readingText } from "./reading-text.ts";

export const readCommand: Command = {
  usage: "read FILE|FOLDER [--published DAY] [--case CASE] [--json]",
  purpose:
    "Reads an article and proposes who said what and when, amounts, chances, conditions, stances; nothing is accepted.",
  options: `  FILE             text, Markdown, HTML, PDF or DOCX; of a folder every file, with --json as one list
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
    const named = onePositional(positionals, "FILE or FOLDER");
    const asked = values.published === undefined ? null : dayIn("published", values.published);
    if ((values.model === undefined) !== (values["model-name"] === undefined))
      throw new UsageError("--model and --model-name go together");
    const theCase = values.case === undefined ? null : await caseOrTellFaults(values.case);
    if (values.case !== undefined && theCase === null) return 1;
    const isFolder = (await stat(named)).isDirectory();
    if (isFolder && values.text) throw new UsageError("--text wants one file");
    const files = isFolder ? await filesIn(named) : [named];
    const context: Context = {
      asked,
      theCase,
      events: (values.event ?? []).map(eventIn),
      model: values.model === undefined ? null : { url: values.model, name: values["model-name"] ?? "" },
      signal,
      reader: articleReader(),
    };
    const readings: Reading[] = [];
    const copies = new CopyNotes();
    try {
      for (const file of files) {
        const intake = await takeInFile(file, signal);
        if (intake.taken === null) {
          warn(formatFault(intake.fault));
          continue;
        }
        const text = await asItCame(file, intake.taken);
        if (values.text) process.stdout.write(text);
        else {
          const name = isFolder ? relative(named, file) : intake.taken.name;
          const reading = await readingOf(name, text, intake.taken, context, copies);
          if (reading !== null) readings.push(reading);
        }
      }
    } finally {
      context.reader.close();
    }
    if (!values.text && isFolder)
      say(values.json ? JSON.stringify(readings, null, 2) : readings.map(readingText).join("\n\n"));
    else for (const reading of readings) say(values.json ? JSON.stringify(reading, null, 2) : readingText(reading));
    return values.text || readings.length === files.length ? 0 : 1;
  },
};

interface Context {
  readonly asked: Day | null;
  readonly theCase: Case | null;
  readonly events: readonly EventAnchor[];
  readonly model: { readonly url: string; readonly name: string } | null;
  readonly signal: AbortSignal;
  /** A thread: what takes too long is given up, and Ctrl-C is heard meanwhile. */
  readonly reader: ArticleReader;
}

async function readingOf(
  name: string,
  text: string,
  taken: TakenIn,
  { asked, theCase, events, model, signal, reader }: Context,
  copies: CopyNotes,
): Promise<Reading | null> {
  const toRead = { name: taken.name, text, head: { fields: taken.head }, asked, events };
  const read = await reader.read(toRead, theCase, signal);
  if ("fault" in read) {
    warn(formatFault(read.fault));
    return null;
  }
  const { head, published, proposals, warnings, sketch } = read.reading;
  const copyNote = copies.noteOn(name, sketch);
  const byModel = model === null ? { proposals: [], remarks: [] } : await proposalsByModel(text, model, signal);
  return {
    file: name,
    digest: taken.digest,
    offsetUnit: "utf-16",
    characters: text.length,
    head,
    published: asked === null || published === null ? published : { day: published.day, from: "--published" },
    warnings,
    proposals: [...proposals, ...byModel.proposals],
    remarks: [...taken.remarks, ...byModel.remarks, ...(copyNote === null ? [] : [copyNote])],
  };
}

/** What of a folder's articles repeats another that was read before it. */
class CopyNotes {
  readonly #read: { readonly name: string; readonly sketch: Sketch }[] = [];

  noteOn(name: string, sketch: Sketch): string | null {
    const [best] = this.#read
      .map((other) => ({ other, share: resemblance(sketch, other.sketch) }))
      .sort((a, b) => b.share - a.share);
    this.#read.push({ name, sketch });
    if (best === undefined || best.share < copyResemblance) return null;
    return `A copy of ${best.other.name}: ${Math.round(best.share * 100)} % of its runs of five words are the same.`;
  }
}

/** More than a folder that is meant will hold. */
const mostFiles = 10_000;

/** In the order of their names; those that begin with a dot are passed over. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const isHidden = (path: string) =>
    relative(folder, path)
      .split(sep)
      .some((part) => part.startsWith("."));
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(path))
    .sort();
  if (files.length > mostFiles) throw new UsageError(`a folder of at most ${mostFiles} files, not ${files.length}`);
  return files;
}

/** A plain text's offsets count the file itself, with its own line ends and byte-order mark. */
async function asItCame(file: string, { format, encoding, text }: TakenIn): Promise<string> {
  if (format !== "text" || encoding === null) return text;
  const raw = new TextDecoder(encoding, { ignoreBOM: true }).decode(await readFile(file));
  return raw.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "") === text ? raw : text;
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
