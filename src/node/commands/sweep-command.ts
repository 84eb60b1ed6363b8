/** `parley sweep`: assessments over days, lenses and cases, row by row into a file that can be gone on with. */
import { parseArgs } from "node:util";
import { type Batch, prepare, runDigest, summarise } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import { engineIdentity } from "../queue/engine-identity.ts";
import { openSweepFile } from "../sweep/sweep-file.ts";
import {
  ownLens,
  planSweep,
  readDays,
  type SweepAsked,
  type SweepOptions,
  type SweepPlan,
} from "../sweep/sweep-plan.ts";
import { rowKey, rowLine, type SweepFormat } from "../sweep/sweep-row.ts";
import { progressBar, warn } from "../terminal.ts";
import { allRowsInParallel } from "../threads.ts";
import { readSharing, type Sharing } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, mostFutures, plural, UsageError, wholeNumber } from "./command.ts";

const usualFutures = 2_000;
/** Rows whose futures are shared out together, so that threads and workers do not wait for each other at each row's end. */
const mostRowsAtOnce = 16;
const mostFuturesAtOnce = 20_000;

export const sweepCommand: Command = {
  usage:
    "sweep CASE ... -o FILE.csv|FILE.jsonl [--as-of FROM..TO/STEP] [--lens all|ID ...] [--futures N] [--queue ADDRESS]",
  purpose: "Assesses cases on many days and through many lenses, a row each; called again it goes on where it was.",
  options: `  -o, --output FILE  .csv or .jsonl: rows that are there and still hold are kept, others computed
  --as-of DAYS    one day or FROM..TO/STEP with steps such as 7d, 2w, 1m (1m where not said); each case's own day where not said
  --lens ID       a lens, may be repeated; ${ownLens}: the case's own judgements (where not said); all: those and every lens by the day
  --futures N     futures a row (${usualFutures})
  --seed N        another draw
  --waive RULE    waive a rule of the floor, by name; may be repeated
  --workers N     at most so many threads; the result does not depend on it
  --queue ADDRESS by the workers at this Redis (redis://…, docs/queue.md), after what others wait for; or PARLEY_QUEUE`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        "as-of": { type: "string" },
        lens: { type: "string", multiple: true },
        futures: { type: "string" },
        seed: { type: "string" },
        waive: { type: "string", multiple: true },
        workers: { type: "string" },
        queue: { type: "string" },
      },
    });
    if (positionals.length === 0) throw new UsageError("CASE is missing");
    const path = values.output;
    if (path === undefined) throw new UsageError("-o FILE.csv or FILE.jsonl is missing");
    const format = formatOf(path);
    const asked: SweepAsked = {
      days: daysOf(values["as-of"]),
      lenses: lensesOf(values.lens ?? [ownLens]),
      futures: wholeNumber("futures", values.futures, 1, mostFutures) ?? usualFutures,
      seed: wholeNumber("seed", values.seed, 0, Number.MAX_SAFE_INTEGER) ?? 1,
      waive: values.waive ?? [],
    };
    const sharing = readSharing(values, "sweep");
    const cases: Planned[] = [];
    for (const folder of positionals) {
      if (/[\r\n]/.test(folder)) throw new UsageError("the name of a case with a line break fits in no row");
      const theCase = await caseOrTellFaults(folder);
      if (theCase === null) return 1;
      cases.push({ folder, theCase, ...planSweep(theCase, asked) });
    }
    return sweep(cases, path, format, sharing, signal);
  },
};

interface Planned extends SweepPlan {
  readonly folder: string;
  readonly theCase: Case;
}

async function sweep(
  cases: readonly Planned[],
  path: string,
  format: SweepFormat,
  sharing: Sharing,
  signal: AbortSignal,
): Promise<number> {
  const engine = engineIdentity();
  const all = cases.flatMap(({ theCase, rows }) => rows.map((row) => rowKey(runDigest(theCase, row), engine)));
  const leftOut = cases.reduce((sum, plan) => sum + plan.leftOut, 0);
  if (all.length === 0) throw new UsageError("no case has one of these days and lenses");
  const file = await openSweepFile(path, format, new Set(all));
  let at = 0;
  const missing = cases.map((planned) => ({
    ...planned,
    rows: planned.rows.filter(() => !file.there.has(all[at++] ?? "")),
  }));
  const total = missing.reduce((sum, { rows }) => sum + rows.reduce((futures, row) => futures + row.futures, 0), 0);
  const bar = progressBar("Futures");
  let before = 0;
  let written = 0;
  try {
    for (const { folder, theCase, rows } of missing)
      for (const group of grouped(rows)) {
        const jobs = group.map((row) => ({ work: "futures" as const, request: row, futures: row.futures }));
        const onProgress = (done: number) => bar.show(before + done, total);
        const batches = await allRowsInParallel(theCase, jobs, { ...sharing, signal, onProgress });
        const lines = group.map((row, k) =>
          rowLine(format, { case: folder, engine }, summarise(prepare(theCase, row), batches[k] as Batch)),
        );
        await file.add(lines.join(""));
        before += group.reduce((sum, { futures }) => sum + futures, 0);
        written += group.length;
      }
  } finally {
    bar.clear();
    const kept = file.there.size > 0 ? `, ${file.there.size} were there` : "";
    const gone = file.dropped > 0 ? `, ${file.dropped} no longer held` : "";
    const none = leftOut > 0 ? `; left out what a case does not have: ${leftOut} of days and lenses` : "";
    warn(`${plural(written, "row")} written to ${path}${kept}${gone}${none}.`);
  }
  return 0;
}

function* grouped(rows: readonly SweepOptions[]): Generator<readonly SweepOptions[]> {
  let group: SweepOptions[] = [];
  let futures = 0;
  for (const row of rows) {
    if (group.length > 0 && (group.length >= mostRowsAtOnce || futures + row.futures > mostFuturesAtOnce)) {
      yield group;
      [group, futures] = [[], 0];
    }
    group.push(row);
    futures += row.futures;
  }
  if (group.length > 0) yield group;
}

function formatOf(path: string): SweepFormat {
  const [, format] = /\.(csv|jsonl)$/i.exec(path) ?? [];
  if (format === undefined) throw new UsageError(`-o wants a file that ends in .csv or .jsonl, not ${path}`);
  return format.toLowerCase() as SweepFormat;
}

function daysOf(text: string | undefined): SweepAsked["days"] {
  if (text === undefined) return null;
  const days = readDays(text);
  if (days === null)
    throw new UsageError(`--as-of wants a day or FROM..TO/STEP (2024-01-01..2024-12-01/7d), not ${text}`);
  return days;
}

function lensesOf(named: readonly string[]): SweepAsked["lenses"] {
  const ids = named.flatMap((text) => text.split(","));
  if (ids.includes("all")) return "all";
  return [...new Set(ids)].map((id) => (id === ownLens ? null : id));
}
