#!/usr/bin/env node
/** `parley`: picks the command, and turns what becomes of it into an exit code. */
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { type Command, UsageError } from "./commands/command.ts";
import { packageFolder } from "./places.ts";
import { QueueFault } from "./queue/queue-fault.ts";
import { leaveQuietlyWithReader, say, warn } from "./terminal.ts";

/** Each is loaded when it is called, with what it alone needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check-command.ts")).checkCommand,
  new: async () => (await import("./commands/new-command.ts")).newCommand,
  assess: async () => (await import("./commands/assess-command.ts")).assessCommand,
  compare: async () => (await import("./commands/compare-command.ts")).compareCommand,
  scores: async () => (await import("./commands/scores-command.ts")).scoresCommand,
  brief: async () => (await import("./commands/brief-command.ts")).briefCommand,
  "lint-brief": async () => (await import("./commands/lint-brief-command.ts")).lintBriefCommand,
  counters: async () => (await import("./commands/counters-command.ts")).countersCommand,
  timing: async () => (await import("./commands/timing-command.ts")).timingCommand,
  why: async () => (await import("./commands/why-command.ts")).whyCommand,
  offers: async () => (await import("./commands/offers-command.ts")).offersCommand,
  probe: async () => (await import("./commands/probe-command.ts")).probeCommand,
  sensitivity: async () => (await import("./commands/sensitivity-command.ts")).sensitivityCommand,
  discover: async () => (await import("./commands/discover-command.ts")).discoverCommand,
  ladder: async () => (await import("./commands/ladder-command.ts")).ladderCommand,
  import: async () => (await import("./commands/import-command.ts")).importCommand,
  export: async () => (await import("./commands/export-command.ts")).exportCommand,
  search: async () => (await import("./commands/search-command.ts")).searchCommand,
  read: async () => (await import("./commands/read-command.ts")).readCommand,
  positions: async () => (await import("./commands/positions-command.ts")).positionsCommand,
  influence: async () => (await import("./commands/influence-command.ts")).influenceCommand,
  arenas: async () => (await import("./commands/arenas-command.ts")).arenasCommand,
  series: async () => (await import("./commands/series-command.ts")).seriesCommand,
  territory: async () => (await import("./commands/territory-command.ts")).territoryCommand,
  serve: async () => (await import("./commands/serve-command.ts")).serveCommand,
  store: async () => (await import("./commands/store-command.ts")).storeCommand,
  account: async () => (await import("./commands/account-command.ts")).accountCommand,
  audit: async () => (await import("./commands/audit-command.ts")).auditCommand,
  sweep: async () => (await import("./commands/sweep-command.ts")).sweepCommand,
  worker: async () => (await import("./commands/worker-command.ts")).workerCommand,
  schema: async () => (await import("./commands/schema-command.ts")).schemaCommand,
};

const exitCode = { done: 0, faults: 1, usage: 2, defect: 70 };

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ usage, purpose }) => `  parley ${usage}\n      ${purpose}`);
  return [
    "Parley: which agreements could every principal accept, and what follows from waiting.\n",
    ...lines,
    "  parley COMMAND --help\n      All options of a command.",
    "\nA CASE is a folder, or store:CASE[@REVISION]. Exit codes: 0 done, 1 faults in the case, 2 wrong usage, 130 stopped with Ctrl-C.",
  ].join("\n");
}

function version(): string {
  return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;
}

async function main(args: readonly string[], signal: AbortSignal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? warn : say)(await help());
    return name === undefined ? exitCode.usage : exitCode.done;
  }
  if (name === "--version" || name === "-v") {
    say(version());
    return exitCode.done;
  }
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (command === undefined) {
    warn(`parley: no such command: ${name}\n\n${await help()}`);
    return exitCode.usage;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    say(`parley ${command.usage}\n\n${command.purpose}${command.options === "" ? "" : `\n\n${command.options}`}`);
    return exitCode.done;
  }
  try {
    return await command.run(rest, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return tell(name, error);
  }
}

/** Wrong arguments, values that the engine refuses and what the system says of a path: the reader can mend those. */
function tell(name: string, error: unknown): number {
  const { message, code, stack } = error as NodeJS.ErrnoException;
  const usage =
    error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS") === true || message.startsWith("invalid ");
  const system = (code !== undefined && Object.hasOwn(constants.errno, code)) || error instanceof QueueFault;
  if (usage) warn(`parley: ${message}\nSee: parley ${name} --help`);
  else if (system) warn(`parley: ${message}`);
  else warn(`parley: this is a defect of the program, please report it\n${stack ?? message}`);
  return usage || system ? exitCode.usage : exitCode.defect;
}

/** The exit code that shells give to a program that a signal ended. */
function interruption(): { readonly signal: AbortSignal; readonly code: () => number } {
  const controller = new AbortController();
  let code = 0;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      code = 128 + constants.signals[name];
      controller.abort(new Error("stopped"));
    });
  }
  return { signal: controller.signal, code: () => code };
}

leaveQuietlyWithReader();
const { signal, code: interruptedWith } = interruption();
try {
  process.exitCode = await main(process.argv.slice(2), signal);
} catch {
  process.exitCode = interruptedWith();
}
