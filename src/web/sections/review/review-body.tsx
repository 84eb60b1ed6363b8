/** Taking articles in, and the review of the one that is open. */

import "./review.css";
import { useCallback, useEffect, useState } from "react";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { messages } from "../../messages.ts";
import { Part, Section } from "../section.tsx";
import { ArticleList } from "./article-list.tsx";
import { type ArticleInFull, type ArticleRow, articleInFull, articleRows } from "./review-client.ts";
import { ReviewDesk } from "./review-desk.tsx";
import { caseChanged, type Session } from "./session.ts";
import { TakeIn } from "./take-in.tsx";

interface Props {
  readonly session: Session;
}

export default function ReviewBody({ session }: Props) {
  const [rows, setRows] = useState<readonly ArticleRow[] | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [full, setFull] = useState<ArticleInFull | null>(null);
  const load = useCallback(() => articleRows(session.case).then(setRows, () => undefined), [session.case]);
  useEffect(() => {
    const again = (): void => void load();
    again();
    window.addEventListener(caseChanged, again);
    return () => window.removeEventListener(caseChanged, again);
  }, [load]);
  const digest = open ?? (rows?.findLast((row) => row.proposals > row.decided) ?? rows?.at(-1))?.digest ?? null;
  const fetchFull = useCallback(async () => {
    if (digest === null) return;
    // Where the server does not answer, what is on the page stays; whoever asked for a change is told there.
    const fetched = await articleInFull(session.case, digest).catch(() => undefined);
    if (fetched !== undefined) setFull(fetched);
  }, [digest, session.case]);
  useEffect(() => void fetchFull(), [fetchFull]);
  const changed = useCallback(async () => {
    await Promise.all([load(), fetchFull()]);
  }, [load, fetchFull]);
  const taken = useCallback(
    async (taking: string) => {
      await load();
      setOpen(taking);
    },
    [load],
  );
  const waiting = (rows ?? []).reduce((sum, row) => sum + Math.max(0, row.proposals - row.decided), 0);
  return (
    <Section
      id="review"
      title={messages.contents.sections.review}
      lead={<p>{rows === null ? words.loading : words.lead(rows.length, waiting)}</p>}
    >
      <Part title={words.take.title} gist={words.take.gist}>
        <TakeIn caseId={session.case} onTaken={taken} />
      </Part>
      {rows === null || rows.length === 0 ? null : (
        <Part title={words.articles.title}>
          <ArticleList rows={rows} open={digest} onOpen={setOpen} />
        </Part>
      )}
      {full === null || full.article.digest !== digest ? null : (
        <ReviewDesk key={digest} caseId={session.case} full={full} rows={rows ?? []} onChanged={changed} />
      )}
    </Section>
  );
}
