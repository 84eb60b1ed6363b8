/**
 * Where a request comes from: the address that its limits count under, and whether it was encrypted all the way.
 * Guards  The Host header must be one of the server's names or an address: a page elsewhere that has pointed its own name here
 *         (DNS rebinding) is refused. What a proxy adds is believed of proxies that were named, and only what the last one said.
 */
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { header } from "../guards.ts";

export interface Door {
  /** Names under which the server may be reached, beside addresses and `localhost`. */
  readonly names: readonly string[];
  readonly tls: boolean;
  /** Addresses of the proxies before it, through which alone it is reached; null where there is none. */
  readonly proxies: readonly string[] | null;
  /** Plain HTTP is let in: on this machine, or since whoever started it said so. */
  readonly plain: boolean;
}

export interface Visitor {
  readonly address: string;
  readonly secure: boolean;
  readonly origin: string;
}

const loopback = ["127.0.0.1", "::1"];

/** Why it is refused, or who it is. */
export function visitorOf(request: IncomingMessage, door: Door): Visitor | string {
  const host = header(request, "host")?.toLowerCase() ?? "";
  if (!isOwnHost(host, door)) return "this server answers to its own address only";
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:(?=\d)/i, "");
  if (door.proxies === null) return visitor(peer, door.tls, host, door);
  if (![...loopback, ...door.proxies].includes(peer)) return "this server is reached by way of its proxy only";
  const forwarded = last(header(request, "x-forwarded-for"));
  const secure = door.tls || last(header(request, "x-forwarded-proto"))?.toLowerCase() === "https";
  return visitor(forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : peer, secure, host, door);
}

function visitor(address: string, secure: boolean, host: string, { plain }: Door): Visitor | string {
  if (!secure && !plain) return "this server is reached over TLS only";
  return { address, secure, origin: `${secure ? "https" : "http"}://${host}` };
}

function isOwnHost(host: string, { names }: Door): boolean {
  const [, bracketed, bare] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::\d{1,5})?$/.exec(host) ?? [];
  const name = bracketed ?? bare ?? "";
  return name === "localhost" || isIP(name) !== 0 || names.some((own) => own.toLowerCase() === name);
}

/** A proxy adds its own word behind what it was told. */
function last(list: string | undefined): string | undefined {
  return list?.split(",").at(-1)?.trim();
}
