/**
 * The screen's server for one person: the built page and the texts of cases.
 * Takes  the cases that it shows (`shown-cases.ts`) and a port; where it is taken, the next free one serves. To edit, the desk
 *        that alone may write (`edit/edit-desk.ts`).
 * Gives  `GET /api/cases` → `[{ id, title }]`; `GET /api/cases/ID` → `{ files: { path: text } }`, or 422 `{ faults }` where they could not be read;
 *        what is wrong in the texts the page finds, which reads them anyway.
 *        `GET /api/session` → `{ token: null }` where there is nothing to edit.
 *        `GET /api/cases/ID/maps/PATH` → the text of a file that one of the case's maps names (`map-files.ts`).
 *        All else is looked up among the files of the built page, so that no path can lead out of it.
 * Guards Bound to 127.0.0.1, which other machines cannot reach. The Host header must name this machine and port, so that
 *        a page elsewhere cannot reach it under a name of its own (DNS rebinding). Reads only, but for the desk. A strict content policy.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { EditDesk } from "./edit/edit-desk.ts";
import { isForeign } from "./guards.ts";
import { type Bounds, bound, closeServer, listen, serverOptions, usualBounds } from "./listening.ts";
import { sendPageFile } from "./page-files.ts";
import { sendJson, sendText } from "./replies.ts";
import type { ShownCases } from "./shown-cases.ts";

export interface RunningServer {
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const here = "127.0.0.1";
const portsTried = 50;
const json = "application/json; charset=utf-8";

export async function startServer(
  cases: ShownCases,
  port: number,
  desk?: EditDesk,
  bounds: Bounds = usualBounds,
): Promise<RunningServer> {
  const server = createServer(serverOptions(bounds), (request, response) => {
    answer(cases, request, response, desk).catch(() => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: "this is a defect of the program" });
    });
  });
  bound(server, bounds);
  await listen(server, here, port, Math.min(port + portsTried, 65_535));
  const { port: actual } = server.address() as AddressInfo;
  return { address: `http://${here}:${actual}/`, port: actual, close: () => closeServer(server, 1_000) };
}

async function answer(
  cases: ShownCases,
  request: IncomingMessage,
  response: ServerResponse,
  desk: EditDesk | undefined,
): Promise<void> {
  if (!isThisMachine(request)) return sendJson(response, 403, { error: "this server answers to its own address only" });
  const path = pathOf(request);
  if (path === null) return sendJson(response, 400, { error: "not a path" });
  const edited = (await desk?.answer(path, request)) ?? null;
  if (edited !== null) return sendJson(response, edited.status, edited.body);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendJson(response, 405, { error: "this server is for reading" });
  }
  if (path === "/api/session")
    return isForeign(request)
      ? sendJson(response, 403, { error: "only the page itself may ask this" })
      : sendJson(response, 200, { token: null });
  if (path === "/api/cases") return sendJson(response, 200, await cases.list());
  const map = /^\/api\/cases\/([^/]+)\/maps\/(.+)$/.exec(path);
  if (map !== null) {
    const text = await cases.mapText(map[1] ?? "", map[2] ?? "");
    if (text === null) return sendJson(response, 404, { error: "no such file of a map of this case" });
    return sendText(response, 200, text, json, { cache: "no-cache" });
  }
  const id = /^\/api\/cases\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) return sendPageFile(path === "/" ? "index.html" : path.slice(1), response);
  const shown = await cases.show(id);
  if (shown === null) return sendJson(response, 404, { error: "no such case" });
  sendText(response, shown.status, shown.body, json);
}

function isThisMachine(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  const hosts = [here, "localhost", "[::1]"].flatMap((host) => [`${host}:${port}`, ...(port === 80 ? [host] : [])]);
  return hosts.includes(request.headers.host?.toLowerCase() ?? "");
}

/** Decoded once, without the query; null for what cannot be decoded. */
function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(request.url?.split("?")[0] ?? "");
  } catch {
    return null;
  }
}
