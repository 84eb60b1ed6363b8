/** One article's review as the screen holds it: its queue, what is current, and the steps that change it on the server. */

import { useCallback, useEffect, useMemo, useState } from "react";
import { type Decision, type QueueItem, reviewQueue } from "../../../reading/index.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import {
  type ArticleInFull,
  type Asked,
  decide,
  gradeSource,
  readAgain,
  type SourceDraft,
  type Told,
  takeSource,
  undo,
} from "./review-client.ts";

export interface Filter {
  readonly kind: string;
  readonly rule: string;
  readonly state: string;
  readonly score: number;
}

export interface Review {
  readonly items: readonly QueueItem[];
  /** What passes the filter. */
  readonly shown: readonly QueueItem[];
  readonly current: QueueItem | null;
  readonly source: string | null;
  /** The date that was given with the source just now. */
  readonly issued: string | null;
  readonly filter: Filter;
  readonly busy: boolean;
  /** What the last step did, or why it was refused. */
  readonly told: { readonly text: string; readonly refused: boolean } | null;
  readonly setFilter: (filter: Filter) => void;
  readonly pick: (id: string) => void;
  readonly move: (steps: number) => void;
  readonly send: (decisions: readonly Asked[]) => Promise<boolean>;
  /** As it was graded now, or the id of a source that the case has already. */
  readonly keepSource: (draft: SourceDraft | string) => Promise<Told<unknown>>;
  readonly takeBack: () => Promise<void>;
  /** Why it could not be, or null. */
  readonly again: (published: string) => Promise<string | null>;
}

export function useReview(caseId: string, full: ArticleInFull, onChanged: () => Promise<void>): Review {
  const { digest } = full.article;
  const [live, setLive] = useState<{ readonly decisions: readonly Decision[]; readonly revision: number }>(full);
  const [source, setSource] = useState(full.article.source);
  const [issued, setIssued] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>({ kind: "", rule: "", state: "", score: 0 });
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Review["told"]>(null);
  // What was fetched anew is newer than what is held here.
  useEffect(() => {
    setLive((before) => (full.revision > before.revision ? full : before));
    setSource(full.article.source);
  }, [full]);
  const items = useMemo(() => reviewQueue(full.text, full.proposals, live.decisions), [full, live.decisions]);
  const shown = useMemo(() => items.filter((item) => passes(item, filter)), [items, filter]);
  const current =
    shown.find(({ id }) => id === picked) ?? shown.find((item) => item.decision === null) ?? shown[0] ?? null;

  const step = useCallback(
    async <T extends { readonly revision: number }>(
      work: () => Promise<Told<T>>,
      done: (answer: T) => string | null,
    ): Promise<boolean> => {
      setBusy(true);
      const answer = await work();
      setBusy(false);
      if ("refused" in answer) setTold({ text: answer.refused, refused: true });
      else {
        const text = done(answer.ok);
        setTold(text === null ? null : { text, refused: false });
      }
      void onChanged();
      return "ok" in answer;
    },
    [onChanged],
  );
  const send = useCallback(
    (decisions: readonly Asked[]) => {
      const decided = new Set(decisions.map(({ proposal }) => proposal));
      const at = shown.findIndex(({ id }) => id === current?.id);
      const next = [...shown.slice(at), ...shown].find((item) => item.decision === null && !decided.has(item.id));
      return step(
        () => decide(caseId, digest, live.revision, decisions),
        (answer) => {
          setLive(answer);
          const moves = decisions.every(({ verdict }) => verdict === "accepted" || verdict === "rejected");
          if (moves) setPicked(next?.id ?? current?.id ?? null);
          else setPicked(decisions[0]?.verdict === "split" ? `${decisions[0].proposal}.1` : (current?.id ?? null));
          return null;
        },
      );
    },
    [caseId, digest, live.revision, shown, current, step],
  );
  const keepSource = useCallback(
    async (draft: SourceDraft | string) => {
      const answer =
        typeof draft === "string"
          ? await takeSource(caseId, digest, live.revision, draft)
          : await gradeSource(caseId, digest, live.revision, draft);
      if ("ok" in answer) {
        setSource(answer.ok.source);
        setIssued(typeof draft === "string" ? null : draft.issued);
        setLive((before) => ({ ...before, revision: answer.ok.revision }));
      }
      void onChanged();
      return answer;
    },
    [caseId, digest, live.revision, onChanged],
  );
  const takeBack = useCallback(async () => {
    await step(
      () => undo(caseId, digest, live.revision),
      (answer) => {
        setLive(answer);
        setPicked(answer.undone[0] ?? null);
        return words.queue.undone(answer.undone.length);
      },
    );
  }, [caseId, digest, live.revision, step]);
  const again = useCallback(
    async (published: string) => {
      const answer = await readAgain(caseId, digest, live.revision, published);
      if ("refused" in answer) return answer.refused;
      await onChanged();
      return null;
    },
    [caseId, digest, live.revision, onChanged],
  );
  const move = (steps: number) => {
    const at = shown.findIndex(({ id }) => id === current?.id);
    setPicked(shown[Math.max(0, Math.min(shown.length - 1, at + steps))]?.id ?? null);
  };
  return {
    items,
    shown,
    current,
    source,
    issued,
    filter,
    busy,
    told,
    setFilter,
    pick: setPicked,
    move,
    send,
    keepSource,
    takeBack,
    again,
  };
}

function passes({ proposal, decision }: QueueItem, { kind, rule, state, score }: Filter): boolean {
  return (
    (kind === "" || proposal.kind === kind) &&
    (rule === "" || proposal.rule === rule) &&
    (state === "" || (decision?.verdict ?? "open") === state) &&
    proposal.score >= score
  );
}
