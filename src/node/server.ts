/**
 * The screen's server: the built page and the texts of cases, read anew on each request so that edits show.
 * Takes  one case's folder, a folder of cases or `store:CASE`, and a port; where it is taken, the next free one serves. To
 *        edit, the review of that case too, which alone may write (`review/review-api.ts`).
 * Gives  `GET /api/cases` → `[{ id, title }]`; `GET /api/cases/ID` → `{ files: { path: text } }`, or 422 `{ faults }`.
 *        `GET /api/session` → `{ token: null }` where there is nothing to edit.
 *        `GET /api/cases/ID/maps/PATH` → the text of a file that one of the case's maps names (`map-files.ts`).
 *        All else is looked up among the files of the built page, so that no path can lead out of it.
 * Guards Bound to 127.0.0.1, which other machines cannot reach. The Host header must name this machine and port, so that
 *        a page elsewhere cannot reach it under a name of its own (DNS rebinding). Reads only, but for the review. A strict content policy.
 */
import { readdir, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { looksLikeCase, openCase } from "./case-folder.ts";
import { isForeign } from "./guards.ts";
import { type Bounds, bound, closeServer, listen, serverOptions, usualBounds } from "./listening.ts";
import { readMapFile } from "./map-files.ts";
import { sendPageFile } from "./page-files.ts";
import { sendJson, sendText } from "./replies.ts";
import type { ReviewApi } from "./review/review-api.ts";
import { namesStoredCase, storedCaseName } from "./store/store-place.ts";

export interface RunningServer {
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const here = "127.0.0.1";
const portsTried = 50;

export async function startServer(
  folder: string,
  port: number,
  review?: ReviewApi,
  bounds: Bounds = usualBounds,
): Promise<RunningServer> {
  const server = createServer(serverOptions(bounds), (request, response) => {
    answer(folder, request, response, review).catch(() => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: "this is a defect of the program" });
    });
  });
  bound(server, bounds);
  await listen(server, here, port, Math.min(port + portsTried, 65_535));
  const { port: actual } = server.address() as AddressInfo;
  return { address: `http://${here}:${actual}/`, port: actual, close: () => closeServer(server, 1_000) };
}

/** The folders of the cases: the folder itself if it is one, else those in it. */
export async function caseFolders(folder: string): Promise<ReadonlyMap<string, string>> {
  if (namesStoredCase(folder)) return new Map([[storedCaseName(folder).case, folder]]);
  if (!(await looksLikeCase(folder))) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    const paths = folders.map((entry) => join(folder, entry.name)).sort();
    const cases = await Promise.all(paths.map(async (path) => ((await looksLikeCase(path)) ? [path] : [])));
    if (cases.some((paths) => paths.length > 0)) return new Map(cases.flat().map((path) => [basename(path), path]));
  }
  return new Map([[basename(await realpath(folder).catch(() => folder)), folder]]);
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  review: ReviewApi | undefined,
): Promise<void> {
  if (!isThisMachine(request)) return sendJson(response, 403, { error: "this server answers to its own address only" });
  const path = pathOf(request);
  if (path === null) return sendJson(response, 400, { error: "not a path" });
  const reviewed = (await review?.answer(path, request)) ?? null;
  if (reviewed !== null) return sendJson(response, reviewed.status, reviewed.body);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendJson(response, 405, { error: "this server is for reading" });
  }
  if (path === "/api/session")
    return isForeign(request)
      ? sendJson(response, 403, { error: "only the page itself may ask this" })
      : sendJson(response, 200, { token: null });
  if (path === "/api/cases") return sendJson(response, 200, await listCases(folder));
  const map = /^\/api\/cases\/([^/]+)\/maps\/(.+)$/.exec(path);
  if (map !== null) return sendMapFile(folder, map[1] ?? "", map[2] ?? "", response);
  const id = /^\/api\/cases\/([^/]+)$/.exec(path)?.[1];
  if (id !== undefined) return sendCase(folder, id, response);
  return sendPageFile(path === "/" ? "index.html" : path.slice(1), response);
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

async function listCases(folder: string): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const cases = [...(await caseFolders(folder))];
  return Promise.all(cases.map(async ([id, path]) => ({ id, title: (await openCase(path)).case?.title ?? id })));
}

async function sendCase(folder: string, id: string, response: ServerResponse): Promise<void> {
  const path = (await caseFolders(folder)).get(id);
  if (path === undefined) return sendJson(response, 404, { error: "no such case" });
  const opened = await openCase(path);
  if (opened.case === null) return sendJson(response, 422, { faults: opened.faults });
  return sendJson(response, 200, { files: Object.fromEntries(opened.files) });
}

async function sendMapFile(folder: string, id: string, file: string, response: ServerResponse): Promise<void> {
  const path = (await caseFolders(folder)).get(id);
  const theCase = path === undefined ? null : (await openCase(path)).case;
  const text = path === undefined || theCase === null ? null : await readMapFile(path, theCase, file);
  if (text === null) return sendJson(response, 404, { error: "no such file of a map of this case" });
  sendText(response, 200, text, "application/json; charset=utf-8", { cache: "no-cache" });
}
