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
import { createReadStream } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { looksLikeCase, openCase } from "./case-folder.ts";
import { readMapFile } from "./map-files.ts";
import type { ReviewApi } from "./review/review-api.ts";
import { namesStoredCase, storedCaseName } from "./store/store-place.ts";

export interface RunningServer {
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const here = "127.0.0.1";
const portsTried = 50;
const page = fileURLToPath(new URL("../web/", import.meta.url));

const contentPolicy = [
  "default-src 'none'",
  ...["script", "style", "font", "connect", "worker"].map((kind) => `${kind}-src 'self'`),
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const headersOfAll = {
  "Content-Security-Policy": contentPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

export async function startServer(folder: string, port: number, review?: ReviewApi): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(folder, request, response, review).catch(() => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: "this is a defect of the program" });
    });
  });
  await listen(server, port, Math.min(port + portsTried, 65_535));
  const { port: actual } = server.address() as AddressInfo;
  return { address: `http://${here}:${actual}/`, port: actual, close: () => close(server) };
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
  if (path === "/api/session") return sendJson(response, 200, { token: null });
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
  response.writeHead(200, {
    ...headersOfAll,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-cache",
  });
  response.end(response.req.method === "HEAD" ? undefined : text);
}

async function sendPageFile(name: string, response: ServerResponse): Promise<void> {
  const names = await readdir(page, { recursive: true, withFileTypes: false }).catch(() => []);
  const type = contentTypes[extname(name)];
  if (type === undefined || !names.some((known) => known.split(sep).join("/") === name)) {
    return sendJson(response, 404, { error: "nothing here" });
  }
  // Names under assets/ carry a digest of what is in them.
  const cache = name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  response.writeHead(200, { ...headersOfAll, "Content-Type": type, "Cache-Control": cache });
  if (response.req.method === "HEAD") response.end();
  else
    createReadStream(join(page, name))
      .on("error", () => response.destroy())
      .pipe(response);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    ...headersOfAll,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

async function listen(server: Server, port: number, last: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, here, () => resolve());
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= last) throw error;
    await listen(server, port + 1, last);
  }
}

/** Answers under way are finished; connections that browsers keep open are not waited for. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
