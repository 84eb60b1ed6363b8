/** `parley import`: event tables, sources, claims and questions from other programs, with an account of every row. */
import { extname } from "node:path";
import { parseArgs } from "node:util";
import {
  acled,
  type EntriesRead,
  type EventFormat,
  type EventSource,
  FeedFault,
  gdeltEvents,
  type ImportTally,
  ucdpGed,
  type Wanted,
} from "../../feeds/index.ts";
import { formatFault, parseDay } from "../../ground/index.ts";
import { type EntryRequest, entryFormats, importEntries } from "../import/import-entries.ts";
import { importEvents } from "../import/import-events.ts";
import { progressBar, say, warn } from "../terminal.ts";
import { type Command, plural, UsageError, wholeNumber } from "./command.ts";
import { wrapped } from "./text-table.ts";

const mostFaultsShown = 20;

const formats: Readonly<Record<string, EventFormat<never>>> = {
  acled: acled as unknown as EventFormat<never>,
  "ucdp-ged": ucdpGed as unknown as EventFormat<never>,
  gdelt: gdeltEvents as unknown as EventFormat<never>,
};

export const importCommand: Command = {
  usage: "import FORMAT FILE ... -o OUT.csv|OUT.yaml [options]",
  purpose: "Reads events, sources, claims and questions from other programs, and accounts for every row.",
  options: `  FORMAT          events: ${Object.keys(formats).join(", ")}; sources: csl, bibtex;
                  claims: annotations (W3C or ClaimReview), table (.csv, .tsv, .xlsx); questions (Metaculus, Manifold)
  -o FILE         .yaml: entries for a case, ungraded; .csv, for events: the rows wanted, in the format's own columns
  --map F=C,...   for a table: which column C holds the claim's field F; a column named like its field needs none
  --source ID     for claims: the source they are from, where the file does not say
  --event EVENT   for questions: talks, measure, ceasefire, settlement or any-deal
  --who ID        for questions: the analyst under whom the crowd's forecasts stand
 Of events:
  --from, --to    only events that touch these days (YYYY-MM-DD)
  --country NAME  only events there, as the table names it
  --words TEXT    only events that name this somewhere
  --source ID     for .yaml: the new source's id (FORMAT-export where not said)
  --exported DAY  for .yaml: the day of the export; needed
  --lag-days N    for .yaml: an event counts so many days after its last day, but not later than the export (7)
  --json          the account as JSON on stdout`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: "string", short: "o" },
        from: { type: "string" },
        to: { type: "string" },
        country: { type: "string" },
        words: { type: "string" },
        source: { type: "string" },
        exported: { type: "string" },
        "lag-days": { type: "string" },
        map: { type: "string" },
        event: { type: "string" },
        who: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const [name = "", ...files] = positionals;
    const known = [...Object.keys(formats), ...Object.keys(entryFormats)];
    if (!known.includes(name))
      throw new UsageError(`FORMAT wants one of ${known.join(", ")}, not ${name || "nothing"}`);
    if (files.length === 0) throw new UsageError("FILE is missing");
    const format = formats[name];
    if (format === undefined) return entriesImported(name, files, values, signal);
    const to = values.out;
    if (to === undefined || ![".csv", ".yaml"].includes(extname(to)))
      throw new UsageError("-o wants a FILE.csv or FILE.yaml");
    const wanted: Wanted = {
      ...(values.from !== undefined && { from: dayOf("from", values.from) }),
      ...(values.to !== undefined && { to: dayOf("to", values.to) }),
      ...(values.country !== undefined && { country: values.country }),
      ...(values.words !== undefined && { words: values.words }),
    };
    const lagDays = wholeNumber("lag-days", values["lag-days"], 0, 3650) ?? 7;
    const source =
      extname(to) === ".csv" ? null : sourceOf(format, values.source ?? `${name}-export`, values.exported, lagDays);
    const bar = progressBar("Files");
    try {
      const tally = await importEvents({ format, files, wanted, to, source, signal, onProgress: bar.show });
      bar.clear();
      say(values.json ? JSON.stringify(tally, null, 2) : text(tally, format, to));
      return tally.imported === 0 && tally.rejected > 0 ? 1 : 0;
    } catch (error) {
      bar.clear();
      if (!(error instanceof FeedFault)) throw error;
      warn(formatFault(error.fault));
      return 1;
    } finally {
      bar.clear();
    }
  },
};

interface EntryValues extends Omit<EntryRequest, "signal"> {
  readonly out?: string | undefined;
  readonly json: boolean;
}

async function entriesImported(
  name: string,
  files: readonly string[],
  values: EntryValues,
  signal: AbortSignal,
): Promise<number> {
  const to = values.out;
  if (to === undefined || extname(to) !== ".yaml") throw new UsageError("-o wants a FILE.yaml");
  const { entries, items, rejected, faults } = await importEntries(name, files, to, { ...values, signal }).catch(told);
  const imported = Object.keys(entries).length;
  if (values.json) say(JSON.stringify({ items, imported, rejected, faults }, null, 2));
  else {
    const account = `${entryFormats[name]?.title}: ${items} read, ${imported} imported into ${to}, ${rejected} rejected.`;
    say([account, ...faults.slice(0, mostFaultsShown).map((fault) => `\n${formatFault(fault)}`)].join("\n"));
  }
  return imported === 0 ? 1 : 0;
}

/** A fault that ends the import, as one that nothing was read before. */
function told(error: unknown): EntriesRead {
  if (!(error instanceof FeedFault)) throw error;
  return { entries: {}, items: 0, rejected: 0, faults: [error.fault] };
}

function dayOf(flag: string, written: string): number {
  const day = parseDay(written);
  if (day === null) throw new UsageError(`--${flag} wants a day, YYYY-MM-DD, not ${written}`);
  return day;
}

function sourceOf(format: EventFormat<never>, id: string, exported: string | undefined, lagDays: number): EventSource {
  if (!/^[a-z0-9][a-z0-9-]{0,80}$/.test(id)) throw new UsageError(`--source wants an id of a-z, 0-9 and -, not ${id}`);
  if (exported === undefined) throw new UsageError("--exported is missing: the day on which the table was exported");
  return {
    id,
    title: `${format.title}, export`,
    publisher: format.title,
    issued: dayOf("exported", exported),
    lagDays,
  };
}

function text(tally: ImportTally, format: EventFormat<never>, to: string): string {
  const { rows, imported, duplicates, leftOut, rejected, rejectedBy, faults } = tally;
  const reasons = Object.entries(rejectedBy).map(
    ([column, count]) => `${count} by ${column || "the number of columns"}`,
  );
  return [
    `${format.title}: ${plural(rows, "row")} read.`,
    wrapped(
      `${imported} imported into ${to}, ${duplicates} duplicates, ${leftOut} left out as not wanted, ${rejected} rejected${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}.`,
      "  ",
    ),
    ...faults.map((fault) => `\n${formatFault(fault)}`),
  ].join("\n");
}
