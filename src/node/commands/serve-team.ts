/** `parley serve --database PLACE`: a team's server, from its flags. It refuses to start where it would stand open. */
import { readFile } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import { openTeam, type Team } from "../access/open-team.ts";
import { readerPool } from "../case-readers/reader-pool.ts";
import { StoreError } from "../store/store-errors.ts";
import { say, warn } from "../terminal.ts";
import { UsageError, wholeNumber } from "./command.ts";

/** What `parseArgs` is told of; `serve-command.ts` describes them. */
export const teamFlags = {
  database: { type: "string" },
  host: { type: "string" },
  name: { type: "string", multiple: true },
  "tls-cert": { type: "string" },
  "tls-key": { type: "string" },
  "behind-proxy": { type: "boolean", default: false },
  proxy: { type: "string", multiple: true },
  "insecure-http": { type: "boolean", default: false },
  metrics: { type: "string" },
} as const;

export interface TeamValues {
  readonly database?: string;
  readonly host?: string;
  readonly name?: readonly string[];
  readonly "tls-cert"?: string;
  readonly "tls-key"?: string;
  readonly "behind-proxy"?: boolean;
  readonly proxy?: readonly string[];
  readonly "insecure-http"?: boolean;
  readonly metrics?: string;
}

const here = "127.0.0.1";
const loopback = [here, "::1", "localhost"];

/** Where a team's store is, or undefined where one's own case is to be shown. */
export function teamPlace({ database }: TeamValues, hasCase: boolean): string | undefined {
  if (hasCase) return undefined;
  return database ?? (process.env.PARLEY_DATABASE_URL || process.env.PARLEY_STORE || undefined);
}

/** A folder or one's own case is for this machine alone: nobody there has a name. */
export function refuseTeamFlags(values: TeamValues): void {
  const used = Object.entries(values).find(
    ([flag, value]) => flag in teamFlags && value !== undefined && value !== false,
  );
  if (used === undefined) return;
  const steps = [
    "parley store import FOLDER --store parley.db",
    "parley account add NAME --role owner --database parley.db",
    "parley serve --database parley.db --host 0.0.0.0 --tls-cert FILE --tls-key FILE",
  ];
  throw new UsageError(`--${used[0]} is for a team's store, where people have accounts:\n  ${steps.join("\n  ")}`);
}

export async function serveTeam(place: string, values: TeamValues, port: number, signal: AbortSignal): Promise<number> {
  const host = values.host ?? here;
  const tls = await tlsOf(values);
  const proxies = values["behind-proxy"] ? (values.proxy ?? []) : null;
  if (values.proxy !== undefined && proxies === null) throw new UsageError("--proxy goes with --behind-proxy");
  const encrypted = tls !== undefined || proxies !== null;
  const insecure = values["insecure-http"] === true;
  if (encrypted && insecure)
    throw new UsageError(
      "--insecure-http is for a server that nothing encrypts: not with --tls-cert or --behind-proxy",
    );
  if (!loopback.includes(host) && !encrypted && !insecure)
    throw new UsageError(
      `on ${host} passwords would be sent so that everyone on the way can read them. Give --tls-cert and --tls-key, or --behind-proxy where a proxy encrypts, or --insecure-http`,
    );
  if (/^postgres(?:ql)?:\/\/[^/@]*:[^/@]+@/.test(values.database ?? ""))
    warn(
      "parley: the password in --database stands in the list of processes; PARLEY_DATABASE_URL keeps it out of there.",
    );
  let team: Team;
  try {
    team = await openTeam(place);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    warn(`parley: ${error.message}`);
    return 2;
  }
  const pool = readerPool();
  try {
    if (!(await team.access.hasOwner())) {
      const named = values.database === undefined ? "" : ` --database ${team.store.place}`;
      warn(`parley: nobody may sign in yet. Make an owner first:\n  parley account add NAME --role owner${named}`);
      return 2;
    }
    if (!encrypted && !loopback.includes(host))
      warn(
        "parley: without TLS, everyone on the way can read passwords and cases. Only for a network where nobody else is.",
      );
    const { startTeamServer } = await import("../team/team-server.ts");
    const metricsPort = wholeNumber("metrics", values.metrics, 0, 65_535);
    const server = await startTeamServer({
      team,
      host,
      port,
      tls,
      proxies,
      plain: !encrypted,
      metricsPort,
      names: values.name ?? [],
      reads: pool.reads,
      log: (line) => warn(JSON.stringify(line)),
    });
    const [name] = values.name ?? [];
    const address =
      proxies === null || name === undefined ? server.address : `https://${name}/ (here: ${here}:${server.port})`;
    say(`Parley: ${address}  for those who have an account in ${team.store.place}  (Ctrl-C ends it)`);
    if (server.metricsPort !== null) say(`Metrics: http://127.0.0.1:${server.metricsPort}/metrics`);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await server.close();
    return 0;
  } catch (error) {
    const { code, port: taken } = error as NodeJS.ErrnoException & { readonly port?: number };
    if (code !== "EADDRINUSE") throw error;
    throw new UsageError(`port ${taken} is taken: another server listens there`);
  } finally {
    await pool.close();
    await team.close();
  }
}

async function tlsOf(values: TeamValues): Promise<{ readonly cert: string; readonly key: string } | undefined> {
  const [cert, key] = [values["tls-cert"], values["tls-key"]];
  if ((cert === undefined) !== (key === undefined)) throw new UsageError("--tls-cert and --tls-key go together");
  if (cert === undefined || key === undefined) return undefined;
  const texts = { cert: await pemOf("tls-cert", cert), key: await pemOf("tls-key", key) };
  try {
    createSecureContext(texts);
  } catch (error) {
    throw new UsageError(`--tls-cert ${cert} and --tls-key ${key} are no certificate with its key: ${wordsOf(error)}`);
  }
  return texts;
}

async function pemOf(flag: string, path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`--${flag}: ${wordsOf(error)}`);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
