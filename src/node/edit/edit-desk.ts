/**
 * All that one person may change in a store: every case of it, by the one token of this start, and new ones.
 * Gives   `GET /api/session` → `{ token, author, makes: true }`; what `new-case-api.ts` has; below `/api/cases/ID` what `edit-apis.ts` has,
 *         for cases that there are.
 */
import type { IncomingMessage } from "node:http";
import { isForeign, type Reply } from "../guards.ts";
import { newToken } from "../review/review-api.ts";
import type { Store } from "../store/store.ts";
import { editApis } from "./edit-apis.ts";
import { answerNewCase } from "./new-case-api.ts";

export interface EditDesk {
  /** Null: no path of it. */
  readonly answer: (path: string, request: IncomingMessage) => Promise<Reply | null>;
}

export function editDesk(store: Store, author: string): EditDesk {
  const asking = { author, token: newToken() };
  const apis = editApis(store, { asking });
  const desk = { store, mayRead: () => true };
  return {
    answer: async (path, request) => {
      if (path === "/api/session" && request.method === "GET")
        return isForeign(request)
          ? { status: 403, body: { error: "only the page itself may ask this" } }
          : { status: 200, body: { ...asking, makes: true } };
      const made = await answerNewCase(desk, path, request, asking);
      if (made !== null) return made;
      const id = /^\/api\/cases\/([^/]+)\/./.exec(path)?.[1];
      if (id === undefined || (await store.head(id)) === undefined) return null;
      for (const api of apis(id)) {
        const reply = await api.answer(path, request);
        if (reply !== null) return reply;
      }
      return null;
    },
  };
}
