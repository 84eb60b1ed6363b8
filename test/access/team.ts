/** A team's server in this process, with accounts and cases, and what a browser does with it: cookies, forms, tokens. */
import { type IncomingMessage, request } from "node:http";
import { request as tlsRequest } from "node:https";
import { onTestFinished } from "vitest";
import { openTeam, type Team } from "../../src/node/access/open-team.ts";
import { startTeamServer, type TeamOptions } from "../../src/node/team/team-server.ts";

export const good = "a sentence nobody guesses";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Served {
  readonly team: Team;
  readonly port: number;
  readonly metricsPort: number | null;
  readonly log: readonly Readonly<Record<string, unknown>>[];
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>;
  readonly browser: () => Browser;
  readonly close: () => Promise<void>;
}

/** The owner Ada; the analyst Ben and the reader Cem of `open`; two cases, `open` and `secret`. */
export async function peopled(place: string): Promise<Team> {
  const team = await openTeam(place, { create: true });
  const { access, store } = team;
  for (const as of ["open", "secret"]) await store.importFolder("cases/bargaining-range", { as, author: "setup" });
  await access.add("Ada", good, { role: "owner", caseId: null }, "setup");
  await access.add("Ben", good, { role: "analyst", caseId: "open" }, "Ada");
  await access.add("Cem", good, { role: "reader", caseId: "open" }, "Ada");
  return team;
}

export async function serveTeam(place: string, options: Partial<TeamOptions> = {}): Promise<Served> {
  const team = options.team ?? (await peopled(place));
  const log: Record<string, unknown>[] = [];
  const server = await startTeamServer({
    team,
    host: "127.0.0.1",
    port: 0,
    plain: options.tls === undefined && options.proxies == null,
    log: (line) => log.push(line as Record<string, unknown>),
    graceMs: 2_000,
    ...options,
  });
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await server.close();
    await team.close();
  };
  onTestFinished(close);
  const { port, metricsPort } = server;
  const secure = options.tls !== undefined;
  const ask = (path: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const to = { host: "127.0.0.1", port, path, method, headers, agent: false as const };
      const take = async (response: IncomingMessage) => {
        const text = Buffer.concat(await response.toArray()).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      };
      const sent = secure ? tlsRequest({ ...to, ca: options.tls?.cert }, take) : request(to, take);
      sent.on("error", reject).end(body);
    });
  const origin = `${secure || options.proxies != null ? "https" : "http"}://127.0.0.1:${port}`;
  return { team, port, metricsPort, log, ask, browser: () => browserOf(ask, origin), close };
}

export interface Browser {
  readonly cookies: Map<string, string>;
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>;
  readonly submit: (path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly signIn: (name: string, password?: string) => Promise<Answer>;
  /** With the session's token. */
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
}

function browserOf(send: Served["ask"], origin: string): Browser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, { headers = {}, ...asked }: Asked = {}): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await send(path, { ...asked, headers: { ...(cookie !== "" && { cookie }), ...headers } });
    for (const set of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/Max-Age=0/.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const submit = async (path: string, fields: Readonly<Record<string, string>>) => {
    const [, token = ""] = /name="token" value="([^"]*)"/.exec((await ask(path)).body) ?? [];
    const body = new URLSearchParams({ token, ...fields }).toString();
    const headers = { origin, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
    return ask(path, { method: "POST", headers, body });
  };
  return {
    cookies,
    ask,
    submit,
    signIn: (name, password = good) => submit("/login", { name, password }),
    post: async (path, body, headers = {}) => {
      const { token = "" } = JSON.parse((await ask("/api/session")).body);
      const own = { origin, "content-type": "application/json", "x-parley-token": token };
      return ask(path, { method: "POST", headers: { ...own, ...headers }, body: JSON.stringify(body) });
    },
  };
}
