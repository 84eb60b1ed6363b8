/** `/metrics` at an address of its own, which only this machine reaches: a scraper there needs no account. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { bound, closeServer, listen, serverOptions, usualBounds } from "../listening.ts";
import { sendJson, sendText } from "../replies.ts";
import type { Shared } from "./call.ts";

const here = "127.0.0.1";

export async function metricsServer(
  { metrics, live }: Shared,
  port: number,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer(serverOptions(usualBounds), (request, response) => {
    const own = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "");
    if (!own || request.url !== "/metrics") return sendJson(response, own ? 404 : 403, { error: "/metrics" });
    const now = { streams: live.streams(), memoryBytes: process.memoryUsage().rss, upSeconds: process.uptime() };
    sendText(response, 200, metrics.text(now), "text/plain; version=0.0.4; charset=utf-8");
  });
  bound(server, usualBounds);
  await listen(server, here, port);
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server, 1_000) };
}
