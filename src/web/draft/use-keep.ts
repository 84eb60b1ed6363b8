/** Keeping what is tried, and deciding what others changed too: one revision each, after which the case is read anew. */

import { type RefObject, useCallback } from "react";
import { messages } from "../messages.ts";
import { caseChanged } from "../sections/review/session.ts";
import type { Draft } from "./draft-context.ts";
import { type Kept, keep as keepInStore, takeAway } from "./keeping.ts";
import { type Ground, laidOver } from "./laid-over.ts";
import type { StoredChange } from "./taken-back.ts";
import { changedFiles, type Tries } from "./tries.ts";

/** What went into the store just now, until the page has read it. */
export interface Written {
  readonly label: string;
  /** What it changed, to be taken back as a try. */
  readonly stored: StoredChange | null;
}

interface Tried {
  /** What is tried now, on which texts. */
  readonly tried: () => { readonly ground: Ground; readonly tries: Tries };
  /** While it is true, what comes from the store may be what was sent. */
  readonly sending: RefObject<boolean>;
  readonly written: RefObject<Written | null>;
}

export function useKeep(
  caseId: string,
  author: string | null,
  { tried, sending, written }: Tried,
): Pick<Draft, "keep" | "settle"> {
  const send = useCallback(
    async (asked: () => Promise<Kept>, then: (outcome: Kept) => Written | null) => {
      sending.current = true;
      const outcome = await asked();
      sending.current = false;
      written.current = then(outcome);
      if (outcome.kind !== "clash") window.dispatchEvent(new Event(caseChanged));
      return outcome;
    },
    [sending, written],
  );

  const keep = useCallback<Draft["keep"]>(
    async (reason) => {
      const { ground, tries } = tried();
      // What is new in the file says why in the file too.
      const worded = laidOver(tries, ground.texts, ground, reason);
      const files = changedFiles(ground.texts, worded.lost.length === 0 ? worded.tries : tries);
      const base = ground.revision;
      if (author === null || base === null) {
        await takeAway(caseId, files);
        return { kind: "taken", files: files.size };
      }
      const stored = { reason, before: ground.texts, after: files };
      return send(
        () => keepInStore(caseId, { base, reason, files }),
        ({ kind }) => (kind === "kept" ? { label: messages.draft.keptStep(reason), stored } : null),
      );
    },
    [author, caseId, send, tried],
  );

  const settle = useCallback<Draft["settle"]>(
    ({ keeping, revision }, reason, units) =>
      send(
        () => keepInStore(caseId, { ...keeping, reason }, { revision, units }),
        ({ kind }) => {
          if (kind === "theirs") return { label: messages.draft.theirsStep, stored: null };
          return kind === "kept" ? { label: messages.draft.keptStep(reason), stored: null } : null;
        },
      ),
    [caseId, send],
  );
  return { keep, settle };
}
