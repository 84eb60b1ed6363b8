/** The files of the built page. A name is looked up among those that are there, so that no path can lead out of them. */
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { headersOfAll, sendJson } from "./replies.ts";

const page = fileURLToPath(new URL("../web/", import.meta.url));

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

export async function sendPageFile(name: string, response: ServerResponse): Promise<void> {
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
