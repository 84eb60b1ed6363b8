/**
 * A server's beginning and end: bounds on what one connection may take, the port, and an end that finishes what is under way.
 * Who sends slowly is cut off, whether with a head (`headMs`), a whole request (`requestMs`) or nothing at all (`idleMs`).
 */
import type { Server } from "node:http";
import type { Server as NetServer } from "node:net";

export interface Bounds {
  readonly headMs: number;
  readonly requestMs: number;
  readonly idleMs: number;
  readonly connections: number;
}

export const usualBounds: Bounds = { headMs: 10_000, requestMs: 120_000, idleMs: 60_000, connections: 2_000 };

/** To be given to `createServer`: how often connections are looked at, and how long a head may be. */
export function serverOptions({ headMs }: Bounds) {
  return { connectionsCheckingInterval: Math.max(50, headMs / 4), maxHeaderSize: 16_384 };
}

export function bound(server: Server, { headMs, requestMs, idleMs, connections }: Bounds): void {
  server.headersTimeout = headMs;
  server.requestTimeout = requestMs;
  server.timeout = idleMs;
  // A page that is thought over for half a minute asks again over the connection that it has.
  server.keepAliveTimeout = Math.min(idleMs, 60_000);
  server.maxHeadersCount = 100;
  server.maxConnections = connections;
}

/** Where the port is taken, the next one up to `last`. */
export async function listen(server: NetServer, host: string, port: number, last = port): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, () => {
        server.off("error", reject);
        resolve();
      });
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= last) throw error;
    await listen(server, host, port + 1, last);
  }
}

/** Answers under way are finished, as long as that takes no longer than `graceMs`; idle connections are not waited for. */
export function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  });
}
