/** `parley account`: who may use a team's server, and with which role on which cases. */
import { parseArgs } from "node:util";
import type { Team } from "../access/open-team.ts";
import { fitRole, type Grant } from "../access/role.ts";
import { readSecret } from "../secret-input.ts";
import { say } from "../terminal.ts";
import { type Command, onePositional, UsageError, wholeNumber } from "./command.ts";
import { atCommandLine, withTeam } from "./team-store.ts";

const flags = {
  role: { type: "string" },
  case: { type: "string" },
  days: { type: "string" },
  database: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof flags; allowPositionals: true }>>["values"];

interface Task {
  readonly allowed: readonly (keyof Flags)[];
  readonly run: (team: Team, names: readonly string[], flags: Flags) => Promise<void>;
}

const tasks: Readonly<Record<string, Task>> = {
  add: { allowed: ["role", "case"], run: addTask },
  list: { allowed: ["json"], run: listTask },
  role: { allowed: ["role", "case"], run: roleTask },
  password: { allowed: [], run: passwordTask },
  remove: { allowed: [], run: removeTask },
  invite: { allowed: ["role", "case", "days"], run: inviteTask },
};

export const accountCommand: Command = {
  usage: "account add NAME | list | role NAME | password NAME | remove NAME | invite",
  purpose: "Says who may use a team's server, and with which role on which cases.",
  options: `  add NAME           a new account; its password is typed, or the first line of what is piped in
    --role ROLE        reader: reads; analyst: also changes; owner: also says who else may
    --case CASE        that case only; without it every case of the store
  role NAME          another role (--role none takes it away), with --case on that case
  password NAME      a new password; all sessions of the account end
  remove NAME        the account, its roles and sessions; what it wrote stays
  invite             a link with which one person makes an account of their own, once
    --role ROLE, --case CASE
    --days N           until then (7)
  list               accounts and roles; --json
  --database PLACE   a file or a server's address; without it PARLEY_DATABASE_URL, PARLEY_STORE, or ./parley.db`,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: flags });
    const [name = "", ...rest] = positionals;
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task === undefined)
      throw new UsageError(
        `account wants one of ${Object.keys(tasks).join(", ")}${name === "" ? "" : `, not ${name}`}`,
      );
    const idle = Object.entries(values).find(
      ([flag, value]) => value !== false && flag !== "database" && !task.allowed.includes(flag as keyof Flags),
    );
    if (idle !== undefined) throw new UsageError(`account ${name} has no --${idle[0]}`);
    return withTeam(values.database, name === "add", (team) => task.run(team, rest, values));
  },
};

async function addTask(team: Team, names: readonly string[], flags: Flags): Promise<void> {
  const { access } = team;
  const name = onePositional(names, "NAME");
  const grant = await grantOf(team, flags);
  await access.add(name, await readSecret(`Password for ${name}`, { again: true }), grant, atCommandLine());
  say(`${name} is ${grant.role} of ${whereOf(grant.caseId)}.`);
}

async function listTask({ access }: Team, names: readonly string[], { json }: Flags): Promise<void> {
  if (names.length > 0) throw new UsageError(`list wants no ${names.join(" ")}`);
  const accounts = await access.accounts();
  const lines = accounts.map(
    ({ name, grants }) =>
      `${name}: ${grants.map(({ role, caseId }) => `${role} of ${whereOf(caseId)}`).join(", ") || "no role"}`,
  );
  say(json ? JSON.stringify(accounts, null, 2) : lines.join("\n") || "No accounts yet.");
}

async function roleTask(team: Team, names: readonly string[], flags: Flags): Promise<void> {
  const { access } = team;
  const name = onePositional(names, "NAME");
  const caseId = flags.case ?? null;
  if (flags.role === "none") {
    await access.takeRole(name, caseId, atCommandLine());
    say(`${name} has no role of their own on ${whereOf(caseId)}.`);
    return;
  }
  const grant = await grantOf(team, flags);
  await access.giveRole(name, grant, atCommandLine());
  say(`${name} is ${grant.role} of ${whereOf(caseId)}.`);
}

async function passwordTask({ access }: Team, names: readonly string[]): Promise<void> {
  const name = onePositional(names, "NAME");
  await access.setPassword(name, await readSecret(`New password for ${name}`, { again: true }), atCommandLine());
  say(`${name} has a new password; all sessions have ended.`);
}

async function removeTask({ access }: Team, names: readonly string[]): Promise<void> {
  const name = onePositional(names, "NAME");
  await access.remove(name, atCommandLine());
  say(`${name} is removed.`);
}

async function inviteTask(team: Team, names: readonly string[], flags: Flags): Promise<void> {
  if (names.length > 0) throw new UsageError("an invitation is for whoever opens it; they choose their name");
  const days = wholeNumber("days", flags.days, 1, 90) ?? 7;
  const secret = await team.access.invite(await grantOf(team, flags), days, atCommandLine());
  say(`Open once within ${days === 1 ? "a day" : `${days} days`}, behind the server's address:\n/invitation/${secret}`);
}

/** A role on a case that is not there would be one on whatever is later made by that name. */
async function grantOf({ store }: Team, { role, case: caseId }: Flags): Promise<Grant> {
  if (role === undefined) throw new UsageError("--role is missing");
  if (caseId !== undefined && !(await store.heads([caseId])).has(caseId))
    throw new UsageError(`no case ${caseId} in ${store.place}`);
  return { role: fitRole(role), caseId: caseId ?? null };
}

function whereOf(caseId: string | null): string {
  return caseId === null ? "every case" : caseId;
}
