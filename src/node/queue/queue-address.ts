/**
 * Where a queue is: redis:// or, encrypted, rediss://, with name, password and number of a database where it has them.
 * What is shown of it holds neither name nor password.
 */
import type { RedisOptions } from "ioredis";
import { QueueFault } from "./queue-fault.ts";

export interface QueueAddress {
  readonly shown: string;
  readonly options: RedisOptions;
}

/** Throws: for what is no address, without repeating it, since a password may stand in it. */
export function readQueueAddress(text: string): QueueAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  const scheme = url?.protocol ?? "";
  if (url === null || (scheme !== "redis:" && scheme !== "rediss:") || url.hostname === "")
    throw new QueueFault("--queue wants redis://HOST[:PORT][/DATABASE] or rediss://…");
  const database = url.pathname.replace(/^\//, "");
  if (!/^\d{0,5}$/.test(database)) throw new QueueFault("--queue wants the number of a database after the host");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = url.port === "" ? 6379 : Number(url.port);
  const secrets = { username: decoded(url.username), password: decoded(url.password) };
  return {
    shown: `${scheme}//${url.hostname}:${port}${database === "" ? "" : `/${database}`}`,
    options: {
      host,
      port,
      db: Number(database),
      ...(secrets.username !== "" && { username: secrets.username }),
      ...(secrets.password !== "" && { password: secrets.password }),
      ...(scheme === "rediss:" && { tls: { servername: isAddress(host) ? "" : host } }),
    },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new QueueFault("--queue: name and password want their special characters as %XX");
  }
}

/** A certificate's name is asked for by name only. */
function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(":");
}
