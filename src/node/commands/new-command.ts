/** `parley new`: a case to begin with: a commented example, or one begun from what is said here, a table or a copy. */
import { readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type CaseForm, starterCase } from "../../case/index.ts";
import { formatDay, parseDay } from "../../ground/index.ts";
import { type Beginning, beginCase, type ReadOther } from "../edit/begin-case.ts";
import { makeFolder } from "../make-folder.ts";
import { bytesOf } from "../store/content.ts";
import { readFolder } from "../store/folder.ts";
import { openStore } from "../store/open-store.ts";
import type { Content } from "../store/revision.ts";
import { StoreError } from "../store/store-errors.ts";
import { namesStoredCase, storedCaseName, storePlace } from "../store/store-place.ts";
import { say, warn } from "../terminal.ts";
import { type Command, faultCount, onePositional, tellFaults, UsageError, wholeNumber } from "./command.ts";

const flags = {
  title: { type: "string" },
  question: { type: "string" },
  party: { type: "string", multiple: true },
  issue: { type: "string", multiple: true },
  from: { type: "string" },
  to: { type: "string" },
  "as-of": { type: "string" },
  horizon: { type: "string" },
  table: { type: "string" },
  copy: { type: "string" },
  "without-claims": { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof flags; allowPositionals: true }>>["values"];

const yearDays = 365;
const dayMs = 86_400_000;

export const newCommand: Command = {
  usage: "new DIR [--title TEXT --party NAME ... --issue NAME:OPTION;OPTION ... | --table FILE | --copy CASE]",
  purpose: "Writes a commented case into a new or empty folder: an example, or one of your own.",
  options: `  --title TEXT      of the new case; without any of these, an example is written
  --question TEXT   what is to be found out
  --party NAME      a principal; said for each, two at least
  --issue NAME:OPTION;OPTION
                    what is to be decided, said for each; the first option stands without an agreement
  --table FILE      parties, issues and ranges from a .csv or .xlsx (docs/formats.md) instead of --party and --issue
  --copy CASE       a copy of a folder or of store:CASE, under --title
  --without-claims  the copy without claims and sources
  --from DAY, --to DAY, --as-of DAY
                    the timeline and where it opens; a year before and after today unless told
  --horizon N       months after which the line freezes (24)`,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: flags });
    const folder = onePositional(positionals, "DIR");
    let files: ReadonlyMap<string, Content> = starterCase();
    try {
      const asked = await beginning(values);
      const begun = asked === null ? { files } : await beginCase(asked, readOther);
      if ("faults" in begun) {
        tellFaults(begun.faults);
        warn(faultCount(begun.faults, "what was asked for; nothing was written"));
        return 1;
      }
      files = begun.files;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      warn(`parley: ${error.message}`);
      return 2;
    }
    await within(folder, () => makeFolder(folder));
    if ((await readdir(folder)).length > 0) throw new UsageError(`${folder} is not empty`);
    for (const [path, content] of files) {
      await within(folder, async () => {
        await makeFolder(dirname(join(folder, path)));
        await writeFile(join(folder, path), bytesOf(content), { flag: "wx" });
      });
    }
    say(`A case to begin with stands in ${folder}. Next: parley check ${folder}, then parley assess ${folder}`);
    return 0;
  },
};

/** Null: the example. */
async function beginning(values: Values): Promise<Beginning | null> {
  const { title, copy, table, party = [], issue = [] } = values;
  const ways = [copy, table, party.length + issue.length > 0 ? "form" : undefined].filter((way) => way !== undefined);
  if (ways.length > 1) throw new UsageError("one of --copy, --table, or --party with --issue");
  if (values["without-claims"] && copy === undefined) throw new UsageError("--without-claims goes with --copy");
  if (ways.length === 0 && Object.values(values).every((value) => value === undefined || value === false)) return null;
  if (title === undefined)
    throw new UsageError("--title is missing: a case begun by --copy, --table or --party has one of its own");
  if (copy !== undefined) {
    const evidence = !values["without-claims"];
    return { from: "copy", of: copy, title, question: values.question, asOf: values["as-of"], evidence };
  }
  const form = days(values, title);
  if (table === undefined) return { from: "empty", form: { ...form, parties: party, issues: issue.map(issueOf) } };
  const bytes = await readFile(table).catch((error: Error) => {
    throw new UsageError(`${table} cannot be read: ${error.message}`);
  });
  return { from: "table", form, name: basename(table), bytes };
}

function days(values: Values, title: string): Omit<CaseForm, "parties" | "issues"> {
  const today = Math.floor(Date.now() / dayMs);
  const asOf = values["as-of"] ?? formatDay(today);
  const around = parseDay(asOf) ?? today;
  return {
    title,
    question: values.question ?? "Which agreements could all accept, and when?",
    from: values.from ?? formatDay(around - yearDays),
    to: values.to ?? formatDay(around + yearDays),
    asOf,
    horizonMonths: wholeNumber("horizon", values.horizon, 1, 120) ?? 24,
  };
}

/** `The bridge: as now; shared`. */
function issueOf(written: string): { readonly name: string; readonly options: readonly string[] } {
  const at = written.indexOf(":");
  if (at < 0) throw new UsageError(`--issue wants NAME:OPTION;OPTION, not ${written}`);
  return { name: written.slice(0, at), options: written.slice(at + 1).split(";") };
}

const readOther: ReadOther = async (named) => {
  if (!namesStoredCase(named)) {
    const root = await realpath(named).catch(() => null);
    return root === null ? null : { files: (await readFolder(root)).files };
  }
  const wanted = storedCaseName(named);
  const store = await openStore(storePlace());
  try {
    return await store.read(wanted.case, wanted.revision);
  } finally {
    await store.close();
  }
};

/** What the system says of a place where nothing can be written, told with the folder that was asked for. */
async function within(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new UsageError(`a case cannot be written into ${folder}: ${(error as Error).message}`);
  }
}
