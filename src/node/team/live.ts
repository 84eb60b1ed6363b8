/**
 * What others do with a case while one has it open: revisions as they come, and who else is there, as server-sent events.
 * Gives   `revision` (number, author, reason, and which entries; never what stands in them) and `presence` (names). A page that
 *         was away says which revision it saw last (`Last-Event-ID`) and is told all since.
 * Who is there is kept in the database for as long as the stream lives, so that several servers show the same.
 * Guards  Session and role are asked for anew all the while; a page that does not read what it is sent is let go.
 * Cost    one question to the database twice a second for all pages together, another for who is there every two seconds, and
 *         the log of a case that has changed.
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
  readonly caseId: string;
  readonly account: string;
  readonly response: ServerResponse;
  readonly secret: string;
  last: number;
  shown: string;
}

const mostOfOneAccount = 12;
const mostUnread = 1_000_000;
const lookMs = 500;
const presenceEvery = 4;
/** In looks: every ten seconds. */
const beatEvery = 20;

export function liveCases(store: Store, access: Access): Live {
  const streams = new Set<Stream>();
  const closing = new AbortController();
  let following = false;
  const leave = (stream: Stream) => {
    if (!streams.delete(stream)) return;
    stream.response.end();
    access.left(stream.id).catch(() => {});
  };
  const isStillIn = async ({ secret, caseId }: Stream) => {
    const now = await access.peek(secret);
    return now !== null && roleOn(now.grants, caseId) !== null;
  };
  const beat = async () => {
    for (const stream of [...streams]) {
      if (!(await isStillIn(stream))) leave(stream);
      else stream.response.write(": still here\n\n");
      if (stream.response.writableLength > mostUnread) leave(stream);
    }
    await access.present([...streams]);
  };
  const tellRevisions = async () => {
    const heads = await store.heads(idsOf(streams));
    for (const [caseId, head] of heads) {
      const behind = [...streams].filter((stream) => stream.caseId === caseId && stream.last < head);
      if (behind.length === 0) continue;
      const since = Math.min(...behind.map(({ last }) => last));
      const revisions = await store.history(caseId, { since });
      for (const stream of behind) tell(stream, revisions);
    }
  };
  const tellPresence = async () => {
    const people = await access.presentOn(idsOf(streams));
    for (const stream of streams) show(stream, JSON.stringify({ people: people.get(stream.caseId) ?? [] }));
  };
  /** As long as anyone listens. What cannot be read now, since the database is away, is read the next time. */
  const follow = async () => {
    for (let look = 0; streams.size > 0 && !closing.signal.aborted; look++) {
      try {
        if (look % beatEvery === beatEvery - 1) await beat();
        await tellRevisions();
        if (look % presenceEvery === 0) await tellPresence();
      } catch {
        // Those who listen stay.
      }
      await wait(lookMs, undefined, { signal: closing.signal }).catch(() => {});
    }
    following = false;
  };
  return {
    join: async (caseId, { request, response, secret = "" }, { key, account }) => {
      if (request.method !== "GET") return sendJson(response, 405, { error: "GET" });
      if ([...streams].filter((stream) => stream.account === account).length >= mostOfOneAccount)
        return sendJson(response, 429, { error: `too many pages of ${key} listen already` });
      const said = Number(header(request, "last-event-id") ?? Number.NaN);
      const head = (await store.head(caseId)) ?? 0;
      const last = Number.isSafeInteger(said) && said >= 0 && said <= head ? said : head;
      const stream: Stream = { id: newSecret(), caseId, account, response, secret, last, shown: "" };
      await access.present([stream]);
      if (response.destroyed || closing.signal.aborted) return void access.left(stream.id).catch(() => {});
      response.writeHead(200, {
        ...headersOfAll,
        "Content-Type": "text/event-stream; charset=utf-8",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
      });
      response.write(": listening\n\n");
      request.socket.setTimeout(0);
      response.on("close", () => leave(stream));
      streams.add(stream);
      if (following) return;
      following = true;
      void follow();
    },
    streams: () => streams.size,
    close: () => {
      closing.abort();
      for (const stream of [...streams]) leave(stream);
    },
  };
}

function idsOf(streams: ReadonlySet<Stream>): readonly string[] {
  return [...new Set([...streams].map(({ caseId }) => caseId))];
}

function tell(stream: Stream, revisions: readonly Revision[]): void {
  for (const { number, at, author, reason, changes } of revisions) {
    if (number <= stream.last) continue;
    stream.last = number;
    const units = changes.flatMap((change) => change.units);
    stream.response.write(event("revision", JSON.stringify({ number, at, author, reason, units }), number));
  }
}

function show(stream: Stream, people: string): void {
  if (stream.shown === people) return;
  stream.shown = people;
  stream.response.write(event("presence", people));
}

function event(name: string, data: string, id?: number): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${data}\n\n`;
}
