/** `parley audit`: who changed what and why, who came in, who was let in, in the order in which it happened. */
import { parseArgs } from "node:util";
import type { TrailEvent } from "../access/trail.ts";
import type { Revision } from "../store/revision.ts";
import { storedCaseName } from "../store/store-place.ts";
import { say } from "../terminal.ts";
import { type Command, UsageError, wholeNumber } from "./command.ts";
import { withTeam } from "./team-store.ts";

const usualLast = 1_000;

export const auditCommand: Command = {
  usage: "audit [CASE] [--last N] [--json]",
  purpose: "Tells who changed which judgement and why; without a CASE logins, accounts, roles and exports.",
  options: `  --last N           only so many, the latest (${usualLast})
  --json             as JSON on stdout
  --database PLACE   a file or a server's address; without it PARLEY_DATABASE_URL, PARLEY_STORE, or ./parley.db`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { last: { type: "string" }, json: { type: "boolean", default: false }, database: { type: "string" } },
    });
    if (positionals.length > 1) throw new UsageError(`one CASE is wanted, not ${positionals.join(" ")}`);
    const [named] = positionals;
    const last = wholeNumber("last", values.last, 1, 1_000_000) ?? usualLast;
    return withTeam(values.database, false, async ({ store, access }) => {
      const id = named === undefined ? null : storedCaseName(named).case;
      const revisions = id === null ? [] : (await store.history(id, { last })).map(ofRevision);
      const events = (await access.events(id, last)).map(ofEvent);
      // A revision's time may stand still where the clock was set back; the order of the log is kept among equals.
      const rows = [...revisions, ...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(-last);
      say(values.json ? JSON.stringify(rows, null, 2) : rows.map(line).join("\n") || "Nothing yet.");
    });
  },
};

interface Row {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly why: string;
  /** Entries that a revision changed. */
  readonly units: readonly string[];
}

function ofRevision({ at, author, number, reason, changes }: Revision): Row {
  const units = changes.flatMap(({ path, units }) => units.map((unit) => (unit === "*" ? path : `${unit} in ${path}`)));
  return { at, who: author, what: `revision ${number}`, why: reason, units };
}

function ofEvent({ at, actor, kind, subject, caseId }: TrailEvent): Row {
  const whom =
    kind === "login" || kind === "logout"
      ? ""
      : subject === "" && kind === "login-failed"
        ? "a name nobody has"
        : subject;
  return { at, who: actor, what: [kind, whom, caseId].filter((part) => part !== "").join(" "), why: "", units: [] };
}

function line({ at, who, what, why, units }: Row): string {
  const told = units.slice(0, 8).join(", ") + (units.length > 8 ? ` and ${units.length - 8} more` : "");
  return [
    `${at}  ${who || "someone"}  ${what}`,
    ...(why === "" ? [] : [`    ${why}`]),
    ...(told === "" ? [] : [`    ${told}`]),
  ].join("\n");
}
