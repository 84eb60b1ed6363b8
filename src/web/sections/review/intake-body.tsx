/** The drop zone on the screen of the sources, with how much of what was taken in still waits for its review. */

import "./review.css";
import { useCallback, useEffect, useState } from "react";
import { newCaseMessages } from "../../messages/new-case-messages.ts";
import { ScreenLink } from "../../screens/screen-link.tsx";
import { Part } from "../section.tsx";
import { type ArticleRow, articleRows } from "./review-client.ts";
import { caseChanged, type Session } from "./session.ts";
import { TakeIn } from "./take-in.tsx";

const words = newCaseMessages.intake;

export default function IntakeBody({ session }: { readonly session: Session }) {
  const [rows, setRows] = useState<readonly ArticleRow[]>([]);
  const load = useCallback(() => articleRows(session.case).then(setRows), [session.case]);
  useEffect(() => {
    const again = (): void => void load();
    again();
    window.addEventListener(caseChanged, again);
    return () => window.removeEventListener(caseChanged, again);
  }, [load]);
  const open = rows.reduce((sum, row) => sum + Math.max(0, row.proposals - row.decided), 0);
  return (
    <Part title={words.title} gist={words.gist}>
      <TakeIn caseId={session.case} onTaken={load} />
      {rows.length === 0 ? null : (
        <p className="note">
          <ScreenLink to="review">{words.review(rows.length, open)}</ScreenLink>
        </p>
      )}
    </Part>
  );
}
