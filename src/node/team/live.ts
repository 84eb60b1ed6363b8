/**
 * What others do with a case while one has it open: revisions as they come, and who else is there, as server-sent events.
 * Gives   `revision` (number, author, reason, and which entries; never what stands in them) and `presence` (names). A page that
 *         was away says which revision it saw last (`Last-Event-ID`) and is told all since.
 * Who is there is kept in the database for as long as the stream lives, so that several servers show the same.
 * Guards  Session and role are asked for anew all the while; a page that does not read what it is sent is let go.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Access } from "../access/access.ts";
import { newSecret, roleOn, type Session } from "../access/sessions.ts";
import { header } from "../guards.ts";
import { headersOfAll, sendJson } from "../replies.ts";
import type { Revision } from "../store/revision.ts";
import type { Store } from "../store/store.ts";

export interface Listener {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly secret: string | undefined;
}

export interface Live {
  readonly join: (caseId: string, listener: Listener, session: Session) => Promise<void>;
  readonly streams: () => number;
  readonly close: () => void;
}

interface Stream {
  readonly id: string;
  readonly response: ServerResponse;
  readonly session: Session;
  readonly secret: string;
  last: number;
  shown: string;
}

const mostOfOneAccount = 12;
const mostUnread = 1_000_000;

export function liveCases(store: Store, access: Access, everyMs = 500, beatMs = 10_000): Live {
  const rooms = new Map<string, Set<Stream>>();
  const closing = new AbortController();
  const all = () => [...rooms.values()].flatMap((room) => [...room]);
  const leave = (caseId: string, stream: Stream) => {
    const room = rooms.get(caseId);
    if (room?.delete(stream) !== true) return;
    if (room.size === 0) rooms.delete(caseId);
    stream.response.end();
    access.left(stream.id).catch(() => {});
  };
  /** As long as anyone listens. What cannot be read now is read the next time. */
  const follow = async (caseId: string, room: Set<Stream>) => {
    let beatAt = 0;
    while (room.size > 0 && !closing.signal.aborted) {
      try {
        const isBeat = performance.now() - beatAt > beatMs;
        if (isBeat) beatAt = performance.now();
        if (isBeat) for (const stream of [...room]) if (!(await isStillIn(stream, caseId))) leave(caseId, stream);
        if (isBeat) for (const { id, session } of room) await access.present(id, caseId, session.account);
        const seen = Math.min(...[...room].map(({ last }) => last));
        const head = (await store.head(caseId)) ?? seen;
        const revisions = head > seen ? await store.history(caseId, { since: seen }) : [];
        const people = JSON.stringify({ people: await access.presentOn(caseId) });
        for (const stream of room) {
          tell(stream, revisions, people);
          if (isBeat) stream.response.write(": still here\n\n");
          if (stream.response.writableLength > mostUnread) leave(caseId, stream);
        }
      } catch {
        // The database is away for a moment; those who listen stay.
      }
      await wait(everyMs, undefined, { signal: closing.signal }).catch(() => {});
    }
  };
  const isStillIn = async ({ secret }: Stream, caseId: string) => {
    const now = await access.peek(secret);
    return now !== null && roleOn(now.grants, caseId) !== null;
  };
  return {
    join: async (caseId, { request, response, secret = "" }, session) => {
      if (request.method !== "GET") return sendJson(response, 405, { error: "GET" });
      if (all().filter((stream) => stream.session.key === session.key).length >= mostOfOneAccount)
        return sendJson(response, 429, { error: "too many pages of this account listen already" });
      const said = Number(header(request, "last-event-id") ?? Number.NaN);
      const head = (await store.head(caseId)) ?? 0;
      const last = Number.isSafeInteger(said) && said >= 0 && said <= head ? said : head;
      const stream: Stream = { id: newSecret(), response, session, secret, last, shown: "" };
      response.writeHead(200, {
        ...headersOfAll,
        "Content-Type": "text/event-stream; charset=utf-8",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
      });
      response.write(": listening\n\n");
      request.socket.setTimeout(0);
      response.on("close", () => leave(caseId, stream));
      await access.present(stream.id, caseId, session.account);
      if (response.destroyed) return void access.left(stream.id).catch(() => {});
      const room = rooms.get(caseId);
      if (room !== undefined) room.add(stream);
      else {
        const made = new Set([stream]);
        rooms.set(caseId, made);
        void follow(caseId, made);
      }
    },
    streams: () => all().length,
    close: () => {
      closing.abort();
      for (const [caseId, room] of rooms) for (const stream of [...room]) leave(caseId, stream);
    },
  };
}

function tell(stream: Stream, revisions: readonly Revision[], people: string): void {
  for (const { number, at, author, reason, changes } of revisions) {
    if (number <= stream.last) continue;
    stream.last = number;
    const units = changes.flatMap((change) => change.units);
    stream.response.write(event("revision", JSON.stringify({ number, at, author, reason, units }), number));
  }
  if (stream.shown === people) return;
  stream.shown = people;
  stream.response.write(event("presence", people));
}

function event(name: string, data: string, id?: number): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${data}\n\n`;
}
