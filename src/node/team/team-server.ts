/**
 * A team's server: the page, and the cases of a store for those who have an account there. Described in docs/security.md.
 * Takes   the opened store, where to listen, and how it is reached (TLS of its own, a proxy, or plain HTTP where that was asked for).
 * Gives   `/healthz`; the pages of `sign-in.ts`; `GET /api/session`; what `case-routes.ts` has. One line of the log for each request,
 *         without anything of a case, not even its name. Metrics at an address of their own.
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, isIPv6 } from "node:net";
import type { Team } from "../access/open-team.ts";
import { type ReadsCases, readsHere } from "../case-readers/reads-cases.ts";
import { editApis } from "../edit/edit-apis.ts";
import { setOrigin } from "../guards.ts";
import { type Bounds, bound, closeServer, listen, serverOptions, usualBounds } from "../listening.ts";
import { sendJson } from "../replies.ts";
import type { RunningServer } from "../server.ts";
import { allowance } from "./allowance.ts";
import { answerTeam } from "./answer-team.ts";
import type { Call, Shared } from "./call.ts";
import { isUnavailable } from "./case-routes.ts";
import { liveCases } from "./live.ts";
import { metrics } from "./metrics.ts";
import { metricsServer } from "./metrics-server.ts";
import { shelfOfCases } from "./shelf-of-cases.ts";
import { turnstile } from "./turnstile.ts";
import { type Door, visitorOf } from "./visitor.ts";

export interface TeamOptions {
  readonly team: Team;
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  readonly names?: readonly string[];
  readonly proxies?: readonly string[] | null;
  /** Plain HTTP is let in. */
  readonly plain?: boolean;
  readonly metricsPort?: number | undefined;
  readonly log: (line: object) => void;
  readonly bounds?: Bounds;
  /** Requests at once, and each second from then on. */
  readonly rates?: { readonly address: readonly [number, number]; readonly session: readonly [number, number] };
  readonly graceMs?: number;
  /** Threads, so that others are answered while a case is read; without them this very thread does. */
  readonly reads?: ReadsCases | undefined;
  readonly clock?: () => number;
}

const usualRates = { address: [3_000, 300], session: [400, 40] } as const;
const mostChangesAtOnce = 6;
const yearSeconds = 31_536_000;

export interface RunningTeamServer extends RunningServer {
  readonly metricsPort: number | null;
}

export async function startTeamServer(options: TeamOptions): Promise<RunningTeamServer> {
  const { team, host, tls, bounds = usualBounds, rates = usualRates, clock = Date.now, graceMs = 10_000 } = options;
  const { reads = readsHere } = options;
  const door: Door = {
    names: options.names ?? [],
    tls: tls !== undefined,
    proxies: options.proxies ?? null,
    plain: options.plain ?? false,
  };
  const shared: Shared = {
    team,
    door,
    shelf: shelfOfCases(team.store, reads),
    live: liveCases(team.store, team.access),
    metrics: metrics(),
    editing: editApis(team.store, { reads }),
    byAddress: allowance(...rates.address, clock),
    bySession: allowance(...rates.session, clock),
    changing: turnstile(mostChangesAtOnce),
  };
  const onRequest = (request: IncomingMessage, response: ServerResponse) =>
    void answerAny(shared, request, response, options.log);
  const server: Server =
    tls === undefined
      ? createServer(serverOptions(bounds), onRequest)
      : createTlsServer({ ...serverOptions(bounds), ...tls, minVersion: "TLSv1.2" }, onRequest);
  bound(server, bounds);
  const end = async () => {
    shared.live.close();
    await closeServer(server, graceMs);
  };
  let counted: Awaited<ReturnType<typeof metricsServer>> | null = null;
  try {
    await listen(server, host, options.port);
    if (options.metricsPort !== undefined) counted = await metricsServer(shared, options.metricsPort);
  } catch (error) {
    await end();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const name = options.names?.[0] ?? (isIPv6(host) ? `[${host}]` : host);
  return {
    address: `${door.tls ? "https" : "http"}://${name}:${port}/`,
    port,
    metricsPort: counted?.port ?? null,
    close: async () => void (await Promise.all([end(), counted?.close()])),
  };
}

async function answerAny(
  shared: Shared,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: object) => void,
): Promise<void> {
  const began = performance.now();
  const id = randomBytes(8).toString("hex");
  response.setHeader("X-Request-Id", id);
  const visitor = visitorOf(request, shared.door);
  const path = pathOf(request);
  const call: Call | null =
    typeof visitor === "string" || path === null
      ? null
      : { request, response, path, visitor, route: "other", session: null, secret: undefined };
  response.on("close", () => {
    const ms = Math.round(performance.now() - began);
    const method = /^[A-Z]{3,7}$/.test(request.method ?? "") ? (request.method as string) : "other";
    const status = response.headersSent ? response.statusCode : 0;
    shared.metrics.request(call?.route ?? "refused", method, status, ms / 1000);
    log({
      at: new Date().toISOString(),
      event: "request",
      id,
      method,
      route: call?.route ?? "refused",
      status,
      ms,
      ...(call !== null && { address: call.visitor.address }),
      ...(call?.session != null && { account: call.session.account }),
      ...(!response.writableFinished && { cut: true }),
    });
  });
  try {
    if (typeof visitor === "string") return sendJson(response, 403, { error: visitor });
    if (visitor.secure) response.setHeader("Strict-Transport-Security", `max-age=${yearSeconds}`);
    if (call === null) return sendJson(response, 400, { error: "not a path" });
    setOrigin(request, visitor.origin);
    await answerTeam(shared, call);
  } catch (error) {
    // Where it went wrong, and not what was said: that may be of a case.
    const { name, code, stack = "" } = error as NodeJS.ErrnoException;
    const where = stack.split("\n").filter((line) => /^ +at /.test(line));
    log({ at: new Date().toISOString(), event: "error", id, name, code, where: where.map((line) => line.trim()) });
    if (response.headersSent) response.destroy();
    else if (isUnavailable(error)) sendJson(response, 503, { error: "the store cannot be reached; try again" });
    else sendJson(response, 500, { error: "this is a defect of the program" });
  }
}

/** Decoded once, without the query; null for what cannot be decoded. */
function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(request.url?.split("?")[0] ?? "");
  } catch {
    return null;
  }
}
