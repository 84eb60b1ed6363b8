/** `parley store`: case folders into the store and out of it, and what happened to them there. */
import { userInfo } from "node:os";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readCase } from "../../case/index.ts";
import { copyBetween, openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-errors.ts";
import { storedCaseName, storePlace } from "../store/store-place.ts";
import { textsOf } from "../store/stored-case.ts";
import { say, warn } from "../terminal.ts";
import { type Command, onePositional, plural, UsageError, wholeNumber } from "./command.ts";
import { openSealed } from "./sealed-file.ts";
import { caseLines, revisionLines, stateLines } from "./store-text.ts";
import { noteExport } from "./team-store.ts";

const flags = {
  store: { type: "string" },
  as: { type: "string" },
  author: { type: "string" },
  reason: { type: "string" },
  base: { type: "string" },
  output: { type: "string", short: "o" },
  revision: { type: "string" },
  last: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof flags; allowPositionals: true }>>["values"];

interface Task {
  readonly allowed: readonly (keyof Flags)[];
  readonly run: (store: Store, positionals: readonly string[], flags: Flags) => Promise<void>;
}

const tasks: Readonly<Record<string, Task>> = {
  import: { allowed: ["as", "author", "reason", "base"], run: importTask },
  export: { allowed: ["output", "revision"], run: exportTask },
  log: { allowed: ["last", "json"], run: logTask },
  list: { allowed: ["json"], run: listTask },
  show: { allowed: ["revision", "json"], run: showTask },
  verify: { allowed: [], run: verifyTask },
};

/** Whole stores, with accounts and all. */
const copies = { backup: ["output"], restore: [] } as const;

export const storeCommand: Command = {
  usage:
    "store import FOLDER | export CASE -o FOLDER | log CASE | list | show CASE | verify CASE | backup | restore FILE",
  purpose: "Keeps cases that several people change: each change a revision, with author, time and reason.",
  options: `  import FOLDER        a folder, or a file from parley export --encrypted, as a new case, or over a case that is there:
    --as CASE            another name than the folder's
    --author NAME        who did this; without it PARLEY_AUTHOR, or your name on this machine
    --reason TEXT        why
    --base N             the revision that the folder was taken from; wanted where the case is there
  export CASE          a case as a folder:
    -o, --output FOLDER  new or empty
    --revision N         as it was then
  log CASE             its revisions, the latest first: who, when, why, what
    --last N             only so many
  list                 the cases there are
  show CASE            a state: its files, their digests and that of the case
    --revision N         as it was then
  verify CASE          holds every digest in the log against what it says
  backup               the whole store, with accounts and the trail, while others go on using it:
    -o, --output FILE    a new file, which is a store itself
  restore FILE         a backup into a new file or an empty database
  --json               log, list and show as JSON on stdout
  --store FILE         the store; without it the server in PARLEY_DATABASE_URL, the file in PARLEY_STORE, or ./parley.db
Other commands read a case from there as store:CASE or store:CASE@REVISION.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: flags });
    const [name = "", ...rest] = positionals;
    if (Object.hasOwn(copies, name)) return copyTask(name as keyof typeof copies, rest, values);
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task === undefined)
      throw new UsageError(
        `store wants one of ${Object.keys({ ...tasks, ...copies }).join(", ")}${name === "" ? "" : `, not ${name}`}`,
      );
    refuseIdle(name, values, task.allowed);
    try {
      const store = await openStore(storePlace(values.store), { create: name === "import" });
      await task.run(store, rest, values).finally(() => store.close());
      return 0;
    } catch (error) {
      return toldCode(error);
    }
  },
};

function toldCode(error: unknown): number {
  if (!(error instanceof StoreError)) throw error;
  warn(`parley: ${error.message}  (${error.code})`);
  return error.code === "store.conflict" || error.code === "store.damaged" ? 1 : 2;
}

function refuseIdle(name: string, values: Flags, allowed: readonly string[]): void {
  const idle = Object.entries(values).find(
    ([flag, value]) => value !== false && flag !== "store" && !allowed.includes(flag),
  );
  if (idle !== undefined) throw new UsageError(`store ${name} has no --${idle[0]}`);
}

async function copyTask(name: keyof typeof copies, rest: readonly string[], values: Flags): Promise<number> {
  refuseIdle(name, values, copies[name]);
  const file = name === "backup" ? values.output : onePositional(rest, "FILE");
  if (file === undefined) throw new UsageError("-o FILE is missing");
  const [from, to] = name === "backup" ? [storePlace(values.store), file] : [file, storePlace(values.store)];
  try {
    const { cases, revisions, accounts } = await copyBetween(from, to);
    say(
      `${plural(cases, "case")} with ${plural(revisions, "revision")}, ${plural(accounts, "account")}: copied and verified.`,
    );
    return 0;
  } catch (error) {
    return toldCode(error);
  }
}

async function importTask(
  store: Store,
  positionals: readonly string[],
  { as, author, reason, base }: Flags,
): Promise<void> {
  const folder = onePositional(positionals, "FOLDER");
  const from = wholeNumber("base", base, 0, Number.MAX_SAFE_INTEGER);
  const options = {
    author: author || process.env.PARLEY_AUTHOR || userInfo().username,
    ...(as !== undefined && { as }),
    ...(reason !== undefined && { reason }),
    ...(from !== undefined && { base: from }),
  };
  const opened = await openSealed(folder);
  const imported = await (opened === null
    ? store.importFolder(folder, options)
    : store.importFiles(opened, folder, {
        ...options,
        as: as ?? basename(folder).replace(/\.age$/i, ""),
        reason: reason ?? `Import of ${basename(folder)}`,
      }));
  if (imported.passedOver.length > 0)
    warn(`Left out, since their names begin with a dot: ${imported.passedOver.join(", ")}`);
  const { case: id, revision, files } = imported;
  say(
    `${id} is in ${store.place} at revision ${revision.number}, from ${plural(files, "file")}. Next: parley check store:${id}`,
  );
}

async function exportTask(store: Store, positionals: readonly string[], flags: Flags): Promise<void> {
  const { output, revision } = flags;
  const name = caseAt(positionals, revision);
  if (output === undefined) throw new UsageError("-o FOLDER is missing");
  const state = await store.exportFolder(name.case, output, name.revision);
  await noteExport(flags.store, name.case, "folder");
  say(`Revision ${state.revision} of ${state.case}, ${plural(state.files.size, "file")}, is in ${output}.`);
}

async function logTask(store: Store, positionals: readonly string[], { last, json }: Flags): Promise<void> {
  const name = storedCaseName(onePositional(positionals, "CASE"));
  const most = wholeNumber("last", last, 1, Number.MAX_SAFE_INTEGER);
  const upTo = name.revision;
  const log = await store.history(name.case, {
    ...(most !== undefined && { last: most }),
    ...(upTo !== undefined && { upTo }),
  });
  say(json ? JSON.stringify(log.toReversed(), null, 2) : log.toReversed().flatMap(revisionLines).join("\n"));
}

async function listTask(store: Store, positionals: readonly string[], { json }: Flags): Promise<void> {
  if (positionals.length > 0) throw new UsageError(`list wants no ${positionals.join(" ")}`);
  const cases = await store.cases();
  say(json ? JSON.stringify(cases, null, 2) : caseLines(store.place, cases).join("\n"));
}

async function showTask(store: Store, positionals: readonly string[], { revision, json }: Flags): Promise<void> {
  const name = caseAt(positionals, revision);
  const state = await store.read(name.case, name.revision);
  const [made] = await store.history(name.case, { since: state.revision - 1, upTo: state.revision });
  if (made === undefined) throw new StoreError("store.damaged", `revision ${state.revision} is not in the log`);
  const digest = readCase(textsOf(state.files).files).case?.digest ?? null;
  const { facts, lines } = stateLines(state, made, digest);
  say(json ? JSON.stringify(facts, null, 2) : lines.join("\n"));
}

async function verifyTask(store: Store, positionals: readonly string[]): Promise<void> {
  const { case: id } = storedCaseName(onePositional(positionals, "CASE"));
  const { revisions } = await store.verify(id);
  say(`${id}: ${plural(revisions, "revision")}, all as they were written.`);
}

/** CASE, CASE@REVISION or CASE with --revision. */
function caseAt(
  positionals: readonly string[],
  flag: string | undefined,
): { readonly case: string; readonly revision?: number } {
  const name = storedCaseName(onePositional(positionals, "CASE"));
  const revision = wholeNumber("revision", flag, 1, Number.MAX_SAFE_INTEGER);
  if (revision !== undefined && name.revision !== undefined) throw new UsageError("the revision is named twice");
  return revision === undefined ? name : { ...name, revision };
}
