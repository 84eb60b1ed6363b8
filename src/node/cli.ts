#!/usr/bin/env node
/** `parley`: picks the command, and turns what becomes of it into an exit code. */
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { accountCommand } from "./commands/account-command.ts";
import { arenasCommand } from "./commands/arenas-command.ts";
import { assessCommand } from "./commands/assess-command.ts";
import { auditCommand } from "./commands/audit-command.ts";
import { briefCommand } from "./commands/brief-command.ts";
import { checkCommand } from "./commands/check-command.ts";
import { type Command, UsageError } from "./commands/command.ts";
import { compareCommand } from "./commands/compare-command.ts";
import { countersCommand } from "./commands/counters-command.ts";
import { discoverCommand } from "./commands/discover-command.ts";
import { exportCommand } from "./commands/export-command.ts";
import { importCommand } from "./commands/import-command.ts";
import { influenceCommand } from "./commands/influence-command.ts";
import { ladderCommand } from "./commands/ladder-command.ts";
import { lintBriefCommand } from "./commands/lint-brief-command.ts";
import { newCommand } from "./commands/new-command.ts";
import { offersCommand } from "./commands/offers-command.ts";
import { positionsCommand } from "./commands/positions-command.ts";
import { probeCommand } from "./commands/probe-command.ts";
import { readCommand } from "./commands/read-command.ts";
import { schemaCommand } from "./commands/schema-command.ts";
import { scoresCommand } from "./commands/scores-command.ts";
import { searchCommand } from "./commands/search-command.ts";
import { sensitivityCommand } from "./commands/sensitivity-command.ts";
import { seriesCommand } from "./commands/series-command.ts";
import { serveCommand } from "./commands/serve-command.ts";
import { storeCommand } from "./commands/store-command.ts";
import { sweepCommand } from "./commands/sweep-command.ts";
import { territoryCommand } from "./commands/territory-command.ts";
import { timingCommand } from "./commands/timing-command.ts";
import { whyCommand } from "./commands/why-command.ts";
import { workerCommand } from "./commands/worker-command.ts";
import { QueueFault } from "./queue/queue-fault.ts";
import { leaveQuietlyWithReader, say, warn } from "./terminal.ts";

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  new: newCommand,
  assess: assessCommand,
  compare: compareCommand,
  scores: scoresCommand,
  brief: briefCommand,
  "lint-brief": lintBriefCommand,
  counters: countersCommand,
  timing: timingCommand,
  why: whyCommand,
  offers: offersCommand,
  probe: probeCommand,
  sensitivity: sensitivityCommand,
  discover: discoverCommand,
  ladder: ladderCommand,
  import: importCommand,
  export: exportCommand,
  search: searchCommand,
  read: readCommand,
  positions: positionsCommand,
  influence: influenceCommand,
  arenas: arenasCommand,
  series: seriesCommand,
  territory: territoryCommand,
  serve: serveCommand,
  store: storeCommand,
  account: accountCommand,
  audit: auditCommand,
  sweep: sweepCommand,
  worker: workerCommand,
  schema: schemaCommand,
};

const exitCode = { done: 0, faults: 1, usage: 2, defect: 70 };

function help(): string {
  const lines = Object.values(commands).map(({ usage, purpose }) => `  parley ${usage}\n      ${purpose}`);
  return [
    "Parley: which agreements could every principal accept, and what follows from waiting.\n",
    ...lines,
    "  parley COMMAND --help\n      All options of a command.",
    "\nA CASE is a folder, or store:CASE[@REVISION]. Exit codes: 0 done, 1 faults in the case, 2 wrong usage, 130 stopped with Ctrl-C.",
  ].join("\n");
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}

async function main(args: readonly string[], signal: AbortSignal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? warn : say)(help());
    return name === undefined ? exitCode.usage : exitCode.done;
  }
  if (name === "--version" || name === "-v") {
    say(version());
    return exitCode.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    warn(`parley: no such command: ${name}\n\n${help()}`);
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
