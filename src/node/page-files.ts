/** The files of the built page. A name is looked up among those that are there, so that no path can lead out of them. */
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { codeFolder } from "./places.ts";
import { headersOfAll, sendJson } from "./replies.ts";

const page = join(codeFolder, "web");

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

let listed: Promise<ReadonlySet<string>> | null = null;

async function list(): Promise<ReadonlySet<string>> {
  const names = await readdir(page, { recursive: true }).catch(() => []);
  return new Set(names.map((name) => name.split(sep).join("/")));
}

/** Read once, and again where a name is not among them: the page may have been built anew. */
async function files(name: string): Promise<ReadonlySet<string>> {
  listed ??= list();
  if (!(await listed).has(name)) listed = list();
  return listed;
}

/** Where the build laid a gzipped copy beside the file, whoever takes it gets that. */
export async function sendPageFile(name: string, response: ServerResponse): Promise<void> {
  const type = contentTypes[extname(name)];
  const there = type === undefined ? null : await files(name);
  if (type === undefined || there?.has(name) !== true) return sendJson(response, 404, { error: "nothing here" });
  const { method, headers } = response.req;
  const zipped = there.has(`${name}.gz`);
  const takesZipped = zipped && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(`${headers["accept-encoding"] ?? ""}`);
  response.writeHead(200, {
    ...headersOfAll,
    "Content-Type": type,
    // Names under assets/ carry a digest of what is in them.
    "Cache-Control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    ...(zipped && { Vary: "Accept-Encoding" }),
    ...(takesZipped && { "Content-Encoding": "gzip" }),
  });
  if (method === "HEAD") response.end();
  else
    createReadStream(join(page, takesZipped ? `${name}.gz` : name))
      .on("error", () => response.destroy())
      .pipe(response);
}
